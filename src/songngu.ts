import type { Bitext } from "./core/bitext.ts";
import { SongnguError } from "./core/error.ts";
import type { Segment, Side } from "./core/segment.ts";
import { inSlices } from "./core/work.ts";
import { detectLanguage } from "./language/detect.ts";
import { splitSentences } from "./sentences/split.ts";
import { type AlignOptions, checkOptions, checkText } from "./songngu/align-options.ts";
import { type SegmentedText, sampleOf, segmentedList, segmentedSide } from "./songngu/segmented-text.ts";

let aligning: Promise<typeof import("./songngu/align-sides.ts")> | undefined;

/**
 * Finds the sentences of two texts that say the same, whatever their order.
 *
 * Languages are detected unless given; both texts are split into segments; headlines, captions and sentences are
 * aligned, datelines and sign-offs set aside. What was odd about the texts is in `notes`.
 * @throws SongnguError BAD_OPTION, BAD_INPUT for misuse; the signal's reason when it is aborted.
 */
export async function align(source: string, target: string, options: AlignOptions = {}): Promise<Bitext> {
  checkOptions("align", options);
  checkText("align", "source", source);
  checkText("align", "target", target);
  options.signal?.throwIfAborted();
  const [from, to] = [
    await sideOfText(source, options.sourceLanguage),
    await sideOfText(target, options.targetLanguage),
  ];
  aligning ??= import("./songngu/align-sides.ts");
  const { alignSides } = await aligning;
  return alignSides(segmentedSide(from), segmentedSide(to), options);
}

/**
 * The same for texts that are split already: every string is one segment, in order, and nothing is split again. An
 * empty string is a null bead. The text of a side is its segments joined by line feeds.
 * @throws SongnguError BAD_OPTION, BAD_INPUT for misuse; the signal's reason when it is aborted.
 */
export async function alignSegments(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions = {},
): Promise<Bitext> {
  checkOptions("alignSegments", options);
  options.signal?.throwIfAborted();
  const from = await segmentsOf(source, options.sourceLanguage, "source", options.signal);
  const to = await segmentsOf(target, options.targetLanguage, "target", options.signal);
  aligning ??= import("./songngu/align-sides.ts");
  const { alignSides } = await aligning;
  return alignSides(from, to, options);
}

/** @internal Splits a text and parts what is aligned from furniture; the language is detected unless given. */
export async function sideOfText(text: string, given: string | undefined): Promise<Side> {
  const language = given ?? (await detectLanguage(text)).language;
  const segments: Segment[] = [];
  const furniture: Segment[] = [];
  for (const segment of await splitSentences(text, { language })) {
    (segment.kind === "furniture" ? furniture : segments).push(segment);
  }
  return { language, text, segments, furniture };
}

async function segmentsOf(
  texts: readonly string[],
  given: string | undefined,
  name: string,
  signal: AbortSignal | undefined,
): Promise<SegmentedText> {
  if (!Array.isArray(texts)) {
    throw new SongnguError("BAD_INPUT", `alignSegments: ${name} must be an array of strings, got ${typeof texts}`);
  }
  const language = given ?? (await detectLanguage(sampleOf(texts))).language;
  return inSlices(segmentedList(texts, name, language), signal);
}

export { explain } from "./songngu/explain.ts";

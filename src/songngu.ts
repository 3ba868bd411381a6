import type { Bitext } from "./core/bitext.ts";
import { SongnguError } from "./core/error.ts";
import type { Segment, Side } from "./core/segment.ts";
import { inSlices, type Work } from "./core/work.ts";
import { detectLanguage } from "./language/detect.ts";
import { splitSentences } from "./sentences/split.ts";
import { type AlignOptions, checkOptions, checkText } from "./songngu/align-options.ts";
import { normaliseSlice } from "./text/normalise.ts";

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
  return alignSides(from, to, options);
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
  const from = await sideOfSegments(source, options.sourceLanguage, "source", options.signal);
  const to = await sideOfSegments(target, options.targetLanguage, "target", options.signal);
  aligning ??= import("./songngu/align-sides.ts");
  const { alignSides } = await aligning;
  return alignSides(from.side, to.side, options, { source: from.pieces, target: to.pieces });
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

async function sideOfSegments(
  texts: readonly string[],
  given: string | undefined,
  name: string,
  signal: AbortSignal | undefined,
): Promise<{ side: Side; pieces: readonly string[] }> {
  if (!Array.isArray(texts)) {
    throw new SongnguError("BAD_INPUT", `alignSegments: ${name} must be an array of strings, got ${typeof texts}`);
  }
  const { segments, pieces } = await inSlices(segmentsOf(texts, name), signal);
  let text = "";
  for (const piece of pieces) text += piece;
  const language = given ?? (await detectLanguage(sampleOf(pieces))).language;
  return { side: { language, text, segments, furniture: [] }, pieces };
}

/** Characters of each of three pieces of a long text that tell its language. */
const TELLING = 4_000;

/** A text by which to tell the language of one in pieces: all of it, where it is short. */
function sampleOf(pieces: readonly string[]): string {
  if (pieces.length < 3) return pieces.join("");
  const [first, middle, last] = [pieces[0]!, pieces[pieces.length >> 1]!, pieces.at(-1)!];
  return first.slice(0, TELLING) + middle.slice(0, TELLING) + last.slice(0, TELLING);
}

function* segmentsOf(texts: readonly unknown[], side: string): Work<{ segments: Segment[]; pieces: string[] }> {
  const segments: Segment[] = [];
  const pieces: string[] = [];
  let joined = 0;
  let offset = 0;
  let done = 0;
  for (const [paragraph, text] of texts.entries()) {
    checkText("alignSegments", `${side}[${paragraph}]`, text);
    const given = text as string;
    const start = offset + (given.length - given.trimStart().length);
    const end = Math.max(start, offset + given.trimEnd().length);
    segments.push({ text: normaliseSlice(given, 0, given.length), start, end, paragraph, kind: "sentence" });
    offset += given.length + 1;
    done += 2 + given.length / 20;
    if (done < 1000) continue;
    pieces.push(`${texts.slice(joined, paragraph + 1).join("\n")}${paragraph + 1 < texts.length ? "\n" : ""}`);
    joined = paragraph + 1;
    yield done;
    done = 0;
  }
  if (joined < texts.length) pieces.push(texts.slice(joined).join("\n"));
  return { segments, pieces };
}

export { explain } from "./songngu/explain.ts";

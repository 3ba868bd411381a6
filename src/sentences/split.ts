import type { Segment } from "../core/segment.ts";
import { detectLanguage } from "../language/detect.ts";

/** What `splitSentences` may be told. */
export interface SplitOptions {
  /** BCP 47 tag of the text; detected where it is not given. */
  language?: string;
}

let splitting: Promise<typeof import("./segments-of.ts")> | undefined;

/**
 * Splits a text into sentences, headings, captions, items of lists, and furniture (datelines, sign-offs, photo credits), in order. Every
 * character that is neither white space nor zero-width is in exactly one of them. English and Vietnamese are served by the project's own
 * engine in linear time, other languages by sentence-splitter, paragraph by paragraph.
 */
export async function splitSentences(text: string, options: SplitOptions = {}): Promise<Segment[]> {
  const language = options.language || (await detectLanguage(text)).language;
  splitting ??= import("./segments-of.ts");
  const { segmentsOf } = await splitting;
  return segmentsOf(text, language);
}

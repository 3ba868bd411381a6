import { splitSentences } from "../../src/sentences/split.ts";

/** A text's segments in one line: `A. | B.`; furniture in ‹ ›, other kinds as `heading: A`. */
export async function show(text: string, language = "en"): Promise<string> {
  const segments = await splitSentences(text, { language });
  return segments
    .map((s) => (s.kind === "furniture" ? `‹${s.text}›` : s.kind === "sentence" ? s.text : `${s.kind}: ${s.text}`))
    .join(" | ");
}

import type { Bitext, Side } from "../../src/index.ts";

function side(language: string, texts: readonly string[]): Side {
  let start = 0;
  const segments = texts.map((text, paragraph) => {
    const segment = { text, start, end: start + text.length, paragraph, kind: "sentence" as const };
    start = segment.end + 1;
    return segment;
  });
  return { language, text: texts.join("\n"), segments, furniture: [] };
}

/** A bitext of pairs of sentences, all of them sure. */
export function bitextOf(
  pairs: readonly (readonly [source: string, target: string])[],
  languages: readonly string[] = ["vi", "en"],
): Bitext {
  return {
    source: side(
      languages[0]!,
      pairs.map(([source]) => source),
    ),
    target: side(
      languages[1]!,
      pairs.map(([, target]) => target),
    ),
    beads: pairs.map((_, k) => ({ source: [k], target: [k], confidence: 1 })),
    notes: [],
  };
}

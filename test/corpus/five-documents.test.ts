import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/language/detect.ts";
import { splitSentences } from "../../src/sentences/split.ts";
import { align } from "../../src/songngu.ts";
import { corpusGold, corpusText } from "./gold.ts";

describe.each(Object.keys(corpusGold.language))("%s", (name) => {
  test("its language is found", async () => {
    expect((await detectLanguage(corpusText(name))).language).toBe(corpusGold.language[name]);
  });

  test("its segments begin where a reader says", async () => {
    const segments = (await splitSentences(corpusText(name))).filter((segment) => segment.kind !== "furniture");
    const begins = corpusGold.segments[name]!;
    expect(segments.map((segment, k) => segment.text.slice(0, begins[k]?.length ?? 40))).toEqual(begins);
  });
});

test("000 and 003, from raw text: seven beads, and nothing else is paired", async () => {
  const bitext = await align(corpusText("000"), corpusText("003"));
  const pairs = bitext.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const gold = [...corpusGold.beads].sort((a, b) => a[0][0]! - b[0][0]!);
  expect(pairs.map((bead) => [bead.source, bead.target])).toEqual(gold);
});

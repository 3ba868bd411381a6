import { expect, test } from "vitest";
import { baseForms } from "../../src/evidence/base-forms.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { PRUNED, pruneLexicon } from "../../src/lexicon/prune.ts";
import { trainLexicon } from "../../src/lexicon/train.ts";

const sentences: [string, string][] = [
  ["họ ký hiệp định", "they sign agreements"],
  ["họ ký hiệp định", "they sign agreement"],
  ["anh ký", "he signed"],
  ["họ ký", "they signed"],
  ["anh ký thư", "he sign letter"],
  ["họ gửi thư", "they send letter"],
];
const trained = trainLexicon(Array.from({ length: 8 }, () => sentences).flat(), { source: "vi", target: "en" });
const options = { ...PRUNED, baseForms: (unit: string) => baseForms(unit, "en") };
const countOf = ({ targetUnits, targetCounts }: Lexicon, unit: string): number | undefined =>
  targetCounts[targetUnits.indexOf(unit)];

test("an inflected unit is left to the more frequent base form that means the same, and counts there", async () => {
  const before = await trained;
  expect(pruneLexicon(before).targetUnits).toEqual(expect.arrayContaining(["sign", "signed"]));
  const after = pruneLexicon(before, options);
  expect(after.targetUnits).toContain("sign");
  expect(after.targetUnits).not.toContain("signed");
  expect(countOf(after, "sign")).toBe(countOf(before, "sign")! + countOf(before, "signed")!);
});

test("no unit is left to one that is left out itself: protesters may stand for protester, but not for protest", async () => {
  const told = (times: number, word: string): [string, string][] =>
    Array.from({ length: times }, () => ["họ biểu tình ở đó", `they ${word} there`]);
  const chain = [...told(24, "protest"), ...told(16, "protester"), ...told(8, "protesters")];
  const { targetUnits } = pruneLexicon(await trainLexicon(chain, { source: "vi", target: "en" }), options);
  expect(targetUnits).toEqual(expect.arrayContaining(["protest", "protesters"]));
  expect(targetUnits).not.toContain("protester");
});

test("what is linked already is left out", async () => {
  const isLinked = (source: string, target: string): boolean => source === "thư" && target === "letter";
  const { sourceUnits, targetUnits, forward } = pruneLexicon(await trained, { ...PRUNED, isLinked });
  const row = sourceUnits.indexOf("thư");
  const units = row < 0 ? [] : [...forward.units.subarray(forward.offsets[row], forward.offsets[row + 1])];
  expect(units.map((unit) => targetUnits[unit])).not.toContain("letter");
});

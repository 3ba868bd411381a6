import { expect, test } from "vitest";
import { nearDuplicates } from "../../src/corpus/near-duplicates.ts";
import { corpusText } from "./gold.ts";

const [a, b, c] = ["000", "001", "004"].map(corpusText) as [string, string, string];

test("a changed word, a cut end, other line breaks: versions of one report", () => {
  const versions = [a, a.replace("affirmed", "said"), a.slice(0, a.length * 0.8), a.replace(/\n+/g, " ").toUpperCase()];
  expect(nearDuplicates([b, ...versions, c])).toEqual([[1, 2, 3, 4]]);
});

test("reports on one subject are none", () => {
  expect(nearDuplicates([a, b, c, corpusText("002")])).toEqual([]);
});

test("empty and very short texts", () => {
  expect(nearDuplicates(["", "", "Hanoi", "hanoi!", "Hue"])).toEqual([[2, 3]]);
});

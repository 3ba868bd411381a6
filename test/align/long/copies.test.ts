import { describe, expect, test } from "vitest";
import { anchorSegments } from "../../../src/align/long/copies.ts";
import { kindsOf } from "../../../src/align/long/kinds.ts";
import { atOnce } from "../../../src/core/work.ts";

/** Which letter is anchored to which, of two rows of letters in which equal letters translate each other; blanks are for the eye. */
function anchored(source: string, target: string): string {
  const rows = (text: string): { offsets: Int32Array; types: Int32Array } => {
    const types = Int32Array.from(text.replaceAll(" ", ""), (letter) => letter.charCodeAt(0));
    return { offsets: Int32Array.from({ length: types.length + 1 }, (_, k) => k), types };
  };
  const [from, to] = [rows(source), rows(target)];
  const repeats = { source: atOnce(kindsOf(from)), target: atOnce(kindsOf(to)), castKinds: () => undefined };
  const targets = new Int32Array(repeats.source.size).fill(-1);
  from.types.forEach((letter, i) => {
    const j = to.types.indexOf(letter);
    if (j >= 0) targets[repeats.source.of[i]!] = repeats.target.of[j]!;
  });
  const sure = new Uint8Array(repeats.source.size);
  return [...atOnce(anchorSegments(repeats, { targets, sure })).targets].map((j) => (j < 0 ? "-" : j)).join(" ");
}

describe("copies are told apart by their place", () => {
  test.each([
    ["a report again and again", "abcd abcd abcd", "abcd abcd abcd", "0 1 2 3 4 5 6 7 8 9 10 11"],
    ["told in another order each time", "abcd abcd abcd", "cdab cdab cdab", "2 3 0 1 6 7 4 5 10 11 8 9"],
    ["something unrelated before one side", "abc abc", "12345 abc abc", "5 6 7 8 9 10"],
    ["something unrelated behind one side", "abc abc 12345", "abc abc", "0 1 2 3 4 5 - - - - -"],
    ["each sentence twice in a row", "aabbccdd", "aabbccdd", "0 1 2 3 4 5 6 7"],
    [
      "one copy of a standing line is missing",
      "1x2x3x4x5x6x7x8x9x",
      "1x2x3x45x6x7x8x9x",
      "0 1 2 3 4 5 6 - 7 8 9 10 11 12 13 14 15 16",
    ],
    [
      "parts with standing lines changed places",
      "12x34x56x78x ABxCDxEFxGHx",
      "ABxCDxEFxGHx 12x34x56x78x",
      "12 13 14 15 16 17 18 19 20 21 22 23 0 1 2 3 4 5 6 7 8 9 10 11",
    ],
    [
      "a report with something unique in it, its lead and its end exchanged each time",
      "ab1cde ab2cde ab3cde ab4cde",
      "de1cab de2cab de3cab de4cab",
      "4 5 2 3 0 1 10 11 8 9 6 7 16 17 14 15 12 13 22 23 20 21 18 19",
    ],
    ["what stands on one side alone", "abab", "cdcd", "- - - -"],
  ])("%s", (_, source, target, anchors) => {
    expect(anchored(source, target)).toBe(anchors);
  });

  test("with sentences lost on either side, hardly any copy goes to another report", () => {
    const report = "abcdefghijkl";
    const lost = (k: number, step: number): boolean => (k * 7919 + step) % 23 === 0;
    const text = report.repeat(60);
    const kept = (step: number): number[] => [...text].map((_, k) => k).filter((k) => !lost(k, step));
    const [from, to] = [kept(1), kept(5)];
    const letters = (places: readonly number[]): string => places.map((k) => text[k]).join("");
    const targets = anchored(letters(from), letters(to)).split(" ");
    const right = from.filter((place, i) => to[Number(targets[i])] === place).length;
    expect(right / from.filter((place) => to.includes(place)).length).toBeGreaterThan(0.95);
  });
});

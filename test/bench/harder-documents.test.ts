import fc from "fast-check";
import { expect, test } from "vitest";
import { fitLine, fitShift, ranking } from "./fit-line.ts";
import type { GoldDocument } from "./gold-documents.ts";
import { DAMAGES, harderDocument } from "./harder-documents.ts";
import { seeded } from "./long-text.ts";

/** Ten sentences a side; the letter of a sentence says what it is a translation of. */
const document = (letters: string): GoldDocument => {
  const sentence = (letter: string, side: string): string => `${side} ${`${letter}${letter} `.repeat(8).trim()}.`;
  return {
    set: "made",
    name: letters,
    position: 0,
    source: [...letters].map((letter) => sentence(letter, "S")),
    target: [...letters].map((letter) => sentence(letter, "T")),
    sourceLanguage: "en",
    targetLanguage: "vi",
    gold: [...letters].slice(2).map((_, k) => [[k + 2], [k + 2]] as const),
  };
};

test.each(DAMAGES)("%s: the gold that is left joins what belongs together, each segment once", (damage) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { source, target, gold } = harderDocument(
        document("abcdefghij"),
        document("klmnopqrst"),
        damage,
        seeded(seed),
      );
      const letters = (texts: readonly string[], group: readonly number[]): string =>
        [...new Set(group.flatMap((k) => texts[k]!.match(/[a-t]/g) ?? []))].sort().join("");
      for (const [a, b] of gold) expect(letters(source, a)).toBe(letters(target, b));
      const [sources, targets] = [gold.flatMap(([a]) => a), gold.flatMap(([, b]) => b)];
      expect(new Set(sources).size).toBe(sources.length);
      expect(new Set(targets).size).toBe(targets.length);
    }),
  );
});

test("a fit finds the line that examples were drawn from", () => {
  const random = seeded(1);
  const examples = Array.from({ length: 4000 }, () => {
    const seen = [random() * 4, random() * 100];
    const sureness = 1 - 2 * seen[0]! + 0.05 * seen[1]!;
    return { seen, right: random() < 1 / (1 + Math.exp(-sureness)), weight: 1 };
  });
  const { shift, weights } = fitLine(examples);
  expect(Math.abs(shift - 1)).toBeLessThan(0.3);
  expect(Math.abs(weights[0]! + 2)).toBeLessThan(0.2);
  expect(Math.abs(weights[1]! - 0.05)).toBeLessThan(0.005);
  expect(fitShift(examples, weights)).toBeCloseTo(shift, 1);
});

test("ranking counts pairs, a tie as half", () => {
  const judged = [1, 2, 2, 3].map((value, k) => ({ value, right: k > 1 }));
  expect(ranking(judged)).toBe((1 + 0.5 + 1 + 1) / 4);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { bestMatching, type Match } from "../../src/corpus/match-pairs.ts";

const matches = fc.uniqueArray(
  fc.record({
    source: fc.nat(5),
    target: fc.nat(5),
    score: fc.integer({ min: 1, max: 100 }).map((score) => score / 100),
  }),
  { maxLength: 14, selector: ({ source, target }) => source * 10 + target },
);
const sum = (chosen: readonly Match[]): number => chosen.reduce((total, { score }) => total + score, 0);

/** The largest sum by trying everything. */
function largestSum(rest: readonly Match[], used: ReadonlySet<string> = new Set()): number {
  const [first, ...others] = rest;
  if (first === undefined) return 0;
  const keys = [`s${first.source}`, `t${first.target}`];
  const without = largestSum(others, used);
  if (keys.some((key) => used.has(key))) return without;
  return Math.max(without, first.score + largestSum(others, new Set([...used, ...keys])));
}

test("one-to-one, and no other choice has a larger sum", () => {
  fc.assert(
    fc.property(matches, (given) => {
      const chosen = bestMatching(given);
      expect(new Set(chosen.map(({ source }) => source)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ target }) => target)).size).toBe(chosen.length);
      expect(sum(chosen)).toBeCloseTo(largestSum(given), 9);
    }),
  );
});

test("the second best of one may be the best for both", () => {
  const chosen = bestMatching([
    { source: 0, target: 0, score: 0.9 },
    { source: 0, target: 1, score: 0.8 },
    { source: 1, target: 0, score: 0.7 },
  ]);
  expect(chosen.map(({ source, target }) => [source, target])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { completeBeads } from "../../src/align/beads.ts";
import { monotoneChain } from "../../src/align/monotone.ts";
import type { Problem } from "../../src/align/problem.ts";
import { search } from "../../src/align/search.ts";
import { STRUCTURE } from "../../src/align/structure.ts";
import { atOnce } from "../../src/core/work.ts";
import { shape } from "../beads.ts";

/** A problem from rows of words: a bead is worth two nats for each word that both groups have, less one for each that one has. */
function problem(source: readonly string[], target: readonly string[]): Problem {
  const words = (texts: readonly string[], group: readonly number[]): string[] =>
    group.flatMap((k) => texts[k]!.split("")).sort();
  const score = (a: readonly number[], b: readonly number[]): number => {
    const [from, to] = [words(source, a), words(target, b)];
    let common = 0;
    for (const word of from) {
      const at = to.indexOf(word);
      if (at < 0) continue;
      to.splice(at, 1);
      common++;
    }
    return 2 * common - (from.length - common) - to.length;
  };
  const targets = source.flatMap(() => target.map((_, j) => j));
  const offsets = Int32Array.from({ length: source.length + 1 }, (_, i) => i * target.length);
  const scores = Float64Array.from(targets, (j, c) => Math.max(0, score([Math.floor(c / target.length)], [j])));
  return {
    sources: source.length,
    targets: target.length,
    score,
    candidates: { offsets, targets: Int32Array.from(targets), scores },
  };
}
const found = (source: string, target: string): string =>
  shape(
    atOnce(search(problem(source.split(" "), target.split(" ")), STRUCTURE)).beads.map((b) => ({
      source: [...b.source],
      target: [...b.target],
    })),
  );

test.each([
  ["abcde fghij klmno", "abcde fghij klmno", "0-0 1-1 2-2", "one order"],
  ["abcde fghij klmno", "klmno abcde fghij", "0-1 1-2 2-0", "a moved block"],
  ["abcde fghij", "fghij abcde", "0-1 1-0", "two crossing pairs are not one 2-2"],
  ["abcdefghij klmno", "abcde fghij klmno", "0-0,1 1-2", "one sentence is two"],
  ["abcde fghij klmno", "abcdefghijklmno", "0,1,2-0", "three are one"],
  ["abcde vwxyz fghij", "abcdefghij vwxyz", "0,2-0 1-1", "a group with a hole"],
  ["abcde fghij", "abcde pqrst fghij", "0-0 1-2", "a stranger stays alone"],
  ["abcde", "vwxyz", "", "nothing in common"],
])("%s | %s: %s (%s)", (source, target, expected) => {
  expect(found(source, target)).toBe(expected);
});

test("a permutation of strong pairs is found as it is", () => {
  const sentences = ["abcdef", "ghijkl", "mnopqr", "stuvwx", "yz0123", "456789"];
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences, { minLength: sentences.length }), (shuffled) => {
      const expected = sentences.map((sentence, i) => `${i}-${shuffled.indexOf(sentence)}`).join(" ");
      expect(found(sentences.join(" "), shuffled.join(" "))).toBe(expected);
    }),
  );
});

test("a sure bead has small odds against it, a tie has even odds", () => {
  const sure = atOnce(search(problem(["abcdefgh"], ["abcdefgh"]), STRUCTURE));
  expect(sure.doubts.beads.get(sure.beads[0]!)).toBeLessThan(1e-4);
  const tie = atOnce(search(problem(["abcdef"], ["abcdef", "vwxyz", "abcdef"]), STRUCTURE));
  expect(tie.doubts.beads.get(tie.beads[0]!)).toBeGreaterThan(0.5);
});

test("the chain in one order does not cross", () => {
  const { sources, targets, score } = problem("ab cd ef gh".split(" "), "ab ef cd gh".split(" "));
  const chain = atOnce(monotoneChain({ sources, targets, score, plausible: () => true }, { ...STRUCTURE, floor: 0 }));
  for (let k = 1; k < chain.length; k++) expect(chain[k]!.target[0]).toBeGreaterThan(chain[k - 1]!.target.at(-1)!);
  expect(chain.length).toBeGreaterThanOrEqual(3);
});

test("null beads stand behind the bead of the previous target segment", () => {
  const full = [
    { source: [0], target: [2], confidence: 1 },
    { source: [2], target: [0], confidence: 1 },
  ];
  expect(shape(atOnce(completeBeads(full, 3, 5, () => 1)))).toBe("0-2 -3 -4 1- 2-0 -1");
  expect(shape(atOnce(completeBeads([], 2, 2, () => 1)))).toBe("-0 -1 0- 1-");
});

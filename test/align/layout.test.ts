import fc from "fast-check";
import { expect, test } from "vitest";
import { Layout } from "../../src/align/layout.ts";
import type { FoundBead } from "../../src/align/problem.ts";
import { STRUCTURE } from "../../src/align/structure.ts";

const SIZE = 9;
const group = fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 3 }).map((g) => g.sort((a, b) => a - b));
const bead: fc.Arbitrary<FoundBead> = fc.record({
  source: group,
  target: group,
  score: fc.integer({ min: -5, max: 9 }),
});
/** Prices under which each kind of order shows. */
const structure = { ...STRUCTURE, continued: 1, fade: 0.5, broken: 0.75, swapped: 0.25 };

/** Puts a bead in and takes out those that it takes segments from. */
function put(layout: Layout, bead: FoundBead): number {
  const removed = new Set<FoundBead>();
  for (const i of bead.source) if (layout.ofSource[i]) removed.add(layout.ofSource[i]);
  for (const j of bead.target) if (layout.ofTarget[j]) removed.add(layout.ofTarget[j]);
  return layout.replace([...removed], [bead]);
}

test("what a change is said to gain is what the whole gains", () => {
  fc.assert(
    fc.property(fc.array(bead, { minLength: 1, maxLength: 12 }), (beads) => {
      const layout = new Layout(SIZE, SIZE, structure);
      for (const next of beads) {
        const before = layout.worth();
        const gain = put(layout, next);
        expect(layout.worth()).toBeCloseTo(before + gain, 9);
      }
    }),
    { numRuns: 500 },
  );
});

test("rolling back leaves everything as it was", () => {
  fc.assert(
    fc.property(fc.array(bead, { maxLength: 6 }), fc.array(bead, { minLength: 1, maxLength: 6 }), (first, then) => {
      const layout = new Layout(SIZE, SIZE, structure);
      for (const next of first) put(layout, next);
      const [owners, worth, mark] = [[...layout.ofSource, ...layout.ofTarget], layout.worth(), layout.mark()];
      for (const next of then) put(layout, next);
      layout.rollBack(mark);
      expect([...layout.ofSource, ...layout.ofTarget]).toEqual(owners);
      expect(layout.worth()).toBe(worth);
    }),
  );
});

test("layouts are equal by the beads that stand, however they came about", () => {
  const one = { source: [0], target: [1], score: 2 };
  const other = { source: [2], target: [3, 4], score: 1 };
  const [layout, same] = [new Layout(SIZE, SIZE, structure), new Layout(SIZE, SIZE, structure)];
  layout.replace([], [one, other]);
  same.replace([], [other]);
  expect(layout.equals(same)).toBe(false);
  same.replace([], [one]);
  expect(layout.equals(same)).toBe(true);
});

test("a block costs the same wherever it went", () => {
  const score = 5;
  const inOrder = (targets: readonly number[]): number => {
    const layout = new Layout(targets.length, targets.length, structure);
    targets.forEach((target, i) => {
      layout.replace([], [{ source: [i], target: [target], score }]);
    });
    return layout.worth();
  };
  expect(inOrder([4, 5, 0, 1, 2, 3, 6, 7])).toBe(inOrder([0, 1, 6, 7, 2, 3, 4, 5]));
  expect(inOrder([0, 1, 2, 3, 4, 5, 6, 7])).toBeGreaterThan(inOrder([4, 5, 0, 1, 2, 3, 6, 7]));
});

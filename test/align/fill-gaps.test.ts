import { expect, test } from "vitest";
import { BeadCache } from "../../src/align/bead-cache.ts";
import { fillGaps } from "../../src/align/fill-gaps.ts";
import { Layout } from "../../src/align/layout.ts";
import type { Problem } from "../../src/align/problem.ts";
import { STRUCTURE } from "../../src/align/structure.ts";
import { shape } from "../beads.ts";

const structure = { ...STRUCTURE, floor: 0 };

/** A text of twelve pairs in one order, some of them left without a bead; a bead in a gap is worth `score`. */
function gaps(open: readonly number[], score: number, targets: (i: number) => number = (i) => i): string {
  const candidates = { offsets: new Int32Array(13), targets: new Int32Array(0), scores: new Float64Array(0) };
  const problem: Problem = { sources: 12, targets: 12, candidates, score: (a) => (open.includes(a[0]!) ? score : 9) };
  const cache = new BeadCache(problem, structure);
  const layout = new Layout(12, 12, structure);
  for (let i = 0; i < 12; i++) if (!open.includes(i)) layout.replace([], [cache.bead([i], [targets(i)])]);
  fillGaps(layout, cache);
  return shape(
    layout
      .beads()
      .filter((bead) => open.includes(bead.source[0]!))
      .map((b) => ({ source: [...b.source], target: [...b.target] })),
  );
}

test("two sentences left over between neighbours in order are a bead where all else is aligned", () => {
  expect(gaps([5], -1)).toBe("5-5");
});

test("not where they have nothing in common, where more is left open, or where the neighbours stand elsewhere", () => {
  expect(gaps([5], -8)).toBe("");
  expect(gaps([2, 5, 8, 10], -1)).toBe("");
  expect(gaps([5], -1, (i) => (i === 6 ? 11 : i === 11 ? 6 : i))).toBe("");
});

import type { Work } from "../core/work.ts";
import type { FoundBead } from "./problem.ts";
import { type Structure, shapePrice } from "./structure.ts";

/** What the chain is made of: segments of both sides, and what a bead of them is worth. */
export interface ChainProblem {
  readonly sources: number;
  readonly targets: number;
  /** How much more likely two runs of segments are translations than not, in nats. */
  score(source: readonly number[], target: readonly number[]): number;
  /** Quickly told: whether two runs may be a bead at all. */
  plausible(source: readonly number[], target: readonly number[]): boolean;
}

/** Shapes of beads that are tried, segments of the source and of the target. */
const SHAPES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
];

/** Microseconds, about, that one score takes. */
const UNITS_A_SCORE = 15;

/** Segments that a text may run ahead or behind, for short texts and as a share of long ones. */
const BAND = 40;
const BAND_SHARE = 0.05;

/**
 * The best chain of beads in one order, by dynamic programming over a band around the diagonal (Gale & Church 1993 in
 * its steps; the prices are those of the search). For texts of which nothing is known yet but their order.
 *
 * Only a band is visited, since the two texts of a pair rarely drift far apart; a path that leaves it is lost.
 */
export function* monotoneChain(problem: ChainProblem, structure: Structure): Work<FoundBead[]> {
  const { sources, targets } = problem;
  const slope = targets / Math.max(sources, 1);
  const half = Math.ceil(Math.max(BAND, BAND_SHARE * Math.max(sources, targets)) + Math.abs(targets - sources) * 0.5);
  const width = Math.min(targets, 2 * half) + 1;
  const low = (i: number): number => Math.max(0, Math.min(targets + 1 - width, Math.round(i * slope) - half));
  const total = new Float64Array((sources + 1) * width).fill(-Infinity);
  const move = new Int8Array((sources + 1) * width);
  const at = (i: number, j: number): number => {
    const column = j - low(i);
    return column < 0 || column >= width ? -1 : i * width + column;
  };
  let work = 0;
  for (let i = 0; i <= sources; i++) {
    yield work;
    work = 1;
    for (let j = low(i); j < low(i) + width; j++) {
      const here = i * width + j - low(i);
      let best = i === 0 && j === 0 ? 0 : -Infinity;
      let how = 0;
      const above = i > 0 ? at(i - 1, j) : -1;
      if (above >= 0 && total[above]! > best) {
        best = total[above]!;
        how = -1;
      }
      const left = j > 0 ? at(i, j - 1) : -1;
      if (left >= 0 && total[left]! > best) {
        best = total[left]!;
        how = -2;
      }
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const [a, b] = SHAPES[shape]!;
        if (i < a || j < b || Math.max(a, b) > structure.largest) continue;
        const from = at(i - a, j - b);
        if (from < 0 || total[from] === -Infinity) continue;
        const source = run(i - a, a);
        const target = run(j - b, b);
        if (!problem.plausible(source, target)) continue;
        work += UNITS_A_SCORE;
        const worth = problem.score(source, target) - shapePrice(source, target, structure) + structure.continued;
        if (total[from]! + worth > best) {
          best = total[from]! + worth;
          how = shape + 1;
        }
      }
      total[here] = best;
      move[here] = how;
    }
  }
  return trace(sources, targets, (i, j) => move[at(i, j)]!, problem, structure);
}

function trace(
  sources: number,
  targets: number,
  moveAt: (i: number, j: number) => number,
  problem: ChainProblem,
  structure: Structure,
): FoundBead[] {
  const beads: FoundBead[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const how = moveAt(i, j);
    if (how === -1) i--;
    else if (how === -2) j--;
    else {
      const [a, b] = SHAPES[how - 1]!;
      i -= a;
      j -= b;
      const source = run(i, a);
      const target = run(j, b);
      beads.push({ source, target, score: problem.score(source, target) - shapePrice(source, target, structure) });
    }
  }
  return beads.reverse();
}

function run(from: number, size: number): number[] {
  return Array.from({ length: size }, (_, k) => from + k);
}

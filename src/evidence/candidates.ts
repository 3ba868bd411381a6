import type { Work } from "../core/work.ts";

/** Pairs of segments that are worth a look: row `i` is `offsets[i]` to `offsets[i + 1]`, best first. */
export interface CandidatePairs {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Score of the pair by itself, in nats. */
  readonly scores: Float64Array;
}

/** Microseconds, about, that one comparison takes. */
const UNITS_A_PAIR = 20;

/** Candidates of each segment, counted from either side. */
export const CANDIDATES_EACH = 3;

/** Scores every pair and keeps the best of each row and column, by two measures. For texts of up to a few hundred segments. */
export function* allCandidates(sources: number, targets: number, measures: CandidateMeasures): Work<CandidatePairs> {
  const size = sources * targets;
  const scores = new Float64Array(size);
  const held = new Float64Array(size);
  for (let i = 0; i < sources; i++) {
    yield targets * UNITS_A_PAIR;
    for (let j = 0; j < targets; j++) {
      scores[i * targets + j] = measures.score(i, j);
      held[i * targets + j] = measures.held(i, j);
    }
  }
  const keep = new Uint8Array(size);
  const choose = (cells: number[]): void => {
    for (const [grid, least] of [
      [scores, LEAST_SCORE],
      [held, LEAST_HELD],
    ] as const) {
      cells.sort((a, b) => grid[b]! - grid[a]! || a - b);
      for (const cell of cells.slice(0, CANDIDATES_EACH)) if (grid[cell]! >= least) keep[cell] = 1;
    }
  };
  for (let i = 0; i < sources; i++) choose(Array.from({ length: targets }, (_, j) => i * targets + j));
  for (let j = 0; j < targets; j++) choose(Array.from({ length: sources }, (_, i) => i * targets + j));
  const offsets = new Int32Array(sources + 1);
  const kept: number[] = [];
  for (let i = 0; i < sources; i++) {
    const row: number[] = [];
    for (let j = 0; j < targets; j++) if (keep[i * targets + j] === 1) row.push(i * targets + j);
    row.sort((a, b) => scores[b]! - scores[a]! || a - b);
    kept.push(...row);
    offsets[i + 1] = kept.length;
  }
  return {
    offsets,
    targets: Int32Array.from(kept, (cell) => cell % targets),
    scores: Float64Array.from(kept, (cell) => Math.max(scores[cell]!, held[cell]!)),
  };
}

/** What a pair of segments is chosen by. */
export interface CandidateMeasures {
  /** Evidence for the pair as a bead, in nats. */
  score(source: number, target: number): number;
  /** How much of the smaller one the larger one holds, in nats. */
  held(source: number, target: number): number;
}

/** Pairs that score less are no beads by themselves. */
export const LEAST_SCORE = -4;
/** Pairs that hold less of each other are no parts of one bead. */
export const LEAST_HELD = 0.5;

/** Target segments on each side of where a chain passes that are looked at. */
const AROUND = 5;

/** The candidates near a chain of beads in one order: for texts of which little but their order is known. */
export function* candidatesAround(
  chain: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[],
  sources: number,
  targets: number,
  measures: CandidateMeasures,
): Work<CandidatePairs> {
  const offsets = new Int32Array(sources + 1);
  const near: number[] = [];
  const scores: number[] = [];
  let next = 0;
  let passed = 0;
  for (let i = 0; i < sources; i++) {
    yield 2 * AROUND * UNITS_A_PAIR;
    while (next < chain.length && chain[next]!.source[0]! <= i) passed = chain[next++]!.target[0]!;
    const row: { j: number; score: number }[] = [];
    for (let j = Math.max(0, passed - AROUND); j < Math.min(targets, passed + AROUND + 1); j++) {
      const score = Math.max(measures.score(i, j), measures.held(i, j));
      if (score >= LEAST_SCORE) row.push({ j, score });
    }
    row.sort((a, b) => b.score - a.score || a.j - b.j);
    for (const { j, score } of row) {
      near.push(j);
      scores.push(score);
    }
    offsets[i + 1] = near.length;
  }
  return { offsets, targets: Int32Array.from(near), scores: Float64Array.from(scores) };
}

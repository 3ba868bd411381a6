/** Pairs of segments that are worth a look: row `i` is `offsets[i]` to `offsets[i + 1]`, best first. */
export interface CandidatePairs {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Score of the pair by itself, in nats. */
  readonly scores: Float64Array;
}

/** Candidates of each segment, counted from either side. */
export const CANDIDATES_EACH = 6;

/** Scores every pair and keeps the best of each row and column. For texts of up to a few hundred segments. */
export function allCandidates(
  sources: number,
  targets: number,
  score: (i: number, j: number) => number,
  least: number,
): CandidatePairs {
  const grid = new Float64Array(sources * targets);
  for (let i = 0; i < sources; i++) for (let j = 0; j < targets; j++) grid[i * targets + j] = score(i, j);
  const keep = new Uint8Array(grid.length);
  const choose = (cells: number[]): void => {
    cells.sort((a, b) => grid[b]! - grid[a]! || a - b);
    for (const cell of cells.slice(0, CANDIDATES_EACH)) if (grid[cell]! >= least) keep[cell] = 1;
  };
  for (let i = 0; i < sources; i++) choose(Array.from({ length: targets }, (_, j) => i * targets + j));
  for (let j = 0; j < targets; j++) choose(Array.from({ length: sources }, (_, i) => i * targets + j));
  const offsets = new Int32Array(sources + 1);
  const kept: number[] = [];
  for (let i = 0; i < sources; i++) {
    const row: number[] = [];
    for (let j = 0; j < targets; j++) if (keep[i * targets + j] === 1) row.push(i * targets + j);
    row.sort((a, b) => grid[b]! - grid[a]! || a - b);
    kept.push(...row);
    offsets[i + 1] = kept.length;
  }
  return {
    offsets,
    targets: Int32Array.from(kept, (cell) => cell % targets),
    scores: Float64Array.from(kept, (cell) => grid[cell]!),
  };
}

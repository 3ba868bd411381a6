/** What the search works on: two rows of segments and what groups of them are worth. It knows nothing of language. */
export interface Problem {
  /** Number of source segments. */
  readonly sources: number;
  /** Number of target segments. */
  readonly targets: number;
  /** How much more likely two groups are translations than not, in nats; more is better. Without any price of structure. */
  score(source: readonly number[], target: readonly number[]): number;
  /** The pairs of segments that are worth a look. */
  readonly candidates: Candidates;
}

/** Sparse pairs of segments, by source: row `i` is `offsets[i]` to `offsets[i + 1]`, best first. */
export interface Candidates {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Score of the pair by itself, in nats. */
  readonly scores: Float64Array;
}

/** A bead that the search has found, with both sides. */
export interface FoundBead {
  /** Ascending segment indexes; not empty. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Its evidence less the price of its shape, in nats. */
  readonly score: number;
}

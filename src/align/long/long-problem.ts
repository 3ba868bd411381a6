import type { Ranking } from "../../core/ranking.ts";
import type { Candidates } from "../problem.ts";

/** A pair too long to compare every segment with every other: candidates come from votes. */
export interface LongProblem {
  readonly sources: number;
  readonly targets: number;
  /** How much more likely two groups are translations than not, in nats. */
  score(source: readonly number[], target: readonly number[]): number;
  /**
   * Ranks the target segments from `low` up to `high` (exclusive) for a source segment, quickly and roughly, with at
   * most about `mostVisits` steps of work. Weights are comparable within one source segment.
   */
  cast(source: number, low: number, high: number, mostVisits: number, out: Ranking): void;
}

/** Microseconds that one exact score takes, about: what work is counted in. */
export const UNITS_A_SCORE = 60;
/** Microseconds that a vote takes for each step of work. */
export const UNITS_A_VISIT = 0.01;

/** What stands for the candidates of a problem whose candidates come from votes. */
export const NO_CANDIDATES: Candidates = {
  offsets: new Int32Array(1),
  targets: new Int32Array(0),
  scores: new Float64Array(0),
};

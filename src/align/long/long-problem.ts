import type { Ranking } from "../../core/ranking.ts";
import type { Candidates } from "../problem.ts";
import { allUnlike, type Kinds } from "./kinds.ts";

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
  /** What says the same more than once; left out where nothing does. */
  readonly repeats?: Repeats | undefined;
}

/** Which segments are copies of each other, and votes that do not tie among copies. */
export interface Repeats {
  readonly source: Kinds;
  readonly target: Kinds;
  /** Ranks the kinds of the target for a source segment, as `cast` ranks segments over the whole text. */
  castKinds(source: number, mostVisits: number, out: Ranking): void;
}

/** The repeats of a problem; where it has none, every segment is a kind by itself. */
export function repeatsOf(problem: LongProblem): Repeats {
  return (
    problem.repeats ?? {
      source: allUnlike(problem.sources),
      target: allUnlike(problem.targets),
      castKinds: (source, mostVisits, out) => problem.cast(source, 0, problem.targets, mostVisits, out),
    }
  );
}

/** Microseconds that one exact score takes, about: what work is counted in. */
export const UNITS_A_SCORE = 60;
/** Microseconds that a vote takes for each step of work. */
export const UNITS_A_VISIT = 0.03;

/** What stands for the candidates of a problem whose candidates come from votes. */
export const NO_CANDIDATES: Candidates = {
  offsets: new Int32Array(1),
  targets: new Int32Array(0),
  scores: new Float64Array(0),
};

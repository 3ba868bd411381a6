import { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import { type LongProblem, UNITS_A_VISIT } from "./long-problem.ts";

/** Steps of work for one segment over the whole other text: enough for its few rarest words. */
const VISITS_OVERALL = 150;
/** How much better than the second-best an anchor must be. */
const MARGIN = 1.15;

/** Share and lead over the second-best from which a partner is sure without a closer look. Chosen on the seeded texts of `npm run bench:align`. */
const SURE_SHARE = 0.27;
const SURE_LEAD = 2;

/** Whether votes leave no doubt. */
export function isSure(weight: number, second: number, most: number): boolean {
  return weight >= Math.max(SURE_LEAD * second, SURE_SHARE * most);
}

/** What rare words name, over the whole text. */
export interface Anchors {
  /** Target segment of each source segment, or -1. */
  readonly targets: Int32Array;
  /** 1 where there is no doubt about it. */
  readonly sure: Uint8Array;
}

/**
 * For each source segment the target segment that its rarest words name, or -1: only where it stands out, and where
 * no other source segment names the same one more strongly. Some are wrong; that they lie in lines tells the right ones.
 */
export function* findAnchors(problem: LongProblem): Work<Anchors> {
  const { sources, targets } = problem;
  const anchors = new Int32Array(sources).fill(-1);
  const sure = new Uint8Array(sources);
  const weights = new Float64Array(sources);
  const bestSource = new Int32Array(targets).fill(-1);
  const ranking = new Ranking(2);
  let work = 0;
  for (let i = 0; i < sources; i++) {
    ranking.clear();
    problem.cast(i, 0, targets, VISITS_OVERALL, ranking);
    work += 2 + VISITS_OVERALL * UNITS_A_VISIT;
    const second = ranking.size > 1 ? ranking.weights[1]! : 0;
    if (ranking.size > 0 && ranking.weights[0]! >= MARGIN * second) {
      const j = ranking.segments[0]!;
      anchors[i] = j;
      weights[i] = ranking.weights[0]!;
      if (isSure(weights[i]!, second, ranking.most)) sure[i] = 1;
      const rival = bestSource[j]!;
      if (rival < 0 || weights[i]! > weights[rival]!) bestSource[j] = i;
    }
    if (work > 1000) {
      yield work;
      work = 0;
    }
  }
  for (let i = 0; i < sources; i++) if (anchors[i]! >= 0 && bestSource[anchors[i]!] !== i) anchors[i] = -1;
  return { targets: anchors, sure };
}

import { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import { type Repeats, UNITS_A_VISIT } from "./long-problem.ts";

/** Steps of work for one kind over the whole other text: enough for its few rarest words. */
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
export interface KindAnchors {
  /** Target kind of each source kind, or -1. */
  readonly targets: Int32Array;
  /** 1 where there is no doubt about it. */
  readonly sure: Uint8Array;
}

/**
 * For each kind of source segment the kind of target segment that its rarest words name, or -1: only where it stands
 * out, and where no other source kind names the same one more strongly. Asked of kinds, since copies of one segment
 * would tie. Some are wrong; that they lie in lines tells the right ones.
 */
export function* findAnchors({ source, target, castKinds }: Repeats): Work<KindAnchors> {
  const anchors = new Int32Array(source.size).fill(-1);
  const sure = new Uint8Array(source.size);
  const weights = new Float64Array(source.size);
  const bestSource = new Int32Array(target.size).fill(-1);
  const ranking = new Ranking(2);
  let work = 0;
  for (let kind = 0; kind < source.size; kind++) {
    ranking.clear();
    castKinds(source.copies[source.offsets[kind]!]!, VISITS_OVERALL, ranking);
    work += 2 + VISITS_OVERALL * UNITS_A_VISIT;
    const second = ranking.size > 1 ? ranking.weights[1]! : 0;
    if (ranking.size > 0 && ranking.weights[0]! >= MARGIN * second) {
      const named = ranking.segments[0]!;
      anchors[kind] = named;
      weights[kind] = ranking.weights[0]!;
      if (isSure(weights[kind]!, second, ranking.most)) sure[kind] = 1;
      const rival = bestSource[named]!;
      if (rival < 0 || weights[kind]! > weights[rival]!) bestSource[named] = kind;
    }
    if (work > 1000) {
      yield work;
      work = 0;
    }
  }
  for (let kind = 0; kind < source.size; kind++) {
    if (anchors[kind]! >= 0 && bestSource[anchors[kind]!] !== kind) anchors[kind] = -1;
  }
  return { targets: anchors, sure };
}

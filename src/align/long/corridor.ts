import { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import { isSure } from "./anchors.ts";
import type { Chain } from "./chains.ts";
import type { SegmentAnchors } from "./copies.ts";
import { type LongProblem, UNITS_A_VISIT } from "./long-problem.ts";

/** Candidates kept of each source segment in the corridor. */
export const LOCAL_CANDIDATES = 4;
/** Target segments looked at for them: some may be copies that belong elsewhere. */
const LOOKED_AT = 12;
/** Steps of work for one segment in its corridor. */
const VISITS_IN_CORRIDOR = 150;
/** Segments that the corridor is wider than the gap between two anchors, on each side. */
const MARGIN = 4;
/** Segments that a chain is followed beyond its ends. */
export const BEYOND = 30;
/** Weight in nats below which a candidate is none. */
const LEAST_WEIGHT = 4;
/** Share of the most that a segment could vote with, below which a candidate is none. Chosen on the seeded texts of `npm run bench:align`. */
const LEAST_SHARE = 0.07;
/** How much better than the second-best a segment's partner must be. */
const CLEARLY = 1.2;

/** The ground around a chain: what each source segment there may belong to. */
export interface Corridor {
  /** First source segment, and behind the last. */
  readonly from: number;
  readonly to: number;
  /** Candidates of source segment `from + k`: `candidates[k * LOCAL_CANDIDATES …]`, best first, -1 where there are no more. */
  readonly candidates: Int32Array;
  /** The partner of each source segment where it is clear and mutual, or -1. */
  readonly partners: Int32Array;
  /** 1 where the partner is beyond doubt. */
  readonly sure: Uint8Array;
}

/** Looks again along a chain, now only near it, where frequent words are rare enough to tell segments apart. */
export function* lookAlong(
  problem: LongProblem,
  chain: Chain,
  ground: Ground,
  anchors: SegmentAnchors,
): Work<Corridor> {
  const { sources, targets } = chain;
  const last = sources.length - 1;
  const from = freeBefore(ground.source, sources[0]!);
  const to = freeBehind(ground.source, sources[last]!);
  const [lowest, highest] = [freeBefore(ground.target, targets[0]!), freeBehind(ground.target, targets[last]!)];
  const size = to - from;
  const candidates = new Int32Array(size * LOCAL_CANDIDATES).fill(-1);
  const partners = new Int32Array(size).fill(-1);
  const sure = new Uint8Array(size);
  const weights = new Float64Array(size);
  const bestSource = new Map<number, number>();
  const ranking = new Ranking(anchors.repeated ? LOOKED_AT : LOCAL_CANDIDATES);
  let work = 0;
  let before = -1;
  for (let i = from; i < to; i++) {
    if (before < last && i >= sources[before + 1]!) before++;
    const onAnchor = before >= 0 && sources[before] === i;
    if (!onAnchor && ground.source[i] === 1) continue;
    if (onAnchor && anchors.sure[i] === 1 && isStep(chain, before - 1) && isStep(chain, before)) {
      // Between two neighbours that are in line there is nothing to look for.
      const k = i - from;
      candidates[k * LOCAL_CANDIDATES] = partners[k] = targets[before]!;
      sure[k] = 1;
      weights[k] = Infinity;
      bestSource.set(targets[before]!, k);
      continue;
    }
    const low = before < 0 ? lowest : Math.max(lowest, targets[before]! - MARGIN);
    const next = onAnchor ? before : before + 1;
    const high = next > last ? highest : Math.min(highest, targets[next]! + MARGIN + 1);
    ranking.clear();
    problem.cast(i, low, high, VISITS_IN_CORRIDOR, ranking);
    anchors.keepOwn(i, low, high, ranking);
    work += 2 + VISITS_IN_CORRIDOR * UNITS_A_VISIT;
    const k = i - from;
    const least = Math.max(LEAST_WEIGHT, LEAST_SHARE * ranking.most);
    for (let c = 0; c < Math.min(ranking.size, LOCAL_CANDIDATES) && ranking.weights[c]! >= least; c++) {
      candidates[k * LOCAL_CANDIDATES + c] = ranking.segments[c]!;
    }
    if (ranking.size > 0 && ranking.weights[0]! >= least) {
      weights[k] = ranking.weights[0]!;
      const rival = bestSource.get(ranking.segments[0]!);
      if (rival === undefined || weights[k]! > weights[rival]!) bestSource.set(ranking.segments[0]!, k);
      const second = ranking.size > 1 ? ranking.weights[1]! : 0;
      if (weights[k]! >= CLEARLY * second) partners[k] = ranking.segments[0]!;
      if (isSure(weights[k]!, second, ranking.most)) sure[k] = 1;
    }
    if (work > 1000) {
      yield work;
      work = 0;
    }
  }
  for (let k = 0; k < size; k++) if (partners[k]! >= 0 && bestSource.get(partners[k]!) !== k) partners[k] = -1;
  return { from, to, candidates, partners, sure };
}

/** Whether the anchor behind anchor `k` of a chain is the very next segment on both sides. */
function isStep({ sources, targets }: Chain, k: number): boolean {
  return sources[k + 1] === sources[k]! + 1 && targets[k + 1] === targets[k]! + 1;
}

/** 1 for each segment that is an anchor of some chain. */
export interface Ground {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

/** How far back from an anchor no other chain stands; at most BEYOND. */
function freeBefore(taken: Uint8Array, anchor: number): number {
  let k = anchor;
  while (k > 0 && anchor - k < BEYOND && taken[k - 1] === 0) k--;
  return k;
}

function freeBehind(taken: Uint8Array, anchor: number): number {
  let k = anchor + 1;
  while (k < taken.length && k - anchor <= BEYOND && taken[k] === 0) k++;
  return k;
}

import type { Work } from "../../core/work.ts";
import type { BeadCache } from "../bead-cache.ts";
import type { FoundBead } from "../problem.ts";
import type { Corridor } from "./corridor.ts";
import type { Harvest } from "./harvest.ts";
import { UNITS_A_SCORE } from "./long-problem.ts";

/** Score in nats below which partners are no fixed point: they may be two strangers left over. */
const LEAST_PIVOT = 3;

/** Score in nats of partners that are beyond doubt, which are not looked at closely. */
const SURE_SCORE = 12;

/** Beads that are put in order between two chances to rest, and units of work that one takes. */
const BEADS_A_REST = 1000;
const UNITS_A_BEAD = 0.5;

/** Fixed points of a corridor. */
export interface Pivots {
  /** 1-1 beads that are sure, ascending on both sides. */
  readonly pivots: FoundBead[];
  /** 1 for each source segment of the corridor whose partner is out of order or weak. */
  readonly crossings: Uint8Array;
}

/** The partners of a corridor that hold when looked at closely and that lie in one order. */
export function* pivotsOf(corridor: Corridor, harvest: Harvest, cache: BeadCache): Work<Pivots> {
  const { from, partners } = corridor;
  const crossings = new Uint8Array(partners.length);
  const beads: FoundBead[] = [];
  let work = 0;
  for (let k = 0; k < partners.length; k++) {
    const j = partners[k]!;
    if (j < 0 || harvest.source[from + k] === 1 || harvest.target[j] === 1) continue;
    const sure = corridor.sure[k] === 1 && goesOn(corridor, k, -1) && goesOn(corridor, k, 1);
    const bead = sure ? { source: [from + k], target: [j], score: SURE_SCORE } : cache.bead([from + k], [j]);
    if (bead.score >= LEAST_PIVOT) beads.push(bead);
    else crossings[k] = 1;
    work += sure ? 1 : UNITS_A_SCORE;
    if (work > 1000) {
      yield work;
      work = 0;
    }
  }
  const pivots = yield* longestAscending(beads);
  // Both lists ascend on the source side.
  let next = 0;
  for (const bead of beads) {
    if (bead === pivots[next]) next++;
    else crossings[bead.source[0]! - from] = 1;
  }
  return { pivots, crossings };
}

/** Whether the next segment on one side of `k` has the next target segment for its partner. */
function goesOn(corridor: Corridor, k: number, step: 1 | -1): boolean {
  return corridor.partners[k + step] === corridor.partners[k]! + step;
}

/** The longest choice of beads whose target segments ascend (patience sorting). */
function* longestAscending(beads: readonly FoundBead[]): Work<FoundBead[]> {
  const tails: number[] = [];
  const previous = new Int32Array(beads.length).fill(-1);
  for (const [b, bead] of beads.entries()) {
    if (b % BEADS_A_REST === BEADS_A_REST - 1) yield BEADS_A_REST * UNITS_A_BEAD;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (beads[tails[middle]!]!.target[0]! < bead.target[0]!) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[b] = tails[low - 1]!;
    tails[low] = b;
  }
  const chain: FoundBead[] = [];
  for (let b = tails[tails.length - 1] ?? -1; b >= 0; b = previous[b]!) chain.push(beads[b]!);
  return chain.reverse();
}

import type { Work } from "../../core/work.ts";
import { BeadCache } from "../bead-cache.ts";
import { orderBeads } from "../order-beads.ts";
import type { FoundBead } from "../problem.ts";
import type { Found } from "../search.ts";
import type { Structure } from "../structure.ts";
import { findAnchors } from "./anchors.ts";
import { findChains } from "./chains.ts";
import { anchorSegments } from "./copies.ts";
import { type Corridor, lookAlong } from "./corridor.ts";
import { Harvest } from "./harvest.ts";
import { findIslands, type Island, searchIslands } from "./islands.ts";
import { searchLeftovers } from "./leftovers.ts";
import { type LongProblem, NO_CANDIDATES, repeatsOf, UNITS_A_SCORE } from "./long-problem.ts";
import { pivotsOf } from "./pivots.ts";
import { solveWindow, type Window } from "./window.ts";

/** Pairs of segments up to which a text that repeats itself is searched as a whole, once its copies are told apart. */
const LARGEST_WHOLE = 4_000;

/**
 * The search for long texts: rare words name anchors, anchors in line make chains (one for each part that moved),
 * along a chain every segment is looked at again near it, what is clear there is taken, and only windows in doubt are
 * searched. What stands in no chain is searched at the end, in any order. Time grows with the text: nothing is done for
 * all pairs.
 */
export function* searchLong(problem: LongProblem, structure: Structure): Work<Found> {
  const cache = new BeadCache({ ...problem, candidates: NO_CANDIDATES }, structure);
  const repeats = repeatsOf(problem);
  const kinds = yield* findAnchors(repeats);
  const anchors = yield* anchorSegments(repeats, kinds);
  const harvest = new Harvest(problem.sources, problem.targets);
  const { sources, targets } = problem;
  const whole: Island = { source: [0, sources - 1], target: [0, targets - 1] };
  const isSmall = problem.repeats !== undefined && sources * targets <= LARGEST_WHOLE;
  const islands = isSmall ? [whole] : yield* findIslands(anchors.targets, targets);
  yield* searchIslands(islands, problem, repeats, anchors, harvest, cache, structure);
  const ground = { source: harvest.source.slice(), target: harvest.target.slice() };
  const open = anchors.targets.map((j, i) => (j >= 0 && ground.source[i] === 0 && ground.target[j] === 0 ? j : -1));
  const chains = yield* findChains(open, problem.targets);
  for (const chain of chains) {
    for (const i of chain.sources) ground.source[i] = 1;
    for (const j of chain.targets) ground.target[j] = 1;
  }
  for (const chain of chains) {
    const corridor = yield* lookAlong(problem, chain, ground, anchors);
    const { pivots, crossings } = yield* pivotsOf(corridor, harvest, cache);
    for (const part of partsOf(corridor, pivots, crossings, problem)) {
      if ("score" in part) harvest.take(part, 0);
      else {
        yield* solveWindow(problem, part, corridor, harvest, cache, structure);
        yield UNITS_A_SCORE * 4;
      }
    }
  }
  yield* searchLeftovers(problem, repeats, anchors, harvest, cache, structure);
  return { beads: yield* orderBeads(harvest.beads, "source"), doubts: harvest.doubts() };
}

/** Along a chain: beads that are clear, and the windows in doubt between them, with the pivots at their ends. */
function* partsOf(
  corridor: Corridor,
  pivots: readonly FoundBead[],
  crossings: Uint8Array,
  problem: LongProblem,
): Generator<FoundBead | Window> {
  if (pivots.length === 0) return;
  const window = (first: number, last: number, open: boolean): Window => {
    const [a, b] = [pivots[first]!, pivots[last]!];
    const from = open && first === 0 ? corridor.from : a.source[0]!;
    const to = open && last === pivots.length - 1 ? corridor.to - 1 : b.source[0]!;
    const low = open && first === 0 ? Math.max(0, a.target[0]! - (a.source[0]! - from) * 2 - 2) : a.target[0]!;
    const high =
      open && last === pivots.length - 1
        ? Math.min(problem.targets - 1, b.target[0]! + (to - b.source[0]!) * 2 + 2)
        : b.target[0]!;
    let crossing = false;
    for (let i = from; i <= to && !crossing; i++) crossing = crossings[i - corridor.from] === 1;
    return { source: [from, to], target: [low, high], crossing, pivots: pivots.slice(first, last + 1) };
  };
  const last = pivots.length - 1;
  for (let p = 0, start = 0; p <= last; p++) {
    const next = pivots[p + 1];
    const clear =
      next !== undefined &&
      next.source[0]! === pivots[p]!.source[0]! + 1 &&
      next.target[0]! === pivots[p]!.target[0]! + 1;
    if (!clear && next !== undefined) continue;
    if (start === p && p > 0 && p < last) yield pivots[p]!;
    else yield window(start, p, true);
    start = p + 1;
  }
}

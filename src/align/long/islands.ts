import { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import type { BeadCache } from "../bead-cache.ts";
import type { Found } from "../search.ts";
import type { Structure } from "../structure.ts";
import { REACH } from "./chains.ts";
import type { SegmentAnchors } from "./copies.ts";
import { freeOf, type Harvest } from "./harvest.ts";
import { type LongProblem, type Repeats, UNITS_A_VISIT } from "./long-problem.ts";
import { findInPart, type Part, takeFound } from "./search-part.ts";

/** Anchors from which a run of them that lead to the same region is none by chance. */
const LEAST_STRAND = 6;
/** Longest side of an island that is searched, in segments: a report that was told in another order. */
const LARGEST = 60;
/** Segments without an anchor that are taken in on each side, at the most. */
const SHORE = 8;
/** Target segments of the island that each of its source segments may name. */
const NAMED = 8;
/** Anchors that are put into islands in about a microsecond, and anchors between two chances to rest. */
const ANCHORS_A_UNIT = 10;
const ANCHORS_A_REST = 10_000;
/** Steps of work for one segment in its island. */
const VISITS_IN_ISLAND = 150;

/** Ground on both sides whose anchors stay in it but cross each other: from the first index up to the last, inclusive. */
export interface Island {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

/**
 * Finds what keeps its place in the text as a whole while its segments change places: one report among many. A cut is
 * where all anchors before it lead to what stands before, and all behind it to what stands behind.
 */
export function* findIslands(anchors: Int32Array, targets: number): Work<Island[]> {
  const islands: Island[] = [];
  const strands = [...strandsOf(anchors)].filter((strand) => strand.length >= LEAST_STRAND);
  const [settledSource, settledTarget] = [new Uint8Array(anchors.length), new Uint8Array(targets)];
  for (const strand of strands) {
    for (const i of strand) settledSource[i] = settledTarget[anchors[i]!] = 1;
    yield strand.length / ANCHORS_A_UNIT;
  }
  for (const strand of strands) {
    const lowestFrom = new Int32Array(strand.length + 1).fill(targets);
    for (let k = strand.length - 1; k >= 0; k--) lowestFrom[k] = Math.min(lowestFrom[k + 1]!, anchors[strand[k]!]!);
    let begin = 0;
    let highest = -1;
    for (let k = 0; k < strand.length; k++) {
      if (k % ANCHORS_A_REST === ANCHORS_A_REST - 1) yield ANCHORS_A_REST / ANCHORS_A_UNIT;
      highest = Math.max(highest, anchors[strand[k]!]!);
      if (highest > lowestFrom[k + 1]!) continue;
      if (k > begin) {
        const source = withShores(strand[begin]!, strand[k]!, settledSource);
        const target = withShores(lowestFrom[begin]!, highest, settledTarget);
        if (source[1] - source[0] < LARGEST && target[1] - target[0] < LARGEST) islands.push({ source, target });
      }
      begin = k + 1;
    }
    yield (strand.length % ANCHORS_A_REST) / ANCHORS_A_UNIT;
  }
  return islands;
}

/** A run of segments with what lies beside it and belongs to nothing else. */
function withShores(first: number, last: number, settled: Uint8Array): readonly [number, number] {
  let [from, to] = [first, last];
  while (from > 0 && first - from < SHORE && settled[from - 1] === 0) from--;
  while (to + 1 < settled.length && to - last < SHORE && settled[to + 1] === 0) to++;
  return [from, to];
}

/** Source segments of anchors that lead to the same region, run by run; a single one that leads elsewhere is left out. */
function* strandsOf(anchors: Int32Array): Generator<number[]> {
  let strand: number[] = [];
  let stray = -1;
  const near = (a: number, b: number): boolean => Math.abs(anchors[a]! - a - (anchors[b]! - b)) <= REACH;
  for (let i = 0; i < anchors.length; i++) {
    if (anchors[i]! < 0) continue;
    const last = strand[strand.length - 1];
    if (last === undefined || near(i, last)) {
      strand.push(i);
      stray = -1;
    } else if (stray >= 0 && near(i, stray)) {
      yield strand;
      strand = [stray, i];
      stray = -1;
    } else stray = i;
  }
  if (strand.length > 0) yield strand;
}

/** Searches islands each by itself, in any order. What repeats an island to the last segment is searched once. */
export function* searchIslands(
  islands: readonly Island[],
  problem: LongProblem,
  repeats: Repeats,
  anchors: SegmentAnchors,
  harvest: Harvest,
  cache: BeadCache,
  structure: Structure,
): Work<void> {
  const known = new Map<string, Found>();
  const ranking = new Ranking(NAMED);
  for (const { source, target } of islands) {
    const sources = freeOf(source, harvest.source);
    const targets = freeOf(target, harvest.target);
    const said = `${sources.map((i) => repeats.source.of[i])}|${targets.map((j) => repeats.target.of[j])}`;
    const candidates = new Map<number, number[]>();
    const part: Part = { sources, targets, candidatesOf: (i) => candidates.get(i)! };
    let found = known.get(said);
    if (found === undefined) {
      for (const i of sources) {
        ranking.clear();
        problem.cast(i, target[0], target[1] + 1, VISITS_IN_ISLAND, ranking);
        anchors.keepOwn(i, target[0], target[1] + 1, ranking);
        candidates.set(i, [...ranking.segments.subarray(0, ranking.size)]);
      }
      yield sources.length * VISITS_IN_ISLAND * UNITS_A_VISIT;
      found = yield* findInPart(problem, part, cache, structure);
      if (problem.repeats !== undefined) known.set(said, found);
    }
    takeFound(part, found, harvest);
  }
}

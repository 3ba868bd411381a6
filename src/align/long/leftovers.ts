import { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import { BeadCache } from "../bead-cache.ts";
import type { Structure } from "../structure.ts";
import type { SegmentAnchors } from "./copies.ts";
import type { Harvest } from "./harvest.ts";
import { copiesOf, nearestCopy } from "./kinds.ts";
import { type LongProblem, NO_CANDIDATES, type Repeats, UNITS_A_SCORE, UNITS_A_VISIT } from "./long-problem.ts";
import { searchPart } from "./search-part.ts";

/** Steps of work for one segment over the whole other text. */
const MOST_VISITS = 1_000;
/** Kinds of target segments that one source segment may name. */
const NAMED = 4;
/** Copies of a kind that are looked at, on either side of where one is expected, for one that is free. */
const COPIES_AROUND = 4;
/** Share of the most that a segment could vote with from which a candidate is worth a look. Chosen on the seeded texts of `npm run bench:align`. */
const LEAST_SHARE = 0.22;
/** Segments that are searched together; more would take more time than they are worth. */
const LARGEST_PART = 400;
/** Score in nats that the best candidate of a segment must reach by itself. */
const LEAST_SCORE = 0;

/**
 * What stands in no chain: single segments that moved, and texts that keep no order at all. They are searched in any
 * order among themselves, by the candidates that their rare words name.
 */
export function* searchLeftovers(
  problem: LongProblem,
  repeats: Repeats,
  anchors: SegmentAnchors,
  harvest: Harvest,
  cache: BeadCache,
  structure: Structure,
): Work<void> {
  const places = placesOf(harvest, problem.sources);
  const candidates = new Map<number, number[]>();
  const ranking = new Ranking(NAMED);
  for (let i = 0; i < problem.sources; i++) {
    if (harvest.source[i] === 1) continue;
    ranking.clear();
    repeats.castKinds(i, MOST_VISITS, ranking);
    yield MOST_VISITS * UNITS_A_VISIT;
    const row: number[] = [];
    for (let c = 0; c < ranking.size && ranking.weights[c]! >= LEAST_SHARE * ranking.most; c++) {
      const j = freeCopy(i, ranking.segments[c]!, places[i]!, repeats, anchors, harvest);
      if (j >= 0) row.push(j);
    }
    if (row.length === 0) continue;
    yield UNITS_A_SCORE * row.length;
    if (!row.some((j) => cache.bead([i], [j]).score >= LEAST_SCORE)) continue;
    candidates.set(i, row);
  }
  const sources = [...candidates.keys()];
  for (let from = 0; from < sources.length; from += LARGEST_PART) {
    const run = sources.slice(from, from + LARGEST_PART);
    const near = new Set(run.flatMap((i) => candidates.get(i)!.filter((j) => harvest.target[j] === 0)));
    const part = {
      sources: run,
      targets: [...near].sort((a, b) => a - b),
      candidatesOf: (i: number) => candidates.get(i)!,
    };
    yield* searchPart(
      problem,
      part,
      harvest,
      new BeadCache({ ...problem, candidates: NO_CANDIDATES }, structure),
      structure,
    );
  }
}

/** The copy of a target kind that a source segment may belong to: its anchor, else the free one nearest to a place; or -1. */
function freeCopy(
  i: number,
  kind: number,
  place: number,
  { target }: Repeats,
  anchors: SegmentAnchors,
  harvest: Harvest,
): number {
  const isFree = (j: number): boolean => harvest.target[j] === 0 && !anchors.isOfOtherCopy(i, j);
  const [from, to] = [target.offsets[kind]!, target.offsets[kind + 1]!];
  const own = anchors.targets[i]!;
  if (own >= 0 && target.of[own] === kind && isFree(own)) return own;
  if (copiesOf(target, kind) === 1) return isFree(target.copies[from]!) ? target.copies[from]! : -1;
  const middle = nearestCopy(target, kind, own >= 0 ? own : place);
  for (let step = 0; step <= COPIES_AROUND; step++) {
    for (const at of [middle - step, middle + step]) {
      if (at >= from && at < to && isFree(target.copies[at]!)) return target.copies[at]!;
    }
  }
  return -1;
}

/** For each source segment where its counterpart would stand if it went on from the bead before. */
function placesOf(harvest: Harvest, sources: number): Int32Array {
  const places = new Int32Array(sources).fill(-1);
  for (const bead of harvest.beads) places[bead.source[0]!] = bead.target[0]!;
  for (let i = 0, next = 0; i < sources; i++, next++) {
    if (places[i]! < 0) places[i] = next;
    else next = places[i]!;
  }
  return places;
}

import type { Work } from "../../core/work.ts";
import type { KindAnchors } from "./anchors.ts";
import { copiesOf, type Kinds } from "./kinds.ts";
import type { Signposts } from "./signposts.ts";

/** Share of the copies of the larger side from which two kinds count as having about as many. */
const ABOUT_AS_MANY = 0.8;
/** Share of the copies whose kinds stand as often on both sides, from which nothing seems to be lost, so that counting tells. */
const MOSTLY = 0.5;
/** Segments that one may move within a report. */
const MOVED = 20;
/** Share of the copies that counting puts within that, by what is unique near by, from which no part seems to have moved. */
const NEARLY_ALL = 0.9;
/** Segments that are counted in about a microsecond, and segments between two chances to rest. */
const SEGMENTS_A_UNIT = 5;
const SEGMENTS_A_REST = 10_000;

/** What counting says: the first copy belongs to the first, the second to the second. */
export interface Counts {
  /** Target segment of each source segment by counting, where as many copies stand on both sides; else -1. */
  readonly asMany: Int32Array;
  /** The same where about as many do. */
  readonly aboutAsMany: Int32Array;
  /** How far off what is unique near by points counting may put a copy and still be believed, in segments. */
  readonly tolerance: number;
}

/**
 * Counts copies on both sides, and finds out how far counting is to be believed: not where much is lost on either side,
 * and little where parts of the text have moved.
 */
export function* countCopies(source: Kinds, target: Kinds, kinds: KindAnchors, signposts: Signposts): Work<Counts> {
  const asMany = new Int32Array(source.of.length).fill(-1);
  const aboutAsMany = asMany.slice();
  const seen = new Int32Array(source.size);
  let [all, even, pointed, near] = [0, 0, 0, 0];
  for (let i = 0; i < source.of.length; i++) {
    if (i % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST / SEGMENTS_A_UNIT;
    const kind = source.of[i]!;
    const other = kinds.targets[kind]!;
    const rank = seen[kind]!++;
    if (other < 0) continue;
    const [own, copies] = [copiesOf(source, kind), copiesOf(target, other)];
    if (own === 1 && copies === 1) continue;
    all++;
    if (rank >= copies) continue;
    const j = target.copies[target.offsets[other]! + rank]!;
    if (Math.min(copies, own) >= ABOUT_AS_MANY * Math.max(copies, own)) aboutAsMany[i] = j;
    if (copies !== own) continue;
    even++;
    asMany[i] = j;
    const direction = signposts.byUnique(i);
    if (direction === undefined) continue;
    pointed++;
    const place = i + direction.ahead;
    const elsewhere = direction.between && j !== place && target.of[place] === other;
    if (!elsewhere && Math.abs(j - place) <= Math.max(MOVED, direction.tolerance)) near++;
  }
  if (even < MOSTLY * all) asMany.fill(-1);
  return { asMany, aboutAsMany, tolerance: near >= NEARLY_ALL * pointed ? MOVED : 0 };
}

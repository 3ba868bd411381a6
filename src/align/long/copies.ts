import type { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import type { KindAnchors } from "./anchors.ts";
import { findChains } from "./chains.ts";
import { copiesOf, type Kinds, nearestCopy } from "./kinds.ts";
import type { Repeats } from "./long-problem.ts";
import { type Direction, Signposts } from "./signposts.ts";

/** Segments that are done in about a microsecond, and segments between two chances to rest. */
const SEGMENTS_A_UNIT = 2;
const SEGMENTS_A_REST = 4_000;

/** Share of the copies of the larger side from which two kinds count as having about as many. */
const ABOUT_AS_MANY = 0.8;

/** Share of the copies whose kinds stand as often on both sides, from which nothing seems to be lost, so that counting tells. */
const MOSTLY = 0.5;

/** Which segment belongs to which, as far as kinds and places tell. */
export class SegmentAnchors {
  /** Target segment of each source segment, or -1; each target segment once. */
  readonly targets: Int32Array;
  /** Source segment of each target segment, or -1. */
  readonly sources: Int32Array;
  /** 1 where the kinds leave no doubt. */
  readonly sure: Uint8Array;
  /** Whether anything is repeated. */
  repeated = false;
  readonly #kindOfSource: Int32Array;
  readonly #kindOfTarget: Int32Array;

  constructor({ source, target }: Repeats) {
    this.targets = new Int32Array(source.of.length).fill(-1);
    this.sources = new Int32Array(target.of.length).fill(-1);
    this.sure = new Uint8Array(source.of.length);
    this.#kindOfSource = source.of;
    this.#kindOfTarget = target.of;
  }

  put(i: number, j: number): void {
    this.targets[i] = j;
    this.sources[j] = i;
  }

  /** Whether a target segment is the anchor of another copy of a source segment. */
  isOfOtherCopy(i: number, j: number): boolean {
    const other = this.sources[j]!;
    return other >= 0 && other !== i && this.#kindOfSource[other] === this.#kindOfSource[i];
  }

  /** Takes out of a ranking for a source segment what belongs to its copies; its own anchor, if any, stands for them. */
  keepOwn(i: number, low: number, high: number, ranking: Ranking): void {
    if (!this.repeated) return;
    const { segments, weights } = ranking;
    const own = this.targets[i]!;
    let missing = own >= low && own < high;
    let size = 0;
    for (let c = 0; c < ranking.size; c++) {
      let j = segments[c]!;
      if (missing && this.#kindOfTarget[j] === this.#kindOfTarget[own]) {
        j = own;
        missing = false;
      } else if (j === own || this.isOfOtherCopy(i, j)) continue;
      segments[size] = j;
      weights[size++] = weights[c]!;
    }
    ranking.size = size;
  }
}

/**
 * From anchors between kinds to anchors between segments. What stands once on each side is clear. Of what stands more
 * often, words cannot tell the copies apart, only places can: where as many copies stand on both sides, the first
 * belongs to the first and so on, unless something unique near by points elsewhere; else a copy belongs to the one that
 * stands where its neighbours point, if each is the nearest of the other.
 */
export function* anchorSegments(repeats: Repeats, kinds: KindAnchors): Work<SegmentAnchors> {
  const { source, target } = repeats;
  const anchors = new SegmentAnchors(repeats);
  for (let i = 0; i < source.of.length; i++) {
    const kind = source.of[i]!;
    const other = kinds.targets[kind]!;
    if (other < 0) continue;
    anchors.sure[i] = kinds.sure[kind]!;
    if (copiesOf(source, kind) > 1 || copiesOf(target, other) > 1) anchors.repeated = true;
    else anchors.put(i, target.copies[target.offsets[other]!]!);
  }
  yield source.of.length / SEGMENTS_A_UNIT / 10;
  if (anchors.repeated) yield* placeCopies(source, target, kinds, anchors);
  return anchors;
}

function* placeCopies(source: Kinds, target: Kinds, kinds: KindAnchors, anchors: SegmentAnchors): Work<void> {
  const signposts = new Signposts(yield* findChains(anchors.targets, target.of.length), source.of.length);
  const seen = new Int32Array(source.size);
  const countsTell = shareAsMany(source, target, kinds) >= MOSTLY;
  const left: (readonly [i: number, j: number])[] = [];
  for (let i = 0; i < source.of.length; i++) {
    if (i % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST / SEGMENTS_A_UNIT;
    const kind = source.of[i]!;
    const other = kinds.targets[kind]!;
    const rank = seen[kind]!++;
    if (other < 0 || anchors.targets[i]! >= 0) continue;
    const [own, copies] = [copiesOf(source, kind), copiesOf(target, other)];
    const sameRank = rank < copies ? target.copies[target.offsets[other]! + rank]! : -1;
    const asMany = countsTell && copies === own;
    const direction = nearer(signposts.byUnique(i), signposts.byLast());
    let j = -1;
    if (direction === undefined) {
      if (Math.min(copies, own) >= ABOUT_AS_MANY * Math.max(copies, own)) j = sameRank;
    } else {
      const place = i + direction.ahead;
      if (asMany && (!direction.unique || Math.abs(sameRank - place) <= direction.tolerance)) j = sameRank;
      else {
        const near = target.copies[nearestCopy(target, other, place)]!;
        const back = source.copies[nearestCopy(source, kind, near - direction.ahead)]!;
        if (back === i && Math.abs(near - place) <= direction.tolerance) j = near;
      }
    }
    if (j >= 0 && anchors.sources[j]! < 0) {
      anchors.put(i, j);
      signposts.place(i, j, direction);
    } else if (asMany) left.push([i, sameRank]);
  }
  for (const [i, j] of left) if (anchors.sources[j]! < 0) anchors.put(i, j);
}

/** The direction that is known from nearer by. */
function nearer(a: Direction | undefined, b: Direction | undefined): Direction | undefined {
  return a === undefined || (b !== undefined && b.tolerance < a.tolerance) ? b : a;
}

/** Share of the copies on the source side whose kinds have as many on the target side. */
function shareAsMany(source: Kinds, target: Kinds, kinds: KindAnchors): number {
  let [all, asMany] = [0, 0];
  for (let kind = 0; kind < source.size; kind++) {
    const other = kinds.targets[kind]!;
    if (other < 0) continue;
    const [own, copies] = [copiesOf(source, kind), copiesOf(target, other)];
    if (own === 1 && copies === 1) continue;
    all += own;
    if (own === copies) asMany += own;
  }
  return all === 0 ? 1 : asMany / all;
}

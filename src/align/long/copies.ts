import type { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import type { KindAnchors } from "./anchors.ts";
import { findChains } from "./chains.ts";
import { countCopies } from "./counts.ts";
import { copiesOf, type Kinds, nearestCopy } from "./kinds.ts";
import type { Repeats } from "./long-problem.ts";
import { type Direction, Signposts } from "./signposts.ts";

/** Segments that are done in about a microsecond, and segments between two chances to rest. */
const SEGMENTS_A_UNIT = 2;
const SEGMENTS_A_REST = 4_000;

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
  const chains = yield* findChains(anchors.targets, target.of.length);
  const signposts = new Signposts(chains, source.of.length);
  const counts = yield* countCopies(source, target, kinds, new Signposts(chains, source.of.length));
  const left: number[] = [];
  for (let i = 0; i < source.of.length; i++) {
    if (i % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST / SEGMENTS_A_UNIT;
    const kind = source.of[i]!;
    const other = kinds.targets[kind]!;
    if (other < 0 || anchors.targets[i]! >= 0) continue;
    const direction = nearer(signposts.byUnique(i), signposts.byLast());
    const counted = counts.asMany[i]!;
    let j = -1;
    if (direction === undefined) j = counts.aboutAsMany[i]!;
    else {
      const { ahead, tolerance } = direction;
      const place = i + ahead;
      const allowed = direction.unique ? Math.max(tolerance, counts.tolerance) : Infinity;
      if (direction.between && target.of[place] === other) j = place;
      else if (counted >= 0 && Math.abs(counted - place) <= allowed) j = counted;
      else {
        const near = target.copies[nearestCopy(target, other, place)]!;
        const back = source.copies[nearestCopy(source, kind, near - ahead)]!;
        if (back === i && Math.abs(near - place) <= tolerance) j = near;
      }
    }
    if (j >= 0 && anchors.sources[j]! < 0) {
      anchors.put(i, j);
      signposts.place(i, j, direction);
    } else if (counted >= 0) left.push(i);
  }
  for (const i of left) if (anchors.sources[counts.asMany[i]!]! < 0) anchors.put(i, counts.asMany[i]!);
}

/** The direction that is known from nearer by. */
function nearer(a: Direction | undefined, b: Direction | undefined): Direction | undefined {
  return a === undefined || (b !== undefined && b.tolerance < a.tolerance) ? b : a;
}

import { Ranking } from "../core/ranking.ts";
import type { Work } from "../core/work.ts";
import type { ComparableSide } from "./comparable-side.ts";
import type { Translations } from "./translations.ts";

/** Translations of one word that may vote. */
const VOTES_OF_A_TYPE = 3;
/** A translation less likely than this, both directions added up, has no vote. */
const LEAST_PROBABILITY = 0.12;
/** Items that are visited between two chances to rest, and how many are about a microsecond of work: the first touch of memory is slow. */
const ITEMS_A_REST = 4_000;
const ITEMS_A_UNIT = 4;
/** Translations that are weighed between two chances to rest, and how many are about a microsecond of work. */
const WEIGHED_A_REST = 5_000;
const WEIGHED_A_UNIT = 10;

/**
 * Lets the words of a source segment vote for the target segments that hold a translation of theirs, through an
 * inverted index: what makes candidates for a long text without comparing every pair.
 */
export class Votes {
  /** Segments of the target. */
  readonly targets: number;
  /** Translations that may vote: those of type `u` are `offsets[u]` to `offsets[u + 1]`. */
  readonly #offsets: Int32Array;
  readonly #others: Int32Array;
  readonly #lifts: Float64Array;
  /** Segments that all translations of a type stand in: types with few come first. */
  readonly #places: Int32Array;
  /** Target segments of each target type, ascending. */
  readonly #postings: Int32Array;
  readonly #postingOffsets: Int32Array;
  readonly #source: ComparableSide;
  // Scratch space of one ballot.
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;
  readonly #seen: Int32Array;
  #stamp = 0;
  #found = 0;
  #types = new Float64Array(256);
  /** Places in the index visited since the object was made. */
  visits = 0;

  private constructor(source: ComparableSide, targets: number, likely: Likely, index: Index) {
    this.#source = source;
    this.targets = targets;
    const { offsets, others, lifts } = likely;
    [this.#offsets, this.#others, this.#lifts] = [offsets, others, lifts];
    [this.#postingOffsets, this.#postings] = [index.offsets, index.segments];
    this.#places = new Int32Array(offsets.length - 1);
    for (let u = 0; u + 1 < offsets.length; u++) {
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        this.#places[u]! += this.#postingOffsets[others[e]! + 1]! - this.#postingOffsets[others[e]!]!;
      }
    }
    this.#sums = new Float64Array(targets);
    this.#touched = new Int32Array(targets);
    this.#seen = new Int32Array(offsets.length);
  }

  /**
   * Makes the index.
   * @param segments those of the target that can be voted for, all unless given; votes then speak of places in this list
   */
  static *prepare(
    source: ComparableSide,
    target: ComparableSide,
    translations: Translations,
    segments?: Int32Array,
  ): Work<Votes> {
    const likely = yield* likelyTranslations(translations);
    const index = yield* indexOfTypes(target, likely.others, segments);
    return new Votes(source, segments?.length ?? target.items.offsets.length - 1, likely, index);
  }

  /**
   * Votes for the target segments from `low` up to `high` (exclusive), rarest words first, until `mostVisits` places
   * have been looked at; leaves the best in `out`. @returns how many there are
   */
  cast(i: number, low: number, high: number, mostVisits: number, out: Ranking): number {
    const types = this.#typesOf(i);
    let visits = 0;
    for (let t = 0; t < types; t++) {
      const type = this.#types[t]! % TYPE_RADIX;
      if (this.#places[type]! > mostVisits && high - low === this.targets) break;
      let most = 0;
      for (let e = this.#offsets[type]!; e < this.#offsets[type + 1]!; e++) {
        most = Math.max(most, this.#lifts[e]!);
        visits += this.#vote(this.#others[e]!, this.#lifts[e]!, low, high);
      }
      out.most += most;
      if (visits > mostVisits) break;
    }
    this.visits += visits;
    for (let f = 0; f < this.#found; f++) {
      const j = this.#touched[f]!;
      out.offer(j, this.#sums[j]!);
      this.#sums[j] = 0;
    }
    this.#found = 0;
    return out.size;
  }

  /** The voting types of a source segment into `#types`, rarest first; returns how many there are. */
  #typesOf(i: number): number {
    const { types, offsets } = this.#source.items;
    const stamp = ++this.#stamp;
    const [from, to] = [offsets[i]!, offsets[i + 1]!];
    if (to - from > this.#types.length) this.#types = new Float64Array((to - from) * 2);
    let size = 0;
    for (let x = from; x < to; x++) {
      const type = types[x]!;
      if (this.#seen[type] === stamp) continue;
      this.#seen[type] = stamp;
      if (this.#places[type]! > 0) this.#types[size++] = this.#places[type]! * TYPE_RADIX + type;
    }
    this.#types.subarray(0, size).sort();
    return size;
  }

  #vote(other: number, lift: number, low: number, high: number): number {
    const [from, to] = [this.#postingOffsets[other]!, this.#postingOffsets[other + 1]!];
    let p = low === 0 ? from : firstAtLeast(this.#postings, from, to, low);
    const begin = p;
    for (; p < to && this.#postings[p]! < high; p++) {
      const j = this.#postings[p]!;
      if (this.#sums[j] === 0) this.#touched[this.#found++] = j;
      this.#sums[j]! += lift;
    }
    return p - begin + 1;
  }
}

/** Types are packed behind the number of their places, so that one sort of numbers orders them. */
const TYPE_RADIX = 2 ** 24;

function firstAtLeast(list: Int32Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of each source type, its few likely translations: those of type `u` are `offsets[u]` to `offsets[u + 1]`. */
interface Likely {
  readonly offsets: Int32Array;
  readonly others: Int32Array;
  readonly lifts: Float64Array;
}

function* likelyTranslations(translations: Translations): Work<Likely> {
  const { offsets: rows, targets, forward, backward, lifts } = translations;
  const types = rows.length - 1;
  const offsets = new Int32Array(types + 1);
  const kept: number[] = [];
  const best = new Ranking(VOTES_OF_A_TYPE);
  let rested = 0;
  for (let u = 0; u < types; u++) {
    const weighed = u + rows[u]! - rested;
    if (weighed > WEIGHED_A_REST) {
      yield weighed / WEIGHED_A_UNIT;
      rested += weighed;
    }
    best.clear();
    for (let e = rows[u]!; e < rows[u + 1]!; e++) {
      const probability = forward[e]! + backward[e]!;
      if (probability >= LEAST_PROBABILITY && lifts[e]! > 0) best.offer(e, probability);
    }
    for (let k = 0; k < best.size; k++) kept.push(best.segments[k]!);
    offsets[u + 1] = kept.length;
  }
  const others = new Int32Array(kept.length);
  const liftsKept = new Float64Array(kept.length);
  for (let k = 0; k < kept.length; k++) {
    others[k] = targets[kept[k]!]!;
    liftsKept[k] = lifts[kept[k]!]!;
  }
  return { offsets, others, lifts: liftsKept };
}

/** The segments of each type that is wanted, or their places in a list of segments, ascending; those of type `v` are `offsets[v]` to `offsets[v + 1]`. */
interface Index {
  readonly offsets: Int32Array;
  readonly segments: Int32Array;
}

function* indexOfTypes(side: ComparableSide, wantedTypes: Int32Array, listed: Int32Array | undefined): Work<Index> {
  const types = side.types.background.length;
  const { offsets: rows, types: items } = side.items;
  const count = listed?.length ?? rows.length - 1;
  const wanted = new Uint8Array(types);
  for (const type of wantedTypes) wanted[type] = 1;
  const offsets = new Int32Array(types + 1);
  const last = new Int32Array(types);
  /** Visits every wanted type of every segment once. */
  function* visit(place: (type: number, segment: number) => void): Work<void> {
    last.fill(-1);
    let visited = 0;
    for (let j = 0; j < count; j++) {
      const row = listed?.[j] ?? j;
      for (let x = rows[row]!; x < rows[row + 1]!; x++) {
        const type = items[x]!;
        if (wanted[type] === 0 || last[type] === j) continue;
        last[type] = j;
        place(type, j);
      }
      visited += rows[row + 1]! - rows[row]!;
      if (visited < ITEMS_A_REST) continue;
      yield visited / ITEMS_A_UNIT;
      visited = 0;
    }
  }
  yield* visit((type) => {
    offsets[type + 1]! += 1;
  });
  for (let type = 0; type < types; type++) offsets[type + 1]! += offsets[type]!;
  const next = offsets.slice(0, types);
  const segments = new Int32Array(offsets[types]!);
  yield* visit((type, segment) => {
    segments[next[type]!++] = segment;
  });
  return { offsets, segments };
}

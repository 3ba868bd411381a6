import type { TranslationTable } from "./lexicon.ts";
import { roundProbability } from "./table.ts";

/** Share of a unit's probability that its curated translations take where the unit has several words; the rest is left to trained ones. */
const MASS_OF_UNIT = 0.85;
/** The same of a single word, which may have more meanings than a termbase tells. */
const MASS_OF_WORD = 0.5;
/** What a variant and an abbreviation weigh beside a preferred form. */
const WEIGHT_OF_VARIANT = 0.5;

/**
 * Gathers curated and trained translations of the same units and lays out both directions. Curated ones win: trained
 * ones share what is left of a unit's probability.
 *
 * Decoding the shipped lexicon runs through here once, before any code is warm: hence few passes and plain loops.
 */
export class Links {
  #size = 0;
  /** Links below this are curated. */
  #curated = 0;
  #source: Int32Array;
  #target: Int32Array;
  #there: Float32Array;
  #back: Float32Array;
  #origin: Uint8Array;

  constructor(room: number = 1024) {
    this.#source = new Int32Array(room);
    this.#target = new Int32Array(room);
    this.#there = new Float32Array(room);
    this.#back = new Float32Array(room);
    this.#origin = new Uint8Array(room);
  }

  /**
   * Adds a concept: every form translates every form of the other language, the first ones most. Forms are units of
   * `source` from `sourceStart` to `sourceEnd`, likewise of `target`; -1 is none. All concepts come before trained links.
   */
  addConcept(
    source: ArrayLike<number>,
    sourceStart: number,
    sourceEnd: number,
    target: ArrayLike<number>,
    targetStart: number,
    targetEnd: number,
    origin: number,
  ): void {
    const most = (sourceEnd - sourceStart) * (targetEnd - targetStart);
    if (this.#size + most > this.#source.length) this.#grow(most);
    let e = this.#size;
    for (let a = sourceStart; a < sourceEnd; a++) {
      if (source[a]! < 0) continue;
      for (let b = targetStart; b < targetEnd; b++) {
        if (target[b]! < 0) continue;
        this.#source[e] = source[a]!;
        this.#target[e] = target[b]!;
        this.#there[e] = b === targetStart ? 1 : WEIGHT_OF_VARIANT;
        this.#back[e] = a === sourceStart ? 1 : WEIGHT_OF_VARIANT;
        this.#origin[e++] = origin;
      }
    }
    this.#size = e;
    this.#curated = e;
  }

  /** Adds a trained link with its probabilities, 0 for none. */
  addTrained(source: number, target: number, there: number, back: number, origin: number): void {
    if (this.#size === this.#source.length) this.#grow(1);
    const e = this.#size++;
    this.#source[e] = source;
    this.#target[e] = target;
    this.#there[e] = there;
    this.#back[e] = back;
    this.#origin[e] = origin;
  }

  /** The tables of both directions. Units from `sourceSingles` and `targetSingles` on are known to have several words. */
  build(
    sourceUnits: readonly string[],
    targetUnits: readonly string[],
    sourceSingles: number = sourceUnits.length,
    targetSingles: number = targetUnits.length,
  ): { forward: TranslationTable; backward: TranslationTable } {
    return {
      forward: this.#layOut(this.#source, this.#target, this.#there, sourceUnits, sourceSingles, targetUnits.length),
      backward: this.#layOut(this.#target, this.#source, this.#back, targetUnits, targetSingles, sourceUnits.length),
    };
  }

  #layOut(
    row: Int32Array,
    unit: Int32Array,
    weight: Float32Array,
    rows: readonly string[],
    singles: number,
    width: number,
  ): TranslationTable {
    const ends = new Int32Array(rows.length + 1);
    const order = new Int32Array(this.#size);
    countRows(row, this.#size, ends);
    orderByRow(row, ends, order);
    const offsets = new Uint32Array(rows.length + 1);
    const units = new Uint32Array(this.#size);
    const probabilities = new Float32Array(this.#size);
    const origins = new Uint8Array(this.#size);
    const links: DirectedLinks = { unit, weight, origin: this.#origin, curated: this.#curated, order };
    const table: TranslationTable = { offsets, units, probabilities, origins };
    const size = writeRows(links, ends, rows, singles, table, new Int32Array(width));
    return {
      offsets,
      units: units.slice(0, size),
      probabilities: probabilities.slice(0, size),
      origins: origins.slice(0, size),
    };
  }

  #grow(more: number): void {
    const room = Math.max(this.#source.length * 2, this.#size + more);
    const old = {
      source: this.#source,
      target: this.#target,
      there: this.#there,
      back: this.#back,
      origin: this.#origin,
    };
    this.#source = new Int32Array(room);
    this.#target = new Int32Array(room);
    this.#there = new Float32Array(room);
    this.#back = new Float32Array(room);
    this.#origin = new Uint8Array(room);
    this.#source.set(old.source);
    this.#target.set(old.target);
    this.#there.set(old.there);
    this.#back.set(old.back);
    this.#origin.set(old.origin);
  }
}

/** The links seen from one side: what stands opposite, and how strongly. */
interface DirectedLinks {
  readonly unit: Int32Array;
  readonly weight: Float32Array;
  readonly origin: Uint8Array;
  /** Links below this are curated. */
  readonly curated: number;
  /** The links, row after row. */
  readonly order: Int32Array;
}

// The loops below stand in functions of their own: a function that is called twice need not be compiled twice.

/** Leaves in `ends[r]` where row `r` begins. */
function countRows(row: Int32Array, size: number, ends: Int32Array): void {
  for (let e = 0; e < size; e++) ends[row[e]! + 1]! += 1;
  for (let r = 1; r < ends.length; r++) ends[r]! += ends[r - 1]!;
}

/** Counting sort of the links by row; leaves in `ends[r]` where row `r` ends. */
function orderByRow(row: Int32Array, ends: Int32Array, order: Int32Array): void {
  for (let e = 0; e < order.length; e++) order[ends[row[e]!]!++] = e;
}

/**
 * Writes each row into the table: curated links first, what is said twice once; returns the size of the table.
 * @param places scratch space: one more than where each unit stands in the table
 */
function writeRows(
  links: DirectedLinks,
  ends: Int32Array,
  rows: readonly string[],
  singles: number,
  table: TranslationTable,
  places: Int32Array,
): number {
  const { unit, weight, origin, curated, order } = links;
  const { offsets, units, probabilities, origins } = table;
  let size = 0;
  let at = 0;
  for (let r = 0; r < rows.length; r++) {
    const first = size;
    const end = ends[r]!;
    if (end === at + 1) {
      // Most rows hold one link.
      const e = order[at++]!;
      const isSeveral = r >= singles || rows[r]!.includes(" ");
      const p = e < curated ? (isSeveral ? MASS_OF_UNIT : MASS_OF_WORD) : weight[e]!;
      if (p > 0) {
        units[size] = unit[e]!;
        origins[size] = origin[e]!;
        probabilities[size++] = roundProbability(p);
      }
      offsets[r + 1] = size;
      continue;
    }
    let sum = 0;
    for (; at < end && order[at]! < curated; at++) {
      const e = order[at]!;
      const known = places[unit[e]!]! - 1;
      if (known < first) {
        units[size] = unit[e]!;
        probabilities[size] = weight[e]!;
        origins[size++] = origin[e]!;
        places[unit[e]!] = size;
        sum += weight[e]!;
      } else if (probabilities[known]! < weight[e]!) {
        sum += weight[e]! - probabilities[known]!;
        probabilities[known] = weight[e]!;
      }
    }
    let left = 1;
    if (size > first) {
      const mass = r >= singles || rows[r]!.includes(" ") ? MASS_OF_UNIT : MASS_OF_WORD;
      for (let place = first; place < size; place++) probabilities[place]! *= mass / sum;
      left = 1 - mass;
    }
    for (; at < end; at++) {
      const e = order[at]!;
      if (weight[e] === 0) continue;
      const known = places[unit[e]!]! - 1;
      if (known < first) {
        units[size] = unit[e]!;
        probabilities[size] = weight[e]! * left;
        origins[size++] = origin[e]!;
        places[unit[e]!] = size;
      } else probabilities[known]! += weight[e]! * left;
    }
    for (let place = first; place < size; place++) probabilities[place] = roundProbability(probabilities[place]!);
    if (size > first + 1) sortRow(units, probabilities, origins, first, size);
    offsets[r + 1] = size;
  }
  return size;
}

/** Sorts a row, best first, equal ones by unit; by insertion, since rows are short. */
function sortRow(
  units: Uint32Array,
  probabilities: Float32Array,
  origins: Uint8Array,
  first: number,
  end: number,
): void {
  for (let i = first + 1; i < end; i++) {
    const unit = units[i]!;
    const p = probabilities[i]!;
    const origin = origins[i]!;
    let to = i;
    for (; to > first; to--) {
      const before = probabilities[to - 1]!;
      if (before > p || (before === p && units[to - 1]! < unit)) break;
      units[to] = units[to - 1]!;
      probabilities[to] = before;
      origins[to] = origins[to - 1]!;
    }
    units[to] = unit;
    probabilities[to] = p;
    origins[to] = origin;
  }
}

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

  /** The tables of both directions. */
  build(
    sourceUnits: readonly string[],
    targetUnits: readonly string[],
  ): { forward: TranslationTable; backward: TranslationTable } {
    return {
      forward: this.#layOut(this.#source, this.#target, this.#there, sourceUnits, targetUnits.length),
      backward: this.#layOut(this.#target, this.#source, this.#back, targetUnits, sourceUnits.length),
    };
  }

  #layOut(
    row: Int32Array,
    unit: Int32Array,
    weight: Float32Array,
    rows: readonly string[],
    width: number,
  ): TranslationTable {
    const size = this.#size;
    const curated = this.#curated;
    const origin = this.#origin;
    const starts = new Int32Array(rows.length + 1);
    for (let e = 0; e < size; e++) starts[row[e]! + 1]! += 1;
    for (let r = 0; r < rows.length; r++) starts[r + 1]! += starts[r]!;
    const order = new Int32Array(size);
    for (let e = 0; e < size; e++) order[starts[row[e]!]!++] = e;
    // starts[r] is now where row r ends.
    const offsets = new Uint32Array(rows.length + 1);
    const units = new Uint32Array(size);
    const probabilities = new Float32Array(size);
    const origins = new Uint8Array(size);
    const slot = new Int32Array(width);
    let next = 0;
    let at = 0;
    for (let r = 0; r < rows.length; r++) {
      const first = next;
      const end = starts[r]!;
      let sum = 0;
      for (; at < end && order[at]! < curated; at++) {
        const e = order[at]!;
        const known = slot[unit[e]!]! - 1;
        if (known < first) {
          slot[unit[e]!] = next + 1;
          units[next] = unit[e]!;
          origins[next] = origin[e]!;
          probabilities[next++] = weight[e]!;
          sum += weight[e]!;
        } else if (probabilities[known]! < weight[e]!) {
          sum += weight[e]! - probabilities[known]!;
          probabilities[known] = weight[e]!;
        }
      }
      let left = 1;
      if (next > first) {
        const mass = rows[r]!.includes(" ") ? MASS_OF_UNIT : MASS_OF_WORD;
        for (let e = first; e < next; e++) probabilities[e]! *= mass / sum;
        left = 1 - mass;
      }
      for (; at < end; at++) {
        const e = order[at]!;
        if (weight[e] === 0) continue;
        const known = slot[unit[e]!]! - 1;
        if (known >= first) probabilities[known]! += weight[e]! * left;
        else {
          units[next] = unit[e]!;
          origins[next] = origin[e]!;
          probabilities[next++] = weight[e]! * left;
        }
      }
      sortRow(units, probabilities, origins, first, next);
      offsets[r + 1] = next;
    }
    return {
      offsets,
      units: units.slice(0, next),
      probabilities: probabilities.slice(0, next),
      origins: origins.slice(0, next),
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

/** Rounds the probabilities of a row and sorts it, best first, equal ones by unit; by insertion, since rows are short. */
function sortRow(
  units: Uint32Array,
  probabilities: Float32Array,
  origins: Uint8Array,
  first: number,
  end: number,
): void {
  for (let i = first; i < end; i++) {
    const unit = units[i]!;
    const p = Math.fround(roundProbability(probabilities[i]!));
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

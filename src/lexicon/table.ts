import type { TranslationTable } from "./lexicon.ts";

/** Steps between 0 and 1 in which a lexicon keeps its probabilities, so that saving loses nothing. */
export const PROBABILITY_STEPS: number = 65_535;

/** Gathers translations in any order and lays them out as a table. */
export class TableBuilder {
  readonly #rows: number;
  #size = 0;
  #row: Uint32Array = new Uint32Array(1024);
  #unit: Uint32Array = new Uint32Array(1024);
  #probability: Float32Array = new Float32Array(1024);
  #origin: Uint8Array = new Uint8Array(1024);

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Adds one translation; a row must not hold a unit twice. */
  add(row: number, unit: number, probability: number, origin: number): void {
    if (this.#size === this.#row.length) this.#grow();
    this.#row[this.#size] = row;
    this.#unit[this.#size] = unit;
    this.#probability[this.#size] = roundProbability(probability);
    this.#origin[this.#size++] = origin;
  }

  /** The table: rows best first, equally likely ones by unit. */
  build(): TranslationTable {
    const offsets = new Uint32Array(this.#rows + 1);
    for (let e = 0; e < this.#size; e++) offsets[this.#row[e]! + 1]! += 1;
    for (let row = 0; row < this.#rows; row++) offsets[row + 1]! += offsets[row]!;
    const filled = offsets.slice();
    const order = new Uint32Array(this.#size);
    for (let e = 0; e < this.#size; e++) order[filled[this.#row[e]!]!++] = e;
    for (let row = 0; row < this.#rows; row++) this.#sortRow(order, offsets[row]!, offsets[row + 1]!);
    const units = new Uint32Array(this.#size);
    const probabilities = new Float32Array(this.#size);
    const origins = new Uint8Array(this.#size);
    for (let at = 0; at < order.length; at++) {
      const e = order[at]!;
      units[at] = this.#unit[e]!;
      probabilities[at] = this.#probability[e]!;
      origins[at] = this.#origin[e]!;
    }
    return { offsets, units, probabilities, origins };
  }

  /** Sorts by insertion: rows are short. */
  #sortRow(order: Uint32Array, start: number, end: number): void {
    const probability = this.#probability;
    const unit = this.#unit;
    for (let i = start + 1; i < end; i++) {
      const e = order[i]!;
      const p = probability[e]!;
      let at = i;
      for (; at > start; at--) {
        const other = order[at - 1]!;
        if (probability[other]! > p || (probability[other] === p && unit[other]! < unit[e]!)) break;
        order[at] = other;
      }
      order[at] = e;
    }
  }

  #grow(): void {
    const larger = <T extends Uint32Array | Float32Array | Uint8Array>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    const room = this.#size * 2;
    this.#row = larger(this.#row, new Uint32Array(room));
    this.#unit = larger(this.#unit, new Uint32Array(room));
    this.#probability = larger(this.#probability, new Float32Array(room));
    this.#origin = larger(this.#origin, new Uint8Array(room));
  }
}

/** Rounds a probability to what a lexicon keeps; never to zero. */
export function roundProbability(probability: number): number {
  return Math.max(1, Math.min(PROBABILITY_STEPS, Math.round(probability * PROBABILITY_STEPS))) / PROBABILITY_STEPS;
}

import { chainsOf } from "./chains.ts";
import type { TranslationTable } from "./lexicon.ts";
import { RowWriter, WEIGHT_OF_VARIANT } from "./row-writer.ts";

/** Gathers the curated translations of units, and lays out both directions. */
export class Links {
  readonly #source: number[] = [];
  readonly #target: number[] = [];
  /** What each link weighs from source to target, and back. */
  readonly #there: number[] = [];
  readonly #back: number[] = [];
  readonly #origin: number[] = [];

  /** Adds a concept: every form translates every form of the other language, the first ones most. Forms are numbers of units. */
  addConcept(source: readonly number[], target: readonly number[], origin: number): void {
    source.forEach((from, a) => {
      target.forEach((to, b) => {
        this.#source.push(from);
        this.#target.push(to);
        this.#there.push(b === 0 ? 1 : WEIGHT_OF_VARIANT);
        this.#back.push(a === 0 ? 1 : WEIGHT_OF_VARIANT);
        this.#origin.push(origin);
      });
    });
  }

  /** The tables of both directions, given all units by number. */
  tables(
    sourceUnits: readonly string[],
    targetUnits: readonly string[],
  ): { forward: TranslationTable; backward: TranslationTable } {
    return {
      forward: this.#table(this.#source, this.#target, this.#there, sourceUnits, targetUnits.length),
      backward: this.#table(this.#target, this.#source, this.#back, targetUnits, sourceUnits.length),
    };
  }

  #table(
    row: readonly number[],
    unit: readonly number[],
    weight: readonly number[],
    rows: readonly string[],
    width: number,
  ): TranslationTable {
    const { first, next } = chainsOf(row);
    const writer = new RowWriter(width);
    const offsets = new Uint32Array(rows.length + 1);
    for (let r = 0; r < rows.length; r++) {
      writer.begin();
      for (let e = first[r] ?? -1; e >= 0; e = next[e]!) writer.curated(unit[e]!, weight[e]!, this.#origin[e]!);
      writer.endCurated(rows[r]!.includes(" "));
      offsets[r + 1] = writer.end();
    }
    const size = offsets[rows.length]!;
    return {
      offsets,
      units: writer.units.slice(0, size),
      probabilities: writer.probabilities.slice(0, size),
      origins: writer.origins.slice(0, size),
    };
  }
}

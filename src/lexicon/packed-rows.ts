import type { TranslationTable } from "./lexicon.ts";
import type { TrainedPairs } from "./packed-table.ts";
import type { PackedUnits } from "./packed-units.ts";
import { RowWriter, WEIGHT_OF_VARIANT } from "./row-writer.ts";
import { type TranslationRows, tableOf } from "./translation-rows.ts";

/** The forms of one side of a termbase: those of entry `e` are `starts[e]` to `starts[e + 1]`, the preferred one first. */
export interface SideOfEntries {
  readonly units: PackedUnits;
  readonly starts: Uint32Array;
}

/**
 * The translations of the units of a packed lexicon in one direction, each row written when it is first asked for: a pair of
 * reports needs some hundreds of thirty thousand. Every form of a concept translates every form of the other language, the
 * preferred one most.
 */
export class PackedRows implements TranslationRows {
  readonly #own: SideOfEntries;
  readonly #other: SideOfEntries;
  readonly #trained: TrainedPairs;
  /** Entry behind the last one of each list. */
  readonly #ends: readonly number[];
  readonly #writer: RowWriter;
  /** Where each row that is written begins and ends; -1 before. */
  readonly #starts: Int32Array;
  readonly #rowEnds: Int32Array;

  /** @param lists how many entries each list has; a list's number is the origin, the next one that of trained pairs */
  constructor(own: SideOfEntries, other: SideOfEntries, trained: TrainedPairs, lists: readonly number[]) {
    this.#own = own;
    this.#other = other;
    this.#trained = trained;
    let behind = 0;
    this.#ends = lists.map((entries) => {
      behind += entries;
      return behind;
    });
    this.#writer = new RowWriter(other.units.size);
    this.#starts = new Int32Array(own.units.size);
    this.#rowEnds = new Int32Array(own.units.size).fill(-1);
  }

  get units(): Uint32Array {
    return this.#writer.units;
  }

  get probabilities(): Float32Array {
    return this.#writer.probabilities;
  }

  get origins(): Uint8Array {
    return this.#writer.origins;
  }

  start(row: number): number {
    if (this.#rowEnds[row]! < 0) this.#write(row);
    return this.#starts[row]!;
  }

  end(row: number): number {
    return this.#rowEnds[row]!;
  }

  #write(row: number): void {
    const writer = this.#writer;
    this.#starts[row] = writer.begin();
    for (let form = this.#own.units.firstForm(row); form >= 0; form = this.#own.units.nextForm(form)) {
      this.#addConcept(form);
    }
    writer.endCurated(this.#own.units.isSeveral(row));
    const trained = this.#ends.length;
    for (let pair = this.#trained.first(row); pair >= 0; pair = this.#trained.next(pair)) {
      writer.trained(this.#trained.other(pair), this.#trained.probability(pair), trained);
    }
    this.#rowEnds[row] = writer.end();
  }

  #addConcept(form: number): void {
    const entry = entryOf(form, this.#own.starts);
    const origin = this.#ends.findIndex((end) => entry < end);
    const { units, starts } = this.#other;
    for (let other = starts[entry]!; other < starts[entry + 1]!; other++) {
      const unit = units.unitOfForm[other]!;
      if (unit >= 0) this.#writer.curated(unit, other === starts[entry] ? 1 : WEIGHT_OF_VARIANT, origin);
    }
  }

  /** All rows, one behind the other. */
  table(): TranslationTable {
    return tableOf(this, this.#starts.length);
  }
}

/** The entry that a form belongs to, by halving. */
export function entryOf(form: number, starts: Uint32Array): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= form) low = middle;
    else high = middle;
  }
  return low;
}

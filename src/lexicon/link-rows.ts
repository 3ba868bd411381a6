import type { TranslationTable } from "./lexicon.ts";
import { roundProbability } from "./table.ts";
import type { TranslationRows } from "./translation-rows.ts";

/** Share of a unit's probability that its curated translations take where the unit has several words; the rest is left to trained ones. */
const MASS_OF_UNIT = 0.85;
/** The same of a single word, which may have more meanings than a termbase tells. */
const MASS_OF_WORD = 0.5;

/** Links as they were gathered, seen from one side; the arrays may be longer than there are links. */
export interface DirectedLinks {
  readonly row: Int32Array;
  /** What stands opposite. */
  readonly unit: Int32Array;
  readonly weight: Float32Array;
  readonly origin: Uint8Array;
  /** Links below this are curated. */
  readonly curated: number;
  /** How many links there are. */
  readonly size: number;
}

/**
 * The rows of links, each made when it is first asked for: a pair of reports needs some hundreds of fifty thousand. In a row
 * curated links come first and what is said twice is there once; then all are sorted, best first.
 */
export class LinkRows implements TranslationRows {
  readonly units: Uint32Array;
  readonly probabilities: Float32Array;
  readonly origins: Uint8Array;
  readonly #links: DirectedLinks;
  readonly #several: Uint8Array;
  /** Where each row may begin: it has no more entries than links. */
  readonly #starts: Int32Array;
  /** Where each row that is made ends, or -1. */
  readonly #ends: Int32Array;
  /** The links, row after row. */
  readonly #order: Int32Array;
  /** One more than where each unit stands in the row that was made last with it. */
  #places: Int32Array = new Int32Array(0);

  /** @param several for each row, 1 where its unit has several words */
  constructor(links: DirectedLinks, several: Uint8Array) {
    this.#links = links;
    this.#several = several;
    this.#starts = countRows(links.row, links.size, several.length);
    this.#order = orderByRow(links.row, links.size, this.#starts);
    this.#ends = new Int32Array(several.length).fill(-1);
    this.units = new Uint32Array(links.size);
    this.probabilities = new Float32Array(links.size);
    this.origins = new Uint8Array(links.size);
  }

  start(row: number): number {
    if (this.#ends[row]! < 0) this.#ends[row] = this.#write(row);
    return this.#starts[row]!;
  }

  end(row: number): number {
    return this.#ends[row]!;
  }

  /** All rows, one behind the other. */
  table(): TranslationTable {
    const rows = this.#several.length;
    const offsets = new Uint32Array(rows + 1);
    for (let row = 0; row < rows; row++) {
      const start = this.start(row);
      offsets[row + 1] = offsets[row]! + this.end(row) - start;
    }
    const size = offsets[rows]!;
    const table = {
      offsets,
      units: new Uint32Array(size),
      probabilities: new Float32Array(size),
      origins: new Uint8Array(size),
    };
    for (let row = 0; row < rows; row++) {
      for (let e = this.#starts[row]!, to = offsets[row]!; e < this.#ends[row]!; e++, to++) {
        table.units[to] = this.units[e]!;
        table.probabilities[to] = this.probabilities[e]!;
        table.origins[to] = this.origins[e]!;
      }
    }
    return table;
  }

  /** Writes a row and returns its end. */
  #write(row: number): number {
    const { unit, weight, origin, curated } = this.#links;
    const { units, probabilities, origins } = this;
    const first = this.#starts[row]!;
    const end = this.#starts[row + 1]!;
    let at = first;
    let size = first;
    let sum = 0;
    for (; at < end && this.#order[at]! < curated; at++) {
      const e = this.#order[at]!;
      const known = this.#placeOf(unit[e]!);
      if (known < first || known >= size) {
        this.#places[unit[e]!] = size + 1;
        units[size] = unit[e]!;
        probabilities[size] = weight[e]!;
        origins[size++] = origin[e]!;
        sum += weight[e]!;
      } else if (probabilities[known]! < weight[e]!) {
        sum += weight[e]! - probabilities[known]!;
        probabilities[known] = weight[e]!;
      }
    }
    let left = 1;
    if (size > first) {
      const mass = this.#several[row] === 1 ? MASS_OF_UNIT : MASS_OF_WORD;
      for (let place = first; place < size; place++) probabilities[place]! *= mass / sum;
      left = 1 - mass;
    }
    for (; at < end; at++) {
      const e = this.#order[at]!;
      if (weight[e] === 0) continue;
      const known = this.#placeOf(unit[e]!);
      if (known < first || known >= size) {
        this.#places[unit[e]!] = size + 1;
        units[size] = unit[e]!;
        probabilities[size] = weight[e]! * left;
        origins[size++] = origin[e]!;
      } else probabilities[known]! += weight[e]! * left;
    }
    for (let place = first; place < size; place++) probabilities[place] = roundProbability(probabilities[place]!);
    if (size > first + 1) sortRow(units, probabilities, origins, first, size);
    return size;
  }

  #placeOf(unit: number): number {
    if (unit >= this.#places.length) {
      const grown = new Int32Array(Math.max(unit + 1, this.#places.length * 2));
      grown.set(this.#places);
      this.#places = grown;
    }
    return this.#places[unit]! - 1;
  }
}

/** Where each row begins among all links. */
function countRows(row: Int32Array, size: number, rows: number): Int32Array {
  const starts = new Int32Array(rows + 1);
  for (let e = 0; e < size; e++) starts[row[e]! + 1]! += 1;
  for (let r = 1; r <= rows; r++) starts[r]! += starts[r - 1]!;
  return starts;
}

/** Counting sort of the links by row. */
function orderByRow(row: Int32Array, size: number, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(size);
  for (let e = 0; e < size; e++) order[next[row[e]!]!++] = e;
  return order;
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

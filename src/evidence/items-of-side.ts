import type { UnitIndex } from "./lexicon-index.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** What can be linked on one side: its words, and runs of words that a lexicon knows as one unit. */
export interface ItemsOfSide {
  /** Type of each item: a word type of the side, or `words.types.length` and more for a unit. */
  readonly types: Int32Array;
  /** Index of the item's first token. */
  readonly starts: Int32Array;
  /** Tokens of the item. */
  readonly sizes: Uint8Array;
  /** Segment `k` holds the items `offsets[k]` to `offsets[k + 1]`. */
  readonly offsets: Int32Array;
  /** The units among the types, words joined by a blank. */
  readonly units: readonly string[];
}

/** Most words of a unit. */
const LONGEST_UNIT = 8;

/** Lists the words of a side and finds the units of several words in it; linear in the text. */
export function itemsOfSide(side: WordsOfSide, indexes: readonly UnitIndex[]): ItemsOfSide {
  const { tokens, offsets, types } = side;
  const begins = Uint8Array.from(types, (word) => (indexes.some((index) => index.beginnings.has(word)) ? 1 : 0));
  const units: string[] = [];
  const unitType = new Map<string, number>();
  const found: number[] = [];
  const itemOffsets = new Int32Array(offsets.length);
  for (let k = 0; k + 1 < offsets.length; k++) {
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
      if (begins[tokens[i]!] === 0) continue;
      let run = types[tokens[i]!]!;
      const end = Math.min(offsets[k + 1]!, i + LONGEST_UNIT);
      for (let e = i + 1; e < end && indexes.some((index) => index.beginnings.has(run)); e++) {
        run += ` ${types[tokens[e]!]!}`;
        if (!indexes.some((index) => index.unitOf.has(run))) continue;
        let unit = unitType.get(run);
        if (unit === undefined) {
          unit = units.length;
          unitType.set(run, unit);
          units.push(run);
        }
        found.push(types.length + unit, i, e + 1 - i);
      }
    }
    itemOffsets[k + 1] = found.length / 3;
  }
  return merge(side, itemOffsets, found, units);
}

/** Puts the words of each segment before its units. */
function merge(side: WordsOfSide, unitOffsets: Int32Array, found: readonly number[], units: string[]): ItemsOfSide {
  const size = side.tokens.length + found.length / 3;
  const types = new Int32Array(size);
  const starts = new Int32Array(size);
  const sizes = new Uint8Array(size);
  const offsets = new Int32Array(unitOffsets.length);
  let next = 0;
  for (let k = 0; k + 1 < offsets.length; k++) {
    for (let i = side.offsets[k]!; i < side.offsets[k + 1]!; i++) {
      types[next] = side.tokens[i]!;
      starts[next] = i;
      sizes[next++] = 1;
    }
    for (let u = unitOffsets[k]!; u < unitOffsets[k + 1]!; u++) {
      types[next] = found[u * 3]!;
      starts[next] = found[u * 3 + 1]!;
      sizes[next++] = found[u * 3 + 2]!;
    }
    offsets[k + 1] = next;
  }
  return { types, starts, sizes, offsets, units };
}

import type { Work } from "../core/work.ts";
import { firstBaseForm } from "./base-forms.ts";
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

/** Lists the words of a side and finds the units of several words in it; linear in the text. */
export function* collectItems(side: WordsOfSide, indexes: readonly UnitIndex[], language: string): Work<ItemsOfSide> {
  const { offsets, types } = side;
  const found = new UnitsFound(types.length);
  const lookUps = indexes.map((index) => ({
    index,
    wordOf: Int32Array.from(types, (word) => index.trie.wordOf.get(word) ?? -1),
    baseOf: Int32Array.from(types, (word) => firstBaseForm(word, language, index.trie.wordOf)),
  }));
  const itemOffsets = new Int32Array(offsets.length);
  let rested = 0;
  for (let k = 0; k + 1 < offsets.length; k++) {
    const end = offsets[k + 1]!;
    for (let i = offsets[k]!; i < end; i++) {
      for (const { index, wordOf, baseOf } of lookUps) findUnits(side.tokens, i, end, index, wordOf, baseOf, found);
    }
    itemOffsets[k + 1] = found.size;
    if (offsets[k + 1]! - rested < TOKENS_A_REST) continue;
    yield (offsets[k + 1]! - rested) / TOKENS_A_UNIT;
    rested = offsets[k + 1]!;
  }
  return merge(side, itemOffsets, found);
}

/** Tokens that are about a microsecond of work, and tokens between two chances to rest. */
const TOKENS_A_UNIT = 15;
const TOKENS_A_REST = 50_000;

/** Finds the units that begin with a token. */
function findUnits(
  tokens: Int32Array,
  start: number,
  end: number,
  index: UnitIndex,
  wordOf: Int32Array,
  baseOf: Int32Array,
  found: UnitsFound,
): void {
  const { trie, units } = index;
  let node = 0;
  for (let e = start; e < end; e++) {
    // "field hospitals": the last word of a unit may be inflected.
    const base = e > start ? baseOf[tokens[e]!]! : -1;
    if (base >= 0) {
      const unit = trie.unitAt(trie.step(node, base));
      if (unit >= 0) found.add(units[unit]!, start, e + 1 - start);
    }
    const word = wordOf[tokens[e]!]!;
    if (word < 0) return;
    node = trie.step(node, word);
    if (node === 0) return;
    const unit = trie.unitAt(node);
    if (unit >= 0) found.add(units[unit]!, start, e + 1 - start);
  }
}

/** The units that were found, in order: type, first token and words of each. */
class UnitsFound {
  readonly units: string[] = [];
  readonly #typeOf = new Map<string, number>();
  readonly #words: number;
  types = new Int32Array(1024);
  starts = new Int32Array(1024);
  sizes = new Uint8Array(1024);
  size = 0;

  constructor(words: number) {
    this.#words = words;
  }

  add(unit: string, start: number, words: number): void {
    let type = this.#typeOf.get(unit);
    if (type === undefined) {
      type = this.#words + this.units.length;
      this.#typeOf.set(unit, type);
      this.units.push(unit);
    }
    // Two lexicons may know the same unit: it is one item.
    for (let x = this.size - 1; x >= 0 && this.starts[x] === start; x--) if (this.types[x] === type) return;
    if (this.size === this.types.length) this.#grow();
    this.types[this.size] = type;
    this.starts[this.size] = start;
    this.sizes[this.size++] = words;
  }

  #grow(): void {
    const room = this.size * 2;
    const [types, starts, sizes] = [new Int32Array(room), new Int32Array(room), new Uint8Array(room)];
    types.set(this.types);
    starts.set(this.starts);
    sizes.set(this.sizes);
    [this.types, this.starts, this.sizes] = [types, starts, sizes];
  }
}

/** Puts the words of each segment before its units. */
function merge(side: WordsOfSide, unitOffsets: Int32Array, found: UnitsFound): ItemsOfSide {
  const size = side.tokens.length + found.size;
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
      types[next] = found.types[u]!;
      starts[next] = found.starts[u]!;
      sizes[next++] = found.sizes[u]!;
    }
    offsets[k + 1] = next;
  }
  return { types, starts, sizes, offsets, units: found.units };
}

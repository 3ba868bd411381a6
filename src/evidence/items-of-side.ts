import { SLICE, type Work } from "../core/work.ts";
import type { LexiconWords } from "./lexicon-words.ts";
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
  /** For each lexicon, its number of each of them; -1 where it was not found by that lexicon. */
  readonly numbers: readonly (readonly number[])[];
}

/** Tokens that are about a microsecond of work, and tokens between two chances to rest. */
const TOKENS_A_UNIT = 3;
const TOKENS_A_REST = 4_000;

/** Items that there is room for at first: so many for each token. With the shipped lexicon Vietnamese has 1.3, English 1.1. */
const ITEMS_A_TOKEN = 1.5;
const LEAST_ROOM = 1024;
/** Making so much room may set the engine collecting: others are let run at once. */
const LARGE_ROOM = 1e6;

/** Lists the words of a side and finds the units of several words in it; linear in the text. */
export function* collectItems(side: WordsOfSide, lexicons: readonly LexiconWords[]): Work<ItemsOfSide> {
  const { offsets, tokens } = side;
  const room = Math.max(LEAST_ROOM, Math.ceil(tokens.length * ITEMS_A_TOKEN));
  const found = new ItemsFound(side.types.length, lexicons, room);
  const itemOffsets = new Int32Array(offsets.length);
  if (room > LARGE_ROOM) yield SLICE;
  let rested = 0;
  for (let k = 0; k + 1 < offsets.length; k++) {
    const end = offsets[k + 1]!;
    // The words of a segment stand before its units.
    for (let i = offsets[k]!; i < end; i++) found.add(tokens[i]!, i, 1);
    for (let i = offsets[k]!; i < end; i++) {
      for (let x = 0; x < lexicons.length; x++) {
        const { parts, baseParts } = lexicons[x]!;
        const [part, basePart] = [parts[tokens[i]!]!, baseParts[tokens[i]!]!];
        if (part >= 0) findUnits(tokens, i, end, part, lexicons[x]!, x, found);
        if (basePart >= 0) findUnits(tokens, i, end, basePart, lexicons[x]!, x, found);
      }
    }
    itemOffsets[k + 1] = found.size;
    if (end - rested < TOKENS_A_REST) continue;
    yield (end - rested) / TOKENS_A_UNIT;
    rested = end;
  }
  const { units, numbers, size } = found;
  return {
    types: found.types.subarray(0, size),
    starts: found.starts.subarray(0, size),
    sizes: found.sizes.subarray(0, size),
    offsets: itemOffsets,
    units,
    numbers,
  };
}

/** Finds the units that begin with a token, which is the given part of units: "called on" is "call on". */
function findUnits(
  tokens: Int32Array,
  start: number,
  end: number,
  begin: number,
  lexicon: LexiconWords,
  x: number,
  found: ItemsFound,
): void {
  const { parts, baseParts } = lexicon;
  const { trie } = lexicon.index;
  let node = trie.step(0, begin);
  if (node === 0) return;
  for (let e = start + 1; e < end; e++) {
    // "field hospitals": the last word of a unit may be inflected.
    const base = baseParts[tokens[e]!]!;
    if (base >= 0) {
      const unit = trie.unitAt(trie.step(node, base));
      if (unit >= 0) found.addUnit(x, unit, start, e + 1 - start);
    }
    const word = parts[tokens[e]!]!;
    if (word < 0) return;
    node = trie.step(node, word);
    if (node === 0) return;
    const unit = trie.unitAt(node);
    if (unit >= 0) found.addUnit(x, unit, start, e + 1 - start);
  }
}

/** The items of a side, in order: type, first token and words of each. */
class ItemsFound {
  readonly units: string[] = [];
  readonly numbers: number[][];
  readonly #lexicons: readonly LexiconWords[];
  /** Type of each unit by its text, and by its number in each lexicon. */
  readonly #typeOf = new Map<string, number>();
  readonly #typeOfNumber: Map<number, number>[];
  readonly #words: number;
  types: Int32Array;
  starts: Int32Array;
  sizes: Uint8Array;
  size = 0;

  /** @param room items of the text, about: growing takes long where they are many */
  constructor(words: number, lexicons: readonly LexiconWords[], room: number) {
    this.types = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.sizes = new Uint8Array(room);
    this.#words = words;
    this.#lexicons = lexicons;
    this.numbers = Array.from(lexicons, () => []);
    this.#typeOfNumber = Array.from(lexicons, () => new Map());
  }

  add(type: number, start: number, words: number): void {
    if (this.size === this.types.length) this.#grow();
    this.types[this.size] = type;
    this.starts[this.size] = start;
    this.sizes[this.size++] = words;
  }

  /** Adds a unit by its number in lexicon `x`. */
  addUnit(x: number, unit: number, start: number, words: number): void {
    let type = this.#typeOfNumber[x]!.get(unit);
    if (type === undefined) {
      type = this.#typeOfText(this.#lexicons[x]!.index.textOf(unit));
      this.#typeOfNumber[x]!.set(unit, type);
      this.numbers[x]![type - this.#words] = unit;
    }
    // Two lexicons may know the same unit: it is one item.
    for (let x = this.size - 1; x >= 0 && this.starts[x] === start; x--) if (this.types[x] === type) return;
    this.add(type, start, words);
  }

  #typeOfText(text: string): number {
    let type = this.#typeOf.get(text);
    if (type === undefined) {
      type = this.#words + this.units.length;
      this.#typeOf.set(text, type);
      this.units.push(text);
      for (const numbers of this.numbers) numbers.push(-1);
    }
    return type;
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

import type { ComparableSide } from "./comparable-side.ts";

/**
 * Numbers that there is room for at first. So few that the room grows at once: an engine compiles what it has never seen
 * change as a constant, and compiles it all anew when it changes later.
 */
export const LITTLE_ROOM = 16;

/**
 * The words and items of a group of segments of one side, laid out in a row. A run of neighbours is a piece of the
 * side as it stands; other groups are copied into room that is used anew.
 */
export class ItemGroup {
  readonly #side: ComparableSide;
  #room = new ItemRoom(0);
  /** Items of the group: those from `first` up to `end` in the three arrays that follow. */
  first = 0;
  end = 0;
  /** Type of each item, its first word, and its number of words. */
  types: Int32Array;
  starts: Int32Array;
  sizes: Uint8Array;
  /** Type of each word; those of the group are the ones from `firstToken` on. */
  words: Int32Array;
  /** 1 for each of these words that is part of a date. */
  dates: Uint8Array;
  firstToken = 0;
  /** Words of the group. */
  tokens = 0;
  /** For each word of the group, the place + 1 of the other group's word that it is linked with; 0 for none. */
  partners: Int32Array = new Int32Array(LITTLE_ROOM);

  constructor(side: ComparableSide) {
    this.#side = side;
    this.types = side.items.types;
    this.starts = side.items.starts;
    this.sizes = side.items.sizes;
    this.words = side.words.tokens;
    this.dates = side.words.dates;
  }

  /** Lays out the items of ascending segments; no word has a partner yet. */
  lay(segments: readonly number[]): void {
    const { words, items } = this.#side;
    const from = segments[0]!;
    const to = segments[segments.length - 1]! + 1;
    if (to - from === segments.length) {
      this.types = items.types;
      this.starts = items.starts;
      this.sizes = items.sizes;
      this.words = words.tokens;
      this.dates = words.dates;
      this.first = items.offsets[from]!;
      this.end = items.offsets[to]!;
      this.firstToken = words.offsets[from]!;
      this.tokens = words.offsets[to]! - this.firstToken;
    } else this.#copy(segments);
    if (this.tokens >= this.partners.length) this.partners = new Int32Array(this.tokens * 2);
    else this.partners.fill(0, 0, this.tokens + 1);
  }

  /** The place of an item's first word in the group. */
  placeOf(item: number): number {
    return this.starts[item]! - this.firstToken;
  }

  /** Whether a word of an item has a partner. */
  isTaken(item: number): boolean {
    const start = this.starts[item]! - this.firstToken;
    const end = start + this.sizes[item]!;
    for (let at = start; at < end; at++) if (this.partners[at] !== 0) return true;
    return false;
  }

  /**
   * Whether the word before or behind an item has this partner: "supply" holds both syllables of "cung cấp", and "UNSC"
   * both "Hội đồng Bảo an" and "HĐBA" in brackets behind it.
   */
  isBeside(item: number, partner: number): boolean {
    const at = this.starts[item]! - this.firstToken;
    return (at > 0 && this.partners[at - 1] === partner) || this.partners[at + this.sizes[item]!] === partner;
  }

  /** Gives all words of an item one partner. */
  take(item: number, partner: number): void {
    const start = this.starts[item]! - this.firstToken;
    const end = start + this.sizes[item]!;
    for (let at = start; at < end; at++) this.partners[at] = partner;
  }

  /** Copies the items of segments that do not stand side by side. */
  #copy(segments: readonly number[]): void {
    const { words, items } = this.#side;
    let size = 0;
    for (const k of segments) size += items.offsets[k + 1]! - items.offsets[k]!;
    if (size > this.#room.types.length) this.#room = new ItemRoom(size * 2);
    const { types, starts, sizes, tokens, dates } = this.#room;
    let n = 0;
    let before = 0;
    for (const k of segments) {
      const from = words.offsets[k]!;
      for (let x = items.offsets[k]!; x < items.offsets[k + 1]!; x++, n++) {
        types[n] = items.types[x]!;
        starts[n] = before + items.starts[x]! - from;
        sizes[n] = items.sizes[x]!;
      }
      for (let i = from; i < words.offsets[k + 1]!; i++) {
        dates[before] = words.dates[i]!;
        tokens[before++] = words.tokens[i]!;
      }
    }
    this.types = types;
    this.starts = starts;
    this.sizes = sizes;
    this.words = tokens;
    this.dates = dates;
    this.first = 0;
    this.end = n;
    this.firstToken = 0;
    this.tokens = before;
  }
}

/** Room for the items of a group, which are at least as many as its words. */
class ItemRoom {
  readonly types: Int32Array;
  readonly starts: Int32Array;
  readonly sizes: Uint8Array;
  readonly tokens: Int32Array;
  readonly dates: Uint8Array;

  constructor(size: number) {
    this.types = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.sizes = new Uint8Array(size);
    this.tokens = new Int32Array(size);
    this.dates = new Uint8Array(size);
  }
}

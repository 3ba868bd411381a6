import type { ComparableSide } from "./comparable-side.ts";

/** The items of a group of segments of one side, laid out in a row; the room is used anew by each group. */
export class ItemGroup {
  readonly #side: ComparableSide;
  /** Items of the group. */
  size = 0;
  /** Words of the group. */
  tokens = 0;
  /** Type of each item, the place of its first word in the group, and its number of words. */
  types: Int32Array = new Int32Array(256);
  starts: Int32Array = new Int32Array(256);
  sizes: Uint8Array = new Uint8Array(256);
  /** For each word of the group, the place + 1 of the other group's word that it is linked with; 0 for none. */
  partners: Int32Array = new Int32Array(256);

  constructor(side: ComparableSide) {
    this.#side = side;
  }

  /** Lays out the items of some segments; no word has a partner yet. */
  lay(segments: readonly number[]): void {
    const { words, items } = this.#side;
    let size = 0;
    for (const k of segments) size += items.offsets[k + 1]! - items.offsets[k]!;
    if (size >= this.types.length) this.#grow(size * 2);
    const { types, starts, sizes } = this;
    let n = 0;
    let before = 0;
    for (const k of segments) {
      const from = words.offsets[k]!;
      const end = items.offsets[k + 1]!;
      for (let x = items.offsets[k]!; x < end; x++, n++) {
        types[n] = items.types[x]!;
        starts[n] = before + items.starts[x]! - from;
        sizes[n] = items.sizes[x]!;
      }
      before += words.offsets[k + 1]! - from;
    }
    this.partners.fill(0, 0, before + 1);
    this.size = n;
    this.tokens = before;
  }

  /** Whether a word of an item has a partner. */
  isTaken(item: number): boolean {
    const start = this.starts[item]!;
    const end = start + this.sizes[item]!;
    for (let at = start; at < end; at++) if (this.partners[at] !== 0) return true;
    return false;
  }

  /** Whether the word before or behind an item has this partner: "supply" holds both syllables of "cung cấp". */
  isBeside(item: number, partner: number): boolean {
    const at = this.starts[item]!;
    return (at > 0 && this.partners[at - 1] === partner) || this.partners[at + 1] === partner;
  }

  /** Gives all words of an item one partner. */
  take(item: number, partner: number): void {
    const start = this.starts[item]!;
    const end = start + this.sizes[item]!;
    for (let at = start; at < end; at++) this.partners[at] = partner;
  }

  #grow(room: number): void {
    this.types = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.sizes = new Uint8Array(room);
    this.partners = new Int32Array(room);
  }
}

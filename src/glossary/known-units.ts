import type { ItemsOfSide } from "../evidence/items-of-side.ts";
import { BREAK, type MarkedWords, NAME, NUMBER } from "./marked-words.ts";

/** Words of a unit that is one whatever its words are linked with; a longer one may be a phrase that the text takes apart. */
const SURE_UNIT = 2;

/** The known units of a bead's side, which terms must not cut. */
export class KnownUnits {
  readonly #marked: MarkedWords;
  readonly #items: ItemsOfSide;
  /** For each word of the bead: 1 where a known unit holds it together with the word before it. */
  #glued: Uint8Array = new Uint8Array(256);
  /** For each word of the bead: last word of the longest unit that begins here, first word of the one that ends here. */
  #unitEnd: Int32Array = new Int32Array(256);
  #unitStart: Int32Array = new Int32Array(256);
  /** For each word of the bead: 1 where a unit of two words begins here, held together or not. */
  #pairs: Uint8Array = new Uint8Array(256);
  /** For each word of the bead: 1 where it belongs to a small word of two syllables, đối với. */
  #small: Uint8Array = new Uint8Array(256);
  /** First syllables of such small words. */
  readonly #openSmall: ReadonlySet<string>;
  #first = 0;
  #size = 0;

  constructor(marked: MarkedWords, items: ItemsOfSide) {
    this.#marked = marked;
    this.#items = items;
    this.#openSmall = new Set([...marked.pack.function].flatMap((word) => firstOfTwo(word)));
  }

  /**
   * Turns to a bead: finds its units, longest first from the left, those that are linked as one before the others.
   * `linkFirst` and `linkLast` are the first and last word of the other side that each of its words is linked with.
   */
  enter(bead: number, linkFirst: Int16Array, linkLast: Int16Array): void {
    const { offsets } = this.#marked.words;
    const first = offsets[bead]!;
    const size = offsets[bead + 1]! - first;
    // One more than the words: whether a unit goes on is asked behind the last word, too.
    if (size >= this.#glued.length) {
      this.#glued = new Uint8Array(size * 2);
      this.#unitEnd = new Int32Array(size * 2);
      this.#unitStart = new Int32Array(size * 2);
      this.#pairs = new Uint8Array(size * 2);
      this.#small = new Uint8Array(size * 2);
    }
    this.#first = first;
    this.#size = size;
    this.#glued.fill(0, 0, size + 1);
    this.#unitEnd.fill(-1, 0, size);
    this.#unitStart.fill(-1, 0, size);
    this.#pairs.fill(0, 0, size);
    this.#small.fill(0, 0, size);
    for (let i = 0; i + 1 < size; i++) if (this.#isSmallPair(first + i)) this.#small.fill(1, i, i + 2);
    const { starts, sizes, offsets: itemOffsets } = this.#items;
    const [longest, sure] = [new Int32Array(size), new Int32Array(size)];
    for (let x = itemOffsets[bead]!; x < itemOffsets[bead + 1]!; x++) {
      const at = starts[x]! - first;
      const length = sizes[x]!;
      if (length < 2 || this.#isBroken(starts[x]!, length) || !this.#holdsMeaning(starts[x]!, length)) continue;
      if (length === 2) this.#pairs[at] = 1;
      if (length <= longest[at]!) continue;
      const links = linksOfUnit(at, length, linkFirst, linkLast);
      if (links === "one") sure[at] = Math.max(sure[at]!, length);
      const isNamed = this.#marked.pack.head === "first" && (this.#marked.marks[starts[x]!]! & NAME) !== 0;
      if (length <= SURE_UNIT || links !== "several" || isNamed) longest[at] = length;
    }
    // What a hyphen joins is one word.
    for (let i = 1; i < size; i++)
      if (this.#marked.gaps[first + i] === 1 && (this.#marked.marks[first + i]! & NUMBER) === 0) this.#glued[i] = 1;
    this.#bind(sure);
    this.#bind(longest);
  }

  /** Holds together the longest units, from the left; those that cross one that is held together already stay apart. */
  #bind(longest: Int32Array): void {
    const first = this.#first;
    for (let i = 0; i < this.#size; ) {
      const length = longest[i]!;
      if (length < 2 || this.#crosses(i, length)) {
        i++;
        continue;
      }
      this.#unitEnd[i] = first + i + length - 1;
      this.#unitStart[i + length - 1] = first + i;
      this.#glued.fill(1, i + 1, i + length);
      i += length;
    }
  }

  /** True where a unit that is held together already begins or ends inside a run, and goes on outside. */
  #crosses(at: number, length: number): boolean {
    const first = this.#first;
    for (let i = at; i < at + length; i++) {
      const [start, end] = [this.#unitStart[i]!, this.#unitEnd[i]!];
      if ((start >= 0 && start < first + at) || end >= first + at + length) return true;
    }
    return false;
  }

  #isBroken(start: number, size: number): boolean {
    for (let i = start + 1; i < start + size; i++) if ((this.#marked.marks[i]! & BREAK) !== 0) return true;
    return false;
  }

  /** A unit of function words alone, or one that begins with an article or plural word, holds nothing together. */
  #holdsMeaning(start: number, size: number): boolean {
    const { pack } = this.#marked;
    if (pack.stripped.has(this.#word(start))) return false;
    if (pack.head === "last") {
      for (let i = start; i < start + size; i++)
        if (pack.never.has(this.#word(i)) && this.#marked.gaps[i] !== 1) return false;
    }
    if (size === 2 && this.#isSmallPair(start)) return false;
    for (let i = start; i < start + size; i++) if (!pack.function.has(this.#word(i))) return true;
    // Two function words in one may be a word of its own in a language of syllables.
    return pack.head === "first" && size === 2;
  }

  #isSmallPair(at: number): boolean {
    const word = this.#word(at);
    if (!this.#openSmall.has(word) || (this.#marked.marks[at + 1]! & BREAK) !== 0) return false;
    return this.#marked.pack.function.has(`${word} ${this.#word(at + 1)}`);
  }

  /** True where a word belongs to a small word of two syllables: đối với, sau khi. */
  isSmall(word: number): boolean {
    return this.#small[word - this.#first] === 1;
  }

  /** True where a unit, or a hyphen, holds a word together with the word before it. */
  isGlued(word: number): boolean {
    return this.#glued[word - this.#first] === 1;
  }

  /** True where two words are a unit by themselves, whether or not they are held together here. */
  isPair(word: number): boolean {
    return this.#pairs[word - this.#first] === 1;
  }

  /** Last word of the unit that begins with a word, -1 for none. */
  endOf(word: number): number {
    return this.#unitEnd[word - this.#first]!;
  }

  /** First word of the unit that ends with a word, -1 for none. */
  startOf(word: number): number {
    return this.#unitStart[word - this.#first]!;
  }

  /** First and last word of the unit that holds a word. */
  around(at: number): [number, number] {
    let [from, to] = [at, at];
    const end = this.#first + this.#size;
    while (from > this.#first && this.isGlued(from)) from--;
    while (to + 1 < end && this.isGlued(to + 1)) to++;
    return [from, to];
  }

  #word(at: number): string {
    const { types, tokens } = this.#marked.words;
    return types[tokens[at]!]!;
  }
}

/** Where the words of a unit lead: all or some of them to one place, or to several. */
function linksOfUnit(at: number, size: number, first: Int16Array, last: Int16Array): "one" | "some" | "several" {
  let [low, high, count] = [-1, -1, 0];
  for (let i = at; i < at + size; i++) {
    if ((first[i] ?? -1) < 0) continue;
    if (low >= 0 && (first[i] !== low || last[i] !== high)) return "several";
    [low, high] = [first[i]!, last[i]!];
    count++;
  }
  return count === size ? "one" : "some";
}

/** The first of two words, of anything else nothing. */
function firstOfTwo(run: string): string[] {
  const [first, second, third] = run.split(" ");
  return first === undefined || second === undefined || third !== undefined ? [] : [first];
}

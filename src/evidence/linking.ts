import { type ItemGroup, LITTLE_ROOM } from "./item-group.ts";
import { TOP_LEVEL, type WordPrices } from "./word-prices.ts";

/** Called for each link: the two types, the translation that links them, what it is worth, and whether it only joins a neighbour's. */
export type OnLink = (sourceType: number, targetType: number, entry: number, worth: number, extended: boolean) => void;

/** Links that there may be between two groups of items, and the choice among them. */
export class Linking {
  readonly #prices: WordPrices;
  /** Worth of a word that only joins the partner of the word beside it. */
  readonly #extended: number;
  /** Links that were offered: item of each group and translation. */
  #size = 0;
  #source = new Int32Array(LITTLE_ROOM);
  #target = new Int32Array(LITTLE_ROOM);
  #entry = new Int32Array(LITTLE_ROOM);
  #order = new Int32Array(LITTLE_ROOM);
  /** Links of each level, then where the next one of a level goes in the order. */
  readonly #counts = new Int32Array(TOP_LEVEL + 1);
  /** A bit for each level that has links. */
  readonly #present = new Int32Array((TOP_LEVEL >>> 5) + 1);

  constructor(prices: WordPrices, extended: number) {
    this.#prices = prices;
    this.#extended = extended;
  }

  /** Forgets what was offered. */
  clear(): void {
    this.#size = 0;
  }

  /** Offers a link between two items by a translation whose level is not 0. */
  offer(source: number, target: number, entry: number): void {
    if (this.#size === this.#entry.length) this.#grow();
    const at = this.#size++;
    this.#source[at] = source;
    this.#target[at] = target;
    this.#entry[at] = entry;
  }

  /**
   * Chooses links best first, each word once (competitive linking, Melamed 2000), and gives the words of both groups
   * their partners. @returns what the links are worth, in nats
   */
  choose(from: ItemGroup, to: ItemGroup, onLink: OnLink | undefined): number {
    this.#sort();
    const { values } = this.#prices;
    let worth = 0;
    for (let o = 0; o < this.#size; o++) {
      const at = this.#order[o]!;
      const x = this.#source[at]!;
      const y = this.#target[at]!;
      const taken = from.isTaken(x);
      const otherTaken = to.isTaken(y);
      if (taken && otherTaken) continue;
      const joins = taken || otherTaken;
      if (taken && !to.isBeside(y, from.placeOf(x) + 1)) continue;
      if (otherTaken && !from.isBeside(x, to.placeOf(y) + 1)) continue;
      const entry = this.#entry[at]!;
      const gain = joins ? this.#extended : values[entry]!;
      worth += gain;
      if (onLink !== undefined) onLink(from.types[x]!, to.types[y]!, entry, gain, joins);
      if (!taken) from.take(x, to.placeOf(y) + 1);
      if (!otherTaken) to.take(y, from.placeOf(x) + 1);
    }
    return worth;
  }

  /** Puts the links in order, highest level first, equal ones as they were offered (counting sort over the levels there are). */
  #sort(): void {
    const { levels } = this.#prices;
    const counts = this.#counts;
    const present = this.#present;
    const size = this.#size;
    for (let l = 0; l < size; l++) {
      const level = levels[this.#entry[l]!]!;
      if (counts[level]! === 0) present[level >>> 5]! |= 1 << (level & 31);
      counts[level]! += 1;
    }
    let position = 0;
    for (let word = present.length - 1; word >= 0; word--) {
      for (let bits = present[word]!; bits !== 0; ) {
        const bit = 31 - Math.clz32(bits);
        bits ^= 1 << bit;
        const level = word * 32 + bit;
        const count = counts[level]!;
        counts[level] = position;
        position += count;
      }
    }
    for (let l = 0; l < size; l++) this.#order[counts[levels[this.#entry[l]!]!]!++] = l;
    for (let l = 0; l < size; l++) counts[levels[this.#entry[l]!]!] = 0;
    present.fill(0);
  }

  #grow(): void {
    const room = this.#size * 2;
    this.#source = larger(this.#source, room);
    this.#target = larger(this.#target, room);
    this.#entry = larger(this.#entry, room);
    this.#order = new Int32Array(room);
  }
}

function larger(old: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(room);
  copy.set(old);
  return copy;
}

import { type Chains, chainsOf } from "./chains.ts";

/** In which units of several words each word stands. */
export class PlacesOfWords {
  readonly #places: Chains;
  /** The unit of each place. */
  readonly #units: Int32Array;
  /** The split keys that hold a word. */
  readonly #splits = new Map<number, number[]>();

  /**
   * @param paths the words of the units, one unit behind the other
   * @param ends where each unit ends in `paths`
   * @param first the number of the first of these units
   * @param splitKeys words of keys that have several themselves, by unit
   */
  constructor(paths: Int32Array, ends: Int32Array, first: number, splitKeys: ReadonlyMap<number, Int32Array>) {
    const size = ends.at(-1) ?? 0;
    this.#places = chainsOf(paths.subarray(0, size));
    this.#units = new Int32Array(size);
    for (let k = 0, at = 0; k < ends.length; k++) while (at < ends[k]!) this.#units[at++] = first + k;
    for (const [unit, parts] of splitKeys) {
      for (const part of new Set(parts)) this.#splits.set(part, [...(this.#splits.get(part) ?? []), unit]);
    }
  }

  /** The units that hold the word of a number, each once. */
  holding(word: number): number[] {
    const { first, next } = this.#places;
    const found = this.#splits.get(word)?.slice() ?? [];
    let last = -1;
    for (let at = first[word] ?? -1; at >= 0; at = next[at]!) {
      if (this.#units[at] !== last) found.push(this.#units[at]!);
      last = this.#units[at]!;
    }
    return found;
  }
}

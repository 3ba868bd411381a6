/** What numbers words or units: a map, or what answers like one. */
export interface UnitNumbers {
  get(unit: string): number | undefined;
}

/**
 * The units of several words of a lexicon as a trie over word numbers: which runs of words are units is told without
 * joining words to strings.
 */
export class UnitTrie {
  /** Number of each word that stands in a unit of several words; of other words too, where that is quicker. */
  readonly wordOf: UnitNumbers;
  /** Edges by open addressing: node, word, and the node that they lead to; 0 where free. */
  readonly #from: Int32Array;
  readonly #word: Int32Array;
  readonly #to: Int32Array;
  readonly #mask: number;
  /** Node behind the root by each word: the step that is taken at every token. */
  readonly #first: Int32Array;
  /** Unit that ends at each node, or -1. */
  readonly #units: Int32Array;
  #nodes = 1;

  /**
   * A trie without units.
   * @param words how many numbers `wordOf` gives
   * @param edges at least as many as all units together have words
   */
  constructor(wordOf: UnitNumbers, words: number, edges: number) {
    this.wordOf = wordOf;
    let size = 16;
    while (size < edges * 1.5) size *= 2;
    this.#from = new Int32Array(size);
    this.#word = new Int32Array(size);
    this.#to = new Int32Array(size);
    this.#mask = size - 1;
    this.#first = new Int32Array(words);
    this.#units = new Int32Array(edges + 1).fill(-1);
  }

  /** The trie of a list of units, a unit's number being its index; those of one word are left out. */
  static of(units: readonly string[]): UnitTrie {
    const words = new Map<string, number>();
    const paths: number[] = [];
    const ends: number[] = [];
    const several: number[] = [];
    units.forEach((unit, index) => {
      if (!unit.includes(" ")) return;
      for (const word of unit.split(" ")) {
        let number = words.get(word);
        if (number === undefined) {
          number = words.size;
          words.set(word, number);
        }
        paths.push(number);
      }
      several.push(index);
      ends.push(paths.length);
    });
    const trie = new UnitTrie(words, words.size, paths.length);
    several.forEach((unit, k) => {
      trie.add(paths, k === 0 ? 0 : ends[k - 1]!, ends[k]!, unit);
    });
    return trie;
  }

  /** Adds the unit whose words are `path[start]` to `path[end]`, unless there is one; returns the unit that is there then. */
  add(path: ArrayLike<number>, start: number, end: number, unit: number): number {
    let node = this.#first[path[start]!]!;
    if (node === 0) {
      node = this.#nodes++;
      this.#first[path[start]!] = node;
    }
    for (let at = start + 1; at < end; at++) {
      const slot = this.#slot(node, path[at]!);
      if (this.#to[slot] === 0) {
        this.#from[slot] = node;
        this.#word[slot] = path[at]!;
        this.#to[slot] = this.#nodes++;
      }
      node = this.#to[slot]!;
    }
    if (this.#units[node] === -1) this.#units[node] = unit;
    return this.#units[node]!;
  }

  /** The node behind a node (0 is the root) by a word; 0 where no unit goes on like that. */
  step(node: number, word: number): number {
    if (node === 0) return this.#first[word]!;
    return this.#to[this.#slot(node, word)]!;
  }

  /** The unit that ends at a node, or -1. */
  unitAt(node: number): number {
    return this.#units[node]!;
  }

  /** The unit of several words, parted by one blank. */
  unitOf(unit: string): number | undefined {
    let node = 0;
    for (const word of unit.split(" ")) {
      const number = this.wordOf.get(word);
      if (number === undefined) return undefined;
      node = this.step(node, number);
      if (node === 0) return undefined;
    }
    const found = this.unitAt(node);
    return found < 0 ? undefined : found;
  }

  #slot(node: number, word: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 7;
    slot &= this.#mask;
    while (this.#to[slot] !== 0 && (this.#from[slot] !== node || this.#word[slot] !== word)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}

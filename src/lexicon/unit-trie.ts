/** What numbers words or units: a map, or what answers like one. */
export interface UnitNumbers {
  get(unit: string): number | undefined;
}

/** Slots for each edge, at the least. */
const MOST_FULL = 1.5;
/** Large odd numbers that scatter edges over the slots (Knuth 1973, multiplicative hashing). */
const NODE_FACTOR = 0x9e3779b1;
const WORD_FACTOR = 0x85ebca6b;

/**
 * The units of several words of a lexicon as a trie over word numbers: which runs of words are units is told without
 * joining words to strings.
 */
export class UnitTrie {
  /** Number of each word that stands in a unit of several words; of other words too, where that is quicker. */
  readonly wordOf: UnitNumbers;
  /** Edges by open addressing: the node that one begins at, its word, the node that it leads to; 0 where free. */
  #edges: Int32Array;
  #mask: number;
  /** Node behind the root by each word: the step that is taken at every token. */
  readonly #first: Int32Array;
  /** Unit that ends at each node, or -1. */
  #units: Int32Array;
  #nodes = 1;
  /** For each word, 1 where the units that begin with it are still to come. */
  readonly #awaited: Uint8Array;
  readonly #addUnits: ((word: number) => void) | undefined;

  /**
   * A trie without units.
   * @param words how many numbers `wordOf` gives
   * @param edges about as many as all units together have words; it grows where they have more
   * @param addUnits is called once for each word that is met at the root, and adds the units that begin with it
   */
  constructor(wordOf: UnitNumbers, words: number, edges: number, addUnits?: (word: number) => void) {
    this.wordOf = wordOf;
    this.#addUnits = addUnits;
    this.#awaited = new Uint8Array(words).fill(addUnits === undefined ? 0 : 1);
    let size = 16;
    while (size < edges * MOST_FULL) size *= 2;
    this.#edges = new Int32Array(size * 3);
    this.#mask = size - 1;
    this.#first = new Int32Array(words);
    this.#units = new Int32Array(size).fill(-1);
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
    while ((this.#nodes + end - start) * MOST_FULL > this.#mask) this.#grow();
    // Runs while a lexicon is decoded, before any code is warm: hence no calls and no fields inside the loop.
    const [edges, mask] = [this.#edges, this.#mask];
    let nodes = this.#nodes;
    let node = this.#first[path[start]!]!;
    if (node === 0) {
      node = nodes++;
      this.#first[path[start]!] = node;
    }
    for (let at = start + 1; at < end; at++) {
      const word = path[at]!;
      let slot = ((Math.imul(node, NODE_FACTOR) ^ Math.imul(word, WORD_FACTOR)) >>> 7) & mask;
      while (edges[slot * 3] !== 0 && (edges[slot * 3] !== node || edges[slot * 3 + 1] !== word)) {
        slot = (slot + 1) & mask;
      }
      if (edges[slot * 3] === 0) {
        edges[slot * 3] = node;
        edges[slot * 3 + 1] = word;
        edges[slot * 3 + 2] = nodes++;
      }
      node = edges[slot * 3 + 2]!;
    }
    this.#nodes = nodes;
    if (this.#units[node] === -1) this.#units[node] = unit;
    return this.#units[node]!;
  }

  /** The node behind a node (0 is the root) by a word; 0 where no unit goes on like that. */
  step(node: number, word: number): number {
    if (node === 0) {
      if (this.#awaited[word] === 1) {
        this.#awaited[word] = 0;
        this.#addUnits!(word);
      }
      return this.#first[word]!;
    }
    return this.#edges[this.#slot(node, word) * 3 + 2]!;
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
    const [edges, mask] = [this.#edges, this.#mask];
    let slot = ((Math.imul(node, NODE_FACTOR) ^ Math.imul(word, WORD_FACTOR)) >>> 7) & mask;
    while (edges[slot * 3] !== 0 && (edges[slot * 3] !== node || edges[slot * 3 + 1] !== word))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#edges;
    const size = (this.#mask + 1) * 2;
    this.#edges = new Int32Array(size * 3);
    this.#mask = size - 1;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at] !== 0) this.#edges.set(old.subarray(at, at + 3), this.#slot(old[at]!, old[at + 1]!) * 3);
    }
    const units = new Int32Array(size).fill(-1);
    units.set(this.#units);
    this.#units = units;
  }
}

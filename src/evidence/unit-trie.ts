/**
 * The units of several words of a lexicon as a trie over word numbers: which runs of words are units is told without
 * joining words to strings.
 */
export class UnitTrie {
  /** Number of each word that stands in a unit of several words. */
  readonly wordOf: ReadonlyMap<string, number>;
  /** Edges by open addressing: node and word, node that it leads to; 0 where free. */
  readonly #keys: Float64Array;
  readonly #nodes: Int32Array;
  readonly #mask: number;
  /** Node behind the root by each word: the step that is taken at every token. */
  readonly #first: Int32Array;
  /** Unit that ends at each node, or -1. */
  readonly #units: Int32Array;

  /** @param units the units of the lexicon; those of one word are left out, a unit's number is its index */
  constructor(units: readonly string[]) {
    const words = new Map<string, number>();
    let edges = 0;
    const paths: Int32Array[] = [];
    const ends: number[] = [];
    units.forEach((unit, index) => {
      if (!unit.includes(" ")) return;
      const path = unit.split(" ");
      paths.push(
        Int32Array.from(path, (word) => {
          let number = words.get(word);
          if (number === undefined) {
            number = words.size;
            words.set(word, number);
          }
          return number;
        }),
      );
      ends.push(index);
      edges += path.length;
    });
    this.wordOf = words;
    let size = 16;
    while (size < edges * 2) size *= 2;
    this.#keys = new Float64Array(size);
    this.#nodes = new Int32Array(size);
    this.#mask = size - 1;
    const unitAt = new Int32Array(edges + 1).fill(-1);
    let nodes = 1;
    paths.forEach((path, p) => {
      let node = 0;
      for (const word of path) {
        const slot = this.#slot(node, word);
        if (this.#nodes[slot] === 0) {
          this.#keys[slot] = keyOf(node, word);
          this.#nodes[slot] = nodes++;
        }
        node = this.#nodes[slot]!;
      }
      unitAt[node] = ends[p]!;
    });
    this.#units = unitAt;
    this.#first = Int32Array.from({ length: words.size }, (_, word) => this.#nodes[this.#slot(0, word)]!);
  }

  /** The node behind a node (0 is the root) by a word; 0 where no unit goes on like that. */
  step(node: number, word: number): number {
    if (node === 0) return this.#first[word]!;
    return this.#nodes[this.#slot(node, word)]!;
  }

  /** The unit that ends at a node, or -1. */
  unitAt(node: number): number {
    return this.#units[node]!;
  }

  #slot(node: number, word: number): number {
    const key = keyOf(node, word);
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 7;
    for (slot &= this.#mask; this.#nodes[slot] !== 0 && this.#keys[slot] !== key; ) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

const keyOf = (node: number, word: number): number => node * 1048576 + word;

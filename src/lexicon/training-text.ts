import { lexiconWords } from "./tokens.ts";

/** One side of the training data: a sequence of word types, cut into sentences. */
export interface TrainingSide {
  /** Word types, in order of first appearance. */
  readonly units: readonly string[];
  /** Index into `units` of each token. */
  readonly tokens: Int32Array;
  /** Sentence `k` holds the tokens `offsets[k]` to `offsets[k + 1]`. */
  readonly offsets: Int32Array;
  /** Tokens of each type. */
  readonly counts: Float64Array;
}

/** Words of a sentence from which is learnt: time grows with the product of both sides, and no sentence is longer. */
const MOST_WORDS = 250;

/** Gathers sentences into a `TrainingSide`, without keeping their strings. */
export class TrainingSideBuilder {
  readonly #index = new Map<string, number>();
  #tokens = new Int32Array(1 << 12);
  #length = 0;
  readonly #offsets: number[] = [0];

  /** Adds one sentence; returns how many words it has. */
  add(text: string): number {
    const found = lexiconWords(text).slice(0, MOST_WORDS);
    if (this.#length + found.length > this.#tokens.length) {
      const larger = new Int32Array(Math.max(this.#tokens.length * 2, this.#length + found.length));
      larger.set(this.#tokens);
      this.#tokens = larger;
    }
    for (const word of found) {
      let unit = this.#index.get(word);
      if (unit === undefined) {
        unit = this.#index.size;
        this.#index.set(word, unit);
      }
      this.#tokens[this.#length++] = unit;
    }
    this.#offsets.push(this.#length);
    return found.length;
  }

  build(): TrainingSide {
    const tokens = this.#tokens.slice(0, this.#length);
    const counts = new Float64Array(this.#index.size);
    for (const token of tokens) counts[token]! += 1;
    return { units: [...this.#index.keys()], tokens, offsets: Int32Array.from(this.#offsets), counts };
  }
}

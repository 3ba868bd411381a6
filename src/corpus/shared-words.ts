import type { BuiltInEvidence } from "../evidence/built-in.ts";

/** Links weaker than this, in nats, are none. */
const LEAST_LIFT = 1;
/** Words that are commoner than this (-ln probability) weigh nothing; those above weigh more up to MOST_WEIGHT. */
const COMMON = 4.5;
const MOST_WEIGHT = 4;

/** Says how much of the rare words of two segments translates each other, each word explained once, best links first. */
export class SharedWords {
  readonly #evidence: BuiltInEvidence;
  readonly #sourceWeights: Float64Array;
  readonly #targetWeights: Float64Array;
  /** First item of the target segment at hand that has a type, and the next one with the same type. */
  readonly #first: Int32Array;
  readonly #next: number[] = [];
  /** The links of the two segments at hand: their items and nats, and the order in which they are taken. */
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #lifts: number[] = [];
  /** The comparison in which a word was linked last; 0 for none. */
  readonly #sourceLinked: Uint32Array;
  readonly #targetLinked: Uint32Array;
  #comparison = 0;

  /** @param knowsWords whether a lexicon knows words of both languages; without one only names and numbers can be compared */
  constructor(evidence: BuiltInEvidence, knowsWords: boolean) {
    this.#evidence = evidence;
    this.#sourceWeights = weightsOf(evidence.source, knowsWords);
    this.#targetWeights = weightsOf(evidence.target, knowsWords);
    this.#first = new Int32Array(evidence.target.types.background.length).fill(-1);
    this.#sourceLinked = new Uint32Array(evidence.source.words.tokens.length);
    this.#targetLinked = new Uint32Array(evidence.target.words.tokens.length);
  }

  /** Share of the weight of all words of both segments that is linked, 0 to 1. */
  coverage(row: number, column: number): number {
    const { source, target } = this.#evidence;
    this.#comparison++;
    for (const link of this.#links(row, column)) {
      const [from, to] = [this.#sources[link]!, this.#targets[link]!];
      if (this.#isTaken(source, from, this.#sourceLinked) || this.#isTaken(target, to, this.#targetLinked)) continue;
      this.#take(source, from, this.#sourceLinked);
      this.#take(target, to, this.#targetLinked);
    }
    const [linkedHere, allHere] = this.#weigh(source, row, this.#sourceWeights, this.#sourceLinked);
    const [linkedThere, allThere] = this.#weigh(target, column, this.#targetWeights, this.#targetLinked);
    const all = allHere + allThere;
    return all > 0 ? (linkedHere + linkedThere) / all : 0;
  }

  #isTaken({ items }: BuiltInEvidence["source"], item: number, linked: Uint32Array): boolean {
    const start = items.starts[item]!;
    for (let word = start; word < start + items.sizes[item]!; word++) {
      if (linked[word] === this.#comparison) return true;
    }
    return false;
  }

  #take({ items }: BuiltInEvidence["source"], item: number, linked: Uint32Array): void {
    const start = items.starts[item]!;
    linked.fill(this.#comparison, start, start + items.sizes[item]!);
  }

  #weigh(
    { words }: BuiltInEvidence["source"],
    segment: number,
    weights: Float64Array,
    taken: Uint32Array,
  ): [linked: number, all: number] {
    let [linked, all] = [0, 0];
    for (let word = words.offsets[segment]!; word < words.offsets[segment + 1]!; word++) {
      const weight = weights[words.tokens[word]!]!;
      all += weight;
      if (taken[word] === this.#comparison) linked += weight;
    }
    return [linked, all];
  }

  /** All links between the items (words, and units of several words) of two segments, best first. */
  #links(row: number, column: number): number[] {
    const { source, target, translations } = this.#evidence;
    const [sources, targets, lifts] = [this.#sources, this.#targets, this.#lifts];
    const links: number[] = [];
    const [start, end] = [target.items.offsets[column]!, target.items.offsets[column + 1]!];
    for (let y = start; y < end; y++) {
      const type = target.items.types[y]!;
      this.#next[y - start] = this.#first[type]!;
      this.#first[type] = y;
    }
    for (let x = source.items.offsets[row]!; x < source.items.offsets[row + 1]!; x++) {
      const type = source.items.types[x]!;
      for (let e = translations.offsets[type]!; e < translations.offsets[type + 1]!; e++) {
        const lift = translations.lifts[e]!;
        if (lift < LEAST_LIFT) continue;
        for (let y = this.#first[translations.targets[e]!]!; y >= 0; y = this.#next[y - start]!) {
          const link = links.length;
          sources[link] = x;
          targets[link] = y;
          lifts[link] = lift;
          links.push(link);
        }
      }
    }
    for (let y = start; y < end; y++) this.#first[target.items.types[y]!] = -1;
    return links.sort((p, q) => lifts[q]! - lifts[p]! || sources[p]! - sources[q]! || targets[p]! - targets[q]!);
  }
}

function weightsOf({ types, words }: BuiltInEvidence["source"], knowsWords: boolean): Float64Array {
  return Float64Array.from(types.background, (probability, type) => {
    if (!knowsWords) return words.names[type] === 1 || words.types[type]?.startsWith("#") ? 1 : 0;
    return Math.min(MOST_WEIGHT, Math.max(0, -Math.log(probability) - COMMON));
  });
}

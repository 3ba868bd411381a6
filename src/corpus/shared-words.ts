import type { BuiltInEvidence } from "../evidence/built-in.ts";

/** Links weaker than this, in nats, are none. */
const LEAST_LIFT = 1;
/** Words that are commoner than this (-ln probability) weigh nothing; those above weigh more up to MOST_WEIGHT. */
const COMMON = 4.5;
const MOST_WEIGHT = 4;

interface Link {
  readonly source: number;
  readonly target: number;
  readonly lift: number;
}

/** Says how much of the rare words of two segments translates each other, each word explained once, best links first. */
export class SharedWords {
  readonly #evidence: BuiltInEvidence;
  readonly #sourceWeights: Float64Array;
  readonly #targetWeights: Float64Array;
  /** First item of the target segment at hand that has a type, and the next one with the same type. */
  readonly #first: Int32Array;
  readonly #next: number[] = [];

  /** @param knowsWords whether a lexicon knows words of both languages; without one only names and numbers can be compared */
  constructor(evidence: BuiltInEvidence, knowsWords: boolean) {
    this.#evidence = evidence;
    this.#sourceWeights = weightsOf(evidence.source, knowsWords);
    this.#targetWeights = weightsOf(evidence.target, knowsWords);
    this.#first = new Int32Array(evidence.target.types.background.length).fill(-1);
  }

  /** Share of the weight of all words of both segments that is linked, 0 to 1. */
  coverage(row: number, column: number): number {
    const { source, target } = this.#evidence;
    const links = this.#links(row, column);
    links.sort((p, q) => q.lift - p.lift || p.source - q.source || p.target - q.target);
    const covered = [new Set<number>(), new Set<number>()] as const;
    for (const link of links) {
      const here = wordsOf(source, link.source);
      const there = wordsOf(target, link.target);
      if (here.some((word) => covered[0].has(word)) || there.some((word) => covered[1].has(word))) continue;
      for (const word of here) covered[0].add(word);
      for (const word of there) covered[1].add(word);
    }
    let [linked, all] = [0, 0];
    for (const [side, segment, weights, taken] of [
      [source, row, this.#sourceWeights, covered[0]],
      [target, column, this.#targetWeights, covered[1]],
    ] as const) {
      for (let word = side.words.offsets[segment]!; word < side.words.offsets[segment + 1]!; word++) {
        const weight = weights[side.words.tokens[word]!]!;
        all += weight;
        if (taken.has(word)) linked += weight;
      }
    }
    return all > 0 ? linked / all : 0;
  }

  /** All links between the items (words, and units of several words) of two segments. */
  #links(row: number, column: number): Link[] {
    const { source, target, translations } = this.#evidence;
    const links: Link[] = [];
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
          links.push({ source: x, target: y, lift });
        }
      }
    }
    for (let y = start; y < end; y++) this.#first[target.items.types[y]!] = -1;
    return links;
  }
}

function weightsOf({ types, words }: BuiltInEvidence["source"], knowsWords: boolean): Float64Array {
  return Float64Array.from(types.background, (probability, type) => {
    if (!knowsWords) return words.names[type] === 1 || words.types[type]?.startsWith("#") ? 1 : 0;
    return Math.min(MOST_WEIGHT, Math.max(0, -Math.log(probability) - COMMON));
  });
}

function wordsOf(side: BuiltInEvidence["source"], item: number): number[] {
  return Array.from({ length: side.items.sizes[item]! }, (_, k) => side.items.starts[item]! + k);
}

import type { ComparableSide } from "../evidence/comparable-side.ts";
import type { Translations } from "../evidence/translations.ts";
import type { LexiconParts } from "./lexicon-parts.ts";
import { CAPITAL, INITIAL } from "./marked-words.ts";
import { worthOfNeighbours } from "./neighbours.ts";
import { type LinkedWords, partLinks } from "./part-links.ts";
import { pluralLinks } from "./plural-links.ts";
import { type Candidate, splitLink } from "./split-link.ts";
import { belongsElsewhere, pairsOf } from "./syllable-pairs.ts";

/** Lift in nats from which two items are linked by themselves. */
const LEAST_LIFT = 1.2;
/** Lift from which a word joins the link of its neighbour. */
const LEAST_JOINING_LIFT = 0.5;
/** What the distance between the relative places of two words costs, in nats for the whole length. */
const DISTANCE_PRICE = 1.5;
/** What each word of a unit adds: units known as wholes go before their words. */
const UNIT_BONUS = 1;
/** What two words that are both written as names are worth to each other, in nats. Chosen on the term lists of report pairs. */
const NAME_BONUS = 2.5;
/** What a link is worth that the parts of the lexicon's units have made, in nats. */
const LIFT_OF_PARTS = 2;
/** The same of two words that are equal but for the plural. */
const LIFT_OF_PLURALS = 4;
const NONE = new Uint8Array(0);
/** Words of a bead side beyond which links are not looked for: a bead so long is no sentence. */
const MOST_WORDS = 400;

/** 1 for each word of a bead's sides that is linked. */
interface Took {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

/**
 * Links the words of the two sides of beads: units and words best first, each at most once (competitive linking,
 * Melamed 2000); of words that occur twice, the ones whose neighbours are linked; then a word that is left over joins
 * its neighbour's link where the lexicon allows it, as syllables of one Vietnamese word do.
 */
export class WordLinks {
  readonly #source: ComparableSide;
  readonly #target: ComparableSide;
  readonly #translations: Translations;
  readonly #sourceFunction: Uint8Array;
  readonly #targetFunction: Uint8Array;
  readonly #syllables: { source: boolean; target: boolean };
  readonly #parts: LexiconParts | undefined;
  readonly #marks: { source: Uint8Array; target: Uint8Array } | undefined;
  readonly #itemsOfType: Map<number, number[]> = new Map();

  /** Links of the bead linked last: indexes of words counted from the first word of each side, and lift in nats. */
  source: number[] = [];
  target: number[] = [];
  lifts: number[] = [];
  /** Words of the two sides of the bead linked last. */
  sourceWords = 0;
  targetWords = 0;
  /** Best lift of each word, 0 where it has no link. */
  sourceLift: Float64Array = new Float64Array(MOST_WORDS);
  targetLift: Float64Array = new Float64Array(MOST_WORDS);
  /** First and last word of the other side that each word is linked with, -1 for none. */
  sourceFirst: Int16Array = new Int16Array(MOST_WORDS);
  sourceLast: Int16Array = new Int16Array(MOST_WORDS);
  targetFirst: Int16Array = new Int16Array(MOST_WORDS);
  targetLast: Int16Array = new Int16Array(MOST_WORDS);

  /** Function words, one flag a type, are not linked by themselves: they would tie a phrase to whatever stands around it. */
  constructor(
    source: ComparableSide,
    target: ComparableSide,
    translations: Translations,
    sourceFunction: Uint8Array,
    targetFunction: Uint8Array,
    syllables: { source: boolean; target: boolean },
    parts?: LexiconParts,
    marks?: { source: Uint8Array; target: Uint8Array },
  ) {
    this.#parts = parts;
    this.#marks = marks;
    this.#syllables = syllables;
    this.#source = source;
    this.#target = target;
    this.#translations = translations;
    this.#sourceFunction = sourceFunction;
    this.#targetFunction = targetFunction;
  }

  /** Links the words of a bead. */
  link(bead: number): void {
    const [from, to] = [this.#source.words.offsets, this.#target.words.offsets];
    this.sourceWords = Math.min(MOST_WORDS, from[bead + 1]! - from[bead]!);
    this.targetWords = Math.min(MOST_WORDS, to[bead + 1]! - to[bead]!);
    this.source.length = this.target.length = this.lifts.length = 0;
    for (const lifts of [this.sourceLift, this.targetLift]) lifts.fill(0);
    for (const places of [this.sourceFirst, this.sourceLast, this.targetFirst, this.targetLast]) places.fill(-1);
    const candidates = this.#candidates(bead);
    this.#compete(bead, candidates);
    if (this.#parts !== undefined) this.#joinParts(bead, this.#parts);
    this.#joinNeighbours(bead);
  }

  #candidates(bead: number): Candidate[] {
    const { offsets, targets, lifts } = this.#translations;
    const [a, b] = [this.#source.items, this.#target.items];
    const byType = this.#itemsOfType;
    byType.clear();
    for (let y = b.offsets[bead]!; y < b.offsets[bead + 1]!; y++) {
      if (this.#targetFunction[b.types[y]!] === 1) continue;
      const list = byType.get(b.types[y]!);
      if (list === undefined) byType.set(b.types[y]!, [y]);
      else if (list.length < 8) list.push(y);
    }
    const found: Candidate[] = [];
    for (let x = a.offsets[bead]!; x < a.offsets[bead + 1]!; x++) {
      const type = a.types[x]!;
      if (this.#sourceFunction[type] === 1) continue;
      for (let e = offsets[type]!; e < offsets[type + 1]!; e++) {
        const lift = lifts[e]!;
        if (lift < LEAST_LIFT) continue;
        for (const y of byType.get(targets[e]!) ?? []) found.push({ x, y, lift, score: 0 });
      }
    }
    return found;
  }

  #compete(bead: number, candidates: Candidate[]): void {
    const [a, b] = [this.#source.items, this.#target.items];
    const [from, to] = [this.#source.words.offsets[bead]!, this.#target.words.offsets[bead]!];
    const [n, m] = [Math.max(1, this.sourceWords), Math.max(1, this.targetWords)];
    const base = (candidate: Candidate): number => {
      const [s, t] = [a.starts[candidate.x]! - from, b.starts[candidate.y]! - to];
      const size = a.sizes[candidate.x]! + b.sizes[candidate.y]! - 2;
      const named = this.#areNames(a.starts[candidate.x]!, b.starts[candidate.y]!) ? NAME_BONUS : 0;
      return candidate.lift + named + UNIT_BONUS * Math.min(size, 4) - DISTANCE_PRICE * Math.abs(s / n - t / m);
    };
    for (const candidate of candidates) candidate.score = base(candidate);
    // Twice: in the second round the links of the first tell which of several equal words is meant.
    let links: readonly Candidate[] = [];
    for (let round = 0; round < 2; round++) {
      if (round === 1) {
        for (const candidate of candidates) {
          candidate.score = base(candidate) + worthOfNeighbours(candidate, links, this.#source, this.#target);
        }
      }
      candidates.sort((p, q) => q.score - p.score || p.x - q.x || p.y - q.y);
      const [tookSource, tookTarget] = [new Uint8Array(n), new Uint8Array(m)];
      const taken: Candidate[] = [];
      for (const candidate of candidates) {
        const { x, y } = candidate;
        const [s, t] = [a.starts[x]! - from, b.starts[y]! - to];
        const [sSize, tSize] = [a.sizes[x]!, b.sizes[y]!];
        if (s + sSize > n || t + tSize > m || holds(tookSource, s, sSize) || holds(tookTarget, t, tSize)) continue;
        tookSource.fill(1, s, s + sSize);
        tookTarget.fill(1, t, t + tSize);
        taken.push(candidate);
      }
      links = round === 0 ? taken : this.#split(taken, candidates, bead, { source: tookSource, target: tookTarget });
    }
    for (const { x, y, lift } of links) {
      const [s, t] = [a.starts[x]! - from, b.starts[y]! - to];
      for (let i = s; i < s + a.sizes[x]!; i++) for (let j = t; j < t + b.sizes[y]!; j++) this.#add(i, j, lift);
    }
  }

  /** True where both words are written as names are: Tuyên bố Athens is the Athens Declaration, not what was claimed. */
  #areNames(source: number, target: number): boolean {
    const marks = this.#marks;
    const isNamed = (bits: number): boolean => (bits & (CAPITAL | INITIAL)) === CAPITAL;
    return marks !== undefined && isNamed(marks.source[source]!) && isNamed(marks.target[target]!);
  }

  /** Links the parts of units of syllables apart where that explains more words of the other side; see splitLink. */
  #split(
    links: readonly Candidate[],
    candidates: readonly Candidate[],
    bead: number,
    took: Took,
  ): readonly Candidate[] {
    const { source, target } = this.#syllables;
    if (source === target) return links;
    const [units, words] = source ? [this.#source, this.#target] : [this.#target, this.#source];
    const [side, other] = source ? (["x", "y"] as const) : (["y", "x"] as const);
    const taken = source ? took.target : took.source;
    const isFunction = source ? this.#targetFunction : this.#sourceFunction;
    const { starts, sizes } = words.items;
    const start = words.words.offsets[bead]!;
    const isLeft = (from: number, to: number): boolean => {
      if (from < start || to > start + taken.length) return false;
      for (let i = from; i < to; i++) if (taken[i - start] === 1) return false;
      return to - from > 1 || isFunction[words.words.tokens[from]!] === 0;
    };
    return links.flatMap((link) => {
      const parts = splitLink(link, candidates, side, units.items, words.items, isLeft);
      for (const part of parts) {
        const at = starts[part[other]]! - start;
        taken.fill(1, at, at + sizes[part[other]]!);
      }
      return parts;
    });
  }

  #add(i: number, j: number, lift: number): void {
    this.source.push(i);
    this.target.push(j);
    this.lifts.push(lift);
    if (this.sourceFirst[i]! < 0 || j < this.sourceFirst[i]!) this.sourceFirst[i] = j;
    if (j > this.sourceLast[i]!) this.sourceLast[i] = j;
    if (this.targetFirst[j]! < 0 || i < this.targetFirst[j]!) this.targetFirst[j] = i;
    if (i > this.targetLast[j]!) this.targetLast[j] = i;
    this.sourceLift[i] = Math.max(this.sourceLift[i]!, lift);
    this.targetLift[j] = Math.max(this.targetLift[j]!, lift);
  }

  /** Links what is left over beside a link on both sides by what the parts of the lexicon's units say. */
  #joinParts(bead: number, parts: LexiconParts): void {
    const source: LinkedWords = {
      words: this.#source.words,
      start: this.#source.words.offsets[bead]!,
      size: this.sourceWords,
      first: this.sourceFirst,
      last: this.sourceLast,
      isFunction: this.#sourceFunction,
    };
    const target: LinkedWords = {
      words: this.#target.words,
      start: this.#target.words.offsets[bead]!,
      size: this.targetWords,
      first: this.targetFirst,
      last: this.targetLast,
      isFunction: this.#targetFunction,
    };
    const isSource = this.#syllables.source;
    const [syllables, words] = isSource ? [source, target] : [target, source];
    for (const { syllable, word } of pluralLinks(syllables, words, parts.language))
      this.#add(isSource ? syllable : word, isSource ? word : syllable, LIFT_OF_PLURALS);
    // Twice: what is linked so may stand beside what is not.
    for (let pass = 0; pass < 2; pass++) {
      const links = partLinks(syllables, words, parts);
      for (const { from, size, word } of links) {
        for (let k = from; k < from + size; k++) this.#add(isSource ? k : word, isSource ? word : k, LIFT_OF_PARTS);
      }
      if (links.length === 0) break;
    }
  }

  /**
   * Syllables alone do so: a word of a language that writes words apart would tie in what stands beside it. One that is
   * a word with its other neighbour does not: ban bố (tình trạng), giải ngân (quỹ).
   */
  #joinNeighbours(bead: number): void {
    const [sTokens, tTokens] = [this.#source.words.tokens, this.#target.words.tokens];
    const [from, to] = [this.#source.words.offsets[bead]!, this.#target.words.offsets[bead]!];
    const sourcePairs = this.#syllables.source ? pairsOf(this.#source.items, bead, from, this.sourceWords) : NONE;
    const targetPairs = this.#syllables.target ? pairsOf(this.#target.items, bead, to, this.targetWords) : NONE;
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; this.#syllables.target && j < this.targetWords; j++) {
        if (this.targetFirst[j]! >= 0) continue;
        for (const near of [j - 1, j + 1]) {
          const i = near >= 0 && near < this.targetWords ? this.targetFirst[near]! : -1;
          if (i < 0 || belongsElsewhere(targetPairs, j, near)) continue;
          const lift = this.#liftOf(sTokens[from + i]!, tTokens[to + j]!);
          if (lift < LEAST_JOINING_LIFT) continue;
          this.#add(i, j, lift);
          break;
        }
      }
      for (let i = 0; this.#syllables.source && i < this.sourceWords; i++) {
        if (this.sourceFirst[i]! >= 0) continue;
        for (const near of [i - 1, i + 1]) {
          const j = near >= 0 && near < this.sourceWords ? this.sourceFirst[near]! : -1;
          if (j < 0 || belongsElsewhere(sourcePairs, i, near)) continue;
          const lift = this.#liftOf(sTokens[from + i]!, tTokens[to + j]!);
          if (lift < LEAST_JOINING_LIFT) continue;
          this.#add(i, j, lift);
          break;
        }
      }
    }
  }

  #liftOf(source: number, target: number): number {
    if (this.#sourceFunction[source] === 1 || this.#targetFunction[target] === 1) return 0;
    const { offsets, targets, lifts } = this.#translations;
    let low = offsets[source]!;
    let high = offsets[source + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (targets[middle]! === target) return lifts[middle]!;
      if (targets[middle]! < target) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}

function holds(took: Uint8Array, start: number, size: number): boolean {
  for (let i = start; i < start + size; i++) if (took[i] === 1) return true;
  return false;
}

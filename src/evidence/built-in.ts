import { atOnce, type Work } from "../core/work.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Association } from "./association.ts";
import { openEndings } from "./endings.ts";
import { collectItems, type ItemsOfSide } from "./items-of-side.ts";
import { LengthEvidence } from "./length-evidence.ts";
import { indexLexicon, type LexiconIndex, reverseIndex, type UnitIndex } from "./lexicon-index.ts";
import { type LexiconWords, lookUpWords } from "./lexicon-words.ts";
import { seams } from "./seams.ts";
import { type TranslatableSide, type Translations, translationsBetween } from "./translations.ts";
import type { TypesOfSide } from "./types-of-side.ts";
import { WEIGHTS, type Weights } from "./weights.ts";
import { type ComparableSide, WordEvidence } from "./word-evidence.ts";
import { collectWords, type WordsOfSide } from "./words-of-side.ts";

/** A text as evidence sees it. */
export interface EvidenceText {
  readonly language: string;
  /** Texts of the segments. */
  readonly segments: readonly string[];
}

/** Two words of a comparison that were linked, in the form in which a lexicon knows them. */
export interface BuiltInLink {
  readonly source: string;
  readonly target: string;
  readonly kind: "word" | "name" | "number";
  /** In nats. */
  readonly score: number;
}

/** Names of the kinds in `LINKED_BY`. */
const KIND_NAMES = ["word", "name", "number", "number"] as const;

/** Words that are about a microsecond of the work that is done once. */
const TOKENS_A_UNIT = 20;

/** The evidence that needs nobody's help: words, lengths. */
export class BuiltInEvidence {
  readonly source: ComparableSide;
  readonly target: ComparableSide;
  readonly translations: Translations;
  readonly words: WordEvidence;
  readonly lengths: LengthEvidence;
  /** For each segment, whether it goes on in the next. */
  readonly sourceSeams: Uint8Array;
  readonly targetSeams: Uint8Array;
  /** 1 for each segment that does not end as a sentence does. */
  readonly sourceOpen: Uint8Array;
  readonly targetOpen: Uint8Array;
  readonly #weights: Weights;

  constructor(
    source: EvidenceText,
    target: EvidenceText,
    lexicons: readonly Lexicon[],
    weights: Weights = WEIGHTS,
    taught: readonly Association[] = [],
    prepared: Prepared = atOnce(prepare(source, target, lexicons, weights, taught)),
  ) {
    const { from, to, fromItems, toItems, known } = prepared;
    this.source = { words: from, items: fromItems, types: known.source };
    this.target = { words: to, items: toItems, types: known.target };
    this.translations = known.translations;
    this.words = new WordEvidence(this.source, this.target, known.translations, weights);
    this.lengths = new LengthEvidence(from.lengths, to.lengths, ratioOf(from, to, lexicons.length), weights.spread);
    this.sourceSeams = seams(source.segments);
    this.targetSeams = seams(target.segments);
    this.sourceOpen = openEndings(source.segments);
    this.targetOpen = openEndings(target.segments);
    this.#weights = weights;
  }

  /** The same as the constructor, in slices: for long texts. */
  static *of(
    source: EvidenceText,
    target: EvidenceText,
    lexicons: readonly Lexicon[],
    weights: Weights = WEIGHTS,
    taught: readonly Association[] = [],
  ): Work<BuiltInEvidence> {
    const prepared = yield* prepare(source, target, lexicons, weights, taught);
    yield prepared.from.tokens.length / TOKENS_A_UNIT;
    return new BuiltInEvidence(source, target, lexicons, weights, taught, prepared);
  }

  /**
   * How much of a segment another one holds, in nats: what makes it worth trying the two in one bead, even where the
   * larger one says much more.
   */
  held(source: number, target: number): number {
    this.words.compare([source], [target]);
    const { linked, missingSource, missingTarget } = this.words;
    return linked - 2 * Math.min(missingSource, missingTarget);
  }

  /** All built-in evidence for two groups of segments, in nats. */
  score(source: readonly number[], target: readonly number[]): number {
    const { average, length } = this.#weights;
    this.words.compare(source, target);
    const { linked, missingSource, missingTarget } = this.words;
    const seam = this.#seam(this.sourceSeams, source) + this.#seam(this.targetSeams, target);
    const endings = this.#endings(source, target);
    const lengths = length * this.lengths.score(source, target);
    return linked - (missingSource + missingTarget) + average * this.words.average + lengths + seam + endings;
  }

  /** The same, part by part. */
  parts(source: readonly number[], target: readonly number[]): { name: string; score: number }[] {
    const { average, length } = this.#weights;
    this.words.compare(source, target);
    return [
      { name: "linked words", score: this.words.linked },
      { name: "unlinked words", score: -(this.words.missingSource + this.words.missingTarget) },
      { name: "all words on average", score: average * this.words.average },
      { name: "length", score: length * this.lengths.score(source, target) },
      { name: "endings", score: this.#endings(source, target) },
      { name: "cuts", score: this.#seam(this.sourceSeams, source) + this.#seam(this.targetSeams, target) },
    ];
  }

  /** The links of two groups, the strongest first. */
  links(source: readonly number[], target: readonly number[]): BuiltInLink[] {
    const links: BuiltInLink[] = [];
    const text = (side: ComparableSide, type: number): string =>
      (side.words.types[type] ?? side.items.units[type - side.words.types.length]!).replace("#", "");
    this.words.onLink = (u, v, entry, score) => {
      const kind = this.translations.kinds[entry]!;
      links.push({ source: text(this.source, u), target: text(this.target, v), kind: KIND_NAMES[kind]!, score });
    };
    this.words.compare(source, target);
    this.words.onLink = undefined;
    return links.sort((a, b) => b.score - a.score);
  }

  /** Price of headlines and captions that stand with sentences, across the sides or in one group. */
  #endings(source: readonly number[], target: readonly number[]): number {
    let open = 0;
    let openTarget = 0;
    for (const k of source) open += this.sourceOpen[k]!;
    for (const k of target) openTarget += this.targetOpen[k]!;
    const joined = (source.length > 1 ? open : 0) + (target.length > 1 ? openTarget : 0);
    const unlike = open > 0 !== openTarget > 0;
    return -(unlike ? this.#weights.unlikeEndings : 0) - joined * this.#weights.joinedOpen;
  }

  #seam(seamsOfSide: Uint8Array, group: readonly number[]): number {
    let worth = 0;
    for (let k = 0; k + 1 < group.length; k++) {
      const seam = seamsOfSide[group[k]!]!;
      if (seam === 0 || group[k + 1]! !== group[k]! + 1) continue;
      worth += seam === 2 ? this.#weights.cutSeam : this.#weights.openSeam;
    }
    return worth;
  }
}

/** What is counted in the two texts before any comparison. */
interface Prepared {
  readonly from: WordsOfSide;
  readonly to: WordsOfSide;
  readonly fromItems: ItemsOfSide;
  readonly toItems: ItemsOfSide;
  readonly known: { translations: Translations; source: TypesOfSide; target: TypesOfSide };
}

function* prepare(
  source: EvidenceText,
  target: EvidenceText,
  lexicons: readonly Lexicon[],
  weights: Weights,
  taught: readonly Association[],
): Work<Prepared> {
  const indexes = lexicons.map((lexicon) => oriented(lexicon, source.language));
  const from = yield* translatable(
    source,
    indexes.map((index) => index.source),
  );
  const to = yield* translatable(
    target,
    indexes.map((index) => index.target),
  );
  const known = yield* translationsBetween(from, to, weights, taught);
  return { from: from.words, to: to.words, fromItems: from.items, toItems: to.items, known };
}

function* translatable(text: EvidenceText, indexes: readonly UnitIndex[]): Work<TranslatableSide> {
  const words = yield* collectWords(text.segments);
  const lexicons: LexiconWords[] = [];
  for (const index of indexes) lexicons.push(yield* lookUpWords(words.types, index, text.language));
  return { words, items: yield* collectItems(words, lexicons), lexicons };
}

function oriented(lexicon: Lexicon, source: string): LexiconIndex {
  const index = indexLexicon(lexicon);
  return primary(lexicon.source) === primary(source) ? index : reverseIndex(index);
}

/** Log ratio of the lengths of two texts from which it is their scripts that differ (Chinese and English: about 1). */
const OTHER_SCRIPT = 0.6;
/** Most that scripts may differ. */
const WIDEST_RATIO = 1.6;

/**
 * Natural log of target characters for each source character. Languages of one script are alike to a tenth, and what
 * one text has more of than the other should stay out of it; only a gross difference is taken for one of scripts.
 */
function ratioOf(source: WordsOfSide, target: WordsOfSide, lexicons: number): number {
  if (lexicons > 0) return 0;
  const sum = (lengths: Int32Array): number => lengths.reduce((total, length) => total + length, 1);
  const ratio = Math.log(sum(target.lengths) / sum(source.lengths));
  if (Math.abs(ratio) < OTHER_SCRIPT) return 0;
  return Math.max(-WIDEST_RATIO, Math.min(WIDEST_RATIO, ratio));
}

/** The language of a tag, without region or script. */
function primary(tag: string): string {
  return tag.split("-", 1)[0]!.toLowerCase();
}

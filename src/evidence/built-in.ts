import { atOnce, type Work } from "../core/work.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Association } from "./association.ts";
import type { ComparableSide } from "./comparable-side.ts";
import type { EvidenceText } from "./count-texts.ts";
import type { LengthEvidence } from "./length-evidence.ts";
import { type PreparedTexts, prepareTexts } from "./prepare-texts.ts";
import type { SegmentEnds } from "./segment-ends.ts";
import type { Translations } from "./translations.ts";
import { WEIGHTS, type Weights } from "./weights.ts";
import type { WordEvidence } from "./word-evidence.ts";

export type { EvidenceText } from "./count-texts.ts";

/** Two words of a comparison that were linked, in the form in which a lexicon knows them. */
export interface BuiltInLink {
  readonly source: string;
  readonly target: string;
  readonly kind: "word" | "name" | "number";
  /** In nats. */
  readonly score: number;
}

/** Names of the kinds in `LINKED_BY`. */
const KIND_NAMES = ["word", "word", "name", "number", "number"] as const;

/** The evidence that needs nobody's help: words, lengths. */
export class BuiltInEvidence {
  readonly source: ComparableSide;
  readonly target: ComparableSide;
  readonly translations: Translations;
  readonly words: WordEvidence;
  readonly lengths: LengthEvidence;
  readonly #sourceEnds: SegmentEnds;
  readonly #targetEnds: SegmentEnds;
  readonly #weights: Weights;

  constructor(
    source: EvidenceText,
    target: EvidenceText,
    lexicons: readonly Lexicon[],
    weights: Weights = WEIGHTS,
    taught: readonly Association[] = [],
    prepared: PreparedTexts = atOnce(prepareTexts(source, target, lexicons, weights, taught)),
  ) {
    this.source = prepared.source;
    this.target = prepared.target;
    this.translations = prepared.translations;
    this.words = prepared.words;
    this.lengths = prepared.lengths;
    this.#sourceEnds = prepared.sourceEnds;
    this.#targetEnds = prepared.targetEnds;
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
    const prepared = yield* prepareTexts(source, target, lexicons, weights, taught);
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
    const seam = this.#seam(this.#sourceEnds, source) + this.#seam(this.#targetEnds, target);
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
      { name: "cuts", score: this.#seam(this.#sourceEnds, source) + this.#seam(this.#targetEnds, target) },
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
    for (const k of source) open += this.#sourceEnds.open[k]!;
    for (const k of target) openTarget += this.#targetEnds.open[k]!;
    const joined = (source.length > 1 ? open : 0) + (target.length > 1 ? openTarget : 0);
    const unlike = open > 0 !== openTarget > 0;
    const { unlikeEndings, bothOpen, joinedOpen } = this.#weights;
    const price = unlike ? unlikeEndings : open > 0 ? bothOpen : 0;
    return -price - joined * joinedOpen;
  }

  #seam({ seams }: SegmentEnds, group: readonly number[]): number {
    let worth = 0;
    for (let k = 0; k + 1 < group.length; k++) {
      const seam = seams[group[k]!]!;
      if (seam === 0 || group[k + 1]! !== group[k]! + 1) continue;
      worth += seam === 2 ? this.#weights.cutSeam : this.#weights.openSeam;
    }
    return worth;
  }
}

import type { Lexicon } from "../lexicon/lexicon.ts";
import { itemsOfSide } from "./items-of-side.ts";
import { LengthEvidence } from "./length-evidence.ts";
import { indexLexicon, type LexiconIndex, reverseIndex } from "./lexicon-index.ts";
import { type Translations, translationsBetween } from "./translations.ts";
import { WEIGHTS, type Weights } from "./weights.ts";
import { type ComparableSide, WordEvidence } from "./word-evidence.ts";
import { wordsOfSide } from "./words-of-side.ts";

/** A text as evidence sees it. */
export interface EvidenceText {
  readonly language: string;
  /** Texts of the segments. */
  readonly segments: readonly string[];
}

/** The evidence that needs nobody's help: words, lengths. */
export class BuiltInEvidence {
  readonly source: ComparableSide;
  readonly target: ComparableSide;
  readonly translations: Translations;
  readonly words: WordEvidence;
  readonly lengths: LengthEvidence;
  readonly #weights: Weights;

  constructor(source: EvidenceText, target: EvidenceText, lexicons: readonly Lexicon[], weights: Weights = WEIGHTS) {
    const indexes = lexicons.map((lexicon) => oriented(lexicon, source.language));
    const from = wordsOfSide(source.segments);
    const to = wordsOfSide(target.segments);
    const fromItems = itemsOfSide(
      from,
      indexes.map((index) => index.source),
    );
    const toItems = itemsOfSide(
      to,
      indexes.map((index) => index.target),
    );
    const languages = [source.language, target.language] as const;
    const known = translationsBetween(from, to, fromItems, toItems, indexes, languages, weights);
    this.source = { words: from, items: fromItems, types: known.source };
    this.target = { words: to, items: toItems, types: known.target };
    this.translations = known.translations;
    this.words = new WordEvidence(this.source, this.target, known.translations, weights);
    this.lengths = new LengthEvidence(from.lengths, to.lengths, 0);
    this.#weights = weights;
  }

  /** All built-in evidence for two groups of segments, in nats. */
  score(source: readonly number[], target: readonly number[]): number {
    const { linked, missing, average, length } = this.#weights;
    this.words.compare(source, target);
    const sum = linked * this.words.linked - missing * this.words.missing + average * this.words.average;
    return sum + length * this.lengths.score(source, target);
  }
}

function oriented(lexicon: Lexicon, source: string): LexiconIndex {
  const index = indexLexicon(lexicon);
  return primary(lexicon.source) === primary(source) ? index : reverseIndex(index);
}

/** The language of a tag, without region or script. */
function primary(tag: string): string {
  return tag.split("-", 1)[0]!.toLowerCase();
}

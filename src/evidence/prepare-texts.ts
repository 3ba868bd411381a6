import type { Work } from "../core/work.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Association } from "./association.ts";
import type { ComparableSide } from "./comparable-side.ts";
import { type EvidenceText, translatableSides } from "./count-texts.ts";
import { LengthEvidence } from "./length-evidence.ts";
import { type SegmentEnds, segmentEnds } from "./segment-ends.ts";
import { type Translations, translationsBetween } from "./translations.ts";
import type { Weights } from "./weights.ts";
import { WordEvidence } from "./word-evidence.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** What is counted in two texts before any comparison. */
export interface PreparedTexts {
  readonly source: ComparableSide;
  readonly target: ComparableSide;
  readonly translations: Translations;
  readonly words: WordEvidence;
  readonly lengths: LengthEvidence;
  readonly sourceEnds: SegmentEnds;
  readonly targetEnds: SegmentEnds;
}

/** Counts the words of two texts, finds what translates what, and sets the prices. */
export function* prepareTexts(
  source: EvidenceText,
  target: EvidenceText,
  lexicons: readonly Lexicon[],
  weights: Weights,
  taught: readonly Association[],
): Work<PreparedTexts> {
  const { source: from, target: to } = yield* translatableSides(source, target, lexicons, weights);
  const known = yield* translationsBetween(from, to, weights, taught);
  const sides = {
    source: { words: from.words, items: from.items, types: known.source },
    target: { words: to.words, items: to.items, types: known.target },
  };
  const ratio = ratioOf(from.words, to.words, lexicons.length);
  return {
    ...sides,
    translations: known.translations,
    words: yield* WordEvidence.prepare(sides.source, sides.target, known.translations, weights),
    lengths: new LengthEvidence(from.words.lengths, to.words.lengths, ratio, weights.spread),
    sourceEnds: yield* segmentEnds(source.segments),
    targetEnds: yield* segmentEnds(target.segments),
  };
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

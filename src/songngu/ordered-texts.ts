import { inSlices, type Work } from "../core/work.ts";
import { countTexts, type EvidenceText } from "../evidence/count-texts.ts";
import { TAUGHT_WEIGHTS, WEIGHTS } from "../evidence/weights.ts";
import type { AlignOptions } from "./align-options.ts";
import { lexiconsFor } from "./pair-evidence.ts";
import { compareTexts, evidenceText, type SegmentedText } from "./segmented-text.ts";

/**
 * Two texts in the fixed order of all work, by language tag, then by text, so that swapping the sides transposes the result to
 * the last bit. Can be sent to another thread.
 */
export interface OrderedTexts {
  readonly from: EvidenceText;
  readonly to: EvidenceText;
  /** Whether the source is the second one. */
  readonly turned: boolean;
}

/** Puts two sides into the order of work. */
export function* orderTexts(source: SegmentedText, target: SegmentedText): Work<OrderedTexts> {
  const turned = yield* comesLater(source, target);
  const [from, to] = turned ? [target, source] : [source, target];
  return { from: evidenceText(from), to: evidenceText(to), turned };
}

/** Whether the second side comes first in the order of work. */
export function* comesLater(source: SegmentedText, target: SegmentedText): Work<boolean> {
  if (source.language !== target.language) return source.language > target.language;
  return (yield* compareTexts(source, target)) > 0;
}

/** The texts with what is counted in each by itself, so that another thread can do the rest; it needs the same lexicons. */
export async function countOrdered(
  { from, to, turned }: OrderedTexts,
  { lexicon, signal }: Pick<AlignOptions, "lexicon" | "signal">,
): Promise<OrderedTexts> {
  const lexicons = await lexiconsFor(from.language, to.language, lexicon);
  const weights = lexicons.length > 0 ? WEIGHTS : TAUGHT_WEIGHTS;
  const [first, second] = await inSlices(countTexts(from, to, lexicons, weights), signal);
  return { from: first, to: second, turned };
}

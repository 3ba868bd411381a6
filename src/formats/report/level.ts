import type { Bead } from "../../core/bitext.ts";

/** How a bead is drawn: by what its confidence says, or as segments without a counterpart. */
export type Level = "sure" | "likely" | "unsure" | "alone";

/** Least confidence of a sure bead: the mark at which nearly all pairs of two reports are right. */
export const SURE = 0.9;
/** Least confidence of a likely bead; below, more than three in ten are wrong. */
export const LIKELY = 0.7;
/** So that .9 counts as 90 % although binary fractions cannot hold it. */
const ROUNDING = 1e-9;

/** The level of a bead. */
export function levelOf(bead: Pick<Bead, "source" | "target" | "confidence">): Level {
  if (bead.source.length === 0 || bead.target.length === 0) return "alone";
  const confidence = bead.confidence + ROUNDING;
  return confidence >= SURE ? "sure" : confidence >= LIKELY ? "likely" : "unsure";
}

/** Confidence as whole percent, never rounded up to a certainty that is not there: 99, not 100. */
export const percentOf = (confidence: number): number =>
  Math.max(0, Math.min(99, Math.floor(confidence * 100 + ROUNDING)));

/** True where a person should look: confidence below a bound, and nobody has decided yet. */
export const needsReview = (bead: Bead, bound: number = SURE): boolean =>
  bead.status === undefined && bead.confidence + ROUNDING < bound;

/**
 * A straight line on the log-odds: confidence is the logistic function of `scale` times -log(odds), plus `shift`, less
 * `misfit` times what speaks against the lengths.
 */
export interface Calibration {
  readonly scale: number;
  readonly shift: number;
  /** For each nat of length evidence below 0: two segments that share a half are the likeliest to look right. */
  readonly misfit: number;
}

/**
 * Fitted by `npm run bench:confidence -- DEVDIR --fit` on half of the development sets and report pairs, and drawn half
 * way back to no change, since the odds come out a little too careful on documents that the weights were fitted to.
 */
export const BEAD_CALIBRATION: Calibration = { scale: 1, shift: 1.1, misfit: 1.4 };
/** The same for null beads. */
export const NULL_CALIBRATION: Calibration = { scale: 1.25, shift: 0.8, misfit: 0 };
/** For beads of texts that taught themselves, whose evidence is surer of itself than it should be. */
export const TAUGHT_CALIBRATION: Calibration = { scale: 0.4, shift: 0.6, misfit: 0 };

/** Odds below this say no more: so sure is nothing. */
const LEAST_ODDS = 1e-4;

/** Length evidence in nats below which it is as bad as can be. */
const WORST_MISFIT = 3;

/**
 * Turns the odds against a bead into how sure it is, 0 to 1.
 * @param lengths length evidence of the bead, in nats
 */
export function confidenceOf(odds: number, calibration: Calibration, lengths: number = 0): number {
  const { scale, shift, misfit } = calibration;
  const against = misfit * Math.min(WORST_MISFIT, Math.max(0, -lengths));
  return 1 / (1 + Math.exp(scale * Math.log(odds + LEAST_ODDS) - shift + against));
}

/** A straight line on the log-odds: confidence is the logistic function of `scale` times -log(odds) plus `shift`. */
export interface Calibration {
  readonly scale: number;
  readonly shift: number;
}

/**
 * Fitted by `npm run bench:confidence -- DEVDIR --fit` on half of the development sets and report pairs, and drawn half
 * way back to no change, since the odds come out a little too careful on documents that the weights were fitted to.
 */
export const BEAD_CALIBRATION: Calibration = { scale: 1, shift: 0.8 };
/** The same for null beads. */
export const NULL_CALIBRATION: Calibration = { scale: 1.25, shift: 0.8 };
/** For beads of texts that taught themselves, whose evidence is surer of itself than it should be. */
export const TAUGHT_CALIBRATION: Calibration = { scale: 0.4, shift: 0.6 };

/** Odds below this say no more: so sure is nothing. */
const LEAST_ODDS = 1e-4;

/** Turns the odds against a bead into how sure it is, 0 to 1. */
export function confidenceOf(odds: number, calibration: Calibration): number {
  return 1 / (1 + Math.exp(calibration.scale * Math.log(odds + LEAST_ODDS) - calibration.shift));
}

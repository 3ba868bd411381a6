/** What can be seen of a bead, all of it 0 or more, and more of it is worse. */
export interface Signs {
  /** Odds of all changes that would undo the bead, added up. */
  readonly odds: number;
  /** Standard deviations by which the lengths of its sides miss each other. */
  readonly misfit: number;
  /** Price of its unlinked words, in nats a word, on the side where that is higher. */
  readonly unlinked: number;
  /** Names and numbers without a counterpart, on the side that has more of them. */
  readonly strangers: number;
  /** Odds against the less sure one of the beads before and behind that it continues; 1 where it continues none. */
  readonly neighbour: number;
}

/** A straight line on the log-odds: `scale` times -log(odds), plus `shift`. */
export interface Line {
  readonly scale: number;
  readonly shift: number;
}

/** A line, and what each of the other signs takes away. */
export interface Calibration extends Line {
  /** For each standard deviation of misfit, up to `WORST_MISFIT`. */
  readonly misfit: number;
  /** For each nat a word of unlinked words. */
  readonly unlinked: number;
  /** For the square root of the number of strangers: the first says most. */
  readonly strangers: number;
  /** For each nat of the neighbour's log-odds. */
  readonly neighbour: number;
}

export const BEAD_CALIBRATION: Calibration = {
  scale: 0.77,
  shift: 3.88,
  misfit: 2.23,
  unlinked: 8.38,
  strangers: 0.46,
  neighbour: 0,
};
/** For beads of texts that taught themselves, whose evidence is surer of itself than it should be. */
export const TAUGHT_CALIBRATION: Calibration = {
  scale: 0.2,
  shift: 1.2,
  misfit: 0,
  unlinked: 0,
  strangers: 0.85,
  neighbour: 0.13,
};
/** For null beads. */
export const NULL_CALIBRATION: Line = { scale: 1.25, shift: 0.8 };
/** For null beads of texts that taught themselves. */
export const TAUGHT_NULL_CALIBRATION: Line = { scale: 1.25, shift: 0.8 };

/** Odds below this say no more: so sure is nothing. */
const LEAST_ODDS = 1e-4;

/** Standard deviations from which lengths are as bad as can be: reporters do leave out half a sentence. */
const WORST_MISFIT = 2;

/** How sure a bead is, 0 to 1: of the beads with .9, nine in ten are right. */
export function confidenceOf(signs: Signs, calibration: Calibration): number {
  const { misfit, unlinked, strangers, neighbour } = calibration;
  const against =
    misfit * Math.min(WORST_MISFIT, signs.misfit) +
    unlinked * signs.unlinked +
    strangers * Math.sqrt(signs.strangers) +
    neighbour * logOdds(signs.neighbour);
  return logistic(surenessOf(signs.odds, calibration) - against);
}

/** How sure it is, 0 to 1, that a segment belongs to no other. */
export function confidenceOfNull(odds: number, line: Line): number {
  return logistic(surenessOf(odds, line));
}

function surenessOf(odds: number, { scale, shift }: Line): number {
  return shift - scale * logOdds(odds);
}

function logOdds(odds: number): number {
  return Math.log(odds + LEAST_ODDS);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

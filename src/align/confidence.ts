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

/** The log-odds of being right: `shift`, less so much for what counts of each sign. A sign that is left out says nothing. */
export interface Calibration extends Partial<Signs> {
  readonly shift: number;
}

/**
 * Fitted by `npm run fit:confidence -- DEVDIR` on the tuning half of the development sets and report pairs, as they are
 * and with gaps, strangers, moved blocks and wrong cuts, with the whole lexicon and with thinned ones.
 */
export const BEAD_CALIBRATION: Calibration = {
  shift: 4.02,
  odds: 0.86,
  misfit: 1.93,
  unlinked: 11.21,
  strangers: 0.15,
};
/**
 * For beads of texts that taught themselves, whose evidence is surer of itself than it should be: slopes as above without
 * a lexicon, the shift for documents as they are. Misfit and unlinked words are left out: what they say of English and
 * Vietnamese without a lexicon is not so of English and Icelandic.
 */
export const TAUGHT_CALIBRATION: Calibration = { shift: 1.04, odds: 0.19, strangers: 1.01, neighbour: 0.12 };
/**
 * For null beads: of the lines between the fit to documents as they are and that to harder ones, about the one with the
 * least error on the tuning half as it is.
 */
export const NULL_CALIBRATION: Calibration = { shift: 0.8, odds: 1.25 };
/** For null beads of texts that taught themselves: in texts that are parallel, most of them should have a counterpart. */
export const TAUGHT_NULL_CALIBRATION: Calibration = { shift: -0.43, odds: 0.22 };

/** Odds below this say no more: so sure is nothing. */
const LEAST_ODDS = 1e-4;
/** Standard deviations from which lengths are as bad as can be: reporters do leave out half a sentence. */
const WORST_MISFIT = 2;

const logOdds = (odds: number): number => Math.log(odds + LEAST_ODDS);

/** What counts of each sign: of names without a counterpart the first says most. */
const COUNTED: { readonly [sign in keyof Signs]: (value: number) => number } = {
  odds: logOdds,
  misfit: (deviations) => Math.min(WORST_MISFIT, deviations),
  unlinked: (price) => price,
  strangers: Math.sqrt,
  neighbour: logOdds,
};
const SIGNS = Object.keys(COUNTED) as readonly (keyof Signs)[];

/** @internal What counts of a sign. */
export function counted(sign: keyof Signs, value: number): number {
  return COUNTED[sign](value);
}

/** Steps of a confidence: engines differ in the last bits of exponentials, and nobody needs more. */
const STEPS = 1_000_000;

/** How sure a bead is, 0 to 1 in steps of a millionth, so that of those with .9 nine in ten are right. */
export function confidenceOf(signs: Partial<Signs>, calibration: Calibration): number {
  let sureness = calibration.shift;
  for (const sign of SIGNS) {
    const [value, weight] = [signs[sign], calibration[sign]];
    if (value !== undefined && weight !== undefined) sureness -= weight * counted(sign, value);
  }
  return Math.round(STEPS / (1 + Math.exp(-sureness))) / STEPS;
}

/**
 * The numbers that turn what is counted into evidence, in nats.
 *
 * Source: the worth of links, the prices of unlinked words, `average`, `length` and `cutSeam` (and the prices in
 * align/structure.ts) were fitted together on the even-numbered half of the development sets and the report pairs for
 * tuning, so that every layout that one change of the search makes of a gold layout is less likely than the gold
 * (pseudo-likelihood, Besag 1975). Then `link`, `linkedWord`, the links and prices of names and numbers, `unlikeEndings` and
 * `bothOpen` (and `both` and `hole` of the structure) were moved one at a time while errors and likelihood together got
 * better on report pairs 25 to 48, 01 to 16, 17 to 20 and that half; the errors on 49 to 72 were watched meanwhile. A fit of
 * all of them by likelihood alone made more errors on the development sets, so they stand between. `linkPart` was chosen, and
 * `missingNumber` moved from 1.04, on report pairs 01 to 120 and that half. The kinds of link that
 * are rare there (second syllables, endings) were set by hand within the range of repeated fits. `mixture` and `local` are
 * the best of a few values tried. `npm run check:weights -- DEVDIR` moves each by itself and counts errors.
 */
export interface Weights {
  /** Share of a word's probability that comes from the other side's words rather than from the background. */
  readonly mixture: number;
  /** Probability that a name or number is left as it is in translation. */
  readonly identity: number;
  /** Weight of the density with which a word stands around itself, beside its probability in the language. */
  readonly local: number;
  /** Worth of a link whose lift is at each of `LIFT_KNOTS`; in between it is interpolated. */
  readonly link: readonly number[];
  /** Share of that worth which a link has that only comes from longer units that hold one of the two. */
  readonly linkPart: number;
  /** Worth of each word of two linked units after the first of each. */
  readonly linkedWord: number;
  /** Worth of a link of two equal names, or of words that are equal and that no lexicon knows. */
  readonly linkName: number;
  /** Worth of a link of two equal numbers of one or two digits. */
  readonly linkShortNumber: number;
  /** Worth of a link of two equal numbers of more digits. */
  readonly linkLongNumber: number;
  /** Worth of a word that joins the partner of the word beside it, as the second syllable of a Vietnamese word does. */
  readonly extended: number;
  /** Price of an unlinked word known to the lexicon, by its rarity at each of `RARITY_KNOTS`. */
  readonly missing: readonly number[];
  /** Price of an unlinked name, whatever number of words it has. */
  readonly missingName: number;
  /** Price of an unlinked number. */
  readonly missingNumber: number;
  /** Price of an unlinked word that the lexicon does not know. */
  readonly missingUnknown: number;
  /** Weight of the average of IBM Model 1, both directions. */
  readonly average: number;
  /** Standard deviation of the log ratio of the lengths of long translations. */
  readonly spread: number;
  /** Weight of length evidence. */
  readonly length: number;
  /** What a bead gains that holds a segment cut at an abbreviation together with its continuation. */
  readonly cutSeam: number;
  /** What a bead gains that holds a segment together with one that begins with a small letter. */
  readonly openSeam: number;
  /** Price of a bead of which one side alone ends as a sentence does. */
  readonly unlikeEndings: number;
  /** Price of a bead of which both sides do not: two reporters seldom give one event the same headline. */
  readonly bothOpen: number;
  /** Price of each segment without such an ending that is joined with others. */
  readonly joinedOpen: number;
}

/** Lift in nats at which the worth of a link is given; a link below the first is none. */
export const LIFT_KNOTS: readonly number[] = [0.7, 2, 3.5, 5, 7, 9];
/** Rarity (-ln probability) at which the price of an unlinked word is given. */
export const RARITY_KNOTS: readonly number[] = [4, 6, 8, 10];

export const WEIGHTS: Weights = {
  mixture: 0.6,
  identity: 0.5,
  local: 1,
  link: [0.017, 0.008, 0.271, 0.819, 1, 1.25],
  linkPart: 0.4,
  linkedWord: 0.15,
  linkName: 0.5,
  linkShortNumber: 0.9,
  linkLongNumber: 0.8,
  extended: 0.1,
  missing: [0.01, 0.109, 0.301, 0.39],
  missingName: 0.266,
  missingNumber: 1.25,
  missingUnknown: 0,
  average: 0.036,
  spread: 0.25,
  length: 0.376,
  cutSeam: 3.615,
  openSeam: 0,
  unlikeEndings: 1.875,
  bothOpen: 0.6,
  joinedOpen: 1.2,
};

/**
 * The weights for texts that teach themselves: lengths count far more, and a word that is not linked says nothing against
 * a bead, since hardly any word is; instead it counts a little that words are covered by a bead at all. Fitted on the
 * English–Icelandic development set and on half of alt-mn without a lexicon.
 */
export const TAUGHT_WEIGHTS: Weights = {
  ...WEIGHTS,
  link: [0.017, 0.058, 0.361, 1.092, 1, 1],
  linkedWord: 0,
  linkName: 0.5,
  linkShortNumber: 1,
  linkLongNumber: 1,
  missingName: 0.2,
  missingNumber: 0.5,
  missingUnknown: -0.3,
  average: 0.15,
  length: 3,
  openSeam: 0.3,
  unlikeEndings: 1.5,
  bothOpen: 0,
  joinedOpen: 0.8,
};

/** Value of a function that is given at knots and straight in between; beyond them it stays. */
export function interpolate(knots: readonly number[], values: readonly number[], x: number): number {
  if (x <= knots[0]!) return values[0]!;
  for (let k = 1; k < knots.length; k++) {
    if (x > knots[k]!) continue;
    const share = (x - knots[k - 1]!) / (knots[k]! - knots[k - 1]!);
    return values[k - 1]! * (1 - share) + values[k]! * share;
  }
  return values[knots.length - 1]!;
}

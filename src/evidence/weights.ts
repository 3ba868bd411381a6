/** The numbers that turn what is counted into evidence. */
export interface Weights {
  /** Share of a word's probability that comes from the other side's words rather than from the background. */
  readonly mixture: number;
  /** Probability that a name or number is left as it is in translation. */
  readonly identity: number;
  /** Least lift, in nats, of two words that are linked. */
  readonly leastLift: number;
  /** Most lift, in nats, that one link counts. */
  readonly mostLift: number;
  /** Weight of the lift of linked words. */
  readonly linked: number;
  /** Price in nats of an unlinked word that the lexicon knows, for each nat of its rarity. */
  readonly missingKnown: number;
  /** Price in nats of an unlinked name or number. */
  readonly missingName: number;
  /** Price in nats of an unlinked word that the lexicon does not know. */
  readonly missingUnknown: number;
  /** Rarity in nats at which an unlinked word begins to cost. */
  readonly commonRarity: number;
  /** Rarity in nats at which an unlinked word costs no more. */
  readonly rareRarity: number;
  /** Weight of the average of IBM Model 1, both directions. */
  readonly average: number;
  /** Weight of the price of unlinked words. */
  readonly missing: number;
  /** Weight of length evidence. */
  readonly length: number;
  /** Evidence that any pair needs before it is believed, in nats. */
  readonly floor: number;
}

export const WEIGHTS: Weights = {
  mixture: 0.7,
  identity: 0.5,
  leastLift: 0.7,
  mostLift: 6,
  linked: 0.15,
  missingKnown: 0.06,
  missingName: 0.4,
  missingUnknown: 0.1,
  commonRarity: 4,
  rareRarity: 10,
  average: 0.15,
  missing: 0.5,
  length: 1.65,
  floor: 1.1,
};

/** What kind of thing two linked pieces of text are. */
export type LinkKind = "word" | "number" | "name";

/** Two words, or groups of words, that say the same in a bead. */
export interface WordLink {
  /** As it stands in the source text of the bead, or in the form in which it was compared. */
  source: string;
  target: string;
  kind: LinkKind;
  /** How much it speaks for the bead, in nats: 0 says nothing, more is better. */
  score: number;
}

/** What one evidence says of a bead. */
export interface EvidenceScore {
  /** Name of the evidence. */
  name: string;
  /** Log-likelihood ratio in nats: 0 says nothing, more is better. */
  score: number;
}

/** A bead that could have stood in this one's place. */
export interface RunnerUp {
  /** Ascending segment indexes, as in a bead. */
  source: number[];
  target: number[];
  /** In nats, on the scale of the sum of all evidence. */
  score: number;
}

/** Why a bead is as it is. */
export interface Explanation {
  /** What each evidence says. */
  evidence: EvidenceScore[];
  /** Linked words, numbers and names, the strongest first. */
  links: WordLink[];
  /** The best bead that shares a segment with this one, if there is any. */
  runnerUp?: RunnerUp;
}

import { monotoneChain } from "../align/monotone.ts";
import type { FoundBead } from "../align/problem.ts";
import type { Structure } from "../align/structure.ts";
import { type Association, associations } from "../evidence/association.ts";
import { BuiltInEvidence, type EvidenceText } from "../evidence/built-in.ts";
import { TAUGHT_WEIGHTS } from "../evidence/weights.ts";

/** Rounds of aligning and learning after the first; more change nothing. */
const ROUNDS = 2;

/** What two texts without a lexicon have taught about themselves. */
export interface SelfTaught {
  readonly evidence: BuiltInEvidence;
  /** The best chain of beads in one order. */
  readonly chain: readonly FoundBead[];
}

/**
 * Aligns two texts in languages for which there is no lexicon: by lengths, names, numbers and words that begin alike
 * first; then the words that keep standing together in those beads become a lexicon, and so again (Moore 2002).
 */
export function teachYourself(source: EvidenceText, target: EvidenceText, structure: Structure): SelfTaught {
  let taught: Association[] = [];
  for (let round = 0; ; round++) {
    const evidence = new BuiltInEvidence(source, target, [], TAUGHT_WEIGHTS, taught);
    const score = (a: readonly number[], b: readonly number[]): number => evidence.score(a, b);
    const sizes = { sources: source.segments.length, targets: target.segments.length };
    const chain = monotoneChain({ ...sizes, score }, structure);
    if (round === ROUNDS) return { evidence, chain };
    taught = associations(evidence.source.words, evidence.target.words, chain);
  }
}

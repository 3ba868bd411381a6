import { searchLong } from "../align/long/search-long.ts";
import { monotoneChain } from "../align/monotone.ts";
import type { FoundBead } from "../align/problem.ts";
import type { Structure } from "../align/structure.ts";
import type { Work } from "../core/work.ts";
import { type Association, associations } from "../evidence/association.ts";
import { BuiltInEvidence, type EvidenceText } from "../evidence/built-in.ts";
import { TAUGHT_WEIGHTS } from "../evidence/weights.ts";
import { longProblem } from "./long-problem.ts";

/** Rounds of aligning and learning after the first; more change nothing. */
const ROUNDS = 2;
/** Pairs of segments up to which the first rounds assume one order; longer texts go along chains of equal words. */
const LARGEST_BAND = 250_000;
/** Length evidence in nats below which two runs of segments are not even looked at. */
const LEAST_LENGTH = -2.5;

/** What two texts without a lexicon have taught about themselves. */
export interface SelfTaught {
  readonly evidence: BuiltInEvidence;
  /** The best chain of beads in one order; undefined for long texts. */
  readonly chain: readonly FoundBead[] | undefined;
}

/**
 * Aligns two texts in languages for which there is no lexicon: by lengths, names, numbers and words that begin alike
 * first; then the words that keep standing together in those beads become a lexicon, and so again (Moore 2002).
 * @param own what the caller's evidence says of two groups, in nats: it helps from the first round on
 */
export function* teachYourself(
  source: EvidenceText,
  target: EvidenceText,
  structure: Structure,
  own: (source: readonly number[], target: readonly number[]) => number = () => 0,
): Work<SelfTaught> {
  const [sources, targets] = [source.segments.length, target.segments.length];
  const long = sources * targets > LARGEST_BAND;
  let taught: Association[] = [];
  for (let round = 0; ; round++) {
    const evidence = yield* BuiltInEvidence.of(source, target, [], TAUGHT_WEIGHTS, taught);
    if (long && round === 1) return { evidence, chain: undefined };
    const score = (a: readonly number[], b: readonly number[]): number => evidence.score(a, b) + own(a, b);
    let beads: readonly FoundBead[];
    if (long) {
      beads = (yield* searchLong(yield* longProblem(evidence, score), structure)).beads;
    } else {
      const plausible = (a: readonly number[], b: readonly number[]): boolean =>
        evidence.lengths.score(a, b) >= LEAST_LENGTH;
      beads = yield* monotoneChain({ sources, targets, score, plausible }, structure);
      if (round === ROUNDS) return { evidence, chain: beads };
    }
    taught = yield* associations(evidence.source.words, evidence.target.words, beads);
  }
}

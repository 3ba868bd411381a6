import { searchLong } from "../align/long/search-long.ts";
import { type Found, search } from "../align/search.ts";
import { inSlices, rest, type Work } from "../core/work.ts";
import { allCandidates, candidatesAround } from "../evidence/candidates.ts";
import { votedCandidates } from "../evidence/voted-candidates.ts";
import { Votes } from "../evidence/votes.ts";
import { longProblem, shareRepeated } from "./long-problem.ts";
import type { PairEvidence } from "./pair-evidence.ts";

/** Pairs of segments up to which every one is compared: two reports of sixty sentences. */
const LARGEST_GRID = 4_000;
/** Share of the segments that say what another one said already, from which copies must be told apart by their place. */
const REPEATING = 0.1;
/** Pairs of segments up to which every order is searched; longer texts are gathered into chains first. */
const LARGEST_SEARCH = 160_000;

/**
 * Finds the beads of two sides. Short texts: everything is compared with everything. Longer ones: with the candidates
 * that rare words vote for. Long ones, and those that repeat themselves: along chains of such candidates, so that time
 * grows with the text and copies of one segment are told apart.
 */
export async function findBeads(
  evidence: PairEvidence,
  sources: number,
  targets: number,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const pairs = sources * targets;
  const compare =
    pairs <= LARGEST_GRID
      ? compareAll
      : evidence.chain !== undefined
        ? compareAroundChain
        : pairs <= LARGEST_SEARCH
          ? compareVoted
          : compareAlongChains;
  if (pairs > LARGEST_GRID) await rest();
  return inSlices(compare(evidence, sources, targets), signal);
}

function* compareAll(evidence: PairEvidence, sources: number, targets: number): Work<Found> {
  const { builtIn, own, held, structure, chain } = evidence;
  if (chain === undefined && own.length === 0 && (yield* shareRepeated(builtIn)) >= REPEATING) {
    return yield* compareAlongChains(evidence);
  }
  // The search asks again for many of the pairs that were compared to choose candidates.
  const known = new Float64Array(sources * targets).fill(Number.NaN);
  const scoreOfPair = (i: number, j: number): number => {
    const at = i * targets + j;
    if (Number.isNaN(known[at])) known[at] = evidence.score([i], [j]);
    return known[at]!;
  };
  const score = (a: readonly number[], b: readonly number[]): number =>
    a.length === 1 && b.length === 1 ? scoreOfPair(a[0]!, b[0]!) : evidence.score(a, b);
  const candidates = yield* allCandidates(sources, targets, { score: scoreOfPair, held });
  return yield* search({ sources, targets, score, candidates }, structure, chain);
}

/** Where nothing but the texts themselves is known, only what stands near the chain in one order is looked at again. */
function* compareAroundChain(evidence: PairEvidence, sources: number, targets: number): Work<Found> {
  const { score, held, structure } = evidence;
  const chain = evidence.chain!;
  const measures = { score: (i: number, j: number) => score([i], [j]), held };
  const candidates = yield* candidatesAround(chain, sources, targets, measures);
  return yield* search({ sources, targets, score, candidates }, structure, chain);
}

function* compareVoted(evidence: PairEvidence, sources: number, targets: number): Work<Found> {
  const { builtIn, score, held, structure } = evidence;
  if ((yield* shareRepeated(builtIn)) >= REPEATING) return yield* compareAlongChains(evidence);
  const votes = yield* Votes.prepare(builtIn.source, builtIn.target, builtIn.translations);
  const candidates = yield* votedCandidates(votes, sources, { score: (i, j) => score([i], [j]), held });
  return yield* search({ sources, targets, score, candidates }, structure);
}

function* compareAlongChains(evidence: PairEvidence): Work<Found> {
  return yield* searchLong(yield* longProblem(evidence.builtIn, evidence.score), evidence.structure);
}

import { searchLong } from "../align/long/search-long.ts";
import { type Found, search } from "../align/search.ts";
import { inSlices, type Work } from "../core/work.ts";
import { allCandidates } from "../evidence/candidates.ts";
import { Votes } from "../evidence/votes.ts";
import type { PairEvidence } from "./pair-evidence.ts";

/** Pairs of segments up to which every one is compared: two reports of sixty sentences. */
const LARGEST_GRID = 4_000;

/**
 * Finds the beads of two sides: short texts by comparing everything with everything, longer ones by candidates that
 * rare words vote for, so that time grows with the text.
 */
export function findBeads(
  evidence: PairEvidence,
  sources: number,
  targets: number,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const short = sources * targets <= LARGEST_GRID || evidence.chain !== undefined;
  return inSlices(short ? compareAll(evidence, sources, targets) : compareVoted(evidence, sources, targets), signal);
}

function* compareAll(evidence: PairEvidence, sources: number, targets: number): Work<Found> {
  const { score, held, structure, chain } = evidence;
  const candidates = allCandidates(sources, targets, { score: (i, j) => score([i], [j]), held });
  yield sources * targets;
  return search({ sources, targets, score, candidates }, structure, chain);
}

function* compareVoted(evidence: PairEvidence, sources: number, targets: number): Work<Found> {
  const { builtIn, score, structure } = evidence;
  const votes = yield* Votes.prepare(builtIn.source, builtIn.target, builtIn.translations);
  const cast = votes.cast.bind(votes);
  return yield* searchLong({ sources, targets, score, cast }, structure);
}

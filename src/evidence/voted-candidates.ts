import { Ranking } from "../core/ranking.ts";
import type { Work } from "../core/work.ts";
import type { CandidateMeasures, CandidatePairs } from "./candidates.ts";
import { LEAST_HELD, LEAST_SCORE } from "./candidates.ts";
import type { Votes } from "./votes.ts";

/** Segments that each source segment may name. */
const NAMED = 8;
/** Places of the index that one segment may visit. */
const MOST_VISITS = 3_000;
/** Microseconds, about, that one comparison takes. */
const UNITS_A_PAIR = 60;

/**
 * The pairs that rare words vote for, measured like those of a short text, without comparing all: for texts of some
 * hundred segments in any order.
 */
export function* votedCandidates(votes: Votes, sources: number, measures: CandidateMeasures): Work<CandidatePairs> {
  const offsets = new Int32Array(sources + 1);
  const targets: number[] = [];
  const scores: number[] = [];
  const ranking = new Ranking(NAMED);
  for (let i = 0; i < sources; i++) {
    ranking.clear();
    votes.cast(i, 0, votes.targets, MOST_VISITS, ranking);
    const row: { j: number; score: number; best: number }[] = [];
    for (let c = 0; c < ranking.size; c++) {
      const j = ranking.segments[c]!;
      const score = measures.score(i, j);
      const held = measures.held(i, j);
      if (score >= LEAST_SCORE || held >= LEAST_HELD) row.push({ j, score, best: Math.max(score, held) });
    }
    row.sort((a, b) => b.score - a.score || a.j - b.j);
    for (const { j, best } of row) {
      targets.push(j);
      scores.push(best);
    }
    offsets[i + 1] = targets.length;
    yield ranking.size * UNITS_A_PAIR;
  }
  return { offsets, targets: Int32Array.from(targets), scores: Float64Array.from(scores) };
}

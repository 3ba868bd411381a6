import { Ranking } from "../../core/ranking.ts";
import type { Work } from "../../core/work.ts";
import { BeadCache } from "../bead-cache.ts";
import type { Structure } from "../structure.ts";
import type { Harvest } from "./harvest.ts";
import { type LongProblem, NO_CANDIDATES, UNITS_A_SCORE, UNITS_A_VISIT } from "./long-problem.ts";
import { searchPart } from "./search-part.ts";

/** Steps of work for one segment over the whole other text. */
const MOST_VISITS = 1_000;
/** Target segments that one source segment may name. */
const NAMED = 4;
/** Share of the most that a segment could vote with from which a candidate is worth a look. Chosen on the seeded texts of `npm run bench:align`. */
const LEAST_SHARE = 0.22;
/** Segments that are searched together; more would take more time than they are worth. */
const LARGEST_PART = 400;
/** Score in nats that the best candidate of a segment must reach by itself. */
const LEAST_SCORE = 0;

/**
 * What stands in no chain: single segments that moved, and texts that keep no order at all. They are searched in any
 * order among themselves, by the candidates that their rare words name.
 */
export function* searchLeftovers(
  problem: LongProblem,
  harvest: Harvest,
  cache: BeadCache,
  structure: Structure,
): Work<void> {
  const candidates = new Map<number, number[]>();
  const ranking = new Ranking(NAMED);
  for (let i = 0; i < problem.sources; i++) {
    if (harvest.source[i] === 1) continue;
    ranking.clear();
    problem.cast(i, 0, problem.targets, MOST_VISITS, ranking);
    yield MOST_VISITS * UNITS_A_VISIT;
    const row: number[] = [];
    for (let c = 0; c < ranking.size && ranking.weights[c]! >= LEAST_SHARE * ranking.most; c++) {
      if (harvest.target[ranking.segments[c]!] === 0) row.push(ranking.segments[c]!);
    }
    if (row.length === 0) continue;
    yield UNITS_A_SCORE * row.length;
    if (!row.some((j) => cache.bead([i], [j]).score >= LEAST_SCORE)) continue;
    candidates.set(i, row);
  }
  const sources = [...candidates.keys()];
  for (let from = 0; from < sources.length; from += LARGEST_PART) {
    const run = sources.slice(from, from + LARGEST_PART);
    const near = new Set(run.flatMap((i) => candidates.get(i)!.filter((j) => harvest.target[j] === 0)));
    const part = {
      sources: run,
      targets: [...near].sort((a, b) => a - b),
      candidatesOf: (i: number) => candidates.get(i)!,
    };
    yield* searchPart(
      problem,
      part,
      harvest,
      new BeadCache({ ...problem, candidates: NO_CANDIDATES }, structure),
      structure,
    );
  }
}

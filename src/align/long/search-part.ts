import type { Work } from "../../core/work.ts";
import type { BeadCache } from "../bead-cache.ts";
import { type Found, search } from "../search.ts";
import type { Structure } from "../structure.ts";
import type { Harvest } from "./harvest.ts";
import { type LongProblem, UNITS_A_SCORE } from "./long-problem.ts";

/** Some segments of a long text, in ascending order, and which of them are worth a look together. */
export interface Part {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** Target segments of each source segment of the part; those outside the part are passed over. */
  candidatesOf(source: number): readonly number[];
}

/** The full search on a part of a long text alone, in any order; what it finds goes into the harvest. */
export function* searchPart(
  problem: LongProblem,
  part: Part,
  harvest: Harvest,
  cache: BeadCache,
  structure: Structure,
): Work<void> {
  takeFound(part, yield* findInPart(problem, part, cache, structure), harvest);
}

/** The full search on a part alone; indexes of what it finds count within the part. */
export function* findInPart(
  problem: LongProblem,
  { sources, targets, candidatesOf }: Part,
  cache: BeadCache,
  structure: Structure,
): Work<Found> {
  const columnOf = new Map(targets.map((j, column) => [j, column]));
  const offsets = new Int32Array(sources.length + 1);
  const columns: number[] = [];
  const scores: number[] = [];
  for (const [row, i] of sources.entries()) {
    for (const j of candidatesOf(i)) {
      const column = columnOf.get(j);
      if (column === undefined) continue;
      columns.push(column);
      scores.push(cache.bead([i], [j]).score);
    }
    offsets[row + 1] = columns.length;
    yield UNITS_A_SCORE * (offsets[row + 1]! - offsets[row]!);
  }
  return yield* search(
    {
      sources: sources.length,
      targets: targets.length,
      score: (a, b) => problem.score(inText(a, sources), inText(b, targets)),
      candidates: { offsets, targets: Int32Array.from(columns), scores: Float64Array.from(scores) },
    },
    structure,
  );
}

/** Puts what was found in a part into the harvest. */
export function takeFound({ sources, targets }: Part, { beads, doubts }: Found, harvest: Harvest): void {
  for (const bead of beads) {
    const moved = { ...bead, source: inText(bead.source, sources), target: inText(bead.target, targets) };
    harvest.take(moved, doubts.beads.get(bead)!);
  }
  doubts.source.forEach((odds, row) => {
    harvest.doubtsOfSource[sources[row]!]! += odds;
  });
  doubts.target.forEach((odds, column) => {
    harvest.doubtsOfTarget[targets[column]!]! += odds;
  });
}

function inText(group: readonly number[], side: readonly number[]): number[] {
  const places: number[] = [];
  for (const k of group) places.push(side[k]!);
  return places;
}

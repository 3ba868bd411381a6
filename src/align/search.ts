import type { Work } from "../core/work.ts";
import { BeadCache } from "./bead-cache.ts";
import { type Doubts, doubts } from "./doubt.ts";
import { fillGaps } from "./fill-gaps.ts";
import { Improver } from "./improve.ts";
import { Layout } from "./layout.ts";
import type { FoundBead, Problem } from "./problem.ts";
import { placeBestFirst, placeChain } from "./start.ts";
import type { Structure } from "./structure.ts";

/** What the search has found. */
export interface Found {
  /** By first source segment. */
  readonly beads: readonly FoundBead[];
  /** What speaks against each bead, and against each segment's being left alone. */
  readonly doubts: Doubts;
}

/**
 * Finds the set of beads that is worth most: evidence, price of shapes, and order. Starts from the best chain in one
 * order and from the best pairs in any, improves both, and keeps the better.
 * @param chain the best chain where it is known already
 */
export function* search(problem: Problem, structure: Structure, chain?: readonly FoundBead[]): Work<Found> {
  const cache = new BeadCache(problem, structure);
  let best: { layout: Layout; improver: Improver; worth: number } | undefined;
  const starts = [
    (layout: Layout) =>
      chain === undefined
        ? placeChain(problem, layout, cache)
        : layout.replace(
            [],
            chain.map((bead) => cache.bead(bead.source, bead.target)),
          ),
    (layout: Layout) => placeBestFirst(problem, layout, cache),
  ];
  for (const start of starts) {
    const layout = new Layout(problem.sources, problem.targets, structure);
    start(layout);
    // Where the first search ended nothing gains.
    if (best !== undefined && layout.equals(best.layout)) continue;
    const improver = new Improver(problem, layout, cache);
    yield* improver.run();
    const worth = layout.worth();
    if (best === undefined || worth > best.worth + 1e-9) best = { layout, improver, worth };
  }
  fillGaps(best!.layout, cache);
  return { beads: best!.layout.beads(), doubts: yield* doubts(best!.improver, best!.layout) };
}

import { BeadCache } from "./bead-cache.ts";
import { Improver } from "./improve.ts";
import { Layout } from "./layout.ts";
import type { FoundBead, Problem } from "./problem.ts";
import { placeBestFirst, placeChain } from "./start.ts";
import type { Structure } from "./structure.ts";

/**
 * Finds the set of beads that is worth most: evidence, price of shapes, and order. Starts from the best chain in one
 * order and from the best pairs in any, improves both, and keeps the better.
 */
export function search(problem: Problem, structure: Structure): FoundBead[] {
  const cache = new BeadCache(problem, structure);
  let best: Layout | undefined;
  let bestWorth = 0;
  for (const start of [placeChain, placeBestFirst]) {
    const layout = new Layout(problem.sources, problem.targets, structure);
    start(problem, layout, cache);
    new Improver(problem, layout, cache).run();
    const worth = layout.worth();
    if (best === undefined || worth > bestWorth + 1e-9) {
      best = layout;
      bestWorth = worth;
    }
  }
  return best?.beads() ?? [];
}

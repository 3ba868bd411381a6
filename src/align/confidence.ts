import type { FoundBead } from "./problem.ts";

/** How sure a bead is, 0 to 1. */
export function confidenceOf(bead: FoundBead): number {
  return 1 / (1 + Math.exp(-0.5 - 0.5 * bead.score));
}

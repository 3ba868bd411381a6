import type { Work } from "../core/work.ts";
import type { FoundBead } from "./problem.ts";

/** Beads or segments between two chances to rest, and how many are about a microsecond of work. */
const STEPS_A_REST = 5_000;
const STEPS_A_UNIT = 3;

/** Beads by their first segment on one side, which no two have in common; linear in the segments. */
export function* orderBeads(beads: readonly FoundBead[], side: "source" | "target"): Work<FoundBead[]> {
  let last = -1;
  for (const bead of beads) last = Math.max(last, bead[side][0]!);
  const byFirst = new Array<FoundBead | undefined>(last + 1).fill(undefined);
  for (const [b, bead] of beads.entries()) {
    byFirst[bead[side][0]!] = bead;
    if (b % STEPS_A_REST === STEPS_A_REST - 1) yield STEPS_A_REST / STEPS_A_UNIT;
  }
  const ordered: FoundBead[] = [];
  for (let k = 0; k <= last; k++) {
    const bead = byFirst[k];
    if (bead !== undefined) ordered.push(bead);
    if (k % STEPS_A_REST === STEPS_A_REST - 1) yield STEPS_A_REST / STEPS_A_UNIT;
  }
  return ordered;
}

import type { Work } from "../core/work.ts";
import { orderBeads } from "./order-beads.ts";
import type { FoundBead } from "./problem.ts";

/** Beads between two chances to rest, and units of work that one takes. */
const BEADS_A_REST = 2000;
const UNITS_A_BEAD = 0.5;

/**
 * The beads that each bead continues or that continue it: those that stand next to it on both sides, however many segments
 * without a bead lie between.
 */
export function* neighboursOf(beads: readonly FoundBead[]): Work<Map<FoundBead, FoundBead[]>> {
  const source = yield* orderBeads(beads, "source");
  const target = yield* orderBeads(beads, "target");
  const place = new Map<FoundBead, number>();
  for (const [k, bead] of target.entries()) {
    place.set(bead, k);
    if (k % BEADS_A_REST === BEADS_A_REST - 1) yield BEADS_A_REST * UNITS_A_BEAD;
  }
  const neighbours = new Map<FoundBead, FoundBead[]>();
  for (const [k, bead] of source.entries()) {
    const at = place.get(bead)!;
    const beside: FoundBead[] = [];
    if (k > 0 && source[k - 1] === target[at - 1]) beside.push(source[k - 1]!);
    if (k + 1 < source.length && source[k + 1] === target[at + 1]) beside.push(source[k + 1]!);
    neighbours.set(bead, beside);
    if (k % BEADS_A_REST === BEADS_A_REST - 1) yield BEADS_A_REST * UNITS_A_BEAD;
  }
  return neighbours;
}

import type { Work } from "../core/work.ts";
import type { FoundBead } from "./problem.ts";

/** Beads or segments between two chances to rest, and how many are about a microsecond of work. */
const STEPS_A_REST = 20_000;
const STEPS_A_UNIT = 40;

/**
 * For each bead, 1 where it continues the bead before it: where the two stand next to each other on both sides, however
 * many segments without a bead lie between.
 * @param beads by first source segment
 * @param targets number of target segments
 */
export function* continuations(beads: readonly FoundBead[], targets: number): Work<Uint8Array> {
  const ofTarget = new Int32Array(targets).fill(-1);
  for (const [k, bead] of beads.entries()) {
    ofTarget[bead.target[0]!] = k;
    if (k % STEPS_A_REST === STEPS_A_REST - 1) yield STEPS_A_REST / STEPS_A_UNIT;
  }
  const continues = new Uint8Array(beads.length);
  let before = -1;
  for (let j = 0; j < targets; j++) {
    if (j % STEPS_A_REST === STEPS_A_REST - 1) yield STEPS_A_REST / STEPS_A_UNIT;
    const k = ofTarget[j]!;
    if (k < 0) continue;
    if (before >= 0 && k === before + 1) continues[k] = 1;
    before = k;
  }
  return continues;
}

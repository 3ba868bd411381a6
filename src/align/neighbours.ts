import type { FoundBead } from "./problem.ts";

/**
 * For each bead, 1 where it continues the bead before it: where the two stand next to each other on both sides, however
 * many segments without a bead lie between.
 * @param beads by first source segment
 * @param targets number of target segments
 */
export function continuations(beads: readonly FoundBead[], targets: number): Uint8Array {
  const ofTarget = new Int32Array(targets).fill(-1);
  beads.forEach((bead, k) => {
    ofTarget[bead.target[0]!] = k;
  });
  const continues = new Uint8Array(beads.length);
  let before = -1;
  for (const k of ofTarget) {
    if (k < 0) continue;
    if (before >= 0 && k === before + 1) continues[k] = 1;
    before = k;
  }
  return continues;
}

import type { Bead } from "../core/bitext.ts";

/**
 * Completes beads with null beads, one for each segment that is left, and puts all in the order of a bitext: by first
 * source index; a target-only bead follows the bead of the previous target segment.
 */
export function completeBeads(
  full: readonly Bead[],
  sources: number,
  targets: number,
  confidenceOfNull: (side: "source" | "target", segment: number) => number,
): Bead[] {
  const bySource = new Array<Bead | undefined>(sources).fill(undefined);
  const byTarget = new Array<Bead | undefined>(targets).fill(undefined);
  for (const bead of full) {
    for (const i of bead.source) bySource[i] = bead;
    for (const j of bead.target) byTarget[j] = bead;
  }
  const after = new Map<Bead | undefined, Bead[]>();
  for (let j = 0; j < targets; j++) {
    if (byTarget[j] !== undefined) continue;
    const bead: Bead = { source: [], target: [j], confidence: confidenceOfNull("target", j) };
    byTarget[j] = bead;
    // A run of target-only beads hangs on the bead before the run.
    let anchor = j - 1;
    while (anchor >= 0 && byTarget[anchor]!.source.length === 0) anchor--;
    const list = after.get(anchor < 0 ? undefined : byTarget[anchor]);
    if (list === undefined) after.set(anchor < 0 ? undefined : byTarget[anchor], [bead]);
    else list.push(bead);
  }
  const beads: Bead[] = [...(after.get(undefined) ?? [])];
  for (let i = 0; i < sources; i++) {
    const bead = bySource[i] ?? { source: [i], target: [], confidence: confidenceOfNull("source", i) };
    if (bead.source[0] !== i) continue;
    beads.push(bead, ...(after.get(bead) ?? []));
  }
  return beads;
}

import type { Bead } from "../core/bitext.ts";
import type { Work } from "../core/work.ts";

/** Segments between two chances to rest, and units of work that one takes. */
const SEGMENTS_A_REST = 2000;
const UNITS_A_SEGMENT = 0.3;

/**
 * Completes beads with null beads, one for each segment that is left, and puts all in the order of a bitext: by first
 * source index; a target-only bead follows the bead of the previous target segment.
 */
export function* completeBeads(
  full: readonly Bead[],
  sources: number,
  targets: number,
  confidenceOfNull: (side: "source" | "target", segment: number) => number,
): Work<Bead[]> {
  const bySource = new Array<Bead | undefined>(sources).fill(undefined);
  const byTarget = new Array<Bead | undefined>(targets).fill(undefined);
  for (const [b, bead] of full.entries()) {
    for (const i of bead.source) bySource[i] = bead;
    for (const j of bead.target) byTarget[j] = bead;
    if (b % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST * UNITS_A_SEGMENT;
  }
  const after = new Map<Bead | undefined, Bead[]>();
  /** The full bead of the target segment before: a run of target-only beads hangs on it. */
  let anchor: Bead | undefined;
  for (let j = 0; j < targets; j++) {
    if (j % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST * UNITS_A_SEGMENT;
    if (byTarget[j] !== undefined) {
      anchor = byTarget[j];
      continue;
    }
    const bead: Bead = { source: [], target: [j], confidence: confidenceOfNull("target", j) };
    const list = after.get(anchor);
    if (list === undefined) after.set(anchor, [bead]);
    else list.push(bead);
  }
  const beads: Bead[] = [];
  const put = (bead: Bead): void => {
    beads.push(bead);
  };
  after.get(undefined)?.forEach(put);
  for (let i = 0; i < sources; i++) {
    if (i % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST * UNITS_A_SEGMENT;
    const bead = bySource[i] ?? { source: [i], target: [], confidence: confidenceOfNull("source", i) };
    if (bead.source[0] !== i) continue;
    beads.push(bead);
    after.get(bead)?.forEach(put);
  }
  return beads;
}

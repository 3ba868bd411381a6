import type { BeadCache } from "./bead-cache.ts";
import type { Layout } from "./layout.ts";

/** Segments on each side of a gap that tell how parallel the texts are there. */
const AROUND = 10;
/** Segments that must be there to tell anything. */
const LEAST_AROUND = 8;
/** Share of them with a bead from which the texts count as parallel; below it gaps stay as the search left them. */
const PARALLEL = 0.8;
/**
 * What a bead in a gap is worth more where everything around has a bead, in nats. In the comparable development sets one
 * such gap in twenty stays open, which would be 3; half of it leaves room for texts that do leave things out.
 */
const MOST_BONUS = 1.5;

/**
 * Fills gaps of one segment on each side between beads that continue each other, where all around is aligned: in a
 * text that leaves nothing out, two sentences that are left over between the same neighbours are most likely
 * translations, however freely. Only what stands near counts, so a text far away changes nothing.
 */
export function fillGaps(layout: Layout, cache: BeadCache): void {
  const { ofSource, ofTarget } = layout;
  for (let i = 1; i + 1 < ofSource.length; i++) {
    const [before, behind] = [ofSource[i - 1], ofSource[i + 1]];
    if (ofSource[i] !== undefined || before === undefined || behind === undefined) continue;
    const j = before.target[before.target.length - 1]! + 1;
    if (ofTarget[j] !== undefined || ofTarget[j + 1] !== behind || behind.target[0] !== j + 1) continue;
    const share = Math.min(shareAligned(ofSource, i), shareAligned(ofTarget, j));
    const bonus = MOST_BONUS * Math.min(1, Math.max(0, (share - PARALLEL) / (1 - PARALLEL)));
    const bead = cache.bead([i], [j]);
    if (bonus === 0 || bead.score + bonus <= 0) continue;
    const raised = { ...bead, score: bead.score + bonus };
    cache.put(raised);
    layout.replace([], [raised]);
  }
}

/** Share of the segments around one that have a bead; 0 where there are too few to tell. */
function shareAligned(owners: readonly unknown[], at: number): number {
  let aligned = 0;
  let all = 0;
  for (let k = Math.max(0, at - AROUND); k < Math.min(owners.length, at + AROUND + 1); k++) {
    if (k === at) continue;
    all++;
    if (owners[k] !== undefined) aligned++;
  }
  return all < LEAST_AROUND ? 0 : aligned / all;
}

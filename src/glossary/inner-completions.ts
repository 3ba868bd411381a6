import type { LinkedBead } from "./linked-bead.ts";
import { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** How sure what stands between two linked pairs on both sides is of being the same. */
const QUALITY_BETWEEN = 0.72;
/** Least quality of the pairs around it. */
const LEAST_QUALITY = 0.8;
/** Most words between them. */
const MOST_BETWEEN = { first: 4, last: 2 } as const;

/**
 * Terms of a main word and a modifier that are linked crosswise, with words without links between them on both sides: chỉ số
 * (dễ bị tổn thương) đa chiều = multidimensional (vulnerability) index. For languages with the main word at opposite
 * ends of a phrase.
 */
export function innerSightings(
  { links, source, target, sourceStart, targetStart, bead }: LinkedBead,
  phrases: readonly Sighting[],
): Sighting[] {
  const found: Sighting[] = [];
  const sure = phrases.filter((phrase) => phrase.quality >= LEAST_QUALITY);
  for (const one of sure) {
    // What leads on begins with a word without a link, on both sides.
    if (isTaken(links.sourceFirst, one.source[1] + 1 - sourceStart, links.sourceWords)) continue;
    if (isTaken(links.targetFirst, one.target[0] - 1 - targetStart, links.targetWords)) continue;
    for (const other of sure) {
      const from = one.source[1] + 1;
      const to = other.source[0] - 1;
      const first = other.target[1] + 1;
      const last = one.target[0] - 1;
      if (to < from || last < first) continue;
      if (!isBetween(source, links.sourceFirst, sourceStart, from, to)) continue;
      if (!isBetween(target, links.targetFirst, targetStart, first, last)) continue;
      const a = [one.source[0], other.source[1]] as const;
      const b = [other.target[0], one.target[1]] as const;
      if (!source.isWhole(...a) || !target.isWhole(...b)) continue;
      const quality = QUALITY_BETWEEN * Math.min(one.quality, other.quality);
      found.push(new Sighting(bead, a, b, "term", "phrase", quality));
    }
  }
  return found;
}

const isTaken = (links: Int16Array, at: number, size: number): boolean => at < 0 || at >= size || links[at]! >= 0;

/** True for a short run of words without links, of which one at least has a meaning and none joins two phrases. */
function isBetween(side: Spans, links: Int16Array, start: number, from: number, to: number): boolean {
  if (to < from || to - from >= MOST_BETWEEN[side.head]) return false;
  let isFull = false;
  for (let at = from; at <= to + 1; at++) {
    if (side.isBreak(at)) return false;
    if (at > to) continue;
    if (links[at - start]! >= 0 || side.isNumber(at) || side.isName(at)) return false;
    if (side.isContent(at)) isFull = true;
    else if (side.head === "last" || side.pack.openers.has(side.word(at)) || side.isCoordinator(at)) return false;
  }
  return isFull;
}

import type { ComparableSide } from "../evidence/comparable-side.ts";

/** Two items that are linked, or may be. */
interface Link {
  readonly x: number;
  readonly y: number;
}

/** Words between two neighbours, at the most. */
const REACH = 3;
/** What each word between two neighbours leaves of what they add. Chosen with the next on the term lists of report pairs. */
const FALL = 0.6;
/** What links right before and right behind two items add to their lift, each, in nats. */
const BONUS = 2;

/**
 * What the links around two items say for linking them, in nats: the nearest before the first item and the nearest behind
 * it, each by how near it is on both sides. A link that one of the two has a part in says nothing.
 */
export function worthOfNeighbours(
  { x, y }: Link,
  links: readonly Link[],
  source: ComparableSide,
  target: ComparableSide,
): number {
  const [a, b] = [source.items, target.items];
  let [before, behind] = [0, 0];
  for (const link of links) {
    const gap = gapBetween(a.starts[x]!, a.sizes[x]!, a.starts[link.x]!, a.sizes[link.x]!);
    if (gap < 0 || gap > REACH) continue;
    const otherGap = gapBetween(b.starts[y]!, b.sizes[y]!, b.starts[link.y]!, b.sizes[link.y]!);
    if (otherGap < 0 || otherGap > REACH) continue;
    const worth = WORTH[gap + otherGap]!;
    if (a.starts[link.x]! > a.starts[x]!) behind = Math.max(behind, worth);
    else before = Math.max(before, worth);
  }
  return before + behind;
}

const WORTH: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, gap) => {
  let worth = BONUS;
  for (let k = 0; k < gap; k++) worth *= FALL;
  return worth;
});

/** Words between two runs, -1 where they overlap. */
function gapBetween(start: number, size: number, other: number, otherSize: number): number {
  if (other >= start + size) return other - start - size;
  return start >= other + otherSize ? start - other - otherSize : -1;
}

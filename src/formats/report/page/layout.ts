import { byId, SIDES, type SideName } from "./dom.ts";
import { data, segments } from "./state.ts";

/** Where the segments of one side are, in CSS pixels from the top of the column's content. Not shown: -1. */
export interface SideLayout {
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
  /** Indexes of the segments that are shown, from top to bottom. */
  shown: Int32Array;
}

export const columns: Record<SideName, HTMLElement> = { source: byId("source"), target: byId("target") };

const empty = (count: number): SideLayout => ({
  tops: new Float64Array(count),
  bottoms: new Float64Array(count),
  shown: new Int32Array(0),
});

export const layout: Record<SideName, SideLayout> = {
  source: empty(segments.source.length),
  target: empty(segments.target.length),
};

/** Reads all places anew: after a change of width or of what is shown. */
export function measure(): void {
  for (const side of SIDES) {
    const { tops, bottoms } = layout[side];
    const shown: number[] = [];
    segments[side].forEach((segment, k) => {
      const height = segment.offsetHeight;
      tops[k] = height === 0 ? -1 : segment.offsetTop;
      bottoms[k] = height === 0 ? -1 : segment.offsetTop + height;
      if (height > 0) shown.push(k);
    });
    layout[side].shown = Int32Array.from(shown);
  }
}

/** The shown segments of a side that are within the visible part of its column, as a half-open range of `shown`. */
export function inView(side: SideName): [from: number, to: number] {
  const { scrollTop, clientHeight } = columns[side];
  const { tops, bottoms, shown } = layout[side];
  const from = firstWhere(shown.length, (k) => bottoms[shown[k]!]! > scrollTop);
  const to = firstWhere(shown.length, (k) => tops[shown[k]!]! >= scrollTop + clientHeight);
  return [from, Math.max(from, to)];
}

/** Least k for which a condition holds that, once true, stays true; `count` if none. */
function firstWhere(count: number, holds: (k: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The beads that have a segment in view on either side. */
export function beadsInView(): Set<number> {
  const found = new Set<number>();
  for (const side of SIDES) {
    const [from, to] = inView(side);
    for (let k = from; k < to; k++) {
      const bead = segments[side][layout[side].shown[k]!]!.dataset.bead;
      if (bead !== undefined) found.add(Number(bead));
    }
  }
  return found;
}

/** Scrolls a column so that a bead's first segment there stands at a height of it, 0 top to 1 bottom. */
export function bring(side: SideName, bead: number, at: number): void {
  const index = data.beads[bead]?.[side][0];
  if (index === undefined) return;
  const column = columns[side];
  column.scrollTop = layout[side].tops[index]! - at * column.clientHeight;
}

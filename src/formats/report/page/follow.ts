import { otherOf, SIDES, type SideName } from "./dom.ts";
import { columns, layout } from "./layout.ts";
import { data } from "./state.ts";

/** Scrolled pixels over which a column that was brought to a counterpart goes back to its usual place beside the other. */
const FORGETTING = 1500;

/** Points that lie at one height when both columns are scrolled, ascending on both sides: what is told in one order. */
let anchors: Record<SideName, number[]> = { source: [], target: [] };
/** Where each column was left, to tell a person's scrolling from our own. */
const left: Record<SideName, number> = { source: 0, target: 0 };
/** How far the target column was taken from its usual place, in pixels. */
let astray = 0;

const reach = (side: SideName): number => Math.max(0, columns[side].scrollHeight - columns[side].clientHeight);

/** Finds the points anew, after the places have changed. */
export function findAnchors(): void {
  const points: [number, number][] = [];
  for (const bead of data.beads) {
    const [i, j] = [bead.source[0], bead.target[0]];
    if (i === undefined || j === undefined) continue;
    const [y, z] = [layout.source.tops[i]!, layout.target.tops[j]!];
    if (y >= 0 && z >= 0) points.push([y, z]);
  }
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = longestRising(points);
  anchors = {
    source: [0, ...chain.map(([y]) => y), columns.source.scrollHeight],
    target: [0, ...chain.map(([, z]) => z), columns.target.scrollHeight],
  };
  for (const side of SIDES) left[side] = columns[side].scrollTop;
}

/** The longest subsequence whose second numbers rise, by patience sorting. */
function longestRising(points: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  points.forEach(([, z], k) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (points[ends[middle]!]![1] < z) low = middle + 1;
      else high = middle;
    }
    before[k] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = k;
  });
  const chain: [number, number][] = [];
  for (let k = ends.at(-1) ?? -1; k >= 0; k = before[k]!) chain.unshift(points[k]!);
  return chain;
}

function interpolate(from: readonly number[], to: readonly number[], at: number): number {
  let k = 1;
  while (k < from.length - 1 && from[k]! < at) k++;
  const [a, b] = [from[k - 1] ?? 0, from[k] ?? 1];
  const share = b > a ? Math.min(1, Math.max(0, (at - a) / (b - a))) : 0;
  return (to[k - 1] ?? 0) + share * ((to[k] ?? 0) - (to[k - 1] ?? 0));
}

/**
 * The scroll position of the other column that fits this one's. The point compared moves from the top of the window to
 * its bottom as the column goes from its beginning to its end, so that both begin and end together.
 */
function counterpart(side: SideName): number {
  const other = otherOf(side);
  const point = (columns[side].scrollTop * columns[side].scrollHeight) / Math.max(1, reach(side));
  const fitting = interpolate(anchors[side], anchors[other], point);
  return (fitting * reach(other)) / Math.max(1, columns[other].scrollHeight);
}

function put(side: SideName, top: number): void {
  columns[side].scrollTop = top;
  left[side] = columns[side].scrollTop;
}

/** Call when a column has scrolled: the other one goes with it. */
export function follow(side: SideName): void {
  const top = columns[side].scrollTop;
  const moved = top - left[side];
  if (Math.abs(moved) < 1) return;
  left[side] = top;
  const other = otherOf(side);
  if (reach(side) === 0 || reach(other) === 0) return;
  astray *= Math.max(0, 1 - Math.abs(moved) / FORGETTING);
  put(other, counterpart(side) + (other === "target" ? astray : -astray));
}

/** Call after columns were scrolled on purpose: from here on they keep the distance they now have. */
export function settle(): void {
  for (const side of SIDES) left[side] = columns[side].scrollTop;
  astray = columns.target.scrollTop - counterpart("source");
}

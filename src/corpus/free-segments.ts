import type { Bead } from "../core/bitext.ts";
import type { Change } from "./changes.ts";

/** Segments on either side of a change whose beads are found anew. */
const BESIDE = 1;
/** Segments on either side of a change among which a counterpart that had none is looked for. */
const AROUND = 12;
/** Up to so many segments of a side, all that have no counterpart join in, wherever they stand. */
const MOST_WITH_FAR = 64;

/** What is aligned anew, as ascending indexes into the new segments. */
export interface FreeSegments {
  readonly source: number[];
  readonly target: number[];
  /** Those that stand at a change or beside it. */
  readonly near: { readonly source: ReadonlySet<number>; readonly target: ReadonlySet<number> };
}

/**
 * Chooses what has to be aligned anew: segments that no kept bead holds, the beads beside a change, and what had no
 * counterpart around it. Beads that a person has decided about are never among it.
 * @param kept beads carried over, with new indexes
 */
export function freeSegments(
  kept: readonly Bead[],
  sources: number,
  targets: number,
  changes: readonly Change[],
): FreeSegments {
  const sizes = { source: sources, target: targets };
  const beadOf = { source: holders(kept, "source", sources), target: holders(kept, "target", targets) };
  const near = { source: new Set<number>(), target: new Set<number>() };
  for (const side of ["source", "target"] as const) {
    for (let k = 0; k < sizes[side]; k++) if (beadOf[side][k] === undefined) near[side].add(k);
    for (const place of placesOf(changes, side, sizes[side])) {
      for (let k = Math.max(0, place - BESIDE); k <= Math.min(sizes[side] - 1, place + BESIDE); k++) near[side].add(k);
    }
  }
  const isFixed = (bead: Bead | undefined): boolean => bead?.status !== undefined;
  const free = { source: new Set<number>(), target: new Set<number>() };
  for (const side of ["source", "target"] as const) {
    for (const k of near[side]) {
      const bead = beadOf[side][k];
      if (isFixed(bead)) continue;
      if (bead === undefined) free[side].add(k);
      for (const i of bead?.source ?? []) free.source.add(i);
      for (const j of bead?.target ?? []) free.target.add(j);
    }
  }
  for (const side of ["source", "target"] as const) for (const k of free[side]) near[side].add(k);
  if (near.source.size + near.target.size > 0) {
    for (const side of ["source", "target"] as const) {
      const alone: number[] = [];
      for (let k = 0; k < sizes[side]; k++) {
        const bead = beadOf[side][k];
        if (bead !== undefined && !isFixed(bead) && bead.source.length * bead.target.length === 0) alone.push(k);
      }
      const all = alone.length + free[side].size <= MOST_WITH_FAR;
      const places = [...near[side]].sort((a, b) => a - b);
      for (const k of alone) if (all || isAround(k, places)) free[side].add(k);
    }
  }
  const ascending = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
  return { source: ascending(free.source), target: ascending(free.target), near };
}

function holders(kept: readonly Bead[], side: "source" | "target", size: number): (Bead | undefined)[] {
  const beadOf = new Array<Bead | undefined>(size).fill(undefined);
  for (const bead of kept) for (const k of bead[side]) beadOf[k] = bead;
  return beadOf;
}

/** New indexes at which something was changed, added or has gone. */
function placesOf(changes: readonly Change[], side: "source" | "target", size: number): number[] {
  const places: number[] = [];
  let shift = 0;
  for (const change of changes) {
    if (change.side !== side) continue;
    if (change.after !== undefined) places.push(change.after);
    else places.push(Math.min(size, Math.max(0, change.before! + shift)));
    if (change.kind === "removed") shift--;
    if (change.kind === "added") shift++;
  }
  return places;
}

/** Whether one of the ascending places is within reach. */
function isAround(k: number, places: readonly number[]): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < k - AROUND) low = middle + 1;
    else high = middle;
  }
  return low < places.length && places[low]! <= k + AROUND;
}

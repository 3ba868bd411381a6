import type { Work } from "../../core/work.ts";
import type { BeadCache } from "../bead-cache.ts";
import type { FoundBead } from "../problem.ts";
import type { Structure } from "../structure.ts";
import { type Corridor, LOCAL_CANDIDATES } from "./corridor.ts";
import { freeOf, type Harvest } from "./harvest.ts";
import { type LongProblem, UNITS_A_SCORE } from "./long-problem.ts";
import { searchPart } from "./search-part.ts";

/** A piece of both texts in which something is in doubt: from the first index up to the last, inclusive. */
export interface Window {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  /** Whether partners cross in it or look weak, so that order is no guide. */
  readonly crossing: boolean;
  /** The fixed points in it, ascending. */
  readonly pivots: readonly FoundBead[];
}

/** Longest side of a window that is searched whole, in segments. */
const LARGEST_SEARCH = 40;
/** Cells of a window up to which order is followed step by step. */
const LARGEST_CHAIN = 1_000_000;
/** Cells that are passed in about a microsecond. */
const CELLS_A_UNIT = 100;

/** What the corridor says may belong together in a window; segments that are in a bead already are left out. */
function nearPairs(window: Window, corridor: Corridor, harvest: Harvest): Map<number, number[]> {
  const near = new Map<number, number[]>();
  const [low, high] = window.target;
  for (let i = window.source[0]; i <= window.source[1]; i++) {
    if (harvest.source[i] === 1 || i < corridor.from || i >= corridor.to) continue;
    const row: number[] = [];
    for (let c = 0; c < LOCAL_CANDIDATES; c++) {
      const j = corridor.candidates[(i - corridor.from) * LOCAL_CANDIDATES + c]!;
      if (j >= low && j <= high && harvest.target[j] === 0) row.push(j);
    }
    near.set(
      i,
      row.sort((a, b) => a - b),
    );
  }
  return near;
}

/** The best beads of a window go into the harvest. */
export function* solveWindow(
  problem: LongProblem,
  window: Window,
  corridor: Corridor,
  harvest: Harvest,
  cache: BeadCache,
  structure: Structure,
): Work<void> {
  const near = nearPairs(window, corridor, harvest);
  if (!window.crossing && isSettled(window, near)) {
    for (const pivot of window.pivots) harvest.take(pivot, 0);
    return;
  }
  const rows = window.source[1] - window.source[0] + 1;
  const columns = window.target[1] - window.target[0] + 1;
  if (window.crossing && Math.max(rows, columns) <= LARGEST_SEARCH) {
    const part = {
      sources: freeOf(window.source, harvest.source),
      targets: freeOf(window.target, harvest.target),
      candidatesOf: (i: number) => near.get(i) ?? [],
    };
    yield* searchPart(problem, part, harvest, cache, structure);
  } else if (rows * columns <= LARGEST_CHAIN) yield* chainOfWindow(window, near, harvest, cache, structure);
}

/** Whether nothing but the pivots is near each other: the segments between them have no counterpart. */
function isSettled(window: Window, near: ReadonlyMap<number, readonly number[]>): boolean {
  let pairs = 0;
  for (const row of near.values()) pairs += row.length;
  return pairs === window.pivots.length;
}

/** The best chain of beads in one order through the pairs that are near; segments without a bead cost nothing. */
function* chainOfWindow(
  window: Window,
  near: ReadonlyMap<number, readonly number[]>,
  harvest: Harvest,
  cache: BeadCache,
  structure: Structure,
): Work<void> {
  const [i0, i1] = window.source;
  const [j0, j1] = window.target;
  const tried: FoundBead[] = [];
  const width = j1 - j0 + 2;
  const total = new Float64Array((i1 - i0 + 2) * width);
  const came = new Map<number, { bead: FoundBead; from: number }>();
  const isNear = (i: number, j: number): boolean => near.get(i)?.includes(j) ?? false;
  for (let i = i0; i <= i1; i++) {
    const row = (i - i0 + 1) * width;
    const columns = near.get(i) ?? [];
    let next = 0;
    const before = tried.length;
    for (let j = j0; j <= j1; j++) {
      const at = row + j - j0 + 1;
      let best = Math.max(total[at - width]!, total[at - 1]!);
      if (columns[next] === j) {
        next++;
        for (const bead of beadsThatEndAt(i, j, i0, j0, isNear, cache, structure)) {
          tried.push(bead);
          const from = at - bead.source.length * width - bead.target.length;
          const value = total[from]! + bead.score + structure.continued;
          if (bead.score + structure.continued <= 0 || value <= best) continue;
          best = value;
          came.set(at, { bead, from });
        }
      }
      total[at] = best;
    }
    yield width / CELLS_A_UNIT + (tried.length - before) * UNITS_A_SCORE;
  }
  const chosen: FoundBead[] = [];
  for (let at = total.length - 1; at > width; ) {
    const step = came.get(at);
    if (step !== undefined) {
      chosen.push(step.bead);
      at = step.from;
    } else if (total[at - width] === total[at]) at -= width;
    else at -= 1;
  }
  harvest.takeAll(chosen, tried);
}

/** Beads whose last segments are a near pair: the pair, and runs back to another near pair. */
function* beadsThatEndAt(
  i: number,
  j: number,
  i0: number,
  j0: number,
  isNear: (i: number, j: number) => boolean,
  cache: BeadCache,
  structure: Structure,
): Generator<FoundBead> {
  yield cache.bead([i], [j]);
  const most = structure.largest;
  const source = [i];
  for (let a = i - 1; a >= i0 && i - a < most && isNear(a, j); a--) {
    source.unshift(a);
    yield cache.bead([...source], [j]);
  }
  const target = [j];
  for (let b = j - 1; b >= j0 && j - b < most && isNear(i, b); b--) {
    target.unshift(b);
    yield cache.bead([i], [...target]);
  }
  if (most > 1 && i > i0 && j > j0 && isNear(i - 1, j - 1) && (isNear(i - 1, j) || isNear(i, j - 1))) {
    yield cache.bead([i - 1, i], [j - 1, j]);
  }
}

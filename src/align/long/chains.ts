import type { Work } from "../../core/work.ts";

/** Farthest that two neighbours of a chain may be apart, in segments of either side. */
export const REACH = 40;
/** Anchors that make a chain: fewer may lie in line by chance. */
const SHORTEST = 3;
/** Segments that are put in line in about a microsecond, and segments between two chances to rest. */
const SEGMENTS_A_UNIT = 5;
const SEGMENTS_A_REST = 10_000;

/** Anchors in one order: ascending source segments, and the target segment of each. */
export interface Chain {
  readonly sources: number[];
  readonly targets: number[];
}

/**
 * Gathers anchors that lie in line into chains, longest first, as genome aligners do (seed, chain, choose). Chains do
 * not cross each other's ground: one may lie in a hole of another, and what would run across another's is cut there. A
 * text in one order is one chain; each part that moved is one more.
 */
export function* findChains(anchors: Int32Array, targets: number): Work<Chain[]> {
  const { length, previous } = yield* longestRuns(anchors);
  const ends = longestFirst(length);
  yield ends.length / SEGMENTS_A_UNIT;
  const used = new Uint8Array(anchors.length);
  const takenTarget = new Uint8Array(targets);
  const takenSource = new Uint8Array(anchors.length);
  const chains: Chain[] = [];
  const keep = (run: readonly number[]): void => {
    if (run.length < SHORTEST) return;
    const sources = [...run].reverse();
    const chain = { sources, targets: sources.map((i) => anchors[i]!) };
    for (const i of chain.sources) takenSource[i] = 1;
    for (const j of chain.targets) takenTarget[j] = 1;
    chains.push(chain);
  };
  let walked = 0;
  for (const end of ends) {
    let run: number[] = [];
    for (let i = end; i >= 0 && used[i] === 0; i = previous[i]!) {
      used[i] = 1;
      const last = run[run.length - 1];
      walked += 1;
      if (last !== undefined && !(isFree(takenSource, i, last) && isFree(takenTarget, anchors[i]!, anchors[last]!))) {
        keep(run);
        run = [];
      }
      run.push(i);
    }
    keep(run);
    if (walked < SEGMENTS_A_REST) continue;
    yield walked / SEGMENTS_A_UNIT;
    walked = 0;
  }
  return chains.sort((a, b) => a.sources[0]! - b.sources[0]!);
}

/** For each anchor how many lie in line up to it, and the one before it. */
function* longestRuns(anchors: Int32Array): Work<{ length: Int32Array; previous: Int32Array }> {
  const length = new Int32Array(anchors.length);
  const previous = new Int32Array(anchors.length).fill(-1);
  for (let i = 0; i < anchors.length; i++) {
    if (i % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST / SEGMENTS_A_UNIT;
    const j = anchors[i]!;
    if (j < 0) continue;
    length[i] = 1;
    for (let k = i - 1; k >= 0 && k >= i - REACH; k--) {
      const step = j - anchors[k]!;
      if (anchors[k]! < 0 || step <= 0 || step > REACH || length[k]! < length[i]!) continue;
      length[i] = length[k]! + 1;
      previous[i] = k;
    }
  }
  return { length, previous };
}

/** The indexes with a length, the longest first, equal ones by index: a sort by counting, since a long text is one long run. */
function longestFirst(length: Int32Array): Int32Array {
  const before = new Int32Array(length.reduce((most, one) => Math.max(most, one), 0) + 1);
  for (const one of length) if (one > 0) before[one - 1]!++;
  for (let k = before.length - 2; k >= 0; k--) before[k]! += before[k + 1]!;
  const ends = new Int32Array(before[0]!);
  for (let i = 0; i < length.length; i++) if (length[i]! > 0) ends[before[length[i]!]!++] = i;
  return ends;
}

/** Whether nothing between two indexes is taken. */
function isFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (taken[k] === 1) return false;
  return true;
}

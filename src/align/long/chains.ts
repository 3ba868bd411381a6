/** Farthest that two neighbours of a chain may be apart, in segments of either side. */
export const REACH = 40;
/** Anchors that make a chain: fewer may lie in line by chance. */
const SHORTEST = 3;

/** Anchors in one order: ascending source segments, and the target segment of each. */
export interface Chain {
  readonly sources: number[];
  readonly targets: number[];
}

/**
 * Gathers anchors that lie in line into chains, longest first, as genome aligners do (seed, chain, choose). Chains do
 * not cross each other's ground: one may lie in a hole of another. A text in one order is one chain; each part that
 * moved is one more.
 */
export function findChains(anchors: Int32Array, targets: number): Chain[] {
  const { length, previous } = longestRuns(anchors);
  const ends = [...length.keys()].filter((i) => length[i]! > 0).sort((a, b) => length[b]! - length[a]! || a - b);
  const used = new Uint8Array(anchors.length);
  const takenTarget = new Uint8Array(targets);
  const takenSource = new Uint8Array(anchors.length);
  const chains: Chain[] = [];
  for (const end of ends) {
    if (used[end] === 1) continue;
    const sources: number[] = [];
    for (let i = end; i >= 0 && used[i] === 0; i = previous[i]!) {
      used[i] = 1;
      sources.push(i);
    }
    if (sources.length < SHORTEST) continue;
    sources.reverse();
    const chain = { sources, targets: sources.map((i) => anchors[i]!) };
    if (!isFree(takenSource, chain.sources) || !isFree(takenTarget, chain.targets)) continue;
    for (const i of chain.sources) takenSource[i] = 1;
    for (const j of chain.targets) takenTarget[j] = 1;
    chains.push(chain);
  }
  return chains.sort((a, b) => a.sources[0]! - b.sources[0]!);
}

/** For each anchor how many lie in line up to it, and the one before it. */
function longestRuns(anchors: Int32Array): { length: Int32Array; previous: Int32Array } {
  const length = new Int32Array(anchors.length);
  const previous = new Int32Array(anchors.length).fill(-1);
  for (let i = 0; i < anchors.length; i++) {
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

function isFree(taken: Uint8Array, ascending: readonly number[]): boolean {
  for (let k = ascending[0]!; k <= ascending[ascending.length - 1]!; k++) if (taken[k] === 1) return false;
  return true;
}

import type { BeadCache } from "./bead-cache.ts";
import type { Layout } from "./layout.ts";
import type { FoundBead, Problem } from "./problem.ts";

/** A first layout without regard to order: the best candidate pairs, best first, each segment once. */
export function placeBestFirst(problem: Problem, layout: Layout, cache: BeadCache): void {
  const { offsets, targets } = problem.candidates;
  const beads: FoundBead[] = [];
  for (let i = 0; i < problem.sources; i++) {
    for (let c = offsets[i]!; c < offsets[i + 1]!; c++) beads.push(cache.bead([i], [targets[c]!]));
  }
  beads.sort((a, b) => b.score - a.score || a.source[0]! - b.source[0]! || a.target[0]! - b.target[0]!);
  for (const bead of beads) {
    if (bead.score <= 0) break;
    if (layout.ofSource[bead.source[0]!] === undefined && layout.ofTarget[bead.target[0]!] === undefined) {
      layout.replace([], [bead]);
    }
  }
}

/** Shapes of beads in a first chain, larger ones come from the search; without 0-1 and 1-0, which are free. */
const CHAIN_SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * A first layout in one common order: the best chain of beads that never goes back on either side, by dynamic
 * programming over the candidates (each step from one candidate cell; segments between chain beads stay alone).
 */
export function placeChain(problem: Problem, layout: Layout, cache: BeadCache): void {
  const { sources, targets, candidates } = problem;
  const width = targets + 1;
  const total = new Float64Array((sources + 1) * width);
  const came = new Map<number, { bead: FoundBead; from: number }>();
  const near = new Uint8Array(sources * width);
  for (let i = 0; i < sources; i++) {
    for (let c = candidates.offsets[i]!; c < candidates.offsets[i + 1]!; c++) {
      near[i * width + candidates.targets[c]!] = 1;
    }
  }
  for (let i = 0; i <= sources; i++) {
    for (let j = 0; j <= targets; j++) {
      const at = i * width + j;
      let best = i > 0 ? total[at - width]! : 0;
      if (j > 0) best = Math.max(best, total[at - 1]!);
      for (const [a, b] of CHAIN_SHAPES) {
        if (i < a || j < b) continue;
        if (near[(i - 1) * width + j - 1] === 0 || near[(i - a) * width + j - b] === 0) continue;
        const bead = cache.run(i - a, a, j - b, b);
        const from = (i - a) * width + j - b;
        const value = total[from]! + bead.score + layout.structure.continued;
        if (value > best) {
          best = value;
          came.set(at, { bead, from });
        }
      }
      total[at] = best;
    }
  }
  for (let at = sources * width + targets; at > 0; ) {
    const step = came.get(at);
    if (step !== undefined) {
      layout.replace([], [step.bead]);
      at = step.from;
    } else if (at >= width && total[at - width] === total[at]) at -= width;
    else at -= 1;
  }
}

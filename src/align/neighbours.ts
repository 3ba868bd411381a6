import type { FoundBead } from "./problem.ts";

/**
 * The beads that each bead continues or that continue it: those that stand next to it on both sides, however many segments
 * without a bead lie between.
 */
export function neighboursOf(beads: readonly FoundBead[]): Map<FoundBead, FoundBead[]> {
  const [source, target] = [inOrder(beads, "source"), inOrder(beads, "target")];
  const place = new Map(target.map((bead, k) => [bead, k]));
  return new Map(
    source.map((bead, k) => {
      const at = place.get(bead)!;
      const beside: FoundBead[] = [];
      if (k > 0 && source[k - 1] === target[at - 1]) beside.push(source[k - 1]!);
      if (k + 1 < source.length && source[k + 1] === target[at + 1]) beside.push(source[k + 1]!);
      return [bead, beside];
    }),
  );
}

function inOrder(beads: readonly FoundBead[], side: "source" | "target"): FoundBead[] {
  return [...beads].sort((a, b) => a[side][0]! - b[side][0]!);
}

import type { BeadIndexes } from "../src/evaluate/scores.ts";

/** Beads from a short string: "0-0 1,2-1 3- -2" is a 1-1, a 2-1 and two null beads. */
export function beads(text: string): { beads: BeadIndexes[] } {
  const indexes = (list: string): number[] => (list === "" ? [] : list.split(",").map(Number));
  return {
    beads: text
      .split(" ")
      .filter(Boolean)
      .map((bead) => {
        const [source, target] = bead.split("-");
        return { source: indexes(source!), target: indexes(target!) };
      }),
  };
}

/** The short string of beads, as `beads` reads it. */
export const shape = (list: readonly BeadIndexes[]): string =>
  list.map((bead) => `${bead.source.join(",")}-${bead.target.join(",")}`).join(" ");

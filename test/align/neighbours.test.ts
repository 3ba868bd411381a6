import { expect, test } from "vitest";
import { neighboursOf } from "../../src/align/neighbours.ts";
import type { FoundBead } from "../../src/align/problem.ts";
import { atOnce } from "../../src/core/work.ts";
import { shape } from "../beads.ts";

/** Beads such as "0,1-2", and the neighbours of each in the same writing. */
const neighbours = (text: string): string => {
  const beads = text.split(" ").map((bead): FoundBead => {
    const [source, target] = bead.split("-").map((side) => side.split(",").map(Number));
    return { source: source!, target: target!, score: 1 };
  });
  const found = atOnce(neighboursOf(beads));
  const inText = (group: readonly FoundBead[]): string =>
    group.map(({ source, target }) => shape([{ source: [...source], target: [...target] }])).join(" ");
  return beads.map((bead) => `${inText([bead])}: ${inText(found.get(bead)!)}`).join("; ");
};

test.each([
  ["one order", "0-0 1-1 2-2", "0-0: 1-1; 1-1: 0-0 2-2; 2-2: 1-1"],
  ["segments without a bead between", "0-0 3-5", "0-0: 3-5; 3-5: 0-0"],
  ["a moved block", "0-2 1-3 2-0 3-1", "0-2: 1-3; 1-3: 0-2; 2-0: 3-1; 3-1: 2-0"],
  ["swapped neighbours continue nothing", "0-1 1-0", "0-1: ; 1-0: "],
  ["in whatever order they are given", "1-1 0-0", "1-1: 0-0; 0-0: 1-1"],
  ["alone", "0,1-0", "0,1-0: "],
])("%s: %s", (_, beads, expected) => {
  expect(neighbours(beads)).toBe(expected);
});

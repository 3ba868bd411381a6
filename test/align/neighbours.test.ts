import { expect, test } from "vitest";
import { continuations } from "../../src/align/neighbours.ts";
import type { FoundBead } from "../../src/align/problem.ts";
import { atOnce } from "../../src/core/work.ts";

test.each([
  ["one order", "0-0 1-1 2-2", "0 1 1"],
  ["segments without a bead between", "0-0 3-5", "0 1"],
  ["a moved block", "0-2 1-3 2-0 3-1", "0 1 0 1"],
  ["swapped neighbours continue nothing", "0-1 1-0", "0 0"],
  ["something else stands between on one side", "0-0 1-2 2-1", "0 0 0"],
  ["groups", "0,1-0 2-1,2 3-3", "0 1 1"],
  ["alone", "0,1-0", "0"],
])("%s: %s continues %s", (_, text, expected) => {
  const beads = text.split(" ").map((bead): FoundBead => {
    const [source, target] = bead.split("-").map((side) => side.split(",").map(Number));
    return { source: source!, target: target!, score: 1 };
  });
  expect([...atOnce(continuations(beads, 10))].join(" ")).toBe(expected);
});

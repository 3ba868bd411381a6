import { expect, test } from "vitest";
import { BeadCache } from "../../../src/align/bead-cache.ts";
import { LOCAL_CANDIDATES } from "../../../src/align/long/corridor.ts";
import { Harvest } from "../../../src/align/long/harvest.ts";
import { NO_CANDIDATES } from "../../../src/align/long/long-problem.ts";
import { solveWindow } from "../../../src/align/long/window.ts";
import { STRUCTURE } from "../../../src/align/structure.ts";
import { atOnce } from "../../../src/core/work.ts";
import { shape } from "../../beads.ts";
import { saidThings } from "./said-things.ts";

test("a window takes no segment that is in a bead already, not even to make a larger one", () => {
  // The two last of each side say the same together; the last ones are taken.
  const source = [
    [1, 2, 3, 4],
    [5, 6, 7, 8, 9, 10],
    [11, 12, 13, 14, 15, 16],
  ];
  const target = [
    [1, 2, 3, 4],
    [5, 6, 7, 8, 13, 14],
    [11, 12, 9, 10, 15, 16],
  ];
  const problem = saidThings(source, target);
  const cache = new BeadCache({ ...problem, candidates: NO_CANDIDATES }, STRUCTURE);
  const harvest = new Harvest(3, 3);
  harvest.take(cache.bead([2], [2]), 0);
  const candidates = new Int32Array(3 * LOCAL_CANDIDATES).fill(-1);
  for (const i of [0, 1, 2]) candidates.set([1, 0, 2], i * LOCAL_CANDIDATES);
  const corridor = { from: 0, to: 3, candidates, partners: Int32Array.of(0, 1, 2), sure: new Uint8Array(3) };
  const window = { source: [0, 2], target: [0, 2], crossing: true, pivots: [] } as const;
  atOnce(solveWindow(problem, window, corridor, harvest, cache, STRUCTURE));
  expect(shape([...harvest.beads].sort((a, b) => a.source[0]! - b.source[0]!))).toBe("0-0 1-1 2-2");
});

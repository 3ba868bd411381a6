import { expect, test } from "vitest";
import { alignmentMap, runs } from "../../../src/formats/report/alignment-map.ts";
import { beads } from "./bitexts.ts";

const pathOf = (svg: string, level: string): string | undefined =>
  new RegExp(`<path class="${level}" d="([^"]*)"`).exec(svg)?.[1];

test("neighbours are one run", () => {
  expect(runs([0, 1, 3])).toEqual([
    [0, 2],
    [3, 4],
  ]);
  expect(runs([])).toEqual([]);
});

test("source across, target down; one mark for each run of a pair", () => {
  const svg = alignmentMap(beads("0+2=1 .95", "1=0 .75", "3= .9", "=2 .9"), 4, 3, "map");
  expect(pathOf(svg, "sure")).toBe("M0 66.7h49.5v66.2h-49.5zM100 66.7h49.5v66.2h-49.5z");
  expect(pathOf(svg, "likely")).toBe("M50 0h49.5v66.2h-49.5z");
  expect(pathOf(svg, "alone")).toBe("M150 0h49.5v4.5h-49.5zM0 133.3h4.5v66.2h-4.5z");
});

test("a mark among thousands is still to be seen", () => {
  const svg = alignmentMap(beads("0=0 .95"), 5000, 5000, "map");
  expect(pathOf(svg, "sure")).toBe("M0 0h2.4v2.4h-2.4z");
});

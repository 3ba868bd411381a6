import { expect, test } from "vitest";
import { levelOf, needsReview, percentOf } from "../../../src/formats/report/level.ts";
import { beads } from "./bitexts.ts";

test.each([
  ["0=0 .9", "sure"],
  ["0=0 .8999", "likely"],
  ["0=0 .7", "likely"],
  ["0=0 .69", "unsure"],
  ["0= .99", "alone"],
  ["=0 .1", "alone"],
])("%s is %s", (line, level) => expect(levelOf(beads(line)[0]!)).toBe(level));

test("percent is never rounded up", () => {
  expect([0, 0.29, 0.999, 1, 0.57].map(percentOf)).toEqual([0, 29, 99, 99, 57]);
});

test("what a person has decided needs no review", () => {
  expect(
    beads("0=0 .5", "0=0 .5 confirmed", "0=0 .5 rejected", "0=0 .9", "0= .6").map((bead) => needsReview(bead)),
  ).toEqual([true, false, false, false, true]);
});

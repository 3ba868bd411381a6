import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/scores.ts";
import { beads } from "../beads.ts";

test("a bead counts when both sides are exactly right", () => {
  const scores = evaluate(beads("0-0 1,2-1 3-2"), beads("0-0 1-1 3-2"));
  expect(scores.strict).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  expect(scores.lax).toEqual({ precision: 1, recall: 1, f1: 1 });
});

test("null beads count on neither side", () => {
  const scores = evaluate(beads("0-0 1- -1"), beads("0-0 1-"));
  expect(scores.strict.f1).toBe(1);
  expect([scores.gold, scores.predicted]).toEqual([1, 1]);
});

test("the order of beads and of indexes does not matter", () => {
  expect(evaluate(beads("0,1-0 2-1"), beads("2-1 1,0-0")).strict.f1).toBe(1);
});

test("nothing predicted, nothing to be found", () => {
  expect(evaluate(beads("0-0"), beads("0- -0")).strict).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(evaluate(beads("0-"), beads("-0")).strict.f1).toBe(1);
});

test("one giant bead is lax, not strict", () => {
  const scores = evaluate(beads("0-0 1-1"), beads("0,1-0,1"));
  expect(scores.strict.f1).toBe(0);
  expect(scores.lax.f1).toBe(1);
});

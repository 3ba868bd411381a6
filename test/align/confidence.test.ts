import fc from "fast-check";
import { expect, test } from "vitest";
import {
  BEAD_CALIBRATION,
  confidenceOf,
  NULL_CALIBRATION,
  type Signs,
  TAUGHT_CALIBRATION,
  TAUGHT_NULL_CALIBRATION,
} from "../../src/align/confidence.ts";

const clean: Signs = { odds: 0.01, misfit: 0, unlinked: 0, strangers: 0, neighbour: 1 };
const plain = { shift: 0, odds: 1, misfit: 1, unlinked: 1, strangers: 1, neighbour: 1 };
const anySigns: fc.Arbitrary<Signs> = fc.record({
  odds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  misfit: fc.double({ min: 0, max: 1e3, noNaN: true }),
  unlinked: fc.double({ min: 0, max: 10, noNaN: true }),
  strangers: fc.nat(1e5),
  neighbour: fc.double({ min: 0, max: 1e6, noNaN: true }),
});

test("even odds and nothing else against it: a bead is as likely right as wrong", () => {
  expect(confidenceOf({ ...clean, odds: 1 }, plain)).toBeCloseTo(0.5, 3);
});

test.each([
  ["odds", { odds: 0.1 }],
  ["lengths that do not fit", { misfit: 1 }],
  ["unlinked words", { unlinked: 0.3 }],
  ["a name without a counterpart", { strangers: 1 }],
  ["a neighbour in doubt", { neighbour: 5 }],
] as const)("confidence falls with %s", (_, worse) => {
  expect(confidenceOf({ ...clean, ...worse }, plain)).toBeLessThan(confidenceOf(clean, plain));
});

test("a sign that a calibration leaves out says nothing", () => {
  expect(confidenceOf({ ...clean, strangers: 9 }, { shift: 1, odds: 1 })).toBe(
    confidenceOf(clean, { shift: 1, odds: 1 }),
  );
});

test("the first stranger says more than the fifth, and a worse misfit than the worst says nothing more", () => {
  const after = (strangers: number): number => {
    const confidence = confidenceOf({ ...clean, strangers }, plain);
    return Math.log(confidence / (1 - confidence));
  };
  expect(after(0) - after(1)).toBeGreaterThan(after(4) - after(5));
  expect(confidenceOf({ ...clean, misfit: 9 }, plain)).toBe(confidenceOf({ ...clean, misfit: 99 }, plain));
});

test.each([
  ["with a lexicon", BEAD_CALIBRATION, NULL_CALIBRATION],
  ["taught by the texts", TAUGHT_CALIBRATION, TAUGHT_NULL_CALIBRATION],
])("%s, confidence is from 0 to 1 and never rises with a worse sign", (_, calibration, ofNull) => {
  fc.assert(
    fc.property(anySigns, anySigns, (a, b) => {
      const worse: Signs = {
        odds: Math.max(a.odds, b.odds),
        misfit: Math.max(a.misfit, b.misfit),
        unlinked: Math.max(a.unlinked, b.unlinked),
        strangers: Math.max(a.strangers, b.strangers),
        neighbour: Math.max(a.neighbour, b.neighbour),
      };
      const confidence = confidenceOf(a, calibration);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(confidenceOf(worse, calibration)).toBeLessThanOrEqual(confidence);
      expect(confidenceOf(worse, ofNull)).toBeLessThanOrEqual(confidenceOf(a, ofNull));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../../src/core/work.ts";
import { localDensity } from "../../src/evidence/background.ts";
import type { ItemsOfSide } from "../../src/evidence/items-of-side.ts";

const SURROUNDINGS = 150;

/** Items of segments of words, each a letter; every "ab" is a unit as well, behind the words of its segment. */
function itemsOf(segments: readonly string[]): ItemsOfSide {
  const [types, starts, sizes, offsets]: number[][] = [[], [], [], [0]];
  let before = 0;
  for (const segment of segments) {
    for (let i = 0; i < segment.length; i++) {
      types!.push(segment.charCodeAt(i) - 97);
      starts!.push(before + i);
      sizes!.push(1);
    }
    for (let i = segment.indexOf("ab"); i >= 0; i = segment.indexOf("ab", i + 1)) {
      types!.push(UNIT);
      starts!.push(before + i);
      sizes!.push(2);
    }
    before += segment.length;
    offsets!.push(types!.length);
  }
  return {
    types: Int32Array.from(types!),
    starts: Int32Array.from(starts!),
    sizes: Uint8Array.from(sizes!),
    offsets: Int32Array.from(offsets!),
    units: ["ab"],
    numbers: [],
  };
}
const UNIT = 3;
const TYPES = 4;

test("the density of a type is the share of its surroundings that are the same, by looking at every pair", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 120 }), { maxLength: 8 }),
      (texts) => {
        const items = itemsOf(texts);
        const expected = Array.from({ length: TYPES }, (_, type) => {
          const places = [...items.starts].filter((_, x) => items.types[x] === type);
          const near = places.flatMap((p) => places.filter((q) => q !== p && Math.abs(p - q) <= SURROUNDINGS));
          return near.length === 0 ? 0 : near.length / places.length / (2 * SURROUNDINGS);
        });
        expect([...atOnce(localDensity(items, TYPES))]).toEqual(expected);
      },
    ),
  );
});

test("what stands far away changes nothing", () => {
  const here = itemsOf(["abca"]);
  const far = itemsOf(["abca", "c".repeat(400)]);
  const [near, both] = [here, far].map((items) => atOnce(localDensity(items, TYPES)));
  expect(both![0]).toBe(near![0]);
  expect(near![0]).toBeCloseTo(1 / 300, 12);
});

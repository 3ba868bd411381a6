import { expect, test } from "vitest";
import type { ComparableSide } from "../../src/evidence/comparable-side.ts";
import { worthOfNeighbours } from "../../src/glossary/neighbours.ts";

/** A side of items by their first word and number of words: "0+3" is a unit of the words 0 to 2. */
const side = (said: string): ComparableSide => {
  const parts = said.split(" ").map((item) => item.split("+").map(Number) as [number, number]);
  const items = {
    types: Int32Array.from(parts.keys()),
    starts: Int32Array.from(parts, ([start]) => start),
    sizes: Uint8Array.from(parts, ([, size]) => size),
    offsets: Int32Array.of(0, parts.length),
    units: [],
    numbers: [],
  };
  return { items } as unknown as ComparableSide;
};
/** nhóm chung (về) lao động có tay nghề, lao; joint working group (on) skilled workers. */
const vietnamese = side("0+1 1+1 3+2 5+3 3+1");
const english = side("0+1 1+1 2+1 4+1 5+1");
const [group, joint, labour, skilled] = [
  { x: 0, y: 2 },
  { x: 1, y: 0 },
  { x: 2, y: 4 },
  { x: 3, y: 3 },
];
const worth = (x: number, y: number, ...links: { x: number; y: number }[]): number =>
  worthOfNeighbours({ x, y }, links, vietnamese, english);

test("of words that may be partners, those beside a link are the ones", () => {
  // lao động is workers beside skilled, and not working beside joint.
  expect(worth(2, 4, joint, skilled)).toBeGreaterThan(worth(2, 1, joint, skilled));
});

test("links on both sides say more than one, and far ones nothing", () => {
  expect(worth(1, 1, group, labour)).toBeGreaterThan(worth(1, 1, group));
  expect(worth(0, 0, skilled)).toBe(0);
});

test("a link that holds one of the two says nothing for linking its part", () => {
  expect(worth(4, 3, labour)).toBe(0);
  expect(worth(4, 4, labour)).toBe(0);
});

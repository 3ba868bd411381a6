import { expect, test } from "vitest";
import type { ItemsOfSide } from "../../src/evidence/items-of-side.ts";
import { type Candidate, splitLink } from "../../src/glossary/split-link.ts";

/** Items by their first word and number of words: "0+3" is a unit of the words 0 to 2. */
const items = (said: string): ItemsOfSide => {
  const parts = said.split(" ").map((item) => item.split("+").map(Number) as [number, number]);
  return {
    types: Int32Array.from(parts.keys()),
    starts: Int32Array.from(parts, ([start]) => start),
    sizes: Uint8Array.from(parts, ([, size]) => size),
    offsets: Int32Array.of(0, parts.length),
    units: [],
    numbers: [],
  };
};
/** vòng đàm phán, vòng, đàm phán; kinh tế biển, kinh tế would be alike. */
const syllables = items("0+3 0+1 1+2 0+2");
const english = items("0+1 1+1 2+1");
const link = (unit: number, word: number, lift: number): Candidate => ({ x: unit, y: word, lift, score: 0 });
const turned = ({ x, y, ...rest }: Candidate): Candidate => ({ ...rest, x: y, y: x });
const split = (links: readonly Candidate[], left: readonly number[]): string[] => {
  const isLeft = (from: number): boolean => left.includes(from);
  const found = splitLink(links[0]!, links, "x", syllables, english, isLeft);
  const back = splitLink(turned(links[0]!), links.map(turned), "y", syllables, english, isLeft);
  expect(back.map(turned).map(({ x, y }) => [x, y])).toEqual(found.map(({ x, y }) => [x, y]));
  return found.map(({ x, y }) => `${x}-${y}`);
};

test("parts that explain more words than the unit are linked in its place, on whichever side it stands", () => {
  expect(split([link(0, 1, 6), link(1, 1, 5), link(2, 2, 5)], [2])).toEqual(["1-1", "2-2"]);
});

test("a part whose partner is linked already leaves the unit whole, as does one that is weak", () => {
  expect(split([link(0, 1, 6), link(1, 1, 5), link(2, 2, 5)], [])).toEqual(["0-1"]);
  expect(split([link(0, 1, 6), link(1, 1, 5), link(2, 2, 2)], [2])).toEqual(["0-1"]);
});

test("the unit's first word keeps the link where a word before its partner is left over", () => {
  expect(split([link(0, 1, 6), link(3, 1, 5)], [0])).toEqual(["3-1"]);
  expect(split([link(0, 1, 9), link(3, 1, 5)], [0])).toEqual(["0-1"]);
});

test("a part with a partner of its own beside that of the unit leaves the unit's to the rest", () => {
  // ủy ban hỗn hợp = joint, ủy ban = committee; joint economic committee.
  const words = items("0+1 1+1 2+1 3+1 0+4 0+2");
  const found = (others: readonly Candidate[], left: readonly number[]): string[] =>
    splitLink(link(4, 0, 7), others, "x", words, items("0+1 1+1 2+1 3+1"), (from) => left.includes(from)).map(
      ({ x, y }) => `${x}-${y}`,
    );
  expect(found([link(5, 2, 6)], [2])).toEqual(["5-2", "2-0", "3-0"]);
  // Not where the partner is far or taken, nor where the part may be what the unit is linked with.
  expect(found([link(5, 3, 6)], [3])).toEqual(["4-0"]);
  expect(found([link(5, 2, 6)], [])).toEqual(["4-0"]);
  expect(found([link(5, 2, 6), link(5, 0, 2)], [2])).toEqual(["4-0"]);
});

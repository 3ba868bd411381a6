import { expect, test } from "vitest";
import { findChains } from "../../../src/align/long/chains.ts";
import { atOnce } from "../../../src/core/work.ts";

/** Anchors from "3>5 4>6": source segment 3 names target segment 5. */
function anchors(text: string, sources = 200): Int32Array {
  const list = new Int32Array(sources).fill(-1);
  for (const pair of text.split(" ")) {
    const [source, target] = pair.split(">").map(Number);
    list[source!] = target!;
  }
  return list;
}
const shape = (text: string): string =>
  atOnce(findChains(anchors(text), 200))
    .map((chain) => chain.sources.map((i, k) => `${i}>${chain.targets[k]}`).join(" "))
    .join(" | ");

test.each([
  ["one order", "0>0 1>1 2>2 5>4", "0>0 1>1 2>2 5>4"],
  ["a stray anchor is left out", "0>0 1>1 2>150 3>3", "0>0 1>1 3>3"],
  ["two parts that changed places", "0>100 1>101 2>102 50>0 51>1 52>2", "0>100 1>101 2>102 | 50>0 51>1 52>2"],
  [
    "a block that moved out of a hole",
    "0>0 1>1 2>2 10>60 11>61 12>62 20>10 21>11 22>12",
    "0>0 1>1 2>2 20>10 21>11 22>12 | 10>60 11>61 12>62",
  ],
  ["two anchors are no chain", "0>0 1>1", ""],
  ["too far apart to be one chain", "0>0 1>1 2>2 90>90 91>91 92>92", "0>0 1>1 2>2 | 90>90 91>91 92>92"],
])("%s", (_, text, chains) => {
  expect(shape(text)).toBe(chains);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Kinds, kindsOf, nearestCopy } from "../../../src/align/long/kinds.ts";
import { atOnce } from "../../../src/core/work.ts";

function kindsOfRows(rows: readonly (readonly number[])[]): Kinds {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, k) => {
    offsets[k + 1] = offsets[k]! + row.length;
  });
  return atOnce(kindsOf({ offsets, types: Int32Array.from(rows.flat()) }));
}

test("kinds are numbered by their first copy, and empty segments are none of each other", () => {
  const kinds = kindsOfRows([[7, 8], [9], [7, 8], [], [8, 7], [], [9]]);
  expect([...kinds.of]).toEqual([0, 1, 0, 2, 3, 4, 1]);
  expect([...kinds.copies]).toEqual([0, 2, 1, 6, 3, 4, 5]);
});

test("two segments are of one kind if they say the very same, and only then", () => {
  const row = fc.array(fc.nat(3), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { of } = kindsOfRows(rows);
      for (const [k, a] of rows.entries()) {
        for (const [l, b] of rows.slice(0, k).entries()) {
          expect(of[k] === of[l]).toBe(a.length > 0 && a.join() === b.join());
        }
      }
    }),
  );
});

test("the copy nearest to a place, the first of two", () => {
  const kinds = kindsOfRows([[1], [2], [2], [1], [2], [1]]);
  const near = (place: number): number => kinds.copies[nearestCopy(kinds, 0, place)]!;
  expect([-5, 0, 1, 2, 4, 5, 99].map(near)).toEqual([0, 0, 0, 3, 3, 5, 5]);
});

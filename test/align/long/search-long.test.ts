import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchLong } from "../../../src/align/long/search-long.ts";
import { STRUCTURE } from "../../../src/align/structure.ts";
import { atOnce } from "../../../src/core/work.ts";
import { shape } from "../../beads.ts";
import { saidThings } from "./said-things.ts";

const things = (k: number): number[] => [4 * k, 4 * k + 1, 4 * k + 2, 4 * k + 3];
const found = (source: readonly (readonly number[])[], target: readonly (readonly number[])[]): string =>
  shape(atOnce(searchLong(saidThings(source, target), STRUCTURE)).beads);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

describe("a long text", () => {
  test("in one order", () => {
    const text = range(0, 100).map(things);
    expect(found(text, text)).toBe(
      range(0, 100)
        .map((k) => `${k}-${k}`)
        .join(" "),
    );
  });

  test("whose chapters changed places", () => {
    const order = [...range(60, 100), ...range(0, 60)];
    expect(found(range(0, 100).map(things), order.map(things))).toBe(
      range(0, 100)
        .map((k) => `${k}-${order.indexOf(k)}`)
        .join(" "),
    );
  });

  test("with segments that only one side has, on either side", () => {
    const source = range(0, 50).map(things);
    const target = [...range(0, 20), 90, 91, ...range(23, 50)].map(things);
    const beads = found(source, target).split(" ");
    expect(beads).toHaveLength(47);
    expect(beads.slice(18, 23)).toEqual(["18-18", "19-19", "23-22", "24-23", "25-24"]);
  });

  test("with two segments of one side in one of the other", () => {
    const source = range(0, 40).map(things);
    const target = [...range(0, 10).map(things), [...things(10), ...things(11)], ...range(12, 40).map(things)];
    expect(found(source, target)).toContain("9-9 10,11-10 12-11");
    expect(found(target, source)).toContain("9-9 10-10,11 11-12");
  });

  test("with neighbours that changed places", () => {
    const order = [...range(0, 20), 21, 20, ...range(22, 40)];
    expect(found(range(0, 40).map(things), order.map(things))).toContain("19-19 20-21 21-20 22-22");
  });

  test("that says one thing all the time: hardly anything is paired, since nothing tells its segments apart", () => {
    const same = range(0, 60).map(() => [1, 2, 3]);
    expect(found(same, same).split(" ").length).toBeLessThanOrEqual(4);
  });

  test("with a single segment that moved far away", () => {
    const order = [...range(0, 20), ...range(21, 60), 20];
    expect(found(range(0, 60).map(things), order.map(things))).toContain("19-19 20-59 21-20");
  });
});

test("every segment is in at most one bead, whatever is dropped and moved", () => {
  const texts = fc.shuffledSubarray(range(0, 60), { minLength: 20 });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const { beads } = atOnce(searchLong(saidThings(a.map(things), b.map(things)), STRUCTURE));
      for (const side of ["source", "target"] as const) {
        const indexes = beads.flatMap((bead) => [...bead[side]]);
        expect(new Set(indexes).size).toBe(indexes.length);
      }
      for (const bead of beads)
        expect([...bead.source.map((i) => a[i])].sort()).toEqual([...bead.target.map((j) => b[j])].sort());
    }),
    { numRuns: 200 },
  );
});

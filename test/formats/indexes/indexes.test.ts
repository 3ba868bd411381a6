import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Note } from "../../../src/core/note.ts";
import { formatBead } from "../../../src/formats/bead-indexes.ts";
import { formatNamed } from "../../../src/formats/formats.ts";
import type { ReadOptions } from "../../../src/formats/read-options.ts";
import { all, bitext, report, unit } from "../bitexts.ts";

const texts = (count: number, name: string): string[] => Array.from({ length: count }, (_, k) => `${name}${k}`);
const made = (shape: string, sources: number, targets: number) =>
  bitext(texts(sources, "s"), texts(targets, "t"), shape);
const segmentsOf = (given: ReturnType<typeof made>): NonNullable<ReadOptions["segments"]> => ({
  source: given.source.segments.map(({ text }) => text),
  target: given.target.segments.map(({ text }) => text),
});
const write = async (
  name: string,
  input: Parameters<NonNullable<NonNullable<ReturnType<typeof formatNamed>>["write"]>>[0],
  notes: Note[] = [],
): Promise<string> =>
  (await all(await formatNamed(name)!.write!(input, { onNote: (note) => notes.push(note) }))).join("");
const read = async (name: string, text: string, options: ReadOptions): Promise<string> =>
  (await all(await formatNamed(name)!.read!(text, options))).map(({ bead }) => formatBead(bead!)).join(" ");

describe.each(["vecalign", "xces", "ladder"])("%s", (name) => {
  test("beads in one order come back", async () => {
    for (const shape of ["0-0 1,2-1 3-2,3,4", "0- 1-0 -1 2-2", "-0 0-1", "0-0 -1 -2 1-3"]) {
      const given = made(shape, 5, 5);
      const beads = shape
        .split(" ")
        .flatMap((bead) => bead.split("-").map((side) => (side ? side.split(",").length : 0)));
      const [sources, targets] = [0, 1].map((side) =>
        beads.filter((_, k) => k % 2 === side).reduce((a, b) => a + b, 0),
      );
      const whole = made(shape, sources!, targets!);
      expect(await read(name, await write(name, whole), { segments: segmentsOf(given) })).toBe(shape);
    }
  });
  test("reading without the segments says what is missing", async () => {
    await expect(read(name, "", {})).rejects.toMatchObject({
      code: "BAD_OPTION",
      message: expect.stringContaining("segments"),
    });
  });
});

describe("what crosses", () => {
  test("vecalign and XCES hold it; rejected beads become null", async () => {
    const options = { segments: segmentsOf(report) };
    const expected = "0-1 1,2-2 3-3 -4 -5 4- 5- 6-0";
    expect(await read("vecalign", await write("vecalign", report), options)).toBe(expected);
    expect(await read("xces", await write("xces", report), options)).toBe(expected);
  });
  test("a ladder keeps the longest climb and says what it lost", async () => {
    const notes: Note[] = [];
    const given = made("0-2 1-0 2-1 3-3", 4, 4);
    expect(await read("ladder", await write("ladder", given, notes), { segments: segmentsOf(given) })).toBe(
      "0- 1-0 2-1 -2 3-3",
    );
    expect(notes.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^ORDER_LOST 1 of 4/),
    ]);
  });
  test("any tiling comes back from vecalign, and climbs in a ladder", async () => {
    const shuffled = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, k) => k),
        { minLength: size, maxLength: size },
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        const given = made(order.map((target, source) => `${source}-${target}`).join(" "), order.length, order.length);
        const options = { segments: segmentsOf(given) };
        expect(await read("vecalign", await write("vecalign", given), options)).toBe(
          given.beads.map(formatBead).join(" "),
        );
        const rungs = (await write("ladder", given))
          .trimEnd()
          .split("\n")
          .map((line) => line.split("\t").map(Number));
        expect(rungs[0]!.slice(0, 2)).toEqual([0, 0]);
        expect(rungs.at(-1)!.slice(0, 2)).toEqual([order.length, order.length]);
        for (let k = 1; k < rungs.length; k++) {
          expect(rungs[k]![0]! >= rungs[k - 1]![0]! && rungs[k]![1]! >= rungs[k - 1]![1]!).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("units without numbers, and bitexts whose numbers clash, are counted through", async () => {
  expect(await write("vecalign", [unit("a", "b"), unit("c", ""), unit("d", "e")])).toBe(
    "[0]:[0]:0.000000\n[1]:[]:0.000000\n[2]:[1]:0.000000\n",
  );
  expect((await write("vecalign", [made("0-0", 1, 1), made("0-0", 1, 1)])).match(/\[1\]:\[1\]/)).not.toBeNull();
});

test("lines of others", async () => {
  const options = { segments: { source: texts(4, "s"), target: texts(4, "t") } };
  expect(await read("ladder", "0 0 0.3\n1\t1\t-0.5\n3\t1\t2.5\n4\t4\t0\n", options)).toBe("0-0 1,2- 3-1,2,3");
  expect(await read("vecalign", "[0]:[1, 2]:0.5\n[1,2]:[]\nnonsense\n[9]:[0]:1\n", options)).toBe("0-1,2 1,2-");
  const [first, second] = await all(await formatNamed("ladder")!.read!("0\t0\t0.3\n1\t1\t2.5\n2\t2\t0\n", options));
  expect([first!.confidence, second!.confidence]).toEqual([0.3, undefined]);
  expect(second!.props).toEqual([{ type: "x-hunalign-score", value: "2.5" }]);
});

test("what cannot be is a note with its line", async () => {
  const options = { segments: { source: ["a"], target: ["b"] } };
  for (const [name, text] of [
    ["ladder", "0\t0\t1\nx\n1\t1\t0\n"],
    ["vecalign", "[0]:[0]:1\n[0]:[7]:1\n"],
  ] as const) {
    const notes: Note[] = [];
    await all(await formatNamed(name)!.read!(text, { ...options, onNote: (note) => notes.push(note) }));
    expect(notes.map(({ place }) => place?.line)).toEqual([2]);
  }
});

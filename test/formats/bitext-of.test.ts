import { expect, test } from "vitest";
import { formatBead } from "../../src/formats/bead-indexes.ts";
import { bitextOf } from "../../src/formats/bitext-of.ts";
import { formatNamed } from "../../src/formats/formats.ts";
import { unitsOf } from "../../src/formats/units-of.ts";
import { shape } from "../beads.ts";
import { all, bytesOf, report, unit } from "./bitexts.ts";

const texts = (side: { segments: { text: string }[] }): string[] => side.segments.map(({ text }) => text);
const everything = { nulls: true, rejected: true };

test.each(["tsv", "csv", "xlsx", "jsonl"])(
  "a table that a person has worked in comes back as a bitext: %s",
  async (name) => {
    const format = formatNamed(name)!;
    const units = await all(await format.read!([await bytesOf(await format.write!(report, { all: true }))], {}));
    units[1]!.status = "confirmed";
    units[2]!.status = "rejected";
    units[2]!.target = "Corrected.";
    const made = bitextOf(units);
    expect(made.beads.map(({ status }) => status)).toEqual(expect.arrayContaining(["confirmed", "rejected"]));
    expect(made.beads.filter(({ status }) => status === "rejected")).toHaveLength(2);
    expect(texts(made.target)).toContain("Corrected.");
    expect(made.source.segments.every(({ start, end, text }) => made.source.text.slice(start, end) === text)).toBe(
      true,
    );
    const seen = [made.beads.flatMap(({ source }) => source), made.beads.flatMap(({ target }) => target)];
    expect(seen.map((list) => [...list].sort((a, b) => a - b))).toEqual(
      [made.source, made.target].map((side) => side.segments.map((_, k) => k)),
    );
  },
);

test("units that remember their numbers stand in the order of their documents, crossing and all", () => {
  const made = bitextOf(unitsOf(report, everything));
  expect(texts(made.target)).toEqual(texts(report.target));
  expect(shape(made.beads)).toBe("0-1 1-2 2-3 3-4 -5 4- 5-0");
});

test("with the segments given the bitext is the same as before", () => {
  const segments = { source: texts(report.source), target: texts(report.target) };
  const made = bitextOf(unitsOf(report, everything), { segments });
  expect(shape(made.beads)).toBe("0-1 1,2-2 3-3 4-4 -5 5- 6-0");
  expect(made.beads.map(({ status }) => status).filter(Boolean)).toEqual(["confirmed", "rejected"]);
  expect(made.notes).toEqual([]);
});

test("segments are found by their texts, corrected ones by their numbers; what nobody names is unaligned", () => {
  const segments = { source: ["Một.", "Hai.", "Một.", "Ba."], target: ["Two.", "One.", "Three.", "Four."] };
  const units = [
    unit("Một.", "One."),
    unit("Một. Ba.", "Three."),
    unit("Hai!", "Two.", { bead: { source: [1], target: [0] } }),
    unit("Không có.", "Four."),
  ];
  const made = bitextOf(units, { segments });
  expect(shape(made.beads)).toBe("0-1 1-0 2,3-2 -3");
  expect(made.notes.map(({ code }) => code)).toEqual(["UNIT_UNMATCHED"]);
});

test("nothing makes an empty bitext", () => {
  expect(bitextOf([])).toEqual({
    source: { language: "und", text: "", segments: [], furniture: [] },
    target: { language: "und", text: "", segments: [], furniture: [] },
    beads: [],
    notes: [],
  });
});

test("texts that were emptied, filled in or added no longer claim what they are not", async () => {
  const csv = formatNamed("csv")!;
  const header = "source (vi),target (en),confidence,status,note,bead\n";
  const rows = "a,,,,,0-1\nb,y,,,,1-\nc,z,,,,2-0\nnew,row,,,,\n";
  const units = await all(await csv.read!(header + rows, {}));
  expect(units.map(({ bead }) => bead && formatBead(bead))).toEqual(["0-", undefined, "2-0", undefined]);
  expect(shape(bitextOf(units).beads)).toBe("0- 1-0 2-1 3-2");
});

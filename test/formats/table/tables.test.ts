import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Note } from "../../../src/core/note.ts";
import { csvChunks, csvUnits, quoteFormula, unquoteFormula } from "../../../src/formats/table/csv.ts";
import { tsvChunks, tsvUnits } from "../../../src/formats/table/tsv.ts";
import { all, report, unit } from "../bitexts.ts";

const rows = async (text: string, read: typeof tsvUnits = tsvUnits): Promise<string[]> =>
  (await all(read(text))).map(
    (one) =>
      `${one.sourceLanguage}:${one.source} = ${one.targetLanguage}:${one.target} ${one.confidence ?? "?"} ${one.status ?? "?"}`,
  );
const codes = async (text: string, read: typeof tsvUnits): Promise<string[]> => {
  const notes: Note[] = [];
  await all(read(text, { onNote: (note) => notes.push(note) }));
  return notes.map(({ code, place }) => `${code} ${place?.line}`);
};

describe("TSV", () => {
  test("null beads only when asked for, rejected ones always: the status says so", async () => {
    expect((await all(tsvChunks(report))).join("").trimEnd().split("\n")).toHaveLength(5);
    expect((await all(tsvChunks(report, { all: true }))).join("").trimEnd().split("\n")).toHaveLength(7);
    expect((await all(tsvChunks(report))).join("")).toContain("\trejected\n");
  });
  test.each([
    ["two columns", "a\tb\n", ["und:a = und:b ? ?"]],
    [
      "CRLF, a byte order mark, no last line end",
      "\ufeffa\tb\t0.5\tconfirmed\r\nc\td",
      ["und:a = und:b 0.5 confirmed", "und:c = und:d ? ?"],
    ],
    ["an empty cell is a null bead, an empty row nothing", "a\t\n\t\n\tb\n", ["und:a = und: ? ?", "und: = und:b ? ?"]],
    [
      "a header chooses the columns",
      "target (EN)\tnote\tsource (vi)\tstatus\nb\tn\ta\tRejected\n",
      ["vi:a = en:b ? rejected"],
    ],
    ["language tags as a header", "vi\ten-us\na\tb\n", ["vi:a = en-US:b ? ?"]],
    ["texts that read like a header", "source\ttarget\t0.5\t\n", ["und:source = und:target 0.5 ?"]],
    [
      "confidence as a Vietnamese spreadsheet writes it",
      "a\tb\t0,97\nc\td\t97 %\n",
      ["und:a = und:b 0.97 ?", "und:c = und:d 0.97 ?"],
    ],
  ])("%s", async (_, text, expected) => expect(await rows(text)).toEqual(expected));
  test("what cannot be read is a note with its line", async () => {
    expect(await codes("a\tb\nalone\nc\td\t7\tmaybe\n", tsvUnits)).toEqual(["BAD_ROW 2", "BAD_CELL 3", "BAD_CELL 3"]);
    await expect(all(tsvUnits("alone\n", { strict: true }))).rejects.toMatchObject({ code: "BAD_FORMAT" });
  });
});

describe("CSV", () => {
  test("a byte order mark, and no cell that a spreadsheet would compute", async () => {
    const csv = (await all(csvChunks([unit("=1+1", '-a, "b"'), unit("'=x", "@y"), unit("+z", "a;b")]))).join("");
    expect(csv.startsWith("\ufeffsource (vi),target (en),confidence,status")).toBe(true);
    for (const row of csv.slice(1).split("\n")) {
      for (const cell of row.split(/,(?=")|,(?! )/)) expect(cell).not.toMatch(/^"?[=+\-@]/);
    }
    expect((await all(csvUnits(csv))).map(({ source, target }) => [source, target])).toEqual([
      ["=1+1", '-a, "b"'],
      ["'=x", "@y"],
      ["+z", "a;b"],
    ]);
  });
  test("quoting a formula is undone exactly", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "a", "\t", " ") }), (cell) => {
        expect(unquoteFormula(quoteFormula(cell))).toBe(cell);
        expect(quoteFormula(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
  test.each([
    [
      "semicolons, as Excel saves them in Vietnam",
      'source (vi);target (en);confidence\r\n"a;b";c;0,5\r\n',
      ["vi:a;b = en:c 0.5 ?"],
    ],
    ["line breaks and quotes inside a cell", '"a\r\n""b"""," c "\n', ['und:a "b" = und:c ? ?']],
    ["no header", "a,b\n", ["und:a = und:b ? ?"]],
  ])("%s", async (_, text, expected) => expect(await rows(text, csvUnits)).toEqual(expected));
  test("in pieces as whole", async () => {
    const csv = (await all(csvChunks(report, { all: true }))).join("").replaceAll("\n", "\r\n");
    expect(await all(csvUnits([...csv]))).toEqual(await all(csvUnits(csv)));
  });
  test("a quote that never ends is an error, not the end of memory", async () => {
    const endless = async function* () {
      yield 'a,"';
      for (;;) yield "x".repeat(1 << 16);
    };
    await expect(all(csvUnits(endless()))).rejects.toMatchObject({ code: "BAD_FORMAT" });
  });
});

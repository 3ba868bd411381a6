import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Note } from "../../../src/core/note.ts";
import { columnIndex, columnName, escapeCell, unescapeCell } from "../../../src/formats/xlsx/cell-text.ts";
import { xlsxUnits } from "../../../src/formats/xlsx/read-xlsx.ts";
import { xlsxChunks } from "../../../src/formats/xlsx/write-xlsx.ts";
import { all, bytesOf, report, unit } from "../bitexts.ts";

const sheetOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);

test("a workbook with what makes it one to work in", async () => {
  const sheet = sheetOf(await bytesOf(xlsxChunks(report)));
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<cfRule type="colorScale"');
  expect(sheet).toContain('<dataValidation type="list"');
  expect(sheet).toContain('<formula1>"confirmed,rejected"</formula1>');
  expect(sheet).toContain("<autoFilter");
  expect(sheet.match(/<row /g)).toHaveLength(6);
  expect(sheet).not.toContain("<f>");
});

test("comes back whole, null beads too; equal input gives equal bytes", async () => {
  const bytes = await bytesOf(xlsxChunks(report, { all: true }));
  expect(await bytesOf(xlsxChunks(report, { all: true }))).toEqual(bytes);
  const units = await all(xlsxUnits(bytes));
  expect(units).toHaveLength(7);
  expect(units[0]).toMatchObject({
    source: "Thủ tướng phát biểu.",
    sourceLanguage: "vi",
    status: "confirmed",
    confidence: 0.9,
    bead: { source: [0], target: [1] },
  });
  expect(units[4]).toMatchObject({ source: "Không ai dịch.", target: "" });
});

/** The workbook as Excel saves it: strings in a table of their own, some with formats and readings. */
test("shared strings, rich text, cells left out", async () => {
  const parts = unzipSync(await bytesOf(xlsxChunks([unit("a", "b")])));
  const sheet = `<worksheet><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
    <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="str"><v>formula result</v></c><c r="D3" t="inlineStr"><is><t>confirmed</t></is></c></row>
  </sheetData></worksheet>`;
  const strings =
    '<sst><si><t>Source (vi)</t></si><si><t>Target (en)</t></si><si><t>Status</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Một </t></r><r><t>hai_x0021_</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si></sst>';
  const bytes = zipSync({
    ...parts,
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    "xl/sharedStrings.xml": strToU8(strings),
  });
  expect(await all(xlsxUnits(bytes))).toEqual([unit("Một hai!", "formula result", { status: "confirmed" })]);
});

describe("what cannot be read is one clear error", () => {
  test.each([
    ["no zip", new TextEncoder().encode("hello"), /no Excel workbook/],
    ["an old .xls or a locked file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /locked by a password/],
    ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), /no sheet/],
  ])("%s", async (_, bytes, message) => {
    await expect(all(xlsxUnits(bytes))).rejects.toMatchObject({
      code: "BAD_FORMAT",
      message: expect.stringMatching(message),
    });
  });
  test("cut", async () => {
    const bytes = await bytesOf(xlsxChunks(report));
    await expect(all(xlsxUnits(bytes.subarray(0, bytes.length / 2)))).rejects.toMatchObject({ code: "BAD_FORMAT" });
  });
  test("a zip bomb", async () => {
    const bytes = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(1000) });
    // The central directory says how large the part is: let it say a gigabyte.
    const at = bytes.length - 22 - (46 + "xl/worksheets/sheet1.xml".length) + 24;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, 1 << 30, true);
    await expect(all(xlsxUnits(bytes))).rejects.toMatchObject({ code: "TOO_LARGE" });
  });
});

test("a text that no cell can hold is left out with a note", async () => {
  const notes: Note[] = [];
  const bytes = await bytesOf(
    xlsxChunks([unit("x".repeat(32_768), "b"), unit("c", "d")], { onNote: (note) => notes.push(note) }),
  );
  expect(await all(xlsxUnits(bytes))).toHaveLength(1);
  expect(notes.map(({ code }) => code)).toEqual(["UNIT_TOO_LONG"]);
});

test("cells spell what XML cannot hold, and columns have names", () => {
  for (const text of ["\u0001a\ufffe", "_x0041_", "__x0041__", "_x005F_", "\ud800"])
    expect(unescapeCell(escapeCell(text))).toBe(text);
  expect(escapeCell("\u0001_x0041_ _x_")).toBe("_x0001__x005F_x0041_ _x_");
  for (const index of [0, 25, 26, 701, 702, 16383]) expect(columnIndex(`${columnName(index)}7`)).toBe(index);
  expect([columnName(27), columnName(16383)]).toEqual(["AB", "XFD"]);
});

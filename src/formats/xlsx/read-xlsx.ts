import { SongnguError } from "../../core/error.ts";
import type { TextSource } from "../decode-chunks.ts";
import { type Complaints, complaints, type ReadOptions } from "../read-options.ts";
import { RowReader } from "../table/columns.ts";
import type { TranslationUnit } from "../unit.ts";
import { readXml } from "../xml/read-xml.ts";
import { columnIndex, unescapeCell } from "./cell-text.ts";

/** Most bytes that a part of a workbook may unfold to: more is an attempt on memory. */
const MAX_PART = 1 << 29;

/**
 * Reads the first sheet of an Excel workbook: the columns that its header names, or source, target, confidence, status.
 * @throws SongnguError BAD_FORMAT for what is no workbook, is broken or locked by a password; TOO_LARGE for a zip bomb
 */
export async function* xlsxUnits(source: TextSource, options: ReadOptions = {}): AsyncGenerator<TranslationUnit> {
  const told = complaints(options);
  const parts = await unpack(await wholeBytes(source));
  const sheet = parts[await firstSheet(parts, told)];
  if (!sheet) throw new SongnguError("BAD_FORMAT", "the workbook has no sheet");
  const strings = parts["xl/sharedStrings.xml"] ? await sharedStrings(parts["xl/sharedStrings.xml"], told) : [];
  const reader = new RowReader(options, told);
  for await (const { cells, row } of sheetRows(sheet, strings, told)) {
    const unit = reader.row(cells, row);
    if (unit) yield unit;
  }
  told.end();
}

/** All bytes of a stream. */
export async function wholeBytes(source: TextSource): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if (typeof source === "string") throw new SongnguError("BAD_INPUT", "xlsxUnits: a workbook is bytes, not a string");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    if (typeof chunk === "string") throw new SongnguError("BAD_INPUT", "xlsxUnits: a workbook is bytes, not strings");
    chunks.push(chunk);
    size += chunk.length;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Parts of a workbook by their path. */
export type Parts = Record<string, Uint8Array>;

/** Unzips the parts of a workbook that hold its cells. */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new SongnguError("BAD_FORMAT", "is an old .xls or locked by a password: save it as .xlsx without one");
  }
  const { unzipSync } = await import("fflate");
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^xl\/(?:workbook\.xml|_rels\/|sharedStrings\.xml|worksheets\/[^/]+\.xml)/.test(name)) return false;
        if (originalSize > MAX_PART)
          throw new SongnguError("TOO_LARGE", `${name} would unfold to ${originalSize} bytes`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof SongnguError) throw error;
    throw new SongnguError("BAD_FORMAT", "is no Excel workbook, or it is broken", { cause: error });
  }
}

/** Path of the sheet that comes first in the workbook. */
async function firstSheet(parts: Parts, told: Complaints): Promise<string> {
  let id: string | undefined;
  const targets = new Map<string, string>();
  if (parts["xl/workbook.xml"]) {
    const open = (name: string, attributes: Record<string, string>): void => {
      if (name === "sheet") id ??= attributes["r:id"] ?? attributes.id;
    };
    for await (const _ of readXml(parts["xl/workbook.xml"], "workbook", told, { open }));
  }
  if (parts["xl/_rels/workbook.xml.rels"]) {
    const open = (name: string, attributes: Record<string, string>): void => {
      if (name === "Relationship" && attributes.Id) targets.set(attributes.Id, attributes.Target ?? "");
    };
    for await (const _ of readXml(parts["xl/_rels/workbook.xml.rels"], "Relationships", told, { open }));
  }
  const target = targets.get(id ?? "");
  if (target !== undefined) return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return Object.keys(parts).find((path) => path.startsWith("xl/worksheets/")) ?? "";
}

/** The strings that cells refer to by number; readings above the text (furigana) are left out. */
export async function sharedStrings(part: Uint8Array, told: Complaints): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  for await (const _ of readXml(part, "sst", told, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      inText = name === "t";
    },
    text(value) {
      if (inText && !inReading) text += value;
    },
    close(name) {
      inText = false;
      if (name === "rPh") inReading = false;
      if (name === "si") strings.push(unescapeCell(text));
    },
  }));
  return strings;
}

/** Rows as lists of texts; numbers stay as they are written. */
export async function* sheetRows(
  part: Uint8Array,
  strings: readonly string[],
  told: Complaints,
): AsyncGenerator<{ cells: string[]; row: number }> {
  let ready: { cells: string[]; row: number }[] = [];
  let cells: string[] = [];
  let row = 0;
  let column = 0;
  let type = "";
  let text: string | undefined;
  let inReading = false;
  for await (const _ of readXml(part, "worksheet", told, {
    open(name, attributes) {
      if (name === "row") {
        cells = [];
        column = -1;
        row = Number(attributes.r ?? row + 1);
      } else if (name === "c") {
        column = columnIndex(attributes.r ?? "") ?? column + 1;
        type = attributes.t ?? "n";
      } else if (name === "rPh") inReading = true;
      else if (name === "v" || (name === "t" && !inReading)) text = "";
    },
    text(value) {
      if (text !== undefined) text += value;
    },
    close(name) {
      if (name === "rPh") inReading = false;
      if ((name === "v" || name === "t") && text !== undefined) {
        while (cells.length < column) cells.push("");
        const value = type === "s" ? (strings[Number(text)] ?? "") : type === "n" ? text : unescapeCell(text);
        cells[column] = (cells[column] ?? "") + value;
        text = undefined;
      }
      if (name === "row") ready.push({ cells, row });
    },
  })) {
    yield* ready;
    ready = [];
  }
}

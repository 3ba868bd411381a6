import { SongnguError } from "../../core/error.ts";
import type { Note } from "../../core/note.ts";
import { COLUMNS, type Column, headerCells, rowCells } from "../table/columns.ts";
import type { TsvOptions } from "../table/tsv.ts";
import type { TranslationUnit } from "../unit.ts";
import { type UnitWriter, unitChunks } from "../unit-writer.ts";
import { type FormatStream, unitStream } from "../units-of.ts";
import { escapeXml } from "../xml/escape.ts";
import { columnName, escapeCell } from "./cell-text.ts";
import { COLUMN_LOOKS, SHEET_PATH, STYLE, sheetEnd, sheetStart, WORKBOOK_PARTS } from "./workbook-parts.ts";

/** Most characters that a spreadsheet takes in one cell. */
export const MAX_CELL_CHARACTERS = 32_767;
/** Most rows of a sheet. */
const MAX_ROWS = 1_048_576;

/** How a workbook is written. */
export interface XlsxOptions extends TsvOptions {
  /** Time stamp of the parts inside. @default 1980-01-01, so that equal input gives equal bytes */
  date?: Date;
  /** Told of units that do not fit into a cell. */
  onNote?: (note: Note) => void;
}

/**
 * Writes an Excel workbook in chunks of bytes: one sheet, a frozen header with filters, wrapped texts, a colour scale on the confidence, a
 * list to choose the status from. `xlsxUnits` reads it back with what a person has decided and corrected.
 */
export async function* xlsxChunks(input: FormatStream, options: XlsxOptions = {}): AsyncGenerator<Uint8Array> {
  const { strToU8, Zip, ZipDeflate } = await import("fflate");
  let ready: Uint8Array[] = [];
  let failure: unknown;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const mtime = localTime(options.date ?? new Date(Date.UTC(1980, 0, 1)));
  const part = (path: string): InstanceType<typeof ZipDeflate> => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    return file;
  };
  for (const [path, xml] of WORKBOOK_PARTS) part(path).push(strToU8(xml), true);
  const sheet = part(SHEET_PATH);
  const units = unitStream(input, { rejected: true, ...options, nulls: options.all ?? false });
  for await (const chunk of unitChunks(new SheetWriter(options), units)) {
    sheet.push(strToU8(chunk), false);
    if (failure) throw failure;
    yield* ready;
    ready = [];
  }
  sheet.push(new Uint8Array(0), true);
  zip.end();
  if (failure) throw failure;
  yield* ready;
}

/** fflate stamps with local time: this time shows the same digits everywhere. Zip files know the years 1980 to 2099. */
const localTime = (date: Date): Date =>
  new Date(
    Math.min(2099, Math.max(1980, date.getUTCFullYear())),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );

class SheetWriter implements UnitWriter {
  readonly #options: XlsxOptions;
  #columns: readonly Column[] = COLUMNS;
  #rows = 1;

  constructor(options: XlsxOptions) {
    this.#options = options;
  }

  begin(first: TranslationUnit | undefined): string {
    if (first?.sourceFile === undefined && first?.targetFile === undefined) this.#columns = COLUMNS.slice(0, -2);
    const cells = headerCells(first, this.#columns).map((text, k) => textCell(text, k, 1, STYLE.header));
    return `${sheetStart(this.#columns)}<row r="1" ht="22" customHeight="1">${cells.join("")}</row>`;
  }

  unit(unit: TranslationUnit): string {
    const cells = rowCells(unit, this.#columns);
    const longest = Math.max(...cells.map((cell) => escapeCell(cell).length));
    if (longest > MAX_CELL_CHARACTERS) {
      const message = `unit ${unit.id} was left out: ${longest} characters, a cell holds ${MAX_CELL_CHARACTERS}`;
      this.#options.onNote?.({ code: "UNIT_TOO_LONG", message });
      return "";
    }
    const row = ++this.#rows;
    if (row > MAX_ROWS)
      throw new SongnguError("TOO_LARGE", `xlsxChunks: a sheet holds ${MAX_ROWS} rows; split the units`);
    const out = cells.map((text, k) => {
      const column = this.#columns[k]!;
      const { style } = COLUMN_LOOKS[column];
      if (text === "") return `<c r="${columnName(k)}${row}" s="${style}"/>`;
      return column === "confidence"
        ? `<c r="${columnName(k)}${row}" s="${style}"><v>${text}</v></c>`
        : textCell(text, k, row, style);
    });
    return `<row r="${row}">${out.join("")}</row>`;
  }

  end(): string {
    return sheetEnd(this.#columns, this.#rows);
  }
}

const textCell = (text: string, column: number, row: number, style: number): string =>
  `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCell(text))}</t></is></c>`;

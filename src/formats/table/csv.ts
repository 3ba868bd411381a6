import { SongnguError } from "../../core/error.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import { mendSurrogates } from "../fold-text.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import { type UnitWriter, unitChunks } from "../unit-writer.ts";
import { type FormatStream, unitStream } from "../units-of.ts";
import { headerCells, RowReader, rowCells } from "./columns.ts";
import type { TsvOptions } from "./tsv.ts";

/** What a spreadsheet would take for a formula, and what {@link quoteFormula} has made of it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const QUOTED_FORMULA = /^'+[=+\-@\t\r]/;

/** Puts an apostrophe before a cell that a spreadsheet would compute; {@link unquoteFormula} takes it away again. */
export const quoteFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell as it was before {@link quoteFormula}. */
export const unquoteFormula = (cell: string): string => (QUOTED_FORMULA.test(cell) ? cell.slice(1) : cell);

const csvCell = (cell: string): string => {
  const safe = quoteFormula(mendSurrogates(cell));
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\n`;

/** Comma-separated values for spreadsheets: a byte order mark, a header, cells that begin like a formula quoted by an apostrophe. */
class CsvWriter implements UnitWriter {
  begin(first: TranslationUnit | undefined): string {
    return `\ufeff${csvLine(headerCells(first))}`;
  }

  unit(unit: TranslationUnit): string {
    return csvLine(rowCells(unit));
  }

  end(): string {
    return "";
  }
}

/** One row for each bead, rejected ones included: their status says so. */
export const csvChunks = (input: FormatStream, options: TsvOptions = {}): AsyncGenerator<string> =>
  unitChunks(new CsvWriter(), unitStream(input, { rejected: true, ...options, nulls: options.all ?? false }));

/** Longest row that is read, in characters: a quote that never ends must not swallow the file. */
const MAX_ROW = 1 << 22;

/** Reads comma-, semicolon- or tab-separated values with or without a header. */
export async function* csvUnits(source: TextSource, options: ReadOptions = {}): AsyncGenerator<TranslationUnit> {
  const { default: Papa } = await import("papaparse");
  const told = complaints(options);
  const reader = new RowReader(options, told);
  let parser: {
    parse(input: string, base: number, ignoreLastRow: boolean): { data: string[][]; meta: { cursor: number } };
  };
  let started = false;
  let rest = "";
  let row = 0;
  function* rows(last: boolean): Generator<TranslationUnit> {
    const { data, meta } = parser.parse(rest, 0, !last);
    for (const cells of data) {
      const unit = reader.row(cells.map(unquoteFormula), ++row);
      if (unit) yield unit;
    }
    rest = last ? "" : rest.slice(meta.cursor);
  }
  const start = (): void => {
    if (started) return;
    started = true;
    parser = new Papa.Parser({ delimiter: delimiterOf(rest) } as never) as unknown as typeof parser;
  };
  let held = "";
  for await (const chunk of decodeChunks(source)) {
    const text = held + chunk;
    held = text.endsWith("\r") ? "\r" : "";
    rest += (held ? text.slice(0, -1) : text).replaceAll("\r\n", "\n");
    start();
    yield* rows(false);
    if (rest.length > MAX_ROW) {
      throw new SongnguError("BAD_FORMAT", `row ${row + 1}: more than ${MAX_ROW} characters: a quote is not closed`);
    }
  }
  rest += held;
  start();
  yield* rows(true);
  told.end();
}

/** The delimiter that stands most often outside quotes in the first row. */
function delimiterOf(text: string): string {
  const row = text.replace(/"[^"]*"/g, "").split(/\r?\n/, 1)[0]!;
  const count = (delimiter: string): number => row.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

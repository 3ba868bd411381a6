import type { Glossary } from "../../core/glossary.ts";
import type { Note } from "../../core/note.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import { mendSurrogates } from "../fold-text.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import { quoteFormula, unquoteFormula } from "../table/csv.ts";
import { cellsOf, EntryReader, headerOf } from "./columns.ts";

const csvCell = (cell: string): string => {
  const safe = quoteFormula(mendSurrogates(cell));
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Comma-separated values with a header and a byte order mark, cells that begin like a formula quoted; for spreadsheets. */
export function writeGlossaryCsv(glossary: Glossary): string {
  const rows = [headerOf(glossary), ...glossary.entries.map(cellsOf)];
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\n`).join("")}`;
}

/** Tab-separated values with a header. */
export function writeGlossaryTsv(glossary: Glossary): string {
  const rows = [headerOf(glossary), ...glossary.entries.map(cellsOf)];
  return rows.map((row) => `${row.map(mendSurrogates).join("\t")}\n`).join("");
}

/**
 * Reads a glossary from comma-, semicolon- or tab-separated values: with the header that this library writes, under two
 * language tags, or with the source in the first column and the target in the second. Lines that
 * begin with "#" are skipped in files of others; in a table that this library has written they may be terms.
 */
export async function readGlossaryTable(source: TextSource, options: ReadOptions = {}): Promise<Glossary> {
  let text = "";
  for await (const chunk of decodeChunks(source)) text += chunk;
  const notes: Note[] = [];
  const told = complaints({
    ...options,
    onNote: (note) => {
      notes.push(note);
      options.onNote?.(note);
    },
  });
  const reader = new EntryReader(options, told);
  const tabs = /^[^\n]*\t/.test(text);
  const rows = tabs ? text.split(/\r\n|\r|\n/).map((line) => line.split("\t")) : await csvRows(text);
  const entries = rows.flatMap((cells, k) => {
    if (cells[0]?.startsWith("#") && !reader.named) return [];
    return reader.row(tabs ? cells : cells.map(unquoteFormula), k + 1) ?? [];
  });
  told.end();
  const { sourceLanguage, targetLanguage } = reader;
  return { sourceLanguage, targetLanguage, entries, notes };
}

async function csvRows(text: string): Promise<string[][]> {
  const { default: Papa } = await import("papaparse");
  const first = text.replace(/"[^"]*"/g, "").split(/\r?\n/, 1)[0]!;
  const delimiter = first.split(";").length > first.split(",").length ? ";" : ",";
  return Papa.parse<string[]>(text, { delimiter }).data;
}

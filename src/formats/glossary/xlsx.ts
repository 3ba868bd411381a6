import { SongnguError } from "../../core/error.ts";
import { GLOSSARY_KINDS, type Glossary, type GlossaryEntry, type GlossaryKind } from "../../core/glossary.ts";
import type { Note } from "../../core/note.ts";
import type { TextSource } from "../decode-chunks.ts";
import { mendSurrogates } from "../fold-text.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import { columnName, escapeCell } from "../xlsx/cell-text.ts";
import { sharedStrings, sheetRows, unpack, wholeBytes } from "../xlsx/read-xlsx.ts";
import { SHEET_NAMESPACE, STYLE, WORKBOOK_PARTS } from "../xlsx/workbook-parts.ts";
import { escapeXml } from "../xml/escape.ts";
import { readXml } from "../xml/read-xml.ts";
import { cellsOf, EntryReader, GLOSSARY_COLUMNS, type GlossaryColumn, headerOf } from "./columns.ts";
import { STATUSES } from "./fields.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Most characters of a cell. */
const MAX_CELL = 32_767;

const SHEET_NAMES: { readonly [kind in GlossaryKind]: string } = {
  term: "Terms",
  organisation: "Organisations",
  document: "Documents",
  name: "Names",
  abbreviation: "Abbreviations",
};
/** Columns of numbers. */
const NUMBERS: ReadonlySet<GlossaryColumn> = new Set(["score", "source frequency", "target frequency", "documents"]);
/** Widths of columns, in characters; others have the last. */
const WIDTHS: { readonly [column in GlossaryColumn]?: number } = {
  source: 36,
  target: 36,
  "source variants": 30,
  "target variants": 30,
  "source example": 60,
  "target example": 60,
  "source abbreviations": 14,
  "target abbreviations": 14,
};
const USUAL_WIDTH = 13;

/** Writes a workbook with a sheet for each kind: frozen header, filter, wrapped texts, a list to choose the status from. */
export async function writeGlossaryXlsx(glossary: Glossary): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const kinds = GLOSSARY_KINDS.filter((kind, k) => k === 0 || glossary.entries.some((entry) => entry.kind === kind));
  const files: Record<string, Uint8Array> = {};
  for (const [path, xml] of workbook(kinds)) files[path] = strToU8(xml);
  kinds.forEach((kind, k) => {
    const entries = glossary.entries.filter((entry) => entry.kind === kind);
    files[`xl/worksheets/sheet${k + 1}.xml`] = strToU8(sheet(glossary, entries));
  });
  // A fixed time, so that equal input gives equal bytes; fflate counts in local time.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

function workbook(kinds: readonly GlossaryKind[]): [path: string, xml: string][] {
  const known = new Map(WORKBOOK_PARTS);
  const overrides = kinds.map(
    (_, k) => `<Override PartName="/xl/worksheets/sheet${k + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const sheets = kinds.map((kind, k) => `<sheet name="${SHEET_NAMES[kind]}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`);
  const relations = kinds.map(
    (_, k) => `<Relationship Id="rId${k + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${k + 1}.xml"/>`,
  );
  return [
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides.join("")}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    ["_rels/.rels", known.get("_rels/.rels")!],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}<Relationship Id="rId${kinds.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", known.get("xl/styles.xml")!],
  ];
}

function sheet(glossary: Glossary, entries: readonly GlossaryEntry[]): string {
  const widths = GLOSSARY_COLUMNS.map(
    (column, k) => `<col min="${k + 1}" max="${k + 1}" width="${WIDTHS[column] ?? USUAL_WIDTH}" customWidth="1"/>`,
  );
  const head = headerOf(glossary).map((text, k) => textCell(text, k, 1, STYLE.header));
  const rows = entries.map((entry, k) => {
    const cells = cellsOf(entry).map((text, c) => {
      const number = NUMBERS.has(GLOSSARY_COLUMNS[c]!);
      if (text === "") return "";
      return number ? `<c r="${columnName(c)}${k + 2}"><v>${text}</v></c>` : textCell(text, c, k + 2, STYLE.text);
    });
    return `<row r="${k + 2}">${cells.join("")}</row>`;
  });
  const last = Math.max(2, entries.length + 1);
  const end = columnName(GLOSSARY_COLUMNS.length - 1);
  const status = columnName(GLOSSARY_COLUMNS.indexOf("status"));
  return `${XML}<worksheet xmlns="${SHEET_NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData><row r="1" ht="22" customHeight="1">${head.join("")}</row>${rows.join("")}</sheetData><autoFilter ref="A1:${end}${last}"/><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="status" error="${STATUSES.join(", ")}" sqref="${status}2:${status}${last}"><formula1>"${STATUSES.join(",")}"</formula1></dataValidation></dataValidations><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function textCell(text: string, column: number, row: number, style: number): string {
  const held = escapeCell(mendSurrogates(text.slice(0, MAX_CELL)));
  return `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(held)}</t></is></c>`;
}

/**
 * Reads a glossary from a workbook: all sheets that have a header, or the first two columns of the first sheet.
 * @throws SongnguError BAD_FORMAT for what is no workbook
 */
export async function readGlossaryXlsx(source: TextSource, options: ReadOptions = {}): Promise<Glossary> {
  const notes: Note[] = [];
  const told = complaints({
    ...options,
    onNote: (note) => {
      notes.push(note);
      options.onNote?.(note);
    },
  });
  const parts = await unpack(await wholeBytes(source));
  const paths = await sheetPaths(parts);
  if (paths.length === 0) throw new SongnguError("BAD_FORMAT", "the workbook has no sheet");
  const strings = parts["xl/sharedStrings.xml"] ? await sharedStrings(parts["xl/sharedStrings.xml"], told) : [];
  const reader = new EntryReader(options, told);
  const entries: GlossaryEntry[] = [];
  for (const path of paths) {
    reader.sheet();
    for await (const { cells, row } of sheetRows(parts[path]!, strings, told)) {
      const entry = reader.row(cells, row);
      if (entry) entries.push(entry);
    }
  }
  told.end();
  const { sourceLanguage, targetLanguage } = reader;
  return { sourceLanguage, targetLanguage, entries, notes };
}

/** The sheets in the order of the workbook. */
async function sheetPaths(parts: Record<string, Uint8Array>): Promise<string[]> {
  const ids: string[] = [];
  const targets = new Map<string, string>();
  const silent = { wrong: () => {}, end: () => {} };
  const collect = async (
    path: string,
    root: string,
    open: (name: string, at: Record<string, string>) => void,
  ): Promise<void> => {
    if (parts[path]) for await (const _ of readXml(parts[path], root, silent, { open }));
  };
  await collect("xl/workbook.xml", "workbook", (name, at) => {
    const id = at["r:id"] ?? at.id;
    if (name === "sheet" && id !== undefined) ids.push(id);
  });
  await collect("xl/_rels/workbook.xml.rels", "Relationships", (name, at) => {
    if (name === "Relationship" && at.Id) targets.set(at.Id, at.Target ?? "");
  });
  const paths = ids
    .map((id) => targets.get(id) ?? "")
    .map((target) => (target.startsWith("/") ? target.slice(1) : `xl/${target}`))
    .filter((path) => parts[path] !== undefined);
  return paths.length > 0
    ? paths
    : Object.keys(parts)
        .filter((path) => path.startsWith("xl/worksheets/"))
        .sort();
}

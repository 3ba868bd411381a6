import { claimedBead, formatBead, parseBead } from "../bead-indexes.ts";
import { contentId } from "../content-id.ts";
import { foldText } from "../fold-text.ts";
import { canonicalTag } from "../language-tag.ts";
import type { Complaints, ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import { parseConfidence, parseStatus } from "../unit-fields.ts";

/** What a column of a table holds. */
export type Column =
  | "source"
  | "target"
  | "confidence"
  | "status"
  | "note"
  | "bead"
  | "id"
  | "source file"
  | "target file";

/** The columns of a table for people, in their order. */
export const COLUMNS: readonly Column[] = [
  "source",
  "target",
  "confidence",
  "status",
  "note",
  "bead",
  "id",
  "source file",
  "target file",
];

/** The columns of a table without a header, in their order. */
export const BARE_COLUMNS: readonly Column[] = ["source", "target", "confidence", "status"];

/** The names over the columns; those of the texts name the language: "source (vi)". */
export const headerCells = (first: TranslationUnit | undefined, columns: readonly Column[] = COLUMNS): string[] =>
  columns.map((column) => {
    if (column === "source" && first) return `source (${first.sourceLanguage})`;
    if (column === "target" && first) return `target (${first.targetLanguage})`;
    return column;
  });

/** A unit as the cells of a row. */
export const rowCells = (unit: TranslationUnit, columns: readonly Column[] = COLUMNS): string[] =>
  columns.map((column) => cellOf(unit, column));

function cellOf(unit: TranslationUnit, column: Column): string {
  switch (column) {
    case "source":
    case "target":
      return foldText(unit[column]);
    case "confidence":
      return unit.confidence === undefined ? "" : unit.confidence.toFixed(4);
    case "status":
      return unit.status ?? "";
    case "note":
      return foldText(unit.notes.join(" · "));
    case "bead":
      return unit.bead ? formatBead(unit.bead) : "";
    case "id":
      return unit.id;
    case "source file":
      return unit.sourceFile ?? "";
    case "target file":
      return unit.targetFile ?? "";
  }
}

/** Reads the rows of a table: the first may be a header, which then says what the columns are. */
export class RowReader {
  readonly #options: ReadOptions;
  readonly #complaints: Complaints;
  #columns: readonly (Column | undefined)[] = BARE_COLUMNS;
  #languages: { source: string; target: string };
  #first = true;

  constructor(options: ReadOptions, complaints: Complaints) {
    this.#options = options;
    this.#complaints = complaints;
    this.#languages = { source: options.sourceLanguage ?? "und", target: options.targetLanguage ?? "und" };
  }

  /** The unit of a row; undefined for a header, an empty row, and a row that cannot be one. */
  row(cells: readonly string[], line: number): TranslationUnit | undefined {
    if (this.#first) {
      this.#first = false;
      if (this.#header(cells)) return undefined;
    }
    if (cells.every((cell) => cell.trim() === "")) return undefined;
    if (cells.length < 2) {
      this.#complaints.wrong("BAD_ROW", `line ${line}: has one column, and two texts are needed`, line);
      return undefined;
    }
    const unit: TranslationUnit = {
      id: "",
      source: "",
      target: "",
      sourceLanguage: this.#languages.source,
      targetLanguage: this.#languages.target,
      props: [],
      notes: [],
    };
    this.#columns.forEach((column, k) => {
      const cell = cells[k];
      if (column && cell !== undefined && cell.trim() !== "") this.#fill(unit, column, cell, line);
    });
    if (unit.source === "" && unit.target === "") return undefined;
    const bead = claimedBead(unit.bead, unit);
    if (bead) unit.bead = bead;
    else delete unit.bead;
    if (unit.id === "") unit.id = contentId(unit.source, unit.target);
    return unit;
  }

  #header(cells: readonly string[]): boolean {
    // A row of texts that read like a header has a confidence in it.
    if (parseConfidence(cells[2] ?? "") !== undefined) return false;
    const names = cells.map((cell) => /^\s*([^()]*?)\s*(?:\(\s*([^()\s]+)\s*\))?\s*$/.exec(cell.toLowerCase()));
    const source = names.findIndex((name) => name?.[1] === "source");
    const target = names.findIndex((name) => name?.[1] === "target");
    if (source >= 0 && target >= 0) {
      this.#columns = names.map((name) => COLUMNS.find((column) => column === name?.[1]));
      this.#name(names[source]![2], names[target]![2]);
      return true;
    }
    const tags = cells.slice(0, 2).map((cell) => cell.trim());
    if (tags.length < 2 || !tags.every((tag) => /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/.test(tag))) return false;
    this.#name(tags[0], tags[1]);
    return true;
  }

  #name(source: string | undefined, target: string | undefined): void {
    const { sourceLanguage, targetLanguage } = this.#options;
    this.#languages = {
      source: sourceLanguage ?? (source ? canonicalTag(source) : "und"),
      target: targetLanguage ?? (target ? canonicalTag(target) : "und"),
    };
  }

  #fill(unit: TranslationUnit, column: Column, cell: string, line: number): void {
    const text = cell.trim();
    const bad = (what: string): void =>
      this.#complaints.wrong("BAD_CELL", `line ${line}: "${text.slice(0, 40)}" is no ${what}`, line);
    switch (column) {
      case "source":
      case "target":
        unit[column] = foldText(cell);
        break;
      case "confidence": {
        const confidence = parseConfidence(text);
        if (confidence === undefined) bad("confidence from 0 to 1");
        else unit.confidence = confidence;
        break;
      }
      case "status": {
        const status = parseStatus(text);
        if (status === undefined) bad('status: "confirmed" or "rejected"');
        else unit.status = status;
        break;
      }
      case "note":
        unit.notes.push(...text.split(" · "));
        break;
      case "bead": {
        const bead = parseBead(text);
        if (bead) unit.bead = bead;
        else bad('bead such as "0,1-2"');
        break;
      }
      case "id":
        unit.id = text;
        break;
      case "source file":
        unit.sourceFile = text;
        break;
      case "target file":
        unit.targetFile = text;
    }
  }
}

import type { Glossary, GlossaryEntry } from "../../core/glossary.ts";
import { foldText } from "../fold-text.ts";
import { canonicalTag } from "../language-tag.ts";
import type { Complaints, ReadOptions } from "../read-options.ts";
import { bareEntry, joinForms, parseKind, parseOrigin, parseStatus, splitForms } from "./fields.ts";

/** The columns of a glossary as a table, in their order. */
export const GLOSSARY_COLUMNS = [
  "source",
  "target",
  "status",
  "kind",
  "domain",
  "source variants",
  "target variants",
  "source abbreviations",
  "target abbreviations",
  "score",
  "source frequency",
  "target frequency",
  "documents",
  "origin",
  "source example",
  "target example",
  "file",
  "bead",
  "id",
] as const;

/** What a column of a glossary holds. */
export type GlossaryColumn = (typeof GLOSSARY_COLUMNS)[number];

/** Names over the columns: those of the terms name their language. */
export const headerOf = ({ sourceLanguage, targetLanguage }: Glossary): string[] =>
  GLOSSARY_COLUMNS.map((column) => {
    if (column === "source") return `source (${sourceLanguage})`;
    return column === "target" ? `target (${targetLanguage})` : column;
  });

/** An entry as the cells of a row. */
export const cellsOf = (entry: GlossaryEntry): string[] =>
  GLOSSARY_COLUMNS.map((column) => foldText(cell(entry, column)));

function cell(entry: GlossaryEntry, column: GlossaryColumn): string {
  const { source, target, example } = entry;
  switch (column) {
    case "source":
      return source.preferred;
    case "target":
      return target.preferred;
    case "source variants":
      return joinForms(source.variants);
    case "target variants":
      return joinForms(target.variants);
    case "source abbreviations":
      return joinForms(source.abbreviations);
    case "target abbreviations":
      return joinForms(target.abbreviations);
    case "score":
      return entry.score.toFixed(3);
    case "source frequency":
      return String(entry.frequency.source);
    case "target frequency":
      return String(entry.frequency.target);
    case "documents":
      return String(entry.documents);
    case "domain":
      return entry.domain ?? "";
    case "source example":
      return example?.source ?? "";
    case "target example":
      return example?.target ?? "";
    case "file":
      return example?.file ? joinForms([example.file.source, example.file.target]) : "";
    case "bead":
      return example ? `${example.document}:${example.bead}` : "";
    default:
      return entry[column];
  }
}

const COUNTS: ReadonlySet<GlossaryColumn> = new Set(["source frequency", "target frequency", "documents"]);

/** Reads the rows of a glossary; without a header the first column is the source and the second the target. */
export class EntryReader {
  readonly #complaints: Complaints;
  #columns: readonly (GlossaryColumn | undefined)[] = ["source", "target"];
  #first = true;
  /** The header names the columns as this library does. */
  named = false;
  /** Languages as far as the header names them. */
  sourceLanguage: string;
  targetLanguage: string;

  constructor(options: ReadOptions, complaints: Complaints) {
    this.#complaints = complaints;
    this.sourceLanguage = options.sourceLanguage ?? "und";
    this.targetLanguage = options.targetLanguage ?? "und";
  }

  /** A new sheet begins: its first row may be a header again. */
  sheet(): void {
    this.#first = true;
  }

  /** The entry of a row; undefined for a header, an empty row, and one without both terms. */
  row(cells: readonly string[], line: number): GlossaryEntry | undefined {
    if (this.#first) {
      this.#first = false;
      if (this.#header(cells)) return undefined;
    }
    const value = new Map<GlossaryColumn, string>();
    this.#columns.forEach((column, k) => {
      const text = foldText(cells[k] ?? "");
      if (column !== undefined && text !== "") value.set(column, text);
    });
    const [source, target] = [value.get("source"), value.get("target")];
    if (source === undefined || target === undefined) {
      if (value.size > 0) this.#complaints.wrong("BAD_ROW", `line ${line}: one of the two terms is missing`, line);
      return undefined;
    }
    const entry = bareEntry(source, target);
    for (const [column, text] of value) this.#fill(entry, column, text, line);
    const example = exampleOf(value);
    if (example) entry.example = example;
    return entry;
  }

  #header(cells: readonly string[]): boolean {
    const names = cells.map((cell) => /^\s*([^()]*?)\s*(?:\(\s*([^()\s]+)\s*\))?\s*$/.exec(cell.toLowerCase()));
    const at = (name: string): number => names.findIndex((found) => found?.[1] === name);
    if (at("source") >= 0 && at("target") >= 0) {
      this.named = true;
      this.#columns = names.map((name) => GLOSSARY_COLUMNS.find((column) => column === name?.[1]));
      this.#name(names[at("source")]![2], names[at("target")]![2]);
      return true;
    }
    // A list under two language tags, as Google and the project's own termbases have it.
    const tags = cells.slice(0, 2).map((cell) => cell.trim());
    if (tags.length < 2 || !tags.every((tag) => /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/.test(tag))) return false;
    const columns: { [name: string]: GlossaryColumn } = {
      [tags[0]!]: "source",
      [tags[1]!]: "target",
      [`${tags[0]}_variants`]: "source variants",
      [`${tags[1]}_variants`]: "target variants",
      [`${tags[0]}_abbreviations`]: "source abbreviations",
      [`${tags[1]}_abbreviations`]: "target abbreviations",
      domain: "domain",
    };
    this.#columns = cells.map((cell) => columns[cell.trim()]);
    this.#name(tags[0], tags[1]);
    return true;
  }

  #name(source: string | undefined, target: string | undefined): void {
    if (source && this.sourceLanguage === "und") this.sourceLanguage = canonicalTag(source);
    if (target && this.targetLanguage === "und") this.targetLanguage = canonicalTag(target);
  }

  #fill(entry: GlossaryEntry, column: GlossaryColumn, text: string, line: number): void {
    const bad = (what: string): void =>
      this.#complaints.wrong("BAD_CELL", `line ${line}: "${text.slice(0, 40)}" is no ${what}`, line);
    const number = Number(text);
    const isCount = Number.isInteger(number) && number >= 0;
    if (COUNTS.has(column) && !isCount) {
      bad("number");
      return;
    }
    switch (column) {
      case "status": {
        const status = parseStatus(text);
        if (status) entry.status = status;
        else bad("status");
        return;
      }
      case "kind": {
        const kind = parseKind(text);
        if (kind) entry.kind = kind;
        else bad("kind");
        return;
      }
      case "origin":
        entry.origin = parseOrigin(text) ?? entry.origin;
        return;
      case "score": {
        const score = Number(text.replace(",", "."));
        if (score >= 0 && score <= 1) entry.score = score;
        else bad("score");
        return;
      }
      case "source variants":
        entry.source.variants = splitForms(text);
        return;
      case "target variants":
        entry.target.variants = splitForms(text);
        return;
      case "source abbreviations":
        entry.source.abbreviations = splitForms(text);
        return;
      case "target abbreviations":
        entry.target.abbreviations = splitForms(text);
        return;
      case "source frequency":
        entry.frequency.source = number;
        return;
      case "target frequency":
        entry.frequency.target = number;
        return;
      case "documents":
        entry.documents = number;
        return;
      case "domain":
        entry.domain = text;
        return;
      case "id":
        if (/^[0-9a-f]{16}$/.test(text)) entry.id = text;
        return;
    }
  }
}

function exampleOf(value: ReadonlyMap<GlossaryColumn, string>): GlossaryEntry["example"] {
  const [source, target] = [value.get("source example"), value.get("target example")];
  if (source === undefined || target === undefined) return undefined;
  const place = /^(\d+):(\d+)$/.exec(value.get("bead") ?? "");
  const [first, second] = splitForms(value.get("file") ?? "");
  return {
    source,
    target,
    document: Number(place?.[1] ?? 0),
    bead: Number(place?.[2] ?? 0),
    ...(first === undefined || second === undefined ? {} : { file: { source: first, target: second } }),
  };
}

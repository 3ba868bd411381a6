import { SongnguError } from "../core/error.ts";
import { languageOf } from "./language-of.ts";

/** The forms of one concept in one language. */
export interface TermForms {
  /** The form to prefer, as a dictionary writes it. */
  preferred: string;
  /** Other correct forms. */
  variants: string[];
  abbreviations: string[];
}

/** One concept of a termbase. */
export interface TermbaseEntry {
  source: TermForms;
  target: TermForms;
  /** Part of speech: "noun", "verb", "adjective", "name", "phrase"; empty where not said. */
  pos: string;
  /** Field it belongs to: "diplomacy", "law" …; empty where not said. */
  domain: string;
  /** Name of the termbase. */
  origin: string;
}

/** How to read a termbase. */
export interface ReadTermbaseOptions {
  /** BCP 47 tag of the source language. */
  source: string;
  /** BCP 47 tag of the target language. */
  target: string;
  /** Name of the termbase, shown as the origin of a translation. @default "termbase" */
  origin?: string;
}

const SEPARATOR = " | ";

/**
 * Reads a termbase from tab-separated or comma-separated text (UTF-8).
 *
 * With a header, columns are found by name: a language tag ("vi", "en-GB") or "source" and "target" hold the preferred
 * form, "<that>_variants" and "<that>_abbreviations" more of them, separated by " | "; "pos" and "domain" may follow.
 * Without one, the first column is the source and the second the target. Lines that begin with "#" are skipped.
 * @throws SongnguError BAD_FORMAT where a header names only one of the two languages, or a line has one column.
 */
export async function readTermbase(text: string, options: ReadTermbaseOptions): Promise<TermbaseEntry[]> {
  const rows = await splitRows(text.replace(/^\uFEFF/, ""));
  const header = rows[0]?.cells ?? [];
  const columns = columnsOf(header, options);
  const entries: TermbaseEntry[] = [];
  for (const { line, cells: row } of columns.named ? rows.slice(1) : rows) {
    if (row.length < 2) {
      throw new SongnguError("BAD_FORMAT", `readTermbase: line ${line} has one column: ${JSON.stringify(row[0])}`);
    }
    const source = formsOf(row, columns.source);
    const target = formsOf(row, columns.target);
    if (source === undefined || target === undefined) continue;
    const pos = row[columns.pos]?.trim() ?? "";
    const domain = row[columns.domain]?.trim() ?? "";
    entries.push({ source, target, pos, domain, origin: options.origin ?? "termbase" });
  }
  return entries;
}

/** The same termbase read the other way round. */
export function reverseTermbase(entries: readonly TermbaseEntry[]): TermbaseEntry[] {
  return entries.map((entry) => ({ ...entry, source: entry.target, target: entry.source }));
}

interface FormColumns {
  readonly preferred: number;
  readonly variants: number;
  readonly abbreviations: number;
}

interface Columns {
  readonly named: boolean;
  readonly source: FormColumns;
  readonly target: FormColumns;
  readonly pos: number;
  readonly domain: number;
}

function columnsOf(header: readonly string[], options: ReadTermbaseOptions): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const find = (side: "source" | "target"): string | undefined => {
    const tag = options[side].toLowerCase();
    const language = languageOf(tag);
    return (
      [tag, language, side].find((name) => names.includes(name)) ??
      names.find((name) => name.startsWith(`${language}-`))
    );
  };
  const [source, target] = [find("source"), find("target")];
  if ((source === undefined) !== (target === undefined)) {
    throw new SongnguError(
      "BAD_FORMAT",
      `readTermbase: the header ${JSON.stringify(header.join(", "))} names one of ${options.source} and ${options.target} only`,
    );
  }
  const forms = (name: string | undefined, fallback: number): FormColumns => ({
    preferred: name === undefined ? fallback : names.indexOf(name),
    variants: names.indexOf(`${name}_variants`),
    abbreviations: names.indexOf(`${name}_abbreviations`),
  });
  return {
    named: source !== undefined,
    source: forms(source, 0),
    target: forms(target, 1),
    pos: names.indexOf("pos"),
    domain: names.indexOf("domain"),
  };
}

function formsOf(row: readonly string[], columns: FormColumns): TermForms | undefined {
  const values = (column: number): string[] =>
    (row[column] ?? "")
      .split(SEPARATOR)
      .map((value) => value.trim())
      .filter((value) => value !== "");
  const [preferred, ...others] = values(columns.preferred);
  if (preferred === undefined) return undefined;
  return {
    preferred,
    variants: [...others, ...values(columns.variants)],
    abbreviations: values(columns.abbreviations),
  };
}

interface Row {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: string[];
}

async function splitRows(text: string): Promise<Row[]> {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  const rows = first.includes("\t")
    ? text.split(/\r\n|\r|\n/).map((line) => line.split("\t"))
    : (await import("papaparse")).default.parse<string[]>(text).data;
  return rows
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== "") && !cells[0]!.startsWith("#"));
}

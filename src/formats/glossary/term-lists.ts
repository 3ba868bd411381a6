import { type Glossary, type GlossaryEntry, isWanted } from "../../core/glossary.ts";
import { foldText, mendSurrogates } from "../fold-text.ts";

/** A pair of forms for a program that knows no concepts. */
interface Row {
  readonly source: string;
  readonly target: string;
  readonly entry: GlossaryEntry;
}

const clean = (text: string): string => mendSurrogates(foldText(text));

/**
 * A row for each form of the source that a text may have, with the target to use for it: abbreviations go to
 * abbreviations where there are any. A source form stands once, with its best entry. Rejected entries are left out.
 */
function rowsOf(glossary: Glossary): Row[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const entry of glossary.entries.filter(isWanted)) {
    const { source, target } = entry;
    const short = target.abbreviations[0] ?? target.preferred;
    const pairs = [
      ...[source.preferred, ...source.variants].map((form) => [form, target.preferred] as const),
      ...source.abbreviations.map((form) => [form, short] as const),
    ];
    for (const [from, to] of pairs) {
      const row = { source: clean(from), target: clean(to), entry };
      if (row.source === "" || row.target === "" || seen.has(row.source)) continue;
      seen.add(row.source);
      rows.push(row);
    }
  }
  return rows;
}

const commentOf = ({ kind, domain, source, target }: GlossaryEntry): string =>
  clean([kind, domain ?? "", [...source.abbreviations, ...target.abbreviations].join(", ")].filter(Boolean).join("; "));

/** OmegaT's own glossary (.utf8): source, target, comment; a line that would begin with its comment sign gets a blank. */
export function writeOmegatGlossary(glossary: Glossary): string {
  const head = `# ${glossary.sourceLanguage}\t${glossary.targetLanguage}\tsongngu\n`;
  const line = ({ source, target, entry }: Row): string =>
    `${source.startsWith("#") ? " " : ""}${source}\t${target}\t${commentOf(entry)}\n`;
  return head + rowsOf(glossary).map(line).join("");
}

/** Most bytes of a phrase that DeepL takes. */
const DEEPL_BYTES = 1024;

/** DeepL's glossary: tab-separated, no header; phrases over 1,024 bytes are left out. */
export function writeDeeplGlossary(glossary: Glossary): string {
  const bytes = new TextEncoder();
  const fits = (text: string): boolean => bytes.encode(text).length <= DEEPL_BYTES;
  return rowsOf(glossary)
    .filter(({ source, target }) => fits(source) && fits(target))
    .map(({ source, target }) => `${source}\t${target}\n`)
    .join("");
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Google's term sets: comma-separated under the two language codes. */
export function writeGoogleGlossary(glossary: Glossary): string {
  const rows = [
    [glossary.sourceLanguage, glossary.targetLanguage],
    ...rowsOf(glossary).map(({ source, target }) => [source, target]),
  ];
  return rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
}

/** How UTX is stamped. */
export interface UtxOptions {
  /** The date in the first line. @default 1980-01-01, so that equal input gives equal text */
  date?: Date;
}

/** UTX 1.20: tab-separated, a row for each entry, with part of speech and term status. */
export function writeUtx(glossary: Glossary, options: UtxOptions = {}): string {
  const date = (options.date ?? new Date(Date.UTC(1980, 0, 1))).toISOString().replace(/\.\d+Z$/, "Z");
  const { sourceLanguage, targetLanguage } = glossary;
  const head = `#UTX 1.20; ${sourceLanguage}/${targetLanguage}; ${date}; bidirectional;\n#src\ttgt\tsrc:pos\tterm status\n`;
  const rows = rowsOf(glossary).map(({ source, target, entry }) => {
    const pos = entry.kind === "term" ? "noun" : "properNoun";
    const status = entry.status === "accepted" && source === clean(entry.source.preferred) ? "approved" : "provisional";
    return `${source.replace(/^#/, " #")}\t${target}\t${pos}\t${status}\n`;
  });
  return head + rows.join("");
}

const cell = (text: string): string => clean(text).replace(/[\\|*_`<>[\]]/g, "\\$&");

/** A Markdown table for each kind, to read. */
export function writeGlossaryMarkdown(glossary: Glossary): string {
  const { sourceLanguage, targetLanguage } = glossary;
  const lines = [`# Glossary ${sourceLanguage} – ${targetLanguage}`];
  for (const [kind, title] of HEADINGS) {
    const entries = glossary.entries.filter((entry) => entry.kind === kind && isWanted(entry));
    if (entries.length === 0) continue;
    lines.push(
      "",
      `## ${title}`,
      "",
      `| ${sourceLanguage} | ${targetLanguage} | domain | score | example |`,
      "|---|---|---|---|---|",
    );
    for (const { source, target, domain, score, example } of entries) {
      const side = (form: typeof source): string => {
        const more = [...form.abbreviations, ...form.variants].map(cell).join("; ");
        return `**${cell(form.preferred)}**${more ? ` (${more})` : ""}`;
      };
      const shown = example ? `${cell(example.source)} — ${cell(example.target)}` : "";
      lines.push(`| ${side(source)} | ${side(target)} | ${cell(domain ?? "")} | ${score.toFixed(2)} | ${shown} |`);
    }
  }
  return `${lines.join("\n")}\n`;
}

const HEADINGS = [
  ["term", "Terms"],
  ["organisation", "Organisations"],
  ["document", "Documents"],
  ["name", "Names"],
  ["abbreviation", "Abbreviations"],
] as const;

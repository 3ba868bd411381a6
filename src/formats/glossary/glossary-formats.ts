import type { Glossary } from "../../core/glossary.ts";
import type { TextSource } from "../decode-chunks.ts";
import type { ReadOptions } from "../read-options.ts";

/** What the writers of glossaries may be told; each takes what it can use. */
export interface GlossaryWriteOptions {
  /** Stamped where the format has a place for it. */
  date?: Date;
  title?: string;
}

/** A format of glossary files. */
export interface GlossaryFormat {
  /** As in `--to`. */
  name: string;
  /** File endings without the dot; the first is the usual one. */
  endings: readonly string[];
  /** One line for people. */
  about: string;
  write?(glossary: Glossary, options?: GlossaryWriteOptions): Promise<string | Uint8Array>;
  read?(input: TextSource, options?: ReadOptions): Promise<Glossary>;
}

/** Every format of glossaries, in the order in which people most likely want it. Where two share an ending, the first has it. */
export const GLOSSARY_FORMATS: readonly GlossaryFormat[] = [
  {
    name: "tbx",
    endings: ["tbx"],
    about: "TBX version 3 (ISO 30042:2019, TBX-Basic, DCA)",
    write: async (glossary, options) =>
      (await import("./write-tbx.ts")).writeTbx(glossary, options?.title === undefined ? {} : { title: options.title }),
    read: async (input, options) => (await import("./read-tbx.ts")).readTbx(input, options),
  },
  {
    name: "tbx2",
    endings: ["v2.tbx"],
    about: "TBX version 2, for OmegaT, Weblate, translate-toolkit",
    write: async (glossary) => (await import("./write-tbx.ts")).writeTbx(glossary, { version: 2 }),
    read: async (input, options) => (await import("./read-tbx.ts")).readTbx(input, options),
  },
  {
    name: "xlsx",
    endings: ["xlsx"],
    about: "an Excel workbook, a sheet for each kind, to decide in",
    write: async (glossary) => (await import("./xlsx.ts")).writeGlossaryXlsx(glossary),
    read: async (input, options) => (await import("./xlsx.ts")).readGlossaryXlsx(input, options),
  },
  {
    name: "csv",
    endings: ["csv"],
    about: "comma-separated with a header, for spreadsheets",
    write: async (glossary) => (await import("./tables.ts")).writeGlossaryCsv(glossary),
    read: async (input, options) => (await import("./tables.ts")).readGlossaryTable(input, options),
  },
  {
    name: "tsv",
    endings: ["tsv", "tab"],
    about: "tab-separated with a header",
    write: async (glossary) => (await import("./tables.ts")).writeGlossaryTsv(glossary),
    read: async (input, options) => (await import("./tables.ts")).readGlossaryTable(input, options),
  },
  {
    name: "html",
    endings: ["html", "htm"],
    about: "a page to read, sort, search and filter",
    write: async (glossary, options) =>
      (await import("./write-page.ts")).writeGlossaryPage(
        glossary,
        options?.title === undefined ? {} : { title: options.title },
      ),
  },
  {
    name: "json",
    endings: ["json"],
    about: "everything, for programs",
    write: async (glossary) => (await import("./json.ts")).writeGlossaryJson(glossary),
    read: async (input) => (await import("./json.ts")).readGlossaryJson(input),
  },
  {
    name: "markdown",
    endings: ["md"],
    about: "tables to read",
    write: async (glossary) => (await import("./term-lists.ts")).writeGlossaryMarkdown(glossary),
  },
  {
    name: "omegat",
    endings: ["utf8"],
    about: "OmegaT's own glossary: source, target, comment",
    write: async (glossary) => (await import("./term-lists.ts")).writeOmegatGlossary(glossary),
  },
  {
    name: "deepl",
    endings: ["deepl.tsv"],
    about: "DeepL: two columns, no header",
    write: async (glossary) => (await import("./term-lists.ts")).writeDeeplGlossary(glossary),
  },
  {
    name: "google",
    endings: ["google.csv"],
    about: "Google: a CSV of term sets under language codes",
    write: async (glossary) => (await import("./term-lists.ts")).writeGoogleGlossary(glossary),
  },
  {
    name: "utx",
    endings: ["utx"],
    about: "UTX 1.20",
    write: async (glossary, options) =>
      (await import("./term-lists.ts")).writeUtx(glossary, options?.date === undefined ? {} : { date: options.date }),
  },
];

/** The format of that name; undefined where there is none. */
export const glossaryFormatNamed = (name: string): GlossaryFormat | undefined =>
  GLOSSARY_FORMATS.find((format) => format.name === name);

/** The format that a file's ending names, the longest ending first; undefined where it names none. */
export function glossaryFormatOfPath(path: string): GlossaryFormat | undefined {
  const lower = path.toLowerCase();
  let best: { format: GlossaryFormat; size: number } | undefined;
  for (const format of GLOSSARY_FORMATS) {
    for (const ending of format.endings) {
      if (lower.endsWith(`.${ending}`) && ending.length > (best?.size ?? 0)) best = { format, size: ending.length };
    }
  }
  return best?.format;
}

import type { Explanation } from "../core/explanation.ts";
import type { TextSource } from "./decode-chunks.ts";
import type { ReadOptions } from "./read-options.ts";
import type { ReportUi } from "./report/labels.ts";
import type { TmxOptions } from "./tmx/tmx-writer.ts";
import type { TranslationUnit, UnitSide } from "./unit.ts";
import type { FormatStream } from "./units-of.ts";

/** What the writers of all formats may be told; each takes what it can use. */
export interface WriteOptions extends TmxOptions {
  /** Also null beads, where the format can leave them out. @default false */
  all?: boolean;
  /** JSONL: all that is known of a unit. @default false */
  full?: boolean;
  /** HTML: language of the labels. @default "en" */
  ui?: ReportUi;
  /** HTML: why each bead is as it is; see `ReportOptions`. */
  explanations?: readonly (Explanation | undefined)[];
}

type Chunks = AsyncIterable<string | Uint8Array>;

/** A format of files: how to know it, how to write and to read it. */
export interface Format {
  /** As in `--to` and `--from`. */
  name: string;
  /** File endings without the dot; the first is the usual one. Any may be followed by ".gz". */
  endings: readonly string[];
  /** One line for people. */
  about: string;
  write?(input: FormatStream, options: WriteOptions): Promise<Chunks>;
  read?(input: TextSource, options: ReadOptions): Promise<AsyncIterable<TranslationUnit>>;
  /** For formats of two files: one of them. */
  writeSide?(input: FormatStream, side: UnitSide, options: WriteOptions): Promise<Chunks>;
  readSides?(source: TextSource, target: TextSource, options: ReadOptions): Promise<AsyncIterable<TranslationUnit>>;
  /** It holds numbers of segments, not their texts: reading it needs `ReadOptions.segments`. */
  numbersOnly?: boolean;
}

/** Every format, in the order in which people most likely want it. */
export const FORMATS: readonly Format[] = [
  {
    name: "tmx",
    endings: ["tmx"],
    about: "TMX 1.4, the translation memory of CAT tools",
    write: async (input, options) => (await import("./tmx/write-tmx.ts")).tmxChunks(input, options),
    read: async (input, options) => (await import("./tmx/read-tmx.ts")).tmxUnits(input, options),
  },
  {
    name: "tsv",
    endings: ["tsv", "tab"],
    about: "tab-separated: source, target, confidence, status",
    write: async (input, options) => (await import("./table/tsv.ts")).tsvChunks(input, options),
    read: async (input, options) => (await import("./table/tsv.ts")).tsvUnits(input, options),
  },
  {
    name: "csv",
    endings: ["csv"],
    about: "comma-separated with a header, for spreadsheets",
    write: async (input, options) => (await import("./table/csv.ts")).csvChunks(input, options),
    read: async (input, options) => (await import("./table/csv.ts")).csvUnits(input, options),
  },
  {
    name: "xlsx",
    endings: ["xlsx"],
    about: "an Excel workbook to check and correct the pairs in",
    write: async (input, options) => (await import("./xlsx/write-xlsx.ts")).xlsxChunks(input, options),
    read: async (input, options) => (await import("./xlsx/read-xlsx.ts")).xlsxUnits(input, options),
  },
  {
    name: "jsonl",
    endings: ["jsonl", "ndjson"],
    about: "a JSON object a line, with the numbers of the segments",
    write: async (input, options) => (await import("./jsonl.ts")).jsonlChunks(input, options),
    read: async (input, options) => (await import("./jsonl.ts")).jsonlUnits(input, options),
  },
  {
    name: "html",
    endings: ["html", "htm"],
    about: "a page to look at: both texts, joined by ribbons",
    write: async (input, options) => (await import("./report/report-chunks.ts")).reportChunks(input, options),
  },
  {
    name: "xliff",
    endings: ["xlf", "xliff"],
    about: "XLIFF 1.2, for bilingual editors",
    write: async (input, options) => (await import("./xliff/write-xliff.ts")).xliffChunks(input, options),
    read: async (input, options) => (await import("./xliff/read-xliff.ts")).xliffUnits(input, options),
  },
  {
    name: "moses",
    endings: [],
    about: "two text files, a segment a line: NAME.vi and NAME.en",
    writeSide: async (input, side, options) => (await import("./moses.ts")).mosesChunks(input, side, options),
    readSides: async (source, target, options) => (await import("./moses.ts")).mosesUnits(source, target, options),
  },
  {
    name: "hunalign",
    endings: ["hunalign"],
    about: "hunalign's text: source, target, score",
    write: async (input) => (await import("./hunalign-text.ts")).hunalignChunks(input),
    read: async (input, options) => (await import("./hunalign-text.ts")).hunalignUnits(input, options),
  },
  {
    name: "ladder",
    endings: ["ladder"],
    about: "hunalign's ladder: numbers of segments, in one order only",
    write: async (input, options) => (await import("./indexes/ladder.ts")).ladderChunks(input, options),
    read: async (input, options) => (await import("./indexes/ladder.ts")).ladderUnits(input, options),
    numbersOnly: true,
  },
  {
    name: "vecalign",
    endings: ["vecalign", "path"],
    about: "Vecalign's beads: numbers of segments and a cost",
    write: async (input) => (await import("./indexes/vecalign.ts")).vecalignChunks(input),
    read: async (input, options) => (await import("./indexes/vecalign.ts")).vecalignUnits(input, options),
    numbersOnly: true,
  },
  {
    name: "xces",
    endings: ["xces"],
    about: "XCES links between numbers of sentences, as OPUS has them",
    write: async (input, options) => (await import("./indexes/xces.ts")).xcesChunks(input, options),
    read: async (input, options) => (await import("./indexes/xces.ts")).xcesUnits(input, options),
    numbersOnly: true,
  },
];

/** The format of that name; undefined where there is none. */
export const formatNamed = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);

/** The format that a file's ending names, ".gz" apart; undefined where it names none. */
export function formatOfPath(path: string): Format | undefined {
  const ending = /\.([A-Za-z0-9]+)$/.exec(path.replace(/\.gz$/i, ""))?.[1]?.toLowerCase() ?? "";
  return FORMATS.find((format) => format.endings.includes(ending));
}

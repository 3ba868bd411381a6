import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { Announcer } from "../build/announce.ts";
import type { BuildSettings } from "../build/settings.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { numberOption } from "../number-option.ts";
import { collect } from "../read-lexicons.ts";

interface BuildFlags {
  output?: string;
  recursive?: boolean;
  pairBy: "content" | "name";
  pairs?: string;
  sourceLanguage?: string;
  minConfidence: number;
  minScore?: number;
  encoding?: string;
  report: boolean;
  glossary: boolean;
  each?: boolean;
  learn?: boolean;
  decisions?: string[];
  lexicon?: string[];
  workers: number;
  json?: boolean;
  quiet?: boolean;
}

/** `songngu build FOLDER`: finds the pairs of a folder, aligns them all, keeps the result up to date. */
export function buildCommand(io: Io): Command {
  return new Command("build")
    .description("find the pairs in a folder of documents, align them all, keep the memory up to date")
    .argument("<folder>", "a folder of texts in two languages: .txt .md .html .docx .pdf")
    .option("-o, --output <folder>", "where to write (default: FOLDER-songngu)")
    .option("-r, --recursive", "also read the folders inside")
    .addOption(
      new Option(
        "--pair-by <rule>",
        "what tells which documents belong together: their content, or names such as x.vi.txt and x.en.txt",
      )
        .choices(["content", "name"])
        .default("content"),
    )
    .option("--pairs <csv>", "the pairs as a CSV of two paths a line: overrules everything")
    .option(
      "--source-language <tag>",
      "BCP 47 tag of the language that comes first (default: by the alphabet, en before vi)",
    )
    .option(
      "--min-confidence <number>",
      "0 to 1: sentence pairs below are left out of the memory",
      numberOption(0, 1),
      0,
    )
    .option("--min-score <number>", "0 to 1: document pairs below are left alone (default: 0.16)", numberOption(0, 1))
    .option("--encoding <name>", "the encoding of all files (default: found for each)")
    .option("--no-report", "no report pages")
    .option("--no-glossary", "no glossary")
    .option("--each", "also a memory for each pair")
    .option("--learn", "learn words from the folder's own sure pairs and align once more")
    .option("--lexicon <file>", "own lexicon, made by songngu train; may be given several times", collect)
    .option(
      "--decisions <files...>",
      "corrected files (XLSX, TSV, TMX …): what was confirmed or rejected in them stays so",
    )
    .option("--workers <number>", "threads that align", numberOption(1, 256), availableParallelism())
    .option("--json", "one JSON object a line for each event")
    .option("-q, --quiet", "no talk but errors")
    .addHelpText(
      "after",
      `
Writes memory.tmx, glossary.csv, index.html with reports/, and manifest.json.
A second run does what changed; a run that was stopped goes on where it was.
Exit: 1 if a file failed; the rest is done all the same.`,
    )
    .action(async (folder: string, flags: BuildFlags) => {
      const { runBuild } = await import("../build/run-build.ts");
      const settings = settingsOf(folder, flags);
      const announcer = new Announcer(io, flags.json ?? false, flags.quiet ?? false);
      const { pairs, failed, outputs, unchanged } = await runBuild(settings, announcer, flags.quiet ?? false, io).catch(
        (error: unknown) => {
          if (!io.signal.aborted) throw error;
          throw new Failure("interrupted; what is done is kept: the same command goes on from here");
        },
      );
      await announcer.event("done", {
        out: settings.out,
        outputs,
        pairs: pairs.length,
        failed: failed.length,
        unchanged,
      });
      await announcer.line(
        unchanged ? `Nothing has changed in ${settings.out}` : `Written to ${settings.out}: ${summed(outputs)}`,
      );
      if (failed.length > 0) {
        throw new Failure(`${failed.length === 1 ? "1 file" : `${failed.length} files`} failed; the rest is done`);
      }
    });
}

function settingsOf(folder: string, flags: BuildFlags): BuildSettings {
  const { output, pairs, sourceLanguage, minScore, encoding, minConfidence, report, glossary } = flags;
  const whole = resolve(folder);
  return {
    folder,
    out: output ?? join(dirname(whole), `${basename(whole)}-songngu`),
    recursive: flags.recursive ?? false,
    pairBy: flags.pairBy,
    report,
    glossary,
    each: flags.each ?? false,
    learn: flags.learn ?? false,
    decisions: flags.decisions ?? [],
    lexicons: flags.lexicon ?? [],
    workers: Math.floor(flags.workers),
    minConfidence,
    ...(pairs === undefined ? {} : { pairs }),
    ...(sourceLanguage === undefined ? {} : { sourceLanguage }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

/** The outputs, pages summed up. */
function summed(outputs: readonly string[]): string {
  const pages = outputs.filter((file) => file.includes("/")).length;
  const files = outputs.filter((file) => !file.includes("/"));
  return [...files, ...(pages > 0 ? [pages === 1 ? "1 report page" : `${pages} report pages`] : [])].join(", ");
}

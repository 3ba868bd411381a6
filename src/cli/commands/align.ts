import { Command, InvalidArgumentError, Option } from "commander";
import type { Bitext } from "../../core/bitext.ts";
import type { Explanation } from "../../core/explanation.ts";
import type { AlignOptions } from "../../songngu/align-options.ts";
import { formatOf, WRITABLE } from "../bitext-format.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { collect, readLexicons } from "../read-lexicons.ts";
import { nameOf, readLines, readText } from "../read-text.ts";
import { bitextTable } from "../table.ts";
import { tellNotes } from "../tell-notes.ts";

interface AlignFlags {
  output?: string;
  to?: string;
  json?: boolean;
  all?: boolean;
  segments?: boolean;
  sourceLanguage?: string;
  targetLanguage?: string;
  encoding?: string;
  minConfidence?: number;
  maxBeadSize?: number;
  lexicon?: string[];
  termbase?: string[];
  ui?: "en" | "vi";
  quiet?: boolean;
}

/** `songngu align SOURCE TARGET`: the pairs of sentences that say the same. */
export function alignCommand(io: Io): Command {
  return new Command("align")
    .description("find the sentences of two texts that say the same")
    .argument("<source>", 'the source text; "-" is standard input')
    .argument("<target>", 'the target text; "-" is standard input')
    .option("-o, --output <file>", "write to a file; its ending chooses the format")
    .addOption(
      new Option("--to <format>", "the format (default: by the ending of the file)").choices([
        "table",
        ...WRITABLE,
        "moses",
      ]),
    )
    .option("--json", "the same as --to jsonl")
    .option("--all", "TSV: also what has no counterpart")
    .option("--segments", "the inputs have one segment a line: nothing is split")
    .option("--source-language <tag>", "BCP 47 tag of the source (default: found from the text)")
    .option("--target-language <tag>", "BCP 47 tag of the target (default: found from the text)")
    .option("--encoding <name>", "the encoding of both texts (default: found from their bytes)")
    .option("--min-confidence <number>", "0 to 1: pairs below are left unaligned (default: 0)", numberFrom(0, 1))
    .option("--max-bead-size <number>", "most segments of one side in a pair (default: 4)", numberFrom(1, 32))
    .option("--lexicon <file>", "own lexicon, made by songngu train; may be given several times", collect)
    .option("--termbase <file>", "own termbase: .tsv, .csv, .tbx …; may be given several times", collect)
    .addOption(new Option("--ui <language>", "HTML: language of the labels (default: en)").choices(["en", "vi"]))
    .option("-q, --quiet", "no notes on standard error")
    .addHelpText(
      "after",
      "\nWithout -o: a table on a terminal, TSV in a pipe.\nTSV columns: source, target, confidence, status.",
    )
    .action(async (source: string, target: string, flags: AlignFlags) => {
      const format = flags.json ? "jsonl" : (flags.to ?? (flags.output ? formatOf(flags.output) : undefined));
      const bitext = await alignFiles(source, target, flags, io);
      bitext.notes.forEach(tellNotes(io, flags.quiet, { source, target }));
      if (format === "table" || (format === undefined && io.outIsTerminal))
        return io.out(bitextTable(bitext, io.columns));
      const { writeOutput } = await import("../write-output.ts");
      const options = {
        date: io.now(),
        all: flags.all ?? false,
        files: { source: nameOf(source), target: nameOf(target) },
        onNote: tellNotes(io, flags.quiet),
        ...(flags.ui && { ui: flags.ui }),
        ...(format === "html" && { explanations: await explained(bitext, io) }),
      };
      return writeOutput(format ?? "tsv", () => [bitext], options, flags.output, io);
    });
}

/** Most beads that are explained: reasons take about two milliseconds a bead, and the page has to hold them. */
const MOST_EXPLAINED = 10_000;

/** Why each bead is as it is, for the report to look at. */
async function explained(bitext: Bitext, io: Io): Promise<Explanation[]> {
  if (bitext.beads.length > MOST_EXPLAINED) return [];
  const { explainAll } = await import("../../songngu/explain.ts");
  return explainAll(bitext, { signal: io.signal });
}

/** Reads two files and aligns them. @throws Failure for what no user can mean: no sentence, one language on both sides */
async function alignFiles(source: string, target: string, flags: AlignFlags, io: Io): Promise<Bitext> {
  if (source === "-" && target === "-") throw new Failure("only one of the two texts can be standard input", 2);
  const read = flags.segments ? readLines : readText;
  const texts = [await read(source, io, flags), await read(target, io, flags)] as const;
  const { detectLanguage } = await import("../../language/detect.ts");
  const sourceLanguage = flags.sourceLanguage ?? (await detectLanguage(texts[0])).language;
  const targetLanguage = flags.targetLanguage ?? (await detectLanguage(texts[1])).language;
  const given = flags.sourceLanguage !== undefined && flags.targetLanguage !== undefined;
  if (!given && sourceLanguage === targetLanguage && sourceLanguage !== "und") {
    throw new Failure(
      `${nameOf(source)} and ${nameOf(target)}: both are in one language, "${sourceLanguage}"; if that is meant, give --source-language and --target-language`,
    );
  }
  const options: AlignOptions = {
    lexicon: await readLexicons(flags, { source: sourceLanguage, target: targetLanguage }, io),
    sourceLanguage,
    targetLanguage,
    signal: io.signal,
    ...(flags.minConfidence === undefined ? {} : { minConfidence: flags.minConfidence }),
    ...(flags.maxBeadSize === undefined ? {} : { maxBeadSize: flags.maxBeadSize }),
  };
  const { align, alignSegments } = await import("../../songngu.ts");
  const bitext = flags.segments
    ? await alignSegments(linesOf(texts[0]), linesOf(texts[1]), options)
    : await align(texts[0], texts[1], options);
  for (const [path, side] of [
    [source, bitext.source],
    [target, bitext.target],
  ] as const) {
    if (side.segments.every((segment) => !/[\p{L}\p{N}]/u.test(segment.text))) {
      throw new Failure(`${nameOf(path)}: has no sentence`);
    }
  }
  return bitext;
}

const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);

function numberFrom(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === "" || !(number >= least && number <= most)) {
      throw new InvalidArgumentError(`it must be a number from ${least} to ${most}.`);
    }
    return number;
  };
}

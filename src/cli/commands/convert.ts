import { Command, InvalidArgumentError, Option } from "commander";
import type { Bitext } from "../../core/bitext.ts";
import type { Note } from "../../core/note.ts";
import type { WriteOptions } from "../../formats/formats.ts";
import type { TranslationUnit } from "../../formats/unit.ts";
import { FORMAT_HELP, formatOf, packed, READABLE, readableFormat, WRITABLE } from "../bitext-format.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { openUnits, type ReadFlags, readOptions, readSegments } from "../open-units.ts";
import { readStream } from "../read-stream.ts";
import { tellNotes } from "../tell-notes.ts";
import { writeFileWhole } from "../write-file.ts";
import { writeOutput } from "../write-output.ts";

interface ConvertFlags extends ReadFlags {
  to?: string;
  minConfidence?: number;
  all?: boolean;
  rejected?: boolean;
  dropDuplicates?: boolean;
  dropEqual?: boolean;
  context?: boolean;
  maxLength?: number;
  trados?: boolean;
  creator?: string;
  merge?: boolean;
  strict?: boolean;
  ui?: "en" | "vi";
  quiet?: boolean;
}

/** `songngu convert IN OUT`: between all formats of pairs. */
export function convertCommand(io: Io): Command {
  return new Command("convert")
    .description("turn pairs from one format into another, with what people have decided")
    .argument("<in>", 'what to read; "-" is standard input')
    .argument("[out]", "what to write (default: standard output, with --to)")
    .addOption(new Option("--from <format>", "the format of IN (default: by its ending)").choices(READABLE))
    .addOption(
      new Option("--to <format>", "the format of OUT (default: by its ending)").choices([...WRITABLE, "moses"]),
    )
    .option("--source <file>", "segments of the source, one a line: the pairs are numbered by them")
    .option("--target <file>", "segments of the target, one a line")
    .option("--source-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .option("--target-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .option("--min-confidence <number>", "0 to 1: leave out pairs below", number(0, 1))
    .option("--all", "also what has no counterpart, where the format can hold it")
    .option("--rejected", "also rejected pairs, where they are left out otherwise")
    .option("--drop-duplicates", "TMX: keep one of equal pairs")
    .option("--drop-equal", "TMX: leave out pairs with the same text on both sides")
    .option("--no-context", "TMX: without the sentences before and after")
    .option("--max-length <number>", "TMX: leave out longer texts (default: 2000)", number(1, Number.MAX_SAFE_INTEGER))
    .option("--trados", "TMX: regional tags, vi-VN and en-US")
    .option("--creator <name>", "TMX: who made the units (default: songngu)")
    .option("--merge", "TMX: add to what OUT holds already")
    .option("--strict", "stop at the first thing that is wrong in IN")
    .addOption(new Option("--ui <language>", "HTML: language of the labels (default: en)").choices(["en", "vi"]))
    .option("-q, --quiet", "no notes on standard error")
    .addHelpText(
      "after",
      `\nFormats:\n${FORMAT_HELP}\nAny file may end in .gz. Moses: IN and OUT are names without the language.`,
    )
    .action((path: string, out: string | undefined, flags: ConvertFlags) => convert(path, out, flags, io));
}

async function convert(path: string, out: string | undefined, flags: ConvertFlags, io: Io): Promise<void> {
  const target = out === "-" ? undefined : out;
  const to = flags.to ?? (target === undefined ? undefined : formatOf(target));
  if (to === undefined) throw new Failure("convert: say where to (a file) or in which format (--to)", 2);
  const from = readableFormat(path, flags.from);
  const told = new Set<string>();
  const tell = tellNotes(io, flags.quiet);
  // A format of two files reads its input more than once.
  const onNote = (note: Note): void => {
    if (!told.has(note.message)) tell(note);
    told.add(note.message);
  };
  const reading = await readOptions(from, flags, io);
  const units = (): AsyncIterable<TranslationUnit> =>
    openUnits(from, path, { ...reading, ...(flags.strict ? { strict: true } : {}), onNote }, flags, io);
  const options: WriteOptions = { date: io.now(), full: true, onNote, ...writeFlags(flags) };
  if (flags.merge) {
    if (to !== "tmx" || target === undefined) throw new Failure("--merge adds to a TMX file", 2);
    const { mergeTmxChunks } = await import("../../formats/tmx/merge-tmx.ts");
    return writeFileWhole(target, packed(mergeTmxChunks(readStream(target, io), units(), options), target));
  }
  const isNumbered = from.read && !from.numbersOnly && flags.source !== undefined && flags.target !== undefined;
  if (isNumbered || (to === "moses" && path === "-")) {
    const all: TranslationUnit[] = [];
    for await (const unit of units()) all.push(unit);
    const input = isNumbered ? [await numbered(all, flags, io, onNote)] : all;
    return writeOutput(to, () => input, options, target, io);
  }
  return writeOutput(to, units, options, target, io);
}

/** The units as a bitext of the segments that were named, with what no unit holds as null beads. */
async function numbered(
  units: readonly TranslationUnit[],
  flags: ConvertFlags,
  io: Io,
  onNote: (note: Note) => void,
): Promise<Bitext> {
  const { bitextOf } = await import("../../formats/bitext-of.ts");
  const [source, target] = [await readSegments(flags.source!, io), await readSegments(flags.target!, io)];
  const bitext = bitextOf(units, { segments: { source, target } });
  bitext.notes.forEach(onNote);
  return bitext;
}

function writeFlags(flags: ConvertFlags): WriteOptions {
  const { minConfidence, all, rejected, dropDuplicates, dropEqual, context, maxLength, creator, ui } = flags;
  const given = { minConfidence, all, rejected, dropDuplicates, dropEqual, context, maxLength, creator, ui };
  const out = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as WriteOptions;
  return flags.trados ? { ...out, languages: "trados" } : out;
}

function number(least: number, most: number): (value: string) => number {
  return (value) => {
    const given = Number(value);
    if (value.trim() === "" || !(given >= least && given <= most)) {
      throw new InvalidArgumentError(most === 1 ? "it must be a number from 0 to 1." : `it must be ${least} or more.`);
    }
    return given;
  };
}

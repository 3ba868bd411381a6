import { Command } from "commander";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { writeFileWhole } from "../write-file.ts";

interface TrainFlags {
  output: string;
  sourceLanguage?: string;
  targetLanguage?: string;
  iterations?: string;
  minProbability?: string;
  name?: string;
  licence?: string;
  description?: string;
  quiet?: boolean;
}

/** `songngu train FILE…`: a lexicon from pairs of sentences. */
export function trainCommand(io: Io): Command {
  return new Command("train")
    .description("learn a lexicon from pairs of sentences: translation memories, tables, or texts aligned line by line")
    .argument(
      "<files...>",
      "files of pairs by their endings (.tmx, .tsv, .jsonl, .xliff, .xlsx …); any others two by two, source and target, one sentence a line",
    )
    .requiredOption("-o, --output <file>", "the lexicon to write")
    .option("--source-language <tag>", "BCP 47 tag of the source (default: from the files, or found from the texts)")
    .option("--target-language <tag>", "BCP 47 tag of the target (default: from the files, or found from the texts)")
    .option("--iterations <number>", "rounds of training (default: 5)")
    .option("--min-probability <number>", "0 to 1: weaker translations are left out (default: 0.02)")
    .option("--name <name>", "name of the data, shown as the origin of a translation (default: trained)")
    .option("--licence <text>", "licence of the data, kept in the file")
    .option("--description <text>", "where the data comes from, kept in the file")
    .option("-q, --quiet", "nothing on standard error")
    .addHelpText(
      "after",
      "\nUse it by --lexicon FILE. Example:\n  $ songngu train memory.tmx news.vi news.en -o my.lexicon",
    )
    .action(async (files: string[], flags: TrainFlags) => {
      const { openPairs } = await import("../open-pairs.ts");
      const pairs = await openPairs(files, flags, io);
      const { trainLexicon } = await import("../../lexicon/train.ts");
      const { saveLexicon } = await import("../../lexicon/save.ts");
      const lexicon = await trainLexicon(pairs.texts(), {
        source: pairs.source,
        target: pairs.target,
        origin: flags.name ?? "trained",
        licence: flags.licence ?? "",
        description: flags.description ?? files.join(", "),
        signal: io.signal,
        ...(flags.iterations === undefined ? {} : { iterations: numberOf("--iterations", flags.iterations) }),
        ...(flags.minProbability === undefined
          ? {}
          : { minProbability: numberOf("--min-probability", flags.minProbability) }),
      });
      const bytes = saveLexicon(lexicon);
      await writeFileWhole(flags.output, [bytes]);
      if (flags.quiet) return;
      const { info, sourceUnits, targetUnits } = lexicon;
      io.err(
        `songngu: ${info.pairs} pairs, ${sourceUnits.length} ${lexicon.source} and ${targetUnits.length} ${lexicon.target} words, ${bytes.length} bytes\n`,
      );
    });
}

function numberOf(flag: string, value: string): number {
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) throw new Failure(`${flag} must be a number, got "${value}"`, 2);
  return number;
}

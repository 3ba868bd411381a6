import { Command } from "commander";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { nameOf, readText } from "../read-text.ts";
import { writeFileWhole } from "../write-file.ts";

interface SplitFlags {
  language?: string;
  encoding?: string;
  output?: string;
  all?: boolean;
  json?: boolean;
}

/** `songngu split FILE`: one segment a line. */
export function splitCommand(io: Io): Command {
  return new Command("split")
    .description("split a text into its sentences, headings, captions: one a line")
    .argument("<file>", 'a text file; "-" is standard input')
    .option("-l, --language <tag>", "the language of the text (default: found from the text)")
    .option("--encoding <name>", "the encoding of the file (default: found from its bytes)")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .option("--all", "also print what is cut off: datelines, sign-offs, photo credits")
    .option("--json", "one JSON object a line: text, start, end, paragraph, kind")
    .action(async (file: string, options: SplitFlags) => {
      const { splitSentences } = await import("../../sentences/split.ts");
      const text = await readText(file, io, options);
      const segments = await splitSentences(text, options.language ? { language: options.language } : {});
      if (!segments.some((segment) => segment.kind !== "furniture")) {
        throw new Failure(`${nameOf(file)}: has no sentence`);
      }
      const lines = segments
        .filter((segment) => options.all || segment.kind !== "furniture")
        .map((segment) => `${options.json ? JSON.stringify(segment) : segment.text}\n`)
        .join("");
      await (options.output ? writeFileWhole(options.output, [lines]) : io.out(lines));
    });
}

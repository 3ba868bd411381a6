import { Command, InvalidArgumentError, Option } from "commander";
import { GLOSSARY_KINDS, type GlossaryKind } from "../../core/glossary.ts";
import {
  GLOSSARY_FORMATS,
  glossaryFormatNamed,
  glossaryFormatOfPath,
} from "../../formats/glossary/glossary-formats.ts";
import type { GlossaryOptions } from "../../glossary/extract.ts";
import { READABLE } from "../bitext-format.ts";
import { Failure } from "../failure.ts";
import { glossaryInput, readGlossary, termbaseOf } from "../glossary-input.ts";
import { glossaryTable } from "../glossary-table.ts";
import type { Io } from "../io.ts";
import type { ReadFlags } from "../open-units.ts";
import { writeFileWhole } from "../write-file.ts";

interface GlossaryFlags extends ReadFlags {
  output?: string;
  to?: string;
  json?: boolean;
  termbase?: string | false;
  reject?: string;
  merge?: string;
  top?: number;
  minScore?: number;
  kind?: GlossaryKind[];
  explain?: boolean;
  title?: string;
  quiet?: boolean;
}

const WRITABLE: string[] = GLOSSARY_FORMATS.filter(({ write }) => write).map(({ name }) => name);
const FORMAT_HELP: string = GLOSSARY_FORMATS.map(
  ({ name, endings, about }) => `  ${name.padEnd(10)}.${endings[0]!.padEnd(11)}${about}`,
).join("\n");

/** `songngu glossary IN…`: the terms of pairs, and their translations. */
export function glossaryCommand(io: Io): Command {
  return new Command("glossary")
    .description("the terms, names and abbreviations of pairs, with their translations")
    .argument("<in...>", "two texts; or files of pairs (TMX, TSV, JSONL …) or folders of them")
    .option("-o, --output <file>", "write to a file; its ending chooses the format")
    .addOption(
      new Option("--to <format>", "the format (default: by the ending of the file)").choices(["table", ...WRITABLE]),
    )
    .option("--json", "one JSON object a line for each entry")
    .addOption(new Option("--from <format>", "the format of IN (default: by its ending)").choices(READABLE))
    .option(
      "--termbase <file>",
      "known terms (TBX, TSV, CSV, XLSX): marked, and ranked higher; besides the shipped ones",
    )
    .option("--no-termbase", "without the shipped termbase")
    .option("--reject <file>", "a glossary of pairs that are not wanted")
    .option("--merge <file>", "an edited glossary: its decisions stay, new entries are added")
    .option("--top <number>", "most entries (default: 40 for a report, more for more text)", whole)
    .option("--min-score <number>", "0 to 1: leave out entries below (default: about .3)", share)
    .addOption(new Option("--kind <kinds...>", "only these kinds").choices([...GLOSSARY_KINDS]))
    .option("--explain", "say why each entry stands where it stands")
    .option("--source-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .option("--target-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .option("--title <text>", "HTML, TBX: title of the glossary")
    .option("-q, --quiet", "no notes on standard error")
    .addHelpText("after", `\nWithout -o: a table on a terminal, TSV in a pipe.\n\nFormats:\n${FORMAT_HELP}`)
    .action((paths: string[], flags: GlossaryFlags) => run(paths, flags, io));
}

async function run(paths: string[], flags: GlossaryFlags, io: Io): Promise<void> {
  const format = flags.to ?? (flags.output === undefined ? undefined : formatOf(flags.output));
  const input = await glossaryInput(paths, flags, io);
  const [from, to] = [input.bitexts[0]!.source.language, input.bitexts[0]!.target.language];
  const { extractGlossary } = await import("../../glossary/extract.ts");
  const options: GlossaryOptions = {
    files: input.files,
    signal: io.signal,
    ...(await given(flags, from, to, io)),
  };
  let glossary = await extractGlossary(input.bitexts, options);
  if (flags.merge !== undefined) {
    const { mergeGlossary } = await import("../../glossary/merge.ts");
    glossary = mergeGlossary(await readGlossary(flags.merge, from, to, io), glossary);
  }
  if (!flags.quiet && glossary.entries.length === 0) io.err("songngu: note: no term was found\n");
  if (flags.json) {
    for (const entry of glossary.entries) await io.out(`${JSON.stringify(entry)}\n`);
    return;
  }
  if (format === "table" || (format === undefined && io.outIsTerminal))
    return io.out(glossaryTable(glossary, io.columns));
  const written = await glossaryFormatNamed(format ?? "tsv")!.write!(glossary, {
    date: io.now(),
    ...(flags.title === undefined ? {} : { title: flags.title }),
  });
  if (flags.output !== undefined) return writeFileWhole(flags.output, [written]);
  return io.out(written);
}

async function given(flags: GlossaryFlags, from: string, to: string, io: Io): Promise<GlossaryOptions> {
  const { termbase, reject, top, minScore, kind, explain } = flags;
  const options: GlossaryOptions = {
    ...(top === undefined ? {} : { top }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(kind === undefined ? {} : { kinds: kind }),
    ...(explain ? { explain } : {}),
  };
  if (termbase === false) options.shippedTermbase = false;
  if (typeof termbase === "string") options.termbase = termbaseOf(await readGlossary(termbase, from, to, io), termbase);
  if (reject !== undefined) {
    options.reject = (await readGlossary(reject, from, to, io)).entries.map(({ source, target }) => {
      return { source: source.preferred, target: target.preferred };
    });
  }
  return options;
}

/** The name of the format that a file's ending names. @throws Failure where it names none that can be written */
function formatOf(path: string): string {
  const format = glossaryFormatOfPath(path);
  if (format?.write) return format.name;
  const endings = GLOSSARY_FORMATS.filter(({ write }) => write).map((known) => `.${known.endings[0]}`);
  throw new Failure(`${path}: no format is known for this ending; use ${endings.join(", ")} or --to`, 2);
}

function whole(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1) throw new InvalidArgumentError("it must be a whole number of 1 or more.");
  return number;
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("it must be a number from 0 to 1.");
  return number;
}

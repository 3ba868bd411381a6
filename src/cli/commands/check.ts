import { Command, Option } from "commander";
import type { Finding, Severity } from "../../formats/finding.ts";
import type { Format } from "../../formats/formats.ts";
import type { TranslationUnit } from "../../formats/unit.ts";
import { READABLE, readableFormat } from "../bitext-format.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { openUnits, type ReadFlags, readOptions } from "../open-units.ts";
import { readStream } from "../read-stream.ts";

interface CheckFlags extends ReadFlags {
  termbase?: string;
  ignore?: string;
  json?: boolean;
  hints?: boolean;
  strict?: boolean;
}

/** `songngu check FILE`: what a reviser would ask about. */
export function checkCommand(io: Io): Command {
  return new Command("check")
    .description("look for numbers, names, terms … that differ between the two sides")
    .argument("<file>", 'a file of pairs: TMX, TSV, XLSX …; "-" is standard input')
    .addOption(new Option("--from <format>", "its format (default: by its ending)").choices(READABLE))
    .option("--termbase <file>", "terms that must be used: source and target, in any format that is read")
    .option("--ignore <codes>", "leave out findings, for example NAME_MISSING,QUOTES_UNEQUAL")
    .option("--no-hints", "errors and warnings only")
    .option("--json", "one JSON object a line: code, severity, unit, message")
    .option("--strict", "exit 1 when something was found")
    .option("--source <file>", "segments of the source, one a line: for formats that hold numbers only")
    .option("--target <file>", "segments of the target, one a line")
    .option("--source-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .option("--target-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .addHelpText("after", "\nA TMX is also checked for what other programs may take amiss in it, with line and column.")
    .action((path: string, flags: CheckFlags) => check(path, flags, io));
}

async function check(path: string, flags: CheckFlags, io: Io): Promise<void> {
  const from = readableFormat(path, flags.from);
  const ignored = new Set(flags.ignore?.split(",").map((code) => code.trim().toUpperCase()) ?? []);
  const findings = [
    ...(from.name === "tmx" && path !== "-" ? await fileFindings(path, io) : []),
    ...(await unitFindings(from, path, flags, io)),
  ].filter(({ code, severity }) => !ignored.has(code) && (flags.hints !== false || severity !== "hint"));
  for (const finding of findings) {
    await io.out(
      flags.json ? `${JSON.stringify(finding)}\n` : `${finding.severity}: ${finding.code}: ${finding.message}\n`,
    );
  }
  if (!flags.json) io.err(`songngu: ${summary(findings)}\n`);
  if (flags.strict && findings.length > 0) {
    throw new Failure(`${path}: ${findings.length} finding${findings.length === 1 ? "" : "s"}, and --strict was given`);
  }
}

/** What is wrong with the file itself. */
async function fileFindings(path: string, io: Io): Promise<Finding[]> {
  const { validateTmx } = await import("../../formats/tmx/validate-tmx.ts");
  return validateTmx(readStream(path, io));
}

async function unitFindings(from: Format, path: string, flags: CheckFlags, io: Io): Promise<Finding[]> {
  const { checkUnits } = await import("../../formats/check/check-units.ts");
  const notes: Finding[] = [];
  const options = await readOptions(from, flags, io);
  // A TMX's own faults were told already; here only what the reader left out counts, for other formats.
  if (from.name !== "tmx" || path === "-") options.onNote = (note) => void notes.push({ ...note, severity: "warning" });
  const findings = await checkUnits(openUnits(from, path, options, flags, io), { terms: await terms(flags, io) });
  return [...notes, ...findings];
}

async function terms(flags: CheckFlags, io: Io): Promise<TranslationUnit[]> {
  if (flags.termbase === undefined) return [];
  const from = readableFormat(flags.termbase, undefined);
  const list: TranslationUnit[] = [];
  for await (const unit of openUnits(from, flags.termbase, {}, {}, io)) {
    if (!unit.source.startsWith("#")) list.push(unit);
  }
  if (list.length === 0) throw new Failure(`${flags.termbase}: holds no pair of terms`);
  return list;
}

function summary(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const parts = (["error", "warning", "hint"] as const).map((severity) => {
    const number = count(severity);
    return `${number} ${severity}${number === 1 ? "" : "s"}`;
  });
  return findings.length === 0 ? "nothing found" : parts.join(", ");
}

import { Command, Option } from "commander";
import type { Form } from "../../core/glossary.ts";
import type { TermPair } from "../../formats/check/term-check.ts";
import type { Finding, Severity } from "../../formats/finding.ts";
import type { Format } from "../../formats/formats.ts";
import { formatOfPath } from "../../formats/formats.ts";
import { sameLanguage } from "../../formats/language-tag.ts";
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
    .option("--termbase <file>", "terms that must be used: a TBX, or pairs in any format that is read")
    .option("--ignore <codes>", "leave out findings, for example NAME_MISSING,QUOTES_UNEQUAL")
    .option("--no-hints", "errors and warnings only")
    .option("--json", "one JSON object a line: code, severity, unit, message")
    .option("--strict", "exit 1 when something was found")
    .option("--source <file>", "segments of the source, one a line: for formats that hold numbers only")
    .option("--target <file>", "segments of the target, one a line")
    .option("--source-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .option("--target-language <tag>", "BCP 47 tag (default: from the file, or found from the texts)")
    .addHelpText(
      "after",
      "\nA TMX is also checked for what other programs may take amiss in it,\nwith line and column.",
    )
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
  const units = openUnits(from, path, options, flags, io);
  const first = await units.next();
  const all = async function* (): AsyncGenerator<TranslationUnit> {
    if (first.done) return;
    yield first.value;
    yield* units;
  };
  const terms = first.done ? [] : await readTerms(flags.termbase, first.value, io);
  const findings = await checkUnits(all(), { terms });
  return [...notes, ...findings];
}

/** The terms of a glossary or of a file of pairs, in the direction of the units. */
async function readTerms(path: string | undefined, unit: TranslationUnit, io: Io): Promise<TermPair[]> {
  if (path === undefined) return [];
  const terms = formatOfPath(path) ? await pairTerms(path, unit, io) : await glossaryTerms(path, unit, io);
  if (terms.length === 0) throw new Failure(`${path}: holds no pair of terms`);
  return terms;
}

async function pairTerms(path: string, unit: TranslationUnit, io: Io): Promise<TermPair[]> {
  const terms: TermPair[] = [];
  for await (const { source, target, sourceLanguage, targetLanguage } of openUnits(
    readableFormat(path, undefined),
    path,
    {},
    {},
    io,
  )) {
    if (source.startsWith("#")) continue;
    const turned =
      sameLanguage(sourceLanguage, unit.targetLanguage) && sameLanguage(targetLanguage, unit.sourceLanguage);
    terms.push(turned ? { source: target, target: source } : { source, target });
  }
  return terms;
}

async function glossaryTerms(path: string, unit: TranslationUnit, io: Io): Promise<TermPair[]> {
  const { readGlossary, termbaseOf } = await import("../glossary-input.ts");
  const glossary = await readGlossary(path, unit.sourceLanguage, unit.targetLanguage, io);
  return termbaseOf(glossary, "termbase").flatMap(({ source, target }) =>
    formsOf(source).flatMap((from) => formsOf(target).map((to) => ({ source: from, target: to }))),
  );
}

const formsOf = ({ preferred, variants, abbreviations }: Form): string[] => [preferred, ...variants, ...abbreviations];

function summary(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const parts = (["error", "warning", "hint"] as const).map((severity) => {
    const number = count(severity);
    return `${number} ${severity}${number === 1 ? "" : "s"}`;
  });
  return findings.length === 0 ? "nothing found" : parts.join(", ");
}

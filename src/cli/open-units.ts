import { SongnguError } from "../core/error.ts";
import type { Format } from "../formats/formats.ts";
import type { ReadOptions } from "../formats/read-options.ts";
import type { TranslationUnit } from "../formats/unit.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { readStream } from "./read-stream.ts";
import { nameOf, readLines } from "./read-text.ts";

/** The flags of commands that read pairs. */
export interface ReadFlags {
  from?: string;
  source?: string;
  target?: string;
  sourceLanguage?: string;
  targetLanguage?: string;
}

/** What a reader is told. @throws Failure where the format needs the segments and they were not named */
export async function readOptions(from: Format, flags: ReadFlags, io: Io): Promise<ReadOptions> {
  const options: ReadOptions = {};
  if (flags.sourceLanguage !== undefined) options.sourceLanguage = flags.sourceLanguage;
  if (flags.targetLanguage !== undefined) options.targetLanguage = flags.targetLanguage;
  if (!from.numbersOnly) return options;
  if (flags.source === undefined || flags.target === undefined) {
    throw new Failure(`${from.name} holds numbers of segments only: give their texts by --source and --target`, 2);
  }
  const [source, target] = [await readSegments(flags.source, io), await readSegments(flags.target, io)];
  return { ...options, segments: { source, target } };
}

/** The segments of one side, one a line. */
export const readSegments = async (path: string, io: Io): Promise<string[]> =>
  (await readLines(path, io)).replace(/\n$/, "").split(/\r?\n/);

/**
 * The units of a file, or of the two files of a Moses corpus, each with its languages: those that the file does not name are found from
 * the texts.
 * @throws Failure naming the file
 */
export async function* openUnits(
  from: Format,
  path: string,
  options: ReadOptions,
  flags: ReadFlags,
  io: Io,
): AsyncGenerator<TranslationUnit> {
  try {
    yield* withLanguages(
      from.read ? await from.read(readStream(path, io), options) : await twoFiles(from, path, options, flags, io),
    );
  } catch (error) {
    if (error instanceof SongnguError) throw new Failure(`${nameOf(path)}: ${error.message}`, 1, { cause: error });
    throw error;
  }
}

async function twoFiles(
  from: Format,
  path: string,
  options: ReadOptions,
  { source, target }: ReadFlags,
  io: Io,
): Promise<AsyncIterable<TranslationUnit>> {
  const { sourceLanguage, targetLanguage } = options;
  const isNamed = sourceLanguage !== undefined && targetLanguage !== undefined;
  if ((source === undefined || target === undefined) && !isNamed) {
    throw new Failure(`${path}: two files: give --source-language and --target-language, or --source and --target`, 2);
  }
  return from.readSides!(
    readStream(source ?? `${path}.${sourceLanguage}`, io),
    readStream(target ?? `${path}.${targetLanguage}`, io),
    options,
  );
}

/** Units looked at to find a language that the file does not name. */
const SAMPLE = 100;

async function* withLanguages(units: AsyncIterable<TranslationUnit>): AsyncGenerator<TranslationUnit> {
  const held: TranslationUnit[] = [];
  let found: { source: string; target: string } | undefined;
  const name = (unit: TranslationUnit): TranslationUnit => ({
    ...unit,
    sourceLanguage: unit.sourceLanguage === "und" ? found!.source : unit.sourceLanguage,
    targetLanguage: unit.targetLanguage === "und" ? found!.target : unit.targetLanguage,
  });
  const isNamed = (unit: TranslationUnit): boolean => unit.sourceLanguage !== "und" && unit.targetLanguage !== "und";
  for await (const unit of units) {
    if (found) yield isNamed(unit) ? unit : name(unit);
    else if (held.length === 0 && isNamed(unit)) yield unit;
    else if (held.push(unit) === SAMPLE) {
      found = await languagesOf(held);
      yield* held.map(name);
    }
  }
  if (found || held.length === 0) return;
  found = await languagesOf(held);
  yield* held.map(name);
}

async function languagesOf(units: readonly TranslationUnit[]): Promise<{ source: string; target: string }> {
  const { detectLanguage } = await import("../language/detect.ts");
  const language = async (side: "source" | "target"): Promise<string> =>
    (await detectLanguage(units.map((unit) => unit[side]).join("\n"))).language;
  return { source: await language("source"), target: await language("target") };
}

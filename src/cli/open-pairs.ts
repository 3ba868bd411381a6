import { formatNamed, formatOfPath } from "../formats/formats.ts";
import { isNullUnit, type TranslationUnit } from "../formats/unit.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { openUnits } from "./open-units.ts";
import { nameOf } from "./read-text.ts";

/** Pairs of texts out of several files, all in one direction. */
export interface OpenPairs {
  /** BCP 47 tags. */
  readonly source: string;
  readonly target: string;
  /** The pairs, read as they are asked for, once; rejected ones and null beads left out. */
  texts(): AsyncGenerator<[source: string, target: string]>;
}

/** The flags that name the languages. */
interface LanguageFlags {
  sourceLanguage?: string;
  targetLanguage?: string;
}

/**
 * Opens files of pairs (by their endings), and others two by two as texts aligned line by line. The first file decides
 * on the direction; one that goes the other way is turned round.
 * @throws Failure naming the file that is without a partner, in other languages, or cannot be read
 */
export async function openPairs(paths: readonly string[], flags: LanguageFlags, io: Io): Promise<OpenPairs> {
  const inputs = inputsOf(paths);
  // Standard input can be read once only: the unit that told the languages is handed on.
  const opened = unitsOf(inputs[0]!, flags, io);
  const first = await opened.next();
  if (first.done === true) throw new Failure(`${nameOf(inputs[0]!.paths[0])}: has no pair`);
  const source = flags.sourceLanguage ?? first.value.sourceLanguage;
  const target = flags.targetLanguage ?? first.value.targetLanguage;
  async function* units(): AsyncGenerator<{ unit: TranslationUnit; input: Input }> {
    yield { unit: first.value, input: inputs[0]! };
    for await (const unit of opened) yield { unit, input: inputs[0]! };
    for (const input of inputs.slice(1)) for await (const unit of unitsOf(input, flags, io)) yield { unit, input };
  }
  return {
    source,
    target,
    async *texts() {
      for await (const { unit, input } of units()) {
        if (isNullUnit(unit) || unit.status === "rejected") continue;
        const { sourceLanguage, targetLanguage } = unit;
        if (sameLanguage(sourceLanguage, source) && sameLanguage(targetLanguage, target)) {
          yield [unit.source, unit.target];
        } else if (sameLanguage(sourceLanguage, target) && sameLanguage(targetLanguage, source)) {
          yield [unit.target, unit.source];
        } else {
          const path = nameOf(input.paths[0]);
          throw new Failure(`${path}: a pair of ${sourceLanguage}–${targetLanguage} among ${source}–${target} pairs`);
        }
      }
    },
  };
}

interface Input {
  /** One file of pairs, or source and target. */
  readonly paths: readonly [string] | readonly [string, string];
}

function inputsOf(paths: readonly string[]): Input[] {
  const inputs: Input[] = [];
  let waiting: string | undefined;
  for (const path of paths) {
    const format = formatOfPath(path);
    if (format?.read && !format.numbersOnly) inputs.push({ paths: [path] });
    else if (waiting === undefined) waiting = path;
    else {
      inputs.push({ paths: [waiting, path] });
      waiting = undefined;
    }
  }
  if (waiting !== undefined) {
    throw new Failure(
      `${waiting}: no file of pairs by its ending, and no second file to be aligned with line by line`,
      2,
    );
  }
  return inputs;
}

function unitsOf({ paths }: Input, flags: LanguageFlags, io: Io): AsyncGenerator<TranslationUnit> {
  const [path, other] = paths;
  if (other === undefined) return openUnits(formatOfPath(path)!, path, {}, flags, io);
  const languages = {
    sourceLanguage: flags.sourceLanguage ?? tagOfEnding(path) ?? "und",
    targetLanguage: flags.targetLanguage ?? tagOfEnding(other) ?? "und",
  };
  // Strict: of files with different numbers of lines, some line has the wrong partner.
  return openUnits(formatNamed("moses")!, path, { ...languages, strict: true }, { source: path, target: other }, io);
}

/** The language that an ending names: news.vi, news.en.gz. */
function tagOfEnding(path: string): string | undefined {
  return /\.([a-z]{2})(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
}

function sameLanguage(one: string, other: string): boolean {
  return one.split("-")[0]!.toLowerCase() === other.split("-")[0]!.toLowerCase();
}

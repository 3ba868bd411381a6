import { formatNamed, type WriteOptions } from "../formats/formats.ts";
import type { FormatStream } from "../formats/units-of.ts";
import { packed, writeBitexts } from "./bitext-format.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { writeFileWhole } from "./write-file.ts";

/** What is to be written: made anew each time it is asked for, since a format of two files reads it twice. */
export type OutputSource = () => FormatStream;

/**
 * Writes bitexts or units in a format to a file, to two files (PATH.vi and PATH.en) or, without a path, to standard output.
 * @throws Failure where the format needs a file
 */
export async function writeOutput(
  format: string,
  input: OutputSource,
  options: WriteOptions,
  path: string | undefined,
  io: Io,
): Promise<void> {
  const { writeSide } = formatNamed(format) ?? {};
  if (writeSide) {
    if (path === undefined) throw new Failure(`--to ${format} makes two files: name them by -o`, 2);
    const { source, target } = await languagesOf(input());
    const sides = [
      ["source", source],
      ["target", target === source ? `${target}.2` : target],
    ] as const;
    for (const [side, ending] of sides) {
      const told = side === "source" ? options : { ...options, onNote: () => {} };
      const file = `${path.replace(/\.gz$/i, "")}.${ending}${/\.gz$/i.test(path) ? ".gz" : ""}`;
      await writeFileWhole(file, packed(await writeSide(input(), side, told), path));
    }
    return;
  }
  const chunks = writeBitexts(format, input(), options, path);
  if (path !== undefined) return writeFileWhole(path, chunks);
  for await (const chunk of chunks) await io.out(chunk);
}

/** The languages of the first of a stream. */
async function languagesOf(input: FormatStream): Promise<{ source: string; target: string }> {
  const list = "beads" in input ? [input] : input;
  for await (const item of list as AsyncIterable<Parameters<typeof named>[0]>) return named(item);
  return { source: "source", target: "target" };
}

const named = (
  item:
    | { source: { language: string }; target: { language: string } }
    | { sourceLanguage: string; targetLanguage: string },
): { source: string; target: string } =>
  "sourceLanguage" in item
    ? { source: item.sourceLanguage, target: item.targetLanguage }
    : { source: item.source.language, target: item.target.language };

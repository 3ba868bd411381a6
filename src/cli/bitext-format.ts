import { FORMATS, type Format, formatNamed, formatOfPath, type WriteOptions } from "../formats/formats.ts";
import { gzipChunks } from "../formats/gzip-chunks.ts";
import type { FormatStream } from "../formats/units-of.ts";
import { Failure } from "./failure.ts";

export type { WriteOptions } from "../formats/formats.ts";

type Chunks = AsyncIterable<string | Uint8Array>;

/** Names of the formats that can be written to one file. */
export const WRITABLE: string[] = FORMATS.filter((format) => format.write).map((format) => format.name);
/** Names of the formats that can be read. */
export const READABLE: string[] = FORMATS.filter((format) => format.read ?? format.readSides).map(
  (format) => format.name,
);

/** The formats with what each is, for help texts. */
export const FORMAT_HELP: string = FORMATS.map(({ name, endings, about }) => {
  const ending = endings.length > 0 ? `.${endings[0]}` : "";
  return `  ${name.padEnd(10)}${ending.padEnd(11)}${about}`;
}).join("\n");

/** The name of the format that a file's ending names. @throws Failure where it names none that can be written */
export function formatOf(path: string): string {
  const format = formatOfPath(path);
  if (format?.write) return format.name;
  const endings = FORMATS.filter(({ write }) => write).flatMap((known) => known.endings.slice(0, 1));
  throw new Failure(
    `${path}: no format is known for this ending; use ${endings.map((ending) => `.${ending}`).join(", ")} or --to`,
    2,
  );
}

/** The format to read a file in. @throws Failure where neither the name nor the ending says it */
export function readableFormat(path: string, name: string | undefined): Format {
  const format = name === undefined ? formatOfPath(path) : formatNamed(name);
  if (format?.read ?? format?.readSides) return format!;
  throw new Failure(`${path}: no format is known for this ending; use --from with ${READABLE.join(", ")}`, 2);
}

/** Writes bitexts or units in a format, in chunks; packed where the file it goes to ends in .gz. */
export async function* writeBitexts(
  format: string,
  input: FormatStream,
  options: WriteOptions,
  path = "",
): AsyncGenerator<string | Uint8Array> {
  const chunks = (await formatNamed(format)?.write?.(input, options)) as Chunks | undefined;
  if (!chunks) throw new Failure(`--to ${format}: cannot be written to one file`, 2);
  yield* packed(chunks, path);
}

/** The chunks as they are, or packed where the file they go to ends in .gz. */
export const packed = (chunks: Chunks, path: string): Chunks => (/\.gz$/i.test(path) ? gzipChunks(chunks) : chunks);

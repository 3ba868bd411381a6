import type { TranslationUnit } from "./unit.ts";

/** Turns translation units into a text, unit by unit: the one shape of all writers of text formats. */
export interface UnitWriter {
  /** What stands before the units; `first` is the first of them, if there is one. */
  begin(first: TranslationUnit | undefined): string;
  /** One unit; empty where it is left out. */
  unit(unit: TranslationUnit): string;
  /** What stands after the units. */
  end(): string;
}

/** Characters gathered before they are handed on: fewer, larger chunks are quicker to write. */
const CHUNK_CHARACTERS = 1 << 16;

/** The whole text. */
export function writeUnits(writer: UnitWriter, units: Iterable<TranslationUnit>): string {
  const parts: string[] = [];
  for (const unit of units) {
    if (parts.length === 0) parts.push(writer.begin(unit));
    parts.push(writer.unit(unit));
  }
  if (parts.length === 0) parts.push(writer.begin(undefined));
  parts.push(writer.end());
  return parts.join("");
}

/** The same text in chunks, holding one chunk at a time. */
export async function* unitChunks(writer: UnitWriter, units: AsyncIterable<TranslationUnit>): AsyncGenerator<string> {
  let chunk = "";
  let begun = false;
  for await (const unit of units) {
    if (!begun) chunk = writer.begin(unit);
    begun = true;
    chunk += writer.unit(unit);
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = "";
    }
  }
  if (!begun) chunk = writer.begin(undefined);
  yield chunk + writer.end();
}

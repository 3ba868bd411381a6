import type { Bitext } from "../../core/bitext.ts";
import { SeenCounter } from "../content-id.ts";
import type { TranslationUnit } from "../unit.ts";
import { unitChunks, writeUnits } from "../unit-writer.ts";
import { type FormatInput, type FormatStream, unitStream, unitsOf } from "../units-of.ts";
import { pairKey, type TmxOptions, TmxWriter } from "./tmx-writer.ts";

/**
 * Writes bitexts (or units) as one TMX 1.4 file. Pure: a date comes in by `options.date`. Null beads and rejected beads are left out.
 * What had to be left out or changed is told to `options.onNote`.
 */
export function writeTmx(bitexts: FormatInput, options: TmxOptions = {}): string {
  return writeUnits(new TmxWriter(options, occurrences(bitexts, options)), unitsOf(bitexts, options));
}

/** The same file in chunks of text: bitexts or units may come as a stream, of which only one is held at a time. */
export async function* tmxChunks(bitexts: FormatStream, options: TmxOptions = {}): AsyncGenerator<string> {
  const counts = Symbol.asyncIterator in bitexts ? undefined : occurrences(bitexts, options);
  yield* unitChunks(new TmxWriter(options, counts), unitStream(bitexts, options));
}

/** How often each pair occurs; known beforehand only of what can be read twice. */
function occurrences(input: FormatInput, options: TmxOptions): SeenCounter | undefined {
  if (!options.dropDuplicates || !(Array.isArray(input) || "beads" in input)) return undefined;
  const counter = new SeenCounter();
  for (const unit of unitsOf(input as Bitext | readonly (Bitext | TranslationUnit)[], options))
    counter.add(pairKey(unit));
  return counter;
}

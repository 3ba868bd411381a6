import type { TextSource } from "../decode-chunks.ts";
import { mendSurrogates } from "../fold-text.ts";
import { lineBlocks } from "../lines-of.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import { type UnitWriter, unitChunks } from "../unit-writer.ts";
import { type FormatStream, type UnitChoice, unitStream } from "../units-of.ts";
import { BARE_COLUMNS, RowReader, rowCells } from "./columns.ts";

/** How tab-separated values are written. */
export interface TsvOptions extends Omit<UnitChoice, "nulls"> {
  /** Also null beads, with an empty cell. @default false */
  all?: boolean;
}

/** Tab-separated values: source text, target text, confidence, status; no header, no quoting. White space inside a text becomes a blank. */
class TsvWriter implements UnitWriter {
  begin(): string {
    return "";
  }

  unit(unit: TranslationUnit): string {
    return `${mendSurrogates(rowCells(unit, BARE_COLUMNS).join("\t"))}\n`;
  }

  end(): string {
    return "";
  }
}

/** One line for each bead, rejected ones included: their status says so. */
export const tsvChunks = (input: FormatStream, options: TsvOptions = {}): AsyncGenerator<string> =>
  unitChunks(new TsvWriter(), unitStream(input, { rejected: true, ...options, nulls: options.all ?? false }));

/** Reads tab-separated values: two texts, then confidence and status if they are there; or the columns that a header names. */
export async function* tsvUnits(source: TextSource, options: ReadOptions = {}): AsyncGenerator<TranslationUnit> {
  const told = complaints(options);
  const reader = new RowReader(options, told);
  let line = 0;
  for await (const lines of lineBlocks(source)) {
    const units: TranslationUnit[] = [];
    for (const text of lines) {
      const unit = reader.row(text.split("\t"), ++line);
      if (unit) units.push(unit);
    }
    yield* units;
  }
  told.end();
}

import type { TranslationTable } from "./lexicon.ts";

/** The translations of units, row by row; a row may be made when it is first asked for, and the arrays replaced with it. */
export interface TranslationRows {
  /** Index of the translating unit. */
  readonly units: Uint32Array;
  /** 0 to 1; a row sums to at most 1. */
  readonly probabilities: Float32Array;
  /** Index into `LexiconInfo.origins`. */
  readonly origins: Uint8Array;
  /** Where a row begins in `units` and `probabilities`. Makes the row: to be asked for before `end`, and before the arrays are read. */
  start(row: number): number;
  /** Where it ends. */
  end(row: number): number;
}

/** The rows of a table that is there. */
export function tableRows({ offsets, units, probabilities, origins }: TranslationTable): TranslationRows {
  return { units, probabilities, origins, start: (row) => offsets[row]!, end: (row) => offsets[row + 1]! };
}

/** Rows as a table, one behind the other. */
export function tableOf(rows: TranslationRows, size: number): TranslationTable {
  const offsets = new Uint32Array(size + 1);
  for (let row = 0; row < size; row++) {
    const start = rows.start(row);
    offsets[row + 1] = offsets[row]! + rows.end(row) - start;
  }
  const units = new Uint32Array(offsets[size]!);
  const probabilities = new Float32Array(offsets[size]!);
  const origins = new Uint8Array(offsets[size]!);
  for (let row = 0; row < size; row++) {
    const [start, end] = [rows.start(row), rows.end(row)];
    units.set(rows.units.subarray(start, end), offsets[row]!);
    probabilities.set(rows.probabilities.subarray(start, end), offsets[row]!);
    origins.set(rows.origins.subarray(start, end), offsets[row]!);
  }
  return { offsets, units, probabilities, origins };
}

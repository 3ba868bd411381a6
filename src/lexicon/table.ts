import type { TranslationTable } from "./lexicon.ts";

/** One entry of a table before it is laid out. */
export interface Entry {
  readonly row: number;
  readonly unit: number;
  readonly probability: number;
  readonly origin: number;
}

/** Steps between 0 and 1 in which a lexicon keeps its probabilities, so that saving loses nothing. */
export const PROBABILITY_STEPS = 65_535;

/** Rounds a probability to what a lexicon keeps; never to zero. */
export function roundProbability(probability: number): number {
  return Math.fround(
    Math.max(1, Math.min(PROBABILITY_STEPS, Math.round(probability * PROBABILITY_STEPS))) / PROBABILITY_STEPS,
  );
}

/** Lays entries out in rows, best first; equal ones by unit. */
export function layOut(rows: number, entries: readonly Entry[]): TranslationTable {
  const sorted = [...entries].sort((a, b) => a.row - b.row || b.probability - a.probability || a.unit - b.unit);
  const offsets = new Uint32Array(rows + 1);
  const units = new Uint32Array(sorted.length);
  const probabilities = new Float32Array(sorted.length);
  const origins = new Uint8Array(sorted.length);
  sorted.forEach((entry, e) => {
    offsets[entry.row + 1]! += 1;
    units[e] = entry.unit;
    probabilities[e] = roundProbability(entry.probability);
    origins[e] = entry.origin;
  });
  for (let row = 0; row < rows; row++) offsets[row + 1]! += offsets[row]!;
  return { offsets, units, probabilities, origins };
}

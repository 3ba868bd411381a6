import { BASE, bytesOf, digit, number, numbersOf, VALUES } from "./digits.ts";
import type { Lexicon, TranslationTable } from "./lexicon.ts";
import type { Links } from "./links.ts";

/** Trained translations between numbered words, as strings of digits; probabilities are rounded to steps of a logarithm. */
export interface PackedTable {
  /** Translations of each source word, one digit. */
  readonly lengths: string;
  /** The number of each translation. */
  readonly targets: string;
  /** p(target | source), one digit: 0 is none. */
  readonly forward: string;
  /** p(source | target), one digit: 0 is none. */
  readonly backward: string;
}

/** Steps of a probability for each halving. */
const PROBABILITY_GRAIN = 2;

/** Packs the translations of a lexicon whose units are the given words. */
export function packTable(
  lexicon: Lexicon,
  sourceWords: readonly string[],
  targetWords: readonly string[],
): PackedTable {
  const numbers = new Map(targetWords.map((word, number) => [word, number]));
  const rows = new Map<string, Map<number, { forward: number; backward: number }>>();
  const cell = (s: number, t: number): { forward: number; backward: number } => {
    const word = lexicon.sourceUnits[s]!;
    const row = rows.get(word) ?? new Map<number, { forward: number; backward: number }>();
    rows.set(word, row);
    const number = numbers.get(lexicon.targetUnits[t]!)!;
    const found = row.get(number) ?? { forward: 0, backward: 0 };
    row.set(number, found);
    return found;
  };
  for (const [s, t, p] of entriesOf(lexicon.forward)) cell(s, t).forward = probabilityStep(p);
  for (const [t, s, p] of entriesOf(lexicon.backward)) cell(s, t).backward = probabilityStep(p);
  const packed = { lengths: "", targets: "", forward: "", backward: "" };
  for (const word of sourceWords) {
    const row = [...(rows.get(word) ?? [])].sort(([a], [b]) => a - b);
    packed.lengths += digit(row.length);
    for (const [to, { forward, backward }] of row) {
      packed.targets += number(to);
      packed.forward += digit(forward);
      packed.backward += digit(backward);
    }
  }
  return packed;
}

/** Adds what `packTable` packed to `links`, with the numbers of words changed to those of units. */
export function unpackTable(
  packed: PackedTable,
  sourceUnits: Int32Array,
  targetUnits: Int32Array,
  origin: number,
  links: Links,
): void {
  const lengths = bytesOf(packed.lengths);
  const targets = numbersOf(packed.targets);
  const forward = bytesOf(packed.forward);
  const backward = bytesOf(packed.backward);
  let e = 0;
  for (let s = 0; s < lengths.length; s++) {
    for (let n = VALUES[lengths[s]!]!; n > 0; n--, e++) {
      links.addTrained(
        sourceUnits[s]!,
        targetUnits[targets[e]!]!,
        PROBABILITIES[VALUES[forward[e]!]!]!,
        PROBABILITIES[VALUES[backward[e]!]!]!,
        origin,
      );
    }
  }
}

function probabilityStep(probability: number): number {
  return 1 + Math.max(0, Math.round(-Math.log2(probability) * PROBABILITY_GRAIN));
}

/** The probability that each step stands for. */
const PROBABILITIES: Float64Array = new Float64Array(BASE);
for (let step = 1; step < BASE; step++) PROBABILITIES[step] = 2 ** (-(step - 1) / PROBABILITY_GRAIN);

function* entriesOf(table: TranslationTable): Generator<[row: number, unit: number, probability: number]> {
  for (let row = 0; row + 1 < table.offsets.length; row++) {
    for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++)
      yield [row, table.units[e]!, table.probabilities[e]!];
  }
}

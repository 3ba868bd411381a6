import { chainsOf } from "./chains.ts";
import { BASE, bytesOf, digit, number, numbersOf, VALUES } from "./digits.ts";
import type { Lexicon, TranslationTable } from "./lexicon.ts";

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
  for (const [s, t, step] of stepsOf(lexicon.forward)) cell(s, t).forward = step;
  for (const [t, s, step] of stepsOf(lexicon.backward)) cell(s, t).backward = step;
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

/** Trained pairs of units by the units of one side: those of a unit are `first(unit)`, `next` of that and so on, until -1. */
export interface TrainedPairs {
  first(unit: number): number;
  next(pair: number): number;
  /** The unit of the other side. */
  other(pair: number): number;
  /** p(other | unit), 0 for none. */
  probability(pair: number): number;
}

/** Unpacks what `packTable` packed, for both directions. */
export function unpackTable(packed: PackedTable): { forward: TrainedPairs; backward: TrainedPairs } {
  const lengths = bytesOf(packed.lengths);
  const targets = numbersOf(packed.targets);
  const sources = new Uint16Array(targets.length);
  let e = 0;
  for (let s = 0; s < lengths.length; s++) for (let n = VALUES[lengths[s]!]!; n > 0; n--) sources[e++] = s;
  return {
    forward: pairsBy(sources, targets, bytesOf(packed.forward)),
    backward: pairsBy(targets, sources, bytesOf(packed.backward)),
  };
}

function pairsBy(units: Uint16Array, others: Uint16Array, steps: Uint8Array): TrainedPairs {
  const { first, next } = chainsOf(units);
  return {
    first: (unit) => (unit < first.length ? first[unit]! : -1),
    next: (pair) => next[pair]!,
    other: (pair) => others[pair]!,
    probability: (pair) => PROBABILITIES[VALUES[steps[pair]!]!]!,
  };
}

/** The probability that each step stands for. */
const PROBABILITIES: Float64Array = new Float64Array(BASE);
// Even powers and the root of a half are exact: engines differ in the last bit of other powers.
for (let step = 1; step < BASE; step++) {
  PROBABILITIES[step] = 2 ** -((step - 1) >> 1) * ((step - 1) % PROBABILITY_GRAIN === 0 ? 1 : Math.SQRT1_2);
}

/** The entries of a table with the steps of their probabilities: rounded, and down where a row would sum to more than 1. */
function* stepsOf(table: TranslationTable): Generator<[row: number, unit: number, step: number]> {
  const step = (e: number, round: (value: number) => number): number =>
    1 + Math.max(0, round(-Math.log2(table.probabilities[e]!) * PROBABILITY_GRAIN));
  for (let row = 0; row + 1 < table.offsets.length; row++) {
    const [start, end] = [table.offsets[row]!, table.offsets[row + 1]!];
    let sum = 0;
    for (let e = start; e < end; e++) sum += PROBABILITIES[step(e, Math.round)]!;
    for (let e = start; e < end; e++) yield [row, table.units[e]!, step(e, sum > 1 ? Math.ceil : Math.round)];
  }
}

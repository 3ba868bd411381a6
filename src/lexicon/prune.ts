import { fold } from "../text/fold.ts";
import type { Lexicon, TranslationTable } from "./lexicon.ts";
import { TableBuilder } from "./table.ts";

/** What a pruned lexicon keeps. */
export interface PruneOptions {
  /** Translations kept of each unit, in each direction. */
  readonly most: number;
  /** Least probability. */
  readonly least: number;
  /** Least count of a unit. */
  readonly count: number;
}

const DEFAULTS: PruneOptions = { most: 4, least: 0.06, count: 4 };

/** Leaves out what costs more room than it is worth: rare units, weak translations, and words that are equal after folding. */
export function pruneLexicon(lexicon: Lexicon, options: PruneOptions = DEFAULTS): Lexicon {
  const sourceUsed = new Uint8Array(lexicon.sourceUnits.length);
  const targetUsed = new Uint8Array(lexicon.targetUnits.length);
  const isKept = (s: number, t: number, probability: number): boolean =>
    probability >= options.least &&
    lexicon.sourceCounts[s]! >= options.count &&
    lexicon.targetCounts[t]! >= options.count &&
    fold(lexicon.sourceUnits[s]!) !== fold(lexicon.targetUnits[t]!);
  const forward = keptOf(lexicon.forward, options.most, isKept);
  const backward = keptOf(lexicon.backward, options.most, (t, s, probability) => isKept(s, t, probability));
  forward.forEach(({ row, unit }) => {
    sourceUsed[row] = targetUsed[unit] = 1;
  });
  backward.forEach(({ row, unit }) => {
    targetUsed[row] = sourceUsed[unit] = 1;
  });
  const [source, sourceMoved] = renumber(sourceUsed);
  const [target, targetMoved] = renumber(targetUsed);
  return {
    ...lexicon,
    sourceUnits: source.map((unit) => lexicon.sourceUnits[unit]!),
    targetUnits: target.map((unit) => lexicon.targetUnits[unit]!),
    sourceCounts: Float64Array.from(source, (unit) => lexicon.sourceCounts[unit]!),
    targetCounts: Float64Array.from(target, (unit) => lexicon.targetCounts[unit]!),
    forward: layOut(forward, source.length, sourceMoved, targetMoved),
    backward: layOut(backward, target.length, targetMoved, sourceMoved),
  };
}

interface Entry {
  readonly row: number;
  readonly unit: number;
  readonly probability: number;
  readonly origin: number;
}

function keptOf(
  table: TranslationTable,
  most: number,
  isKept: (row: number, unit: number, probability: number) => boolean,
): Entry[] {
  const entries: Entry[] = [];
  for (let row = 0; row + 1 < table.offsets.length; row++) {
    let left = most;
    for (let e = table.offsets[row]!; e < table.offsets[row + 1]! && left > 0; e++) {
      const [unit, probability] = [table.units[e]!, table.probabilities[e]!];
      if (!isKept(row, unit, probability)) continue;
      entries.push({ row, unit, probability, origin: table.origins[e]! });
      left--;
    }
  }
  return entries;
}

function layOut(
  entries: readonly Entry[],
  rows: number,
  rowMoved: Int32Array,
  unitMoved: Int32Array,
): TranslationTable {
  const table = new TableBuilder(rows);
  for (const { row, unit, probability, origin } of entries)
    table.add(rowMoved[row]!, unitMoved[unit]!, probability, origin);
  return table.build();
}

function renumber(used: Uint8Array): [number[], Int32Array] {
  const kept: number[] = [];
  const moved = new Int32Array(used.length).fill(-1);
  for (let unit = 0; unit < used.length; unit++) if (used[unit] === 1) moved[unit] = kept.push(unit) - 1;
  return [kept, moved];
}

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
  /**
   * Forms under which an inflected target unit is found as well, likeliest first. A unit that is rarer than one of them and
   * has its best translation among that one's is left out.
   */
  readonly baseForms?: (unit: string) => readonly string[];
  /** Whether something else links two units already, so that their entry is left out. */
  readonly isLinked?: (source: string, target: string) => boolean;
}

/** What the shipped lexicon keeps. */
export const PRUNED: PruneOptions = { most: 2, least: 0.12, count: 4 };

/** Leaves out what costs more room than it is worth: rare units, weak translations, and words that are equal after folding. */
export function pruneLexicon(lexicon: Lexicon, options: PruneOptions = PRUNED): Lexicon {
  const sourceUsed = new Uint8Array(lexicon.sourceUnits.length);
  const targetUsed = new Uint8Array(lexicon.targetUnits.length);
  const bases = standingFor(lexicon, options);
  const isLinked = (s: number, t: number): boolean =>
    options.isLinked?.(lexicon.sourceUnits[s]!, lexicon.targetUnits[t]!) ?? false;
  const isKept = (s: number, t: number, probability: number): boolean =>
    probability >= options.least &&
    bases[t]! < 0 &&
    !isLinked(s, t) &&
    lexicon.sourceCounts[s]! >= options.count &&
    lexicon.targetCounts[t]! >= options.count &&
    fold(lexicon.sourceUnits[s]!) !== fold(lexicon.targetUnits[t]!);
  const targetCounts = lexicon.targetCounts.slice();
  bases.forEach((base, t) => {
    if (base >= 0) targetCounts[base]! += lexicon.targetCounts[t]!;
  });
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
    targetCounts: Float64Array.from(target, (unit) => targetCounts[unit]!),
    forward: layOut(forward, source.length, sourceMoved, targetMoved),
    backward: layOut(backward, target.length, targetMoved, sourceMoved),
  };
}

/** For each target unit the base form that stands for it, or -1. */
function standingFor({ targetUnits, targetCounts, backward }: Lexicon, options: PruneOptions): Int32Array {
  const bases = new Int32Array(targetUnits.length).fill(-1);
  if (options.baseForms === undefined) return bases;
  const numbers = new Map(targetUnits.map((unit, number) => [unit, number]));
  // The most frequent first, so that no unit is left to one that is left out itself.
  const order = [...targetUnits.keys()].sort((a, b) => targetCounts[b]! - targetCounts[a]! || a - b);
  for (const t of order) {
    const best = backward.units[backward.offsets[t]!];
    if (best === undefined || backward.offsets[t] === backward.offsets[t + 1]) continue;
    for (const form of options.baseForms(targetUnits[t]!)) {
      const base = numbers.get(form);
      if (base === undefined || bases[base]! >= 0 || targetCounts[base]! < Math.max(targetCounts[t]!, options.count))
        continue;
      const [start, end] = [backward.offsets[base]!, backward.offsets[base + 1]!];
      if (backward.units.subarray(start, Math.min(end, start + options.most)).includes(best) && bases[t]! < 0)
        bases[t] = base;
    }
  }
  return bases;
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

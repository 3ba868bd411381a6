import { fold } from "../text/fold.ts";
import type { Lexicon, TranslationTable } from "./lexicon.ts";
import { type Entry, layOut } from "./table.ts";

/** What a pruned lexicon keeps. */
export interface PruneOptions {
  /** Translations kept of each unit, in each direction. */
  readonly most: number;
  /** Least probability. */
  readonly least: number;
  /** Least count of a unit. */
  readonly count: number;
}

const DEFAULTS: PruneOptions = { most: 5, least: 0.05, count: 3 };

/** Leaves out what costs more room than it is worth: rare units, weak translations, and words that are equal after folding. */
export function pruneLexicon(lexicon: Lexicon, options: PruneOptions = DEFAULTS): Lexicon {
  const sourceUsed = new Uint8Array(lexicon.sourceUnits.length);
  const targetUsed = new Uint8Array(lexicon.targetUnits.length);
  const keep = (table: TranslationTable, rows: number, isForward: boolean): Entry[] => {
    const entries: Entry[] = [];
    for (let row = 0; row < rows; row++) {
      const start = table.offsets[row]!;
      for (let e = start; e < table.offsets[row + 1]! && e < start + options.most; e++) {
        const [s, t] = isForward ? [row, table.units[e]!] : [table.units[e]!, row];
        if (table.probabilities[e]! < options.least) continue;
        if (lexicon.sourceCounts[s]! < options.count || lexicon.targetCounts[t]! < options.count) continue;
        if (fold(lexicon.sourceUnits[s]!) === fold(lexicon.targetUnits[t]!)) continue;
        sourceUsed[s] = targetUsed[t] = 1;
        entries.push({ row, unit: table.units[e]!, probability: table.probabilities[e]!, origin: table.origins[e]! });
      }
    }
    return entries;
  };
  const forward = keep(lexicon.forward, lexicon.sourceUnits.length, true);
  const backward = keep(lexicon.backward, lexicon.targetUnits.length, false);
  const [source, sourceMoved] = renumber(sourceUsed);
  const [target, targetMoved] = renumber(targetUsed);
  return {
    ...lexicon,
    sourceUnits: source.map((unit) => lexicon.sourceUnits[unit]!),
    targetUnits: target.map((unit) => lexicon.targetUnits[unit]!),
    sourceCounts: Float64Array.from(source, (unit) => lexicon.sourceCounts[unit]!),
    targetCounts: Float64Array.from(target, (unit) => lexicon.targetCounts[unit]!),
    forward: layOut(
      source.length,
      forward.map((e) => ({ ...e, row: sourceMoved[e.row]!, unit: targetMoved[e.unit]! })),
    ),
    backward: layOut(
      target.length,
      backward.map((e) => ({ ...e, row: targetMoved[e.row]!, unit: sourceMoved[e.unit]! })),
    ),
  };
}

function renumber(used: Uint8Array): [number[], Int32Array] {
  const kept: number[] = [];
  const moved = new Int32Array(used.length).fill(-1);
  for (let unit = 0; unit < used.length; unit++) if (used[unit] === 1) moved[unit] = kept.push(unit) - 1;
  return [kept, moved];
}

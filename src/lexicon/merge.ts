import { SongnguError } from "../core/error.ts";
import type { Lexicon, TranslationTable } from "./lexicon.ts";
import { type Entry, layOut } from "./table.ts";

/** Origins of an entry that a table can tell apart. */
const MOST_ORIGINS = 256;

/**
 * Joins lexicons of one direction into one. Of a unit that several know, the translations of the earlier lexicon win: a
 * later one adds only what is left of a probability of 1. So put curated lexicons before trained ones.
 * @throws SongnguError BAD_OPTION for no lexicon, for other languages, or for more than 256 origins.
 */
export function mergeLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const first = lexicons[0];
  if (first === undefined) throw new SongnguError("BAD_OPTION", "mergeLexicons: no lexicon given");
  if (lexicons.length === 1) return first;
  for (const other of lexicons) {
    if (language(other.source) !== language(first.source) || language(other.target) !== language(first.target)) {
      throw new SongnguError(
        "BAD_OPTION",
        `mergeLexicons: ${other.source}–${other.target} cannot join ${first.source}–${first.target}`,
      );
    }
  }
  const origins = [...new Set(lexicons.flatMap((lexicon) => lexicon.info.origins))];
  if (origins.length > MOST_ORIGINS)
    throw new SongnguError("BAD_OPTION", `mergeLexicons: ${origins.length} origins are too many`);
  const source = joinUnits(lexicons, (lexicon) => [lexicon.sourceUnits, lexicon.sourceCounts]);
  const target = joinUnits(lexicons, (lexicon) => [lexicon.targetUnits, lexicon.targetCounts]);
  const total = (of: (lexicon: Lexicon) => number): number => Math.max(...lexicons.map(of));
  return {
    source: first.source,
    target: first.target,
    sourceUnits: source.units,
    targetUnits: target.units,
    sourceCounts: source.counts,
    targetCounts: target.counts,
    forward: joinTables(lexicons, origins, source, target, (lexicon) => lexicon.forward),
    backward: joinTables(lexicons, origins, target, source, (lexicon) => lexicon.backward),
    info: {
      origins,
      pairs: lexicons.reduce((sum, { info }) => sum + info.pairs, 0),
      sourceWords: total(({ info }) => info.sourceWords),
      targetWords: total(({ info }) => info.targetWords),
      licence: [...new Set(lexicons.map(({ info }) => info.licence).filter((text) => text !== ""))].join("; "),
      description: [...new Set(lexicons.map(({ info }) => info.description).filter((text) => text !== ""))].join("; "),
    },
  };
}

interface Joined {
  readonly units: string[];
  readonly counts: Float64Array;
  /** For each lexicon, the new index of each of its units. */
  readonly moved: Int32Array[];
}

function joinUnits(
  lexicons: readonly Lexicon[],
  side: (lexicon: Lexicon) => readonly [readonly string[], Float64Array],
): Joined {
  const index = new Map<string, number>();
  const counts: number[] = [];
  const moved = lexicons.map((lexicon) => {
    const [units, unitCounts] = side(lexicon);
    return Int32Array.from(units, (unit, at) => {
      let to = index.get(unit);
      if (to === undefined) {
        to = index.size;
        index.set(unit, to);
        counts.push(0);
      }
      counts[to] = Math.max(counts[to]!, unitCounts[at]!);
      return to;
    });
  });
  return { units: [...index.keys()], counts: Float64Array.from(counts), moved };
}

function joinTables(
  lexicons: readonly Lexicon[],
  origins: readonly string[],
  rows: Joined,
  columns: Joined,
  table: (lexicon: Lexicon) => TranslationTable,
): TranslationTable {
  const entries: Entry[] = [];
  const left = new Float64Array(rows.units.length).fill(1);
  lexicons.forEach((lexicon, k) => {
    const { offsets, units, probabilities, origins: from } = table(lexicon);
    for (let row = 0; row + 1 < offsets.length; row++) {
      const to = rows.moved[k]![row]!;
      const share = left[to]!;
      if (share <= 0) continue;
      let used = 0;
      for (let e = offsets[row]!; e < offsets[row + 1]!; e++) {
        const probability = probabilities[e]! * share;
        used += probability;
        const origin = origins.indexOf(lexicon.info.origins[from[e]!]!);
        entries.push({ row: to, unit: columns.moved[k]![units[e]!]!, probability, origin });
      }
      left[to] = Math.max(0, share - used);
    }
  });
  return layOut(rows.units.length, strongest(entries));
}

/** Of entries for one pair of units, the first keeps its origin and takes the sum of the probabilities. */
function strongest(entries: readonly Entry[]): Entry[] {
  const pairs = new Map<number, Map<number, Entry>>();
  for (const entry of entries) {
    let row = pairs.get(entry.row);
    if (row === undefined) {
      row = new Map();
      pairs.set(entry.row, row);
    }
    const known = row.get(entry.unit);
    row.set(
      entry.unit,
      known === undefined ? entry : { ...known, probability: Math.min(1, known.probability + entry.probability) },
    );
  }
  return [...pairs.values()].flatMap((row) => [...row.values()]);
}

function language(tag: string): string {
  return tag.split("-")[0]!.toLowerCase();
}

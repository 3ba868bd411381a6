import { SongnguError } from "../core/error.ts";
import { languageOf } from "./language-of.ts";
import type { Lexicon, TranslationTable } from "./lexicon.ts";
import { TableBuilder } from "./table.ts";

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
    if (
      languageOf(other.source) !== languageOf(first.source) ||
      languageOf(other.target) !== languageOf(first.target)
    ) {
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
  const joined = new TableBuilder(rows.units.length);
  const known = lexicons.map((_, k) => inverse(rows.moved[k]!, rows.units.length));
  const originOf = lexicons.map(({ info }) => info.origins.map((origin) => origins.indexOf(origin)));
  // Of the row at hand: where a unit stands in it, and what it has so far.
  const slot = new Int32Array(columns.units.length).fill(-1);
  const units: number[] = [];
  const probabilities: number[] = [];
  const from: number[] = [];
  for (let row = 0; row < rows.units.length; row++) {
    units.length = probabilities.length = from.length = 0;
    let left = 1;
    for (let k = 0; k < lexicons.length && left > 0; k++) {
      const at = known[k]![row]!;
      if (at < 0) continue;
      const { offsets, units: entries, probabilities: given, origins: origin } = table(lexicons[k]!);
      let used = 0;
      for (let e = offsets[at]!; e < offsets[at + 1]!; e++) {
        const unit = columns.moved[k]![entries[e]!]!;
        used += given[e]! * left;
        if (slot[unit] === -1) {
          slot[unit] = units.push(unit) - 1;
          probabilities.push(given[e]! * left);
          from.push(originOf[k]![origin[e]!]!);
        } else probabilities[slot[unit]!]! += given[e]! * left;
      }
      left = Math.max(0, left - used);
    }
    units.forEach((unit, n) => {
      joined.add(row, unit, probabilities[n]!, from[n]!);
      slot[unit] = -1;
    });
  }
  return joined.build();
}

/** The place of each joined unit in one lexicon, -1 where it has none. */
function inverse(moved: Int32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  moved.forEach((to, at) => {
    places[to] = at;
  });
  return places;
}

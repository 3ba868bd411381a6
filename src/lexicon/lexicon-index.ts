import type { Lexicon } from "./lexicon.ts";
import { type TranslationRows, tableRows } from "./translation-rows.ts";
import { type UnitNumbers, UnitTrie } from "./unit-trie.ts";

/** One side of a lexicon, ready to be looked up by word and by unit of several words. */
export interface UnitIndex {
  /** The number of a unit, of one word or of several joined by one blank. */
  readonly unitOf: UnitNumbers;
  /** Units by number: at least all that are one word; those behind the end have several. */
  readonly listed: readonly string[];
  /** The units of several words that hold a word. */
  holding(word: string): readonly number[];
  /** The unit of a number. */
  textOf(unit: number): string;
  readonly counts: Float64Array;
  /** Words that the counts were taken from. */
  readonly words: number;
  /** Rows are the units of this side, entries those of the other. */
  readonly rows: TranslationRows;
  /** The units of several words. */
  readonly trie: UnitTrie;
}

/** Both sides of a lexicon. */
export interface LexiconIndex {
  readonly source: UnitIndex;
  readonly target: UnitIndex;
}

const indexed = new WeakMap<Lexicon, LexiconIndex>();

/** Indexes a lexicon; the index is kept as long as the lexicon itself. */
export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  let index = indexed.get(lexicon);
  if (index === undefined) {
    const { sourceUnits, targetUnits, sourceCounts, targetCounts, forward, backward, info } = lexicon;
    index = {
      source: indexSide(sourceUnits, sourceCounts, info.sourceWords, tableRows(forward)),
      target: indexSide(targetUnits, targetCounts, info.targetWords, tableRows(backward)),
    };
    indexed.set(lexicon, index);
  }
  return index;
}

/** The index of a lexicon that has one already. */
export function knownIndex(lexicon: Lexicon): LexiconIndex | undefined {
  return indexed.get(lexicon);
}

/** Gives a lexicon the index that it was made from. */
export function rememberIndex(lexicon: Lexicon, index: LexiconIndex): void {
  indexed.set(lexicon, index);
}

/** The same index seen from the other language. */
export function reverseIndex(index: LexiconIndex): LexiconIndex {
  return { source: index.target, target: index.source };
}

function indexSide(units: readonly string[], counts: Float64Array, total: number, rows: TranslationRows): UnitIndex {
  const unitOf = new Map<string, number>();
  units.forEach((unit, k) => {
    unitOf.set(unit, k);
  });
  let holders: Map<string, number[]> | undefined;
  const holding = (word: string): readonly number[] => {
    holders ??= holdersOf(units);
    return holders.get(word) ?? NONE;
  };
  return {
    unitOf,
    listed: units,
    holding,
    textOf: (unit) => units[unit]!,
    counts,
    words: Math.max(total, 1),
    rows,
    trie: UnitTrie.of(units),
  };
}

const NONE: readonly number[] = [];

function holdersOf(units: readonly string[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [k, unit] of units.entries()) {
    if (!unit.includes(" ")) continue;
    for (const word of new Set(unit.split(" "))) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [k]);
      else known.push(k);
    }
  }
  return holders;
}

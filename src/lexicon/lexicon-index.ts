import type { Lexicon } from "./lexicon.ts";
import { type TranslationRows, tableRows } from "./translation-rows.ts";
import { type UnitNumbers, UnitTrie } from "./unit-trie.ts";

/** One side of a lexicon, ready to be looked up by word and by unit of several words. */
export interface UnitIndex {
  /** The number of a unit, of one word or of several joined by one blank. */
  readonly unitOf: UnitNumbers;
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
  return { unitOf, textOf: (unit) => units[unit]!, counts, words: Math.max(total, 1), rows, trie: UnitTrie.of(units) };
}

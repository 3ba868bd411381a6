import type { Lexicon, TranslationTable } from "../lexicon/lexicon.ts";
import { UnitTrie } from "./unit-trie.ts";

/** One side of a lexicon, ready to be looked up by word and by unit of several words. */
export interface UnitIndex {
  readonly units: readonly string[];
  readonly counts: Float64Array;
  /** Words that the counts were taken from. */
  readonly words: number;
  /** Rows are the units of this side, entries those of the other. */
  readonly table: TranslationTable;
  readonly unitOf: ReadonlyMap<string, number>;
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
      source: indexSide(sourceUnits, sourceCounts, info.sourceWords, forward),
      target: indexSide(targetUnits, targetCounts, info.targetWords, backward),
    };
    indexed.set(lexicon, index);
  }
  return index;
}

/** The same index seen from the other language. */
export function reverseIndex(index: LexiconIndex): LexiconIndex {
  return { source: index.target, target: index.source };
}

function indexSide(units: readonly string[], counts: Float64Array, total: number, table: TranslationTable): UnitIndex {
  const unitOf = new Map<string, number>();
  units.forEach((unit, k) => {
    unitOf.set(unit, k);
  });
  return { units, counts, words: Math.max(total, 1), table, unitOf, trie: new UnitTrie(units) };
}

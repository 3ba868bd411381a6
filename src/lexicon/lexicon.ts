/**
 * Translation probabilities between the words of two languages, for machines.
 *
 * A unit is a word in NFC and lower case, or several joined by one blank ("bộ chính trị"). All tables are flat:
 * row `s` of `forward` holds the entries `offsets[s]` to `offsets[s + 1]`, best first.
 */
export interface Lexicon {
  /** BCP 47 tag of the source language. */
  readonly source: string;
  /** BCP 47 tag of the target language. */
  readonly target: string;
  readonly sourceUnits: readonly string[];
  readonly targetUnits: readonly string[];
  /** Occurrences in the training data (pseudo-counts for curated units), for background probabilities. */
  readonly sourceCounts: Float64Array;
  readonly targetCounts: Float64Array;
  /** p(target unit | source unit); rows are source units. */
  readonly forward: TranslationTable;
  /** p(source unit | target unit); rows are target units. */
  readonly backward: TranslationTable;
  readonly info: LexiconInfo;
}

/** Sparse rows of translation probabilities. */
export interface TranslationTable {
  /** Length rows + 1. */
  readonly offsets: Uint32Array;
  /** Index of the translating unit. */
  readonly units: Uint32Array;
  /** 0 to 1; a row sums to at most 1. */
  readonly probabilities: Float32Array;
  /** Index into `info.origins` of each entry. */
  readonly origins: Uint8Array;
}

/** Where a lexicon comes from. */
export interface LexiconInfo {
  /** Names of what its entries come from: "alt", "diplomacy", "names" … */
  readonly origins: readonly string[];
  /** Sentence pairs it was trained on. */
  readonly pairs: number;
  /** Words of the training data on each side. */
  readonly sourceWords: number;
  readonly targetWords: number;
  readonly licence: string;
  readonly description: string;
}

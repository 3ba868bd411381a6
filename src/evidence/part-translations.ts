import type { UnitIndex } from "../lexicon/lexicon-index.ts";

/** Units of the other language that a word stands for as a part of longer ones, best first. */
export interface PartRow {
  readonly units: readonly number[];
  /** p(unit | word). */
  readonly probabilities: readonly number[];
}

// The numbers were chosen on report pairs 01 to 120 and half of the development sets, by errors and likelihood; a unit of two
// words at most, or of four, made more errors; a least share of .03 or .06 made no fewer.
/** Most words of a unit of which one part tells something. */
const MOST_WORDS = 3;
/** A word that more units hold is part of everything ("of", "quốc") and tells nothing. */
const MOST_HOLDERS = 500;
/** Translations of each unit that count. */
const MOST_TRANSLATIONS = 4;
/** Share of the units with a word that have a translation, below which it is no translation of the word. */
const LEAST_SHARE = 0.04;
/** What such a share is worth as a probability. */
const DISCOUNT = 0.4;

const NONE: PartRow = { units: [], probabilities: [] };

/**
 * What the words of one language translate in a lexicon as parts of units: "kết" of "ký kết", sign, and "cam kết", commit. The
 * syllables of Vietnamese carry meaning, so that a word unknown to the lexicon is often half known. Each row is made when it
 * is asked for, and kept.
 */
class PartTranslations {
  readonly #index: UnitIndex;
  /** By the word's number as part of units. */
  readonly #rows = new Map<number, PartRow>();
  /** Units looked at since the object was made. */
  visits = 0;

  constructor(index: UnitIndex) {
    this.#index = index;
  }

  /** @param part the number of the word as part of units, -1 where it is part of none */
  of(word: string, part: number): PartRow {
    if (part < 0) return NONE;
    let row = this.#rows.get(part);
    if (row === undefined) {
      const holders = this.#index.holding(word);
      row = holders.length > MOST_HOLDERS ? NONE : this.#rowOf(holders);
      this.#rows.set(part, row);
    }
    return row;
  }

  #rowOf(holders: readonly number[]): PartRow {
    const { rows } = this.#index;
    const sums = new Map<number, number>();
    let counted = 0;
    this.visits += holders.length;
    for (const unit of holders) {
      const start = rows.start(unit);
      const end = Math.min(rows.end(unit), start + MOST_TRANSLATIONS);
      if (end === start || wordsOf(this.#index.textOf(unit)) > MOST_WORDS) continue;
      counted++;
      for (let e = start; e < end; e++) {
        sums.set(rows.units[e]!, (sums.get(rows.units[e]!) ?? 0) + rows.probabilities[e]!);
      }
    }
    const entries = [...sums]
      .filter(([, sum]) => sum >= LEAST_SHARE * counted)
      .sort(([a, p], [b, q]) => q - p || a - b);
    if (entries.length === 0) return NONE;
    return {
      units: entries.map(([unit]) => unit),
      probabilities: entries.map(([, sum]) => (sum / counted) * DISCOUNT),
    };
  }
}

function wordsOf(unit: string): number {
  let words = 1;
  for (let at = unit.indexOf(" "); at >= 0; at = unit.indexOf(" ", at + 1)) words++;
  return words;
}

const known = new WeakMap<UnitIndex, PartTranslations>();

/** The part translations of one side of a lexicon. */
export function partTranslations(index: UnitIndex): PartTranslations {
  let parts = known.get(index);
  if (parts === undefined) {
    parts = new PartTranslations(index);
    known.set(index, parts);
  }
  return parts;
}

import { baseForms } from "../evidence/base-forms.ts";
import { stemOf } from "../evidence/word-families.ts";
import type { LexiconIndex } from "../lexicon/lexicon-index.ts";

/** Units that hold a run of syllables and translate to a unit with a word, from which it is no accident. */
const LEAST_TOGETHER = 2;
/** What the share of the units with the syllables counts against that of the units with the word. */
const WEIGHT_OF_SYLLABLES = 0.66;
/** Translations of each unit that count. */
const MOST_TRANSLATIONS = 3;
/** Words of a unit beyond which its parts say little of one another. */
const MOST_SYLLABLES = 6;

/** What the units that hold a run of syllables translate to. */
interface PartRow {
  readonly holders: number;
  /** How many of them translate to a unit with a word of each stem. */
  readonly together: ReadonlyMap<string, number>;
}

/** A unit of syllables, with a blank at either end, and the stems of the words of its translations. */
interface UnitParts {
  readonly spaced: string;
  readonly stems: readonly string[];
}

const NONE: PartRow = { holders: 0, together: new Map() };

/**
 * How well parts of a lexicon's units explain each other: tham mưu is staff, as chiến lược tham mưu and trưởng ban tham mưu
 * have it, although the lexicon translates it by itself as advise. Each row is made when it is asked for.
 */
export class LexiconParts {
  readonly #indexes: readonly LexiconIndex[];
  /** The language of words. */
  readonly language: string;
  readonly #rows = new Map<string, PartRow>();
  /** Of each lexicon: what each unit that was looked at says, null where that is nothing. */
  readonly #units: Map<number, UnitParts | null>[];
  readonly #stems = new Map<string, string>();
  readonly #holders = new Map<string, number>();

  /**
   * @param indexes with the language of syllables as their source
   * @param language of the other side
   */
  constructor(indexes: readonly LexiconIndex[], language: string) {
    this.#indexes = indexes;
    this.#units = indexes.map(() => new Map());
    this.language = language;
  }

  /**
   * The larger of the shares of the units with either that have the other in their translations; 0 for an accident. That of
   * the syllables counts less: thứ trưởng (deputy minister) often has "foreign affairs" beside it.
   */
  share(syllables: string, word: string): number {
    const row = this.#rowOf(syllables);
    const together = row.together.get(this.#stemOf(word)) ?? 0;
    if (together < LEAST_TOGETHER) return 0;
    return Math.max((WEIGHT_OF_SYLLABLES * together) / row.holders, Math.min(1, together / this.#holdersOf(word)));
  }

  #rowOf(syllables: string): PartRow {
    let row = this.#rows.get(syllables);
    if (row === undefined) {
      row = this.#makeRow(syllables);
      this.#rows.set(syllables, row);
    }
    return row;
  }

  #makeRow(syllables: string): PartRow {
    const words = syllables.split(" ");
    const together = new Map<string, number>();
    const inside = ` ${syllables} `;
    let holders = 0;
    for (const [k, { source }] of this.#indexes.entries()) {
      const lists = words.map((word) => source.holding(word));
      for (const unit of lists.reduce((a, b) => (b.length < a.length ? b : a))) {
        const parts = this.#partsOf(k, unit);
        if (parts === null || (words.length > 1 && !parts.spaced.includes(inside))) continue;
        holders++;
        for (const stem of parts.stems) together.set(stem, (together.get(stem) ?? 0) + 1);
      }
    }
    return holders === 0 ? NONE : { holders, together };
  }

  #partsOf(lexicon: number, unit: number): UnitParts | null {
    const known = this.#units[lexicon]!;
    let parts = known.get(unit);
    if (parts === undefined) {
      parts = this.#readParts(this.#indexes[lexicon]!, unit);
      known.set(unit, parts);
    }
    return parts;
  }

  #readParts({ source, target }: LexiconIndex, unit: number): UnitParts | null {
    const text = source.textOf(unit);
    const { rows } = source;
    const start = rows.start(unit);
    const end = Math.min(rows.end(unit), start + MOST_TRANSLATIONS);
    if (start === end || text.split(" ").length > MOST_SYLLABLES) return null;
    const stems = new Set<string>();
    for (let e = start; e < end; e++)
      for (const word of target.textOf(rows.units[e]!).split(" ")) stems.add(this.#stemOf(word));
    return { spaced: ` ${text} `, stems: [...stems] };
  }

  #stemOf(word: string): string {
    let stem = this.#stems.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      this.#stems.set(word, stem);
    }
    return stem;
  }

  /** Units that hold a word in one of its forms. */
  #holdersOf(word: string): number {
    let count = this.#holders.get(word);
    if (count === undefined) {
      count = 0;
      for (const { target } of this.#indexes)
        for (const form of [word, ...baseForms(word, this.language)]) count += target.holding(form).length;
      count = Math.max(1, count);
      this.#holders.set(word, count);
    }
    return count;
  }
}

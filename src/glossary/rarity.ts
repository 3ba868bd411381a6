import { languageOf } from "../lexicon/language-of.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { indexLexicon, reverseIndex, type UnitIndex } from "../lexicon/lexicon-index.ts";
import type { MarkedWords } from "./marked-words.ts";

/** Rarity of a word that nobody has seen, in nats. */
const MOST = 13;

/** How rare the words of one side are in any text of the language: -ln of their probability, in nats. */
export class Rarity {
  readonly #indexes: readonly UnitIndex[];
  readonly #marked: MarkedWords;
  readonly #ofType: ReadonlyMap<string, number>;

  constructor(lexicons: readonly Lexicon[], language: string, marked: MarkedWords) {
    this.#marked = marked;
    this.#indexes = lexicons.map((lexicon) => {
      const index = indexLexicon(lexicon);
      return (languageOf(lexicon.source) === languageOf(language) ? index : reverseIndex(index)).source;
    });
    // Without a lexicon the texts themselves tell, as far as they can.
    const { types, counts, tokens } = marked.words;
    this.#ofType = new Map(
      this.#indexes.length > 0
        ? []
        : types.map((word, type) => [word, -Math.log(counts[type]! / (tokens.length + 1000))]),
    );
  }

  /** The rarities of the words of a key that carry meaning, rarest first. */
  of(key: string): number[] {
    const { pack } = this.#marked;
    const found: number[] = [];
    for (const word of key.split(" ")) if (!pack.function.has(word)) found.push(this.#rarityOf(word));
    return found.sort((a, b) => b - a);
  }

  /** Singular and plural count together. */
  #rarityOf(word: string): number {
    if (this.#indexes.length === 0) return this.#ofType.get(word) ?? MOST;
    let least = MOST;
    for (const index of this.#indexes) {
      let count = 0;
      for (const form of [word, `${word}s`, word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}es`]) {
        const unit = index.unitOf.get(form);
        if (unit !== undefined) count += index.counts[unit]!;
      }
      if (count > 0) least = Math.min(least, -Math.log(count / index.words));
    }
    return Math.max(0, least);
  }
}

import { words } from "../text/words.ts";
import { traitsOf } from "./word-traits.ts";

/** What the words of a text say of its language. */
export interface WordEvidence {
  /** Words that count: letters, not numbers. */
  readonly words: number;
  /** Words written small. */
  readonly small: number;
  /** Nats for Vietnamese against English, if it is written with its marks. */
  readonly marked: number;
  /** Nats for Vietnamese against English, if its marks were taken away. */
  readonly bare: number;
  /** Share of frequent English words among the small ones; of all words where none is small. */
  readonly english: number;
  /** Share of words that can be Vietnamese syllables among the small ones; of all words where none is small. */
  readonly syllables: number;
  /** Share of words written with Vietnamese letters. */
  readonly own: number;
  /** Share of Vietnamese syllables with their marks among the small words, where there are small words. */
  readonly ownSmall: number;
  /** Share of words with letters that neither English nor Vietnamese uses. */
  readonly foreign: number;
  /** How many of these are written small, so that they are no names. */
  readonly foreignSmall: number;
  /** Share of words in another script than the Latin one. */
  readonly otherScript: number;
  /** Small words that are frequent in another language and not in English: "und", "les". */
  readonly rivals: number;
  /** Whether the first word is a Vietnamese family name. */
  readonly named: boolean;
}

/** Nats of a first word with Vietnamese letters that is no family name. */
const OWN_FIRST = 4;

/** Weighs the words of a text. Linear time. */
export function weighWords(text: string): WordEvidence {
  let [count, small, marked, bare, english, syllables] = [0, 0, 0, 0, 0, 0];
  let [own, ownSmall, foreign, foreignSmall, rivals, otherScript] = [0, 0, 0, 0, 0, 0];
  let named = false;
  const all = words(text).map(traitsOf);
  // A headline in capitals says as much as one in small letters.
  const shouted = all.filter((word) => word.shouted).length > 0.7 * all.length;
  const anySmall = shouted || all.some((word) => word.small);
  for (const word of all) {
    if (!word.letters) continue;
    const { kind } = word;
    const isLow = shouted || word.small;
    const written = isLow ? 0 : 1;
    // The first word of a sentence is capital without being a name, but for family names.
    marked += kind.own && !isLow && count === 0 && !word.family ? OWN_FIRST : kind.marked[written];
    bare += (isLow ? word.both : undefined) ?? kind.bare[written];
    if (!word.latin) otherScript++;
    if (count++ === 0) named = word.family;
    if (isLow && word.rival) rivals++;
    if (kind.foreign) {
      foreign++;
      if (isLow) foreignSmall++;
    }
    if (kind.own) own++;
    if (kind.own && isLow) ownSmall++;
    if (isLow || !anySmall) {
      small++;
      if (kind.english) english++;
      if (kind.syllable) syllables++;
    }
  }
  return {
    words: count,
    small: anySmall ? small : 0,
    marked,
    bare,
    english: small === 0 ? 0 : english / small,
    syllables: small === 0 ? 0 : syllables / small,
    own: count === 0 ? 0 : own / count,
    ownSmall: small === 0 ? 0 : ownSmall / small,
    foreign: count === 0 ? 0 : foreign / count,
    otherScript: count === 0 ? 0 : otherScript / count,
    foreignSmall,
    rivals,
    named,
  };
}

import type { WordsOfSide } from "../evidence/words-of-side.ts";
import type { LexiconParts } from "./lexicon-parts.ts";

// The shares were chosen on the term lists of report pairs 01 to 120.
/** Share from which two syllables and a word are linked; see LexiconParts. */
const LEAST_OF_TWO = 0.2;
/** The same of one syllable that stands alone. */
const LEAST_OF_ONE = 0.4;
/** Words between the parts and the link beside them, at the most. */
const REACH = 1;

/** One side of a bead whose words are linked as far as the lexicon knows them; places count from its first word. */
export interface LinkedWords {
  readonly words: WordsOfSide;
  readonly start: number;
  readonly size: number;
  /** First and last word of the other side that each word is linked with, -1 for none. */
  readonly first: Int16Array;
  readonly last: Int16Array;
  /** For each type: 1 where it is not linked by itself. */
  readonly isFunction: Uint8Array;
}

/** Syllables, by the first and how many, with a word of the other side. */
interface PartLink {
  readonly from: number;
  readonly size: number;
  readonly word: number;
  readonly share: number;
}

/**
 * Links of what is left over beside a link on both sides: two syllables, or one that stands alone, with the word that parts
 * of the lexicon's units give them. The surest first, each word once.
 */
export function partLinks(syllables: LinkedWords, words: LinkedWords, parts: LexiconParts): readonly PartLink[] {
  const found: PartLink[] = [];
  for (let from = 0; from < syllables.size; from++) {
    if (!isFree(syllables, from)) continue;
    const size = isFree(syllables, from + 1) ? 2 : 1;
    if (size === 1 && !standsAlone(syllables, from)) continue;
    const text = size === 2 ? `${textOf(syllables, from)} ${textOf(syllables, from + 1)}` : textOf(syllables, from);
    for (const word of wordsBeside(syllables, words, from, size)) {
      const share = parts.share(text, textOf(words, word));
      if (share >= (size === 2 ? LEAST_OF_TWO : LEAST_OF_ONE)) found.push({ from, size, word, share });
    }
  }
  const [took, tookWord] = [new Set<number>(), new Set<number>()];
  return found
    .sort((p, q) => q.size - p.size || q.share - p.share || p.from - q.from || p.word - q.word)
    .filter(({ from, size, word }) => {
      if (took.has(from) || took.has(from + size - 1) || tookWord.has(word)) return false;
      for (let k = from; k < from + size; k++) took.add(k);
      tookWord.add(word);
      return true;
    });
}

/** A syllable that may be the half of a word of two does not: chuyển (tiếp), whose other half is a small word elsewhere. */
const standsAlone = (side: LinkedWords, at: number): boolean =>
  !isFree(side, at - 1) && (at + 1 === side.size || side.first[at + 1]! >= 0);

/** The words without links beside what the neighbours of a run of syllables are linked with. */
function wordsBeside(syllables: LinkedWords, words: LinkedWords, from: number, size: number): Set<number> {
  const beside = new Set<number>();
  for (let near = from - 1 - REACH; near <= from + size + REACH; near++) {
    if (near < 0 || near >= syllables.size || syllables.first[near]! < 0) continue;
    const [low, high] = [syllables.first[near]! - 1 - REACH, syllables.last[near]! + 1 + REACH];
    for (let word = low; word <= high; word++) if (isFree(words, word)) beside.add(word);
  }
  return beside;
}

const typeAt = ({ words, start }: LinkedWords, at: number): number => words.tokens[start + at]!;
const textOf = (side: LinkedWords, at: number): string => side.words.types[typeAt(side, at)]!;
const isFree = (side: LinkedWords, at: number): boolean =>
  at >= 0 && at < side.size && side.first[at]! < 0 && side.isFunction[typeAt(side, at)] === 0;

import type { WordsOfSide } from "../evidence/words-of-side.ts";
import { words } from "../text/words.ts";
import type { TermPack } from "./languages/pack.ts";

/** Bits that tell what a word looks like and what stands before it. */
export const CAPITAL = 1;
/** Capitals only, two or more: an abbreviation by its look. */
export const ALL_CAPITALS = 2;
export const NUMBER = 4;
/** First word of a segment or quotation: its capital says nothing by itself. */
export const INITIAL = 8;
/** No term runs over the gap before this word. */
export const BREAK = 16;
/** The gap before this word is a comma. */
export const COMMA = 32;
/** The word is a possessive: Vietnam's. */
export const POSSESSIVE = 128;
/** The word stands in a place where it would be written with a capital only as a name. */
export const NAME = 64;

/** The words of one side with their places in the text and their looks. */
export interface MarkedWords {
  readonly texts: readonly string[];
  readonly words: WordsOfSide;
  readonly pack: TermPack;
  /** UTF-16 offsets of each word in the text of its bead. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Bits of each word. */
  readonly marks: Uint8Array;
  /** 1 where a hyphen joins the word to the one before it. */
  readonly gaps: Uint8Array;
}

const QUOTE = /["“”„«»:;.?!–—]\s*$/;
const JOINED = /^(?: |-|\u2010|\u2011| & |)$/;
/** What stands between the words of "Lawyers' Association". */
const PLURAL_POSSESSIVE = /^['’] $/;
const DASH = /^ ?[-–] ?$/;
const UPPER = /^\p{Lu}/u;
const ONLY_UPPER = /^\p{Lu}[\p{Lu}\p{M}]+s?$/u;
/** Letters from which a word is written with a capital in every headline of the capitalising kind. */
const LONG_WORD = 5;
/** Share of such words with a capital from which a segment is a headline. */
const HEADLINE_SHARE = 0.9;

/** Finds the place and the looks of every word; linear in the text. */
export function markedWords(texts: readonly string[], side: WordsOfSide, pack: TermPack): MarkedWords {
  const size = side.tokens.length;
  const [starts, ends, marks] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
  const gaps = new Uint8Array(size);
  for (let k = 0; k < texts.length; k++) {
    const text = texts[k]!;
    let at = 0;
    let i = side.offsets[k]!;
    for (const word of words(text)) {
      const start = text.indexOf(word, at);
      const gap = text.slice(at, start);
      starts[i] = start;
      ends[i] = at = start + word.length;
      let bits = /['’]s?$/.test(word) ? POSSESSIVE : 0;
      if (gap === "-" || (gap === "" && i > side.offsets[k]!) || gap === "\u2010" || gap === "\u2011") gaps[i] = 1;
      if (UPPER.test(word)) bits |= CAPITAL;
      if (ONLY_UPPER.test(word)) bits |= ALL_CAPITALS;
      if (/^\d/.test(word) || (gap === "" && i > side.offsets[k]! && (marks[i - 1]! & NUMBER) !== 0)) bits |= NUMBER;
      const first = i === side.offsets[k];
      if (first || gap.includes("\n")) bits |= INITIAL | BREAK;
      else if (!JOINED.test(gap)) {
        const dotted = gap === "." || gap === ". ";
        const before = side.types[side.tokens[i - 1]!]!;
        const dash = DASH.test(gap) && (bits & CAPITAL) !== 0 && (marks[i - 1]! & CAPITAL) !== 0;
        const plural = PLURAL_POSSESSIVE.test(gap) && before.endsWith("s");
        if (!(dotted && pack.dotted.has(before) && (bits & (CAPITAL | NUMBER)) !== 0) && !dash && !plural)
          bits |= BREAK;
        if (/^, ?$/.test(gap)) bits |= COMMA;
        if ((bits & BREAK) !== 0 && QUOTE.test(gap)) bits |= INITIAL;
      }
      marks[i++] = bits;
    }
  }
  const marked = { texts, words: side, pack, starts, ends, marks, gaps };
  markNames(marked);
  return marked;
}

/** Decides which capitals are those of names: all but the ones that a sentence or a headline lends to its words. */
function markNames({ words: side, marks, pack }: MarkedWords): void {
  const seenLower = new Uint8Array(side.types.length);
  const seenName = new Uint8Array(side.types.length);
  const headline = new Uint8Array(side.offsets.length);
  for (let k = 0; k + 1 < side.offsets.length; k++) {
    let [long, capital] = [0, 0];
    for (let i = side.offsets[k]!; i < side.offsets[k + 1]!; i++) {
      const type = side.tokens[i]!;
      if ((marks[i]! & (CAPITAL | NUMBER)) === 0) seenLower[type] = 1;
      if (side.types[type]!.length < LONG_WORD || pack.function.has(side.types[type]!)) continue;
      long++;
      if ((marks[i]! & CAPITAL) !== 0) capital++;
    }
    if (pack.head === "last" && long >= 3 && capital >= HEADLINE_SHARE * long) headline[k] = 1;
    for (let i = side.offsets[k]!; i < side.offsets[k + 1]!; i++) {
      if (headline[k] === 0 && (marks[i]! & (CAPITAL | INITIAL)) === CAPITAL) seenName[side.tokens[i]!] = 1;
    }
  }
  for (let k = 0; k + 1 < side.offsets.length; k++) {
    const end = side.offsets[k + 1]!;
    for (let i = end - 1; i >= side.offsets[k]!; i--) {
      const bits = marks[i]!;
      if ((bits & CAPITAL) === 0) continue;
      const type = side.tokens[i]!;
      let name: boolean;
      if ((bits & ALL_CAPITALS) !== 0 && headline[k] === 0) name = true;
      else if (headline[k] === 1) name = seenName[type] === 1 && seenLower[type] === 0;
      else if ((bits & INITIAL) === 0) name = true;
      else {
        // At the beginning of a sentence: a name where the word is one elsewhere, or where the next word is.
        const next = i + 1 < end && (marks[i + 1]! & (NAME | BREAK)) === NAME;
        const functional = pack.function.has(side.types[type]!);
        name = !functional && ((seenName[type] === 1 && seenLower[type] === 0) || next);
      }
      if (name) marks[i] = bits | NAME;
    }
  }
}

/** The text from one word to another, both included. */
export function textOf(marked: MarkedWords, bead: number, from: number, to: number): string {
  return marked.texts[bead]!.slice(marked.starts[from]!, marked.ends[to]!);
}

/** The key under which forms are compared: the words as a lexicon knows them, joined by blanks. */
export function keyOf(marked: MarkedWords, from: number, to: number): string {
  let key = "";
  for (let i = from; i <= to; i++) {
    const type = marked.words.types[marked.words.tokens[i]!]!;
    key += i === from ? type : ` ${type}`;
  }
  return key;
}

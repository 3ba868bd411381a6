import type { GlossaryKind } from "../core/glossary.ts";
import { ALL_CAPITALS, CAPITAL, type MarkedWords, NAME, textOf } from "./marked-words.ts";

const POSSESSIVE = /['’]s?$/;

/**
 * A form as a dictionary writes it: as in the text for names, lower case for terms unless a word inside is a name,
 * its main word in the singular.
 */
export function dictionaryForm(
  marked: MarkedWords,
  bead: number,
  from: number,
  to: number,
  kind: GlossaryKind,
): string {
  const { pack, marks } = marked;
  let text = textOf(marked, bead, from, to).replace(/\s+/g, " ");
  if (kind !== "term") return text.replace(POSSESSIVE, "");
  const head = headOf(marked, from, to);
  const base = textOf(marked, bead, from, from).length;
  text = "";
  for (let i = from; i <= to; i++) {
    const written = textOf(marked, bead, i, i);
    const gap = i === from ? "" : marked.texts[bead]!.slice(marked.ends[i - 1]!, marked.starts[i]!);
    let word =
      (marks[i]! & (NAME | ALL_CAPITALS)) === 0 && (marks[i]! & CAPITAL) !== 0 ? written.toLowerCase() : written;
    if (i === head) {
      const bare = word.replace(POSSESSIVE, "");
      const lower = bare.toLowerCase();
      // Member States are written like a name, and are none.
      const isOften = pack.singularOfTerm(lower) !== pack.singular(lower) && i > from;
      if ((marks[i]! & NAME) === 0) word = pack.singularOfTerm(bare);
      else if (isOften) word = bare.slice(0, pack.singularOfTerm(lower).length);
    }
    if (i === to) word = word.replace(POSSESSIVE, "");
    text += gap.replace(/\s+/g, " ") + word;
  }
  return base === 0 ? text : text.normalize("NFC");
}

/** The main word of a term: the last before a preposition in English. */
function headOf({ pack, words, gaps }: MarkedWords, from: number, to: number): number {
  if (pack.head === "first") return -1;
  for (let i = from + 1; i <= to; i++) {
    if (gaps[i] !== 1 && pack.function.has(words.types[words.tokens[i]!]!)) return i - 1;
  }
  return to;
}

/** The key under which forms of the same term meet: lexicon words in the singular, small words kept. */
export function dictionaryKey(marked: MarkedWords, from: number, to: number): string {
  const { words, pack } = marked;
  let key = "";
  for (let i = from; i <= to; i++) {
    const word = pack.singular(words.types[words.tokens[i]!]!);
    key += i === from ? word : ` ${word}`;
  }
  return key;
}

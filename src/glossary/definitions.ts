import { fold } from "../text/fold.ts";
import { ALL_CAPITALS, BREAK, type MarkedWords, NAME, textOf } from "./marked-words.ts";

/** A full form followed by its abbreviation in brackets; places are indexes of words. */
export interface Definition {
  readonly bead: number;
  readonly full: readonly [number, number];
  readonly abbreviation: readonly [number, number];
}

/** An abbreviation in brackets, with or without a full form that fits it. */
export interface Bracketed {
  readonly bead: number;
  readonly abbreviation: readonly [number, number];
  /** Index of the word before the bracket. */
  readonly before: number;
}

/** Finds abbreviations that stand alone in brackets: "(UNSC)", "(HĐBA LHQ)". */
export function bracketed(marked: MarkedWords, bead: number): Bracketed[] {
  const { words: side, marks, starts, ends } = marked;
  const text = marked.texts[bead]!;
  const found: Bracketed[] = [];
  const [first, end] = [side.offsets[bead]!, side.offsets[bead + 1]!];
  for (let i = first + 1; i < end; i++) {
    if (text[starts[i]! - 1] !== "(" || (marks[i]! & ALL_CAPITALS) === 0) continue;
    let to = i;
    while (to + 1 < end && (marks[to + 1]! & (BREAK | ALL_CAPITALS)) === ALL_CAPITALS) to++;
    if (text[ends[to]!] !== ")") continue;
    found.push({ bead, abbreviation: [i, to], before: i - 1 });
  }
  return found;
}

/** Words that give an abbreviation no letter. */
const SMALL: ReadonlySet<string> = new Set([
  "of",
  "the",
  "for",
  "and",
  "on",
  "in",
  "to",
  "at",
  "và",
  "của",
  "về",
  "các",
  "tại",
  "ở",
  "vì",
  "với",
]);
/** Letters of a longest abbreviation that is explained. */
const LONGEST = 12;

/**
 * The words before a bracket whose initials are the abbreviation in it, every letter and every word accounted for;
 * undefined where they are not: a wrong expansion is worse than none.
 */
export function expansionOf(marked: MarkedWords, { bead, abbreviation, before }: Bracketed): Definition | undefined {
  const letters = textOf(marked, bead, abbreviation[0], abbreviation[1]).replace(/[\s-]/g, "");
  if (letters.length < 2 || letters.length > LONGEST) return undefined;
  const { words: side, marks } = marked;
  const first = side.offsets[bead]!;
  let best: Definition | undefined;
  for (let from = before; from >= Math.max(first, before - 2 * letters.length); from--) {
    const word = side.types[side.tokens[from]!]!;
    if (!SMALL.has(word) && spells(marked, bead, from, before, letters)) {
      best = { bead, full: [from, before], abbreviation };
      // A form that begins with a capital is whole; one that does not may go on to the left.
      if ((marks[from]! & NAME) !== 0) break;
    }
    if (from > first && (marks[from]! & BREAK) !== 0) break;
  }
  return best;
}

/** True where letters are what the words from–to begin with, in order; small words may give none. */
function spells(marked: MarkedWords, bead: number, from: number, to: number, letters: string): boolean {
  const target = plain(letters);
  const walk = (word: number, at: number): boolean => {
    if (word > to) return at === target.length;
    const written = textOf(marked, bead, word, word);
    const own = plain(written);
    const small = SMALL.has(written.toLowerCase());
    if (small && walk(word + 1, at)) return true;
    // An abbreviation inside the full form goes in whole: UN Mission in South Sudan is UNMISS.
    const whole = /^\p{Lu}{2,}$/u.test(written) ? own.length : 0;
    if (whole > 0 && target.startsWith(own, at) && walk(word + 1, at + whole)) return true;
    return target[at] === own[0] && walk(word + 1, at + 1);
  };
  return walk(from, 0);
}

/** Letters as initials are compared: without marks; Vietnamese Ư is also written W. */
const plain = (text: string): string => fold(text.replaceAll("W", "Ư"));

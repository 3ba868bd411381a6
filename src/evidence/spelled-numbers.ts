import type { WordsOfSide } from "./words-of-side.ts";

/**
 * What words say that others write in figures, in English and Vietnamese. "Một" and "năm" are missing, which are seldom
 * numbers, and "one"; fractions stand for their percentage.
 */
const FIGURES: ReadonlyMap<string, readonly string[]> = new Map([
  ["2", ["two", "hai"]],
  ["3", ["three", "ba"]],
  ["4", ["four", "bốn"]],
  ["5", ["five"]],
  ["6", ["six", "sáu"]],
  ["7", ["seven", "bảy"]],
  ["8", ["eight", "tám"]],
  ["9", ["nine", "chín"]],
  ["10", ["ten", "mười", "decade"]],
  ["11", ["eleven"]],
  ["12", ["twelve", "dozen"]],
  ["13", ["thirteen"]],
  ["14", ["fourteen"]],
  ["15", ["fifteen"]],
  ["16", ["sixteen"]],
  ["17", ["seventeen"]],
  ["18", ["eighteen"]],
  ["19", ["nineteen"]],
  ["20", ["twenty", "fifth"]],
  ["25", ["quarter"]],
  ["30", ["thirty"]],
  ["40", ["forty"]],
  ["50", ["fifty", "half", "nửa"]],
  ["60", ["sixty"]],
  ["70", ["seventy"]],
  ["80", ["eighty"]],
  ["90", ["ninety"]],
  ["100", ["hundred", "century"]],
]);

/** Calls back for numbers that are a word on one side and figures on the other. */
export function spelledNumbers(
  side: WordsOfSide,
  other: WordsOfSide,
  entry: (type: number, other: number) => void,
): void {
  for (const [figures, words] of FIGURES) {
    const number = other.typeOf.get(`#${figures}`);
    if (number === undefined) continue;
    for (const word of words) {
      const type = side.typeOf.get(word);
      if (type !== undefined) entry(type, number);
    }
  }
}

import type { WordsOfSide } from "./words-of-side.ts";

const ENGLISH = "january february march april may june july august september october november december".split(" ");
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH.map((name, k) => [name, k + 1] as const),
  ["jan", 1],
  ["feb", 2],
  ["mar", 3],
  ["apr", 4],
  ["jun", 6],
  ["jul", 7],
  ["aug", 8],
  ["sept", 9],
  ["sep", 9],
  ["oct", 10],
  ["nov", 11],
  ["dec", 12],
]);

/** The number of a month whose English name this is, 1 to 12, since others write 24/9 for September 24; 0 for other words. */
export function monthOf(word: string): number {
  return NUMBERS.get(word) ?? 0;
}

/** Calls back for months written as a word on one side and as a number on the other. */
export function months(side: WordsOfSide, other: WordsOfSide, entry: (type: number, other: number) => void): void {
  for (const [name, month] of NUMBERS) {
    const type = side.typeOf.get(name);
    const number = other.typeOf.get(`#${month}`);
    if (type !== undefined && number !== undefined) entry(type, number);
  }
}

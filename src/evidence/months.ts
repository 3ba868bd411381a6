const ENGLISH = "january february march april may june july august september october november december".split(" ");
const SHORT: ReadonlyMap<string, number> = new Map([
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
  return ENGLISH.indexOf(word) + 1 || SHORT.get(word) || 0;
}

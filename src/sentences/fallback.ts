/** UTF-16 units of one call: sentence-splitter keeps a tree of all sentences of a call. A paragraph is longer only by a mistake. */
const LONGEST_CALL = 200_000;

/**
 * Ends of the sentences of one paragraph of a language without a data file, by sentence-splitter: 2–7 ms for each kB. Loads it on first
 * use. A full stop before a small letter ends nothing, in whatever language.
 */
export async function fallbackEnds(text: string, start: number, end: number): Promise<number[]> {
  const { split } = await import("sentence-splitter");
  const ends: number[] = [];
  for (let from = start; from < end; from += LONGEST_CALL) {
    const part = text.slice(from, Math.min(end, from + LONGEST_CALL));
    for (const node of split(part)) {
      const at = from + node.range[1];
      if (node.type === "Sentence" && at < end && !goesOnSmall(text, at, end)) ends.push(at);
    }
  }
  ends.push(end);
  return ends;
}

function goesOnSmall(text: string, at: number, end: number): boolean {
  const next = /^\s*(\p{Ll})/u.exec(text.slice(at, Math.min(end, at + 20)));
  return next !== null;
}

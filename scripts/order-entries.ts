import type { TermbaseEntry } from "../src/lexicon/termbase.ts";

/** Entries that a run of words may stand in; what more have says nothing of likeness. */
const MOST_HOLDERS = 1500;
/** Longest run of words that is looked for. */
const LONGEST_RUN = 3;
/** What a run of one, two and three words in common is worth; chosen by the size of the packed lists, which other numbers changed by .2 %. */
const WORTH = [1, 4, 10] as const;

/**
 * Puts the entries of a list in an order in which each is like the one before it, so that what a compressor sees repeats
 * itself soon: from each entry on to the one that has most runs of words in common with it, else to the first that is left.
 */
export function orderEntries(entries: readonly TermbaseEntry[]): TermbaseEntry[] {
  const runs = entries.map(runsOf);
  const holders = new Map<string, number[]>();
  for (const [k, own] of runs.entries()) {
    for (const run of own.keys()) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [k]);
      else list.push(k);
    }
  }
  const isLeft = new Uint8Array(entries.length).fill(1);
  const ordered: TermbaseEntry[] = [];
  for (let at = 0, first = 0; at < entries.length; ) {
    isLeft[at] = 0;
    ordered.push(entries[at]!);
    const likeness = new Map<number, number>();
    for (const [run, worth] of runs[at]!) {
      const list = holders.get(run)!;
      if (list.length > MOST_HOLDERS) continue;
      for (const k of list) if (isLeft[k] === 1) likeness.set(k, (likeness.get(k) ?? 0) + worth);
    }
    let [best, most] = [-1, 0];
    for (const [k, sum] of likeness) {
      const share = sum / Math.sqrt(runs[k]!.size);
      if (share > most || (share === most && k < best)) [best, most] = [k, share];
    }
    while (first < entries.length && isLeft[first] === 0) first++;
    at = best < 0 ? first : best;
  }
  return ordered;
}

/** The runs of words of an entry's forms, and what each is worth. */
function runsOf({ source, target }: TermbaseEntry): Map<string, number> {
  const runs = new Map<string, number>();
  for (const [side, { preferred, variants }] of [source, target].entries()) {
    for (const form of [preferred, ...variants]) {
      const words = form.toLowerCase().split(" ");
      for (let from = 0; from < words.length; from++) {
        for (let size = 1; size <= LONGEST_RUN && from + size <= words.length; size++) {
          runs.set(`${side} ${words.slice(from, from + size).join(" ")}`, WORTH[size - 1]!);
        }
      }
    }
  }
  return runs;
}

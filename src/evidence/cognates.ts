import type { WordsOfSide } from "./words-of-side.ts";

/** Least letters that two words must begin with in common. */
const COMMON = 4;
/** Least share of the longer word that the common beginning must make up. */
const LEAST_SHARE = 0.6;

/**
 * Calls back for words of two languages that begin alike ("observatory", "Observatorium"), with the share of the
 * longer one that they have in common (Simard, Foster & Isabelle 1992). For languages of one alphabet without a lexicon.
 */
export function cognates(
  source: WordsOfSide,
  target: WordsOfSide,
  entry: (type: number, other: number, share: number) => void,
): void {
  const byBeginning = new Map<string, number[]>();
  target.folded.forEach((word, v) => {
    if (word.length < COMMON || word.startsWith("#")) return;
    const beginning = word.slice(0, COMMON);
    const list = byBeginning.get(beginning);
    if (list === undefined) byBeginning.set(beginning, [v]);
    else list.push(v);
  });
  source.folded.forEach((word, u) => {
    if (word.length < COMMON) return;
    for (const v of byBeginning.get(word.slice(0, COMMON)) ?? []) {
      const other = target.folded[v]!;
      if (other === word) continue;
      let common = COMMON;
      while (common < word.length && word[common] === other[common]) common++;
      const share = common / Math.max(word.length, other.length);
      if (share >= LEAST_SHARE) entry(u, v, share);
    }
  });
}

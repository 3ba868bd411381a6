import type { Work } from "../core/work.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** Least letters that two words must begin with in common. */
const COMMON = 4;
/** Types between two chances to rest. */
const TYPES_A_REST = 500;
/** Least share of the longer word that the common beginning must make up. */
const LEAST_SHARE = 0.6;

/**
 * Calls back for words of two languages that begin alike ("observatory", "Observatorium"), with the share of the
 * longer one that they have in common (Simard, Foster & Isabelle 1992). For languages of one alphabet without a lexicon.
 */
export function* cognates(
  source: WordsOfSide,
  target: WordsOfSide,
  entry: (type: number, other: number, share: number) => void,
): Work<void> {
  const byBeginning = new Map<string, number[]>();
  for (const [v, word] of target.folded.entries()) {
    if (v % TYPES_A_REST === TYPES_A_REST - 1) yield TYPES_A_REST;
    if (word.length < COMMON || word.startsWith("#")) continue;
    const beginning = word.slice(0, COMMON);
    const list = byBeginning.get(beginning);
    if (list === undefined) byBeginning.set(beginning, [v]);
    else list.push(v);
  }
  let compared = 0;
  for (const [u, word] of source.folded.entries()) {
    if (word.length < COMMON) continue;
    const alike = byBeginning.get(word.slice(0, COMMON)) ?? [];
    for (const v of alike) {
      const other = target.folded[v]!;
      if (other === word) continue;
      let common = COMMON;
      while (common < word.length && word[common] === other[common]) common++;
      const share = common / Math.max(word.length, other.length);
      if (share >= LEAST_SHARE) entry(u, v, share);
    }
    compared += 4 + alike.length;
    if (compared < 4 * TYPES_A_REST) continue;
    yield compared / 4;
    compared = 0;
  }
}

import type { TranslationUnit } from "../unit.ts";
import type { Complaint } from "./complaint.ts";

const WORD = /[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/gu;
/** A word that is no name: it begins small, and is long enough to mean something. */
const COMMON = /^\p{Ll}[\p{L}\p{M}]+$/u;
/** So many words in a row that stand in both texts were not translated; a quoted title may well be as long. */
const LONGEST_SHARED_RUN = 6;
/** So many of them are no names. */
const COMMON_IN_RUN = 4;

/** A target that is the source again, wholly or for a run of words. */
export function checkUntranslated(unit: TranslationUnit): Complaint[] {
  const [source, target] = [wordsOf(unit.source), wordsOf(unit.target)];
  const same = source.join(" ").toLowerCase() === target.join(" ").toLowerCase();
  if (same && source.some((word) => COMMON.test(word))) {
    return [
      { code: "UNTRANSLATED", severity: "error", reason: "the target says the same as the source, word for word" },
    ];
  }
  if (same) return [];
  const run = longestSharedRun(source, target);
  if (run.length < LONGEST_SHARED_RUN || run.filter((word) => COMMON.test(word)).length < COMMON_IN_RUN) return [];
  return [{ code: "PARTLY_UNTRANSLATED", severity: "warning", reason: `"${run.join(" ")}" is in both texts` }];
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** The longest run of words that both texts have; only runs that could be long enough are looked at. */
function longestSharedRun(source: readonly string[], target: readonly string[]): string[] {
  const places = new Map<string, number[]>();
  target.forEach((word, k) => {
    const list = places.get(word);
    if (list) list.push(k);
    else places.set(word, [k]);
  });
  let best: string[] = [];
  for (let i = 0; i + best.length < source.length; i++) {
    for (const j of places.get(source[i]!) ?? []) {
      // The middle decides first whether this run can be longer than the best.
      if (source[i + best.length] !== target[j + best.length]) continue;
      let length = 0;
      while (i + length < source.length && source[i + length] === target[j + length]) length++;
      if (length > best.length) best = source.slice(i, i + length);
    }
    if (best.length >= LONGEST_SHARED_RUN) break;
  }
  return best;
}

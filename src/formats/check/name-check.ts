import { fold } from "../../text/fold.ts";
import type { Severity } from "../finding.ts";
import type { TranslationUnit } from "../unit.ts";
import type { Complaint } from "./complaint.ts";
import { isSyllable, vietnamesePeople } from "./vietnamese-names.ts";

/** A word that is written with a capital inside a sentence. */
const CAPITALISED = /(?<=[\p{L}\p{M}\d,;:'’”"“(–-]\s["“(]?)\p{Lu}[\p{L}\p{M}'’-]+/gu;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Shorter foreign names are too often changed, or words of the other language. */
const SHORTEST_FOREIGN = 5;
/** Share of the letters that may differ: "Maisi" for "Masi". */
const DIFFERENCE = 0.34;

/**
 * Names that the other side does not have: Vietnamese people (Lê Hoài Trung, Le Hoai Trung), and in a Vietnamese text foreign names that
 * are not put into Vietnamese letters. Other names are translated, and are not judged.
 */
export function checkNames(unit: TranslationUnit): Complaint[] {
  const missing: [side: "source" | "target", name: string, severity: Severity][] = [];
  for (const [side, other] of [
    ["source", "target"],
    ["target", "source"],
  ] as const) {
    const language = (side === "source" ? unit.sourceLanguage : unit.targetLanguage).split("-")[0];
    const otherLanguage = (other === "source" ? unit.sourceLanguage : unit.targetLanguage).split("-")[0];
    if (language !== "vi" && otherLanguage !== "vi") continue;
    const people = vietnamesePeople(unit[side]);
    const foreign = language === "vi" && otherLanguage !== "vi" && isLatin(unit[other]) ? foreignNames(unit[side]) : [];
    if (people.length + foreign.length === 0) continue;
    const there = foldedWords(unit[other]);
    for (const name of people) if (!hasPerson(there, name)) missing.push([side, name, "warning"]);
    for (const name of foreign) if (!hasWordLike(there, fold(name))) missing.push([side, name, "hint"]);
  }
  return missing.map(([side, name, severity]) => ({
    code: "NAME_MISSING",
    severity,
    reason: `the name "${name}" of the ${side} is not in the other text`,
  }));
}

const foldedWords = (text: string): string[] => fold(text).match(WORDS) ?? [];

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** The given name alone is enough: a report says "Trung" where the other has "Lê Hoài Trung". */
function hasPerson(words: readonly string[], name: string): boolean {
  const syllables = fold(name).split(" ");
  return words.includes(syllables.at(-1)!) || words.join("").includes(syllables.join(""));
}

/** Capitalised words of a Vietnamese text that no Vietnamese would spell so. */
function foreignNames(text: string): string[] {
  const names = (text.match(CAPITALISED) ?? []).map((name) => name.replace(/['’]s?$/, ""));
  return names.filter(
    (name) =>
      name.length >= SHORTEST_FOREIGN && /^[A-Za-z]+$/.test(name) && !/^[A-Z]+$/.test(name) && !isSyllable(name),
  );
}

function hasWordLike(words: readonly string[], name: string): boolean {
  if (words.some((word) => word.includes(name) || (word.length >= SHORTEST_FOREIGN && name.includes(word))))
    return true;
  const stem = name.slice(0, 4);
  return words.some((word) => word.startsWith(stem) || differenceOf(word, name) <= DIFFERENCE * name.length);
}

/** Edit distance (Levenshtein 1966), on words. */
function differenceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > DIFFERENCE * b.length) return b.length;
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

import { languageOf } from "./language-of.ts";
import { lexiconUnit } from "./tokens.ts";

/** Vietnamese words that make a noun of what follows, or count it; a dictionary form stands without them, or with them. */
const VIETNAMESE_OPENERS = ["cuộc", "chuyến", "sự", "việc", "các", "những", "một", "bản", "nền", "công tác"];
const ENGLISH_OPENERS = ["the", "a", "an", "to"];
/** English spellings that differ by country, as endings. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|er|ing|ation)\b/g, "iz$1"],
  [/iz(e|ed|er|ing|ation)\b/g, "is$1"],
  [/our\b/g, "or"],
  [/(?<=[bcdnv])or\b/g, "our"],
  [/\bco operat/g, "cooperat"],
  [/\bcooperat/g, "co operat"],
  [/\bdefence\b/g, "defense"],
  [/\bdefense\b/g, "defence"],
  [/\bcentre\b/g, "center"],
  [/\bcenter\b/g, "centre"],
  [/\bprogramme\b/g, "program"],
  [/\bprogram\b/g, "programme"],
];

/** The keys under which a term may be listed, the term's own first: without opening words, in the singular, in the other spelling. */
export function termKeys(term: string, language: string): string[] {
  const own = lexiconUnit(term);
  if (own === "") return [];
  const keys = new Set([own]);
  const tag = languageOf(language);
  if (tag === "vi") {
    for (const opener of VIETNAMESE_OPENERS) if (own.startsWith(`${opener} `)) keys.add(own.slice(opener.length + 1));
    for (const opener of ["cuộc", "chuyến", "sự"]) keys.add(`${opener} ${own}`);
  }
  if (tag === "en") {
    for (const opener of ENGLISH_OPENERS) if (own.startsWith(`${opener} `)) keys.add(own.slice(opener.length + 1));
    for (const key of [...keys]) {
      const [stem, last] = lastWord(key);
      for (const form of numberForms(last)) keys.add(stem + form);
    }
    for (const key of [...keys]) for (const [ending, other] of SPELLINGS) keys.add(key.replace(ending, other));
  }
  return [...keys];
}

function lastWord(key: string): [stem: string, last: string] {
  const blank = key.lastIndexOf(" ");
  return [key.slice(0, blank + 1), key.slice(blank + 1)];
}

/** Singular of a plural and plural of a singular. */
function numberForms(word: string): string[] {
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (/(?:[sx]|[cs]h)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [/(?:[sx]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`];
}

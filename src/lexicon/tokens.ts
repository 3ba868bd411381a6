import { words } from "../text/words.ts";

const POSSESSIVE = /['’]s?$/;
const NUMBER = /^\d/;

/** Syllables whose tone mark older spelling puts on the second vowel: hoà, khoẻ, thuý for hòa, khỏe, thúy. */
const OLD_TONE = /^(?!q)(.*?)(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])$/;
const NEW_TONE: ReadonlyMap<string, string> = new Map([
  ["oà", "òa"],
  ["oá", "óa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oé", "óe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uý", "úy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uỵ", "ụy"],
]);

/**
 * The form under which a lexicon knows a word: NFC, lower case, without an English possessive, with the tone of a
 * Vietnamese syllable in its usual place.
 */
export function lexiconWord(word: string): string {
  const lower = word.normalize("NFC").toLowerCase().replace(POSSESSIVE, "");
  const match = OLD_TONE.exec(lower);
  return match === null ? lower : match[1]! + NEW_TONE.get(match[2]!)!;
}

/** Splits a text into the words that a lexicon knows, in order. Numbers are left out: they explain themselves. */
export function lexiconWords(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) if (!NUMBER.test(word)) found.push(lexiconWord(word));
  return found;
}

/** The key of a unit in a lexicon: its words joined by one blank; a number is "#" and its digits. Empty where there is no word. */
export function lexiconUnit(text: string): string {
  return words(text)
    .map((word) => (NUMBER.test(word) ? `#${word.replace(/[.,]/g, "")}` : lexiconWord(word)))
    .join(" ");
}

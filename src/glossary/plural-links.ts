import { baseForms } from "../evidence/base-forms.ts";
import type { LinkedWords } from "./part-links.ts";

/** Letters of the shortest word that is the same in both languages by no accident. */
const SHORTEST = 3;

/** Links between words that one side has in the plural, and the lexicon lacks: rocket = rockets, NGO = NGOs. */
export function* pluralLinks(
  syllables: LinkedWords,
  words: LinkedWords,
  language: string,
): Generator<{ readonly syllable: number; readonly word: number }> {
  for (let word = 0; word < words.size; word++) {
    const text = freeText(words, word);
    if (text === undefined || !text.endsWith("s") || text.length <= SHORTEST) continue;
    const singular = text.slice(0, -1);
    if (!baseForms(text, language).includes(singular)) continue;
    for (let syllable = 0; syllable < syllables.size; syllable++) {
      if (freeText(syllables, syllable) !== singular) continue;
      yield { syllable, word };
      break;
    }
  }
}

/** A word that carries meaning and is linked with nothing. */
function freeText({ words, start, first, isFunction }: LinkedWords, at: number): string | undefined {
  const type = words.tokens[start + at]!;
  return first[at]! < 0 && isFunction[type] === 0 ? words.types[type] : undefined;
}

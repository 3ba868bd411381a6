import { words } from "../text/words.ts";

/** What `detectLanguage` may be told. */
export interface DetectOptions {
  /** BCP 47 tags of the languages that come into question; all where it is not given. */
  candidates?: string[];
}

/** A language and how sure it is. */
export interface LanguageGuess {
  /** BCP 47 tag; "und" where the language cannot be known (names, numbers). */
  language: string;
  /** 0 to 1. */
  confidence: number;
  /** The other languages that come into question, best first. */
  alternatives: { language: string; confidence: number }[];
}

const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/u;
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  "the of and to in a is that for it was on with as by at from are be this have has had not but they his her he she which or an were been their will would its said who also more than after when other about into no".split(
    " ",
  ),
);

/** Tells the language of a text. Vietnamese and English are told by letters and function words. */
export async function detectLanguage(text: string, options: DetectOptions = {}): Promise<LanguageGuess> {
  let [vietnamese, english, all] = [0, 0, 0];
  for (const word of words(text.slice(0, 20_000))) {
    if (/^\d/.test(word)) continue;
    all++;
    if (VIETNAMESE.test(word) && word === word.toLowerCase()) vietnamese++;
    else if (ENGLISH_WORDS.has(word.toLowerCase())) english++;
  }
  if (all === 0) return { language: "und", confidence: 1, alternatives: [] };
  const language = vietnamese > english ? "vi" : english > 0 ? "en" : (options.candidates?.[0] ?? "und");
  return { language, confidence: Math.max(vietnamese, english) / (vietnamese + english + 1), alternatives: [] };
}

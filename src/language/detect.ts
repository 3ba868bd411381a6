import { SongnguError } from "../core/error.ts";

/** What `detectLanguage` may be told. */
export interface DetectOptions {
  /** BCP 47 tags of the languages that come into question, never "und" then for a text with letters; all where it is not given. */
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

// Kept, as by every door of what is called often: where a process has hooks for loading, as for TypeScript, asking again costs.
let guessing: Promise<typeof import("./guess.ts")> | undefined;

/**
 * Tells the language of a text. Vietnamese (with its marks or without) and English are told by letters, the shape of syllables and
 * frequent words; where these leave it open, franc decides among its 185 languages. A text of names and numbers alone is "und".
 */
export async function detectLanguage(text: string, options: DetectOptions = {}): Promise<LanguageGuess> {
  const { candidates } = options;
  if (candidates !== undefined && (!Array.isArray(candidates) || candidates.length === 0))
    throw new SongnguError(
      "BAD_OPTION",
      `detectLanguage: candidates must name at least one language, not ${JSON.stringify(candidates)}`,
    );
  guessing ??= import("./guess.ts");
  const { guessLanguage } = await guessing;
  return guessLanguage(text, candidates);
}

import { SongnguError } from "../core/error.ts";
import type { Lexicon } from "./lexicon.ts";

/** What to look up, and where. */
export interface LookupOptions {
  /** BCP 47 tag of the term's language. */
  from: string;
  /** BCP 47 tag of the language to translate into. */
  to: string;
  /** Own lexicons, asked before what is shipped; either direction. */
  lexicon?: Lexicon | readonly Lexicon[];
  /** Most translations returned. @default 10 */
  most?: number;
  /** For pairs other than Vietnamese–English, names of countries, languages and currencies come from `Intl.DisplayNames`, which varies with the engine. @default true */
  displayNames?: boolean;
}

/** One translation of a term. */
export interface Translation {
  term: string;
  /** 0 to 1, falling. */
  probability: number;
  /** The list it stands in ("diplomacy", "news-words" …), the data it was trained on ("alt"), "names", or "composed" from translations of its parts. */
  origin: string;
}

/**
 * Looks up a word, a term of several words or an abbreviation; best translation first.
 *
 * Own lexicons are asked first, then the curated lists, then the trained table; case, Vietnamese tone placement,
 * English number and spelling do not matter. A term that is not listed is composed from its parts where they are.
 * @throws SongnguError BAD_OPTION where a language is missing or the term is no string.
 */
export async function lookup(term: string, options: LookupOptions): Promise<Translation[]> {
  checkOptions(term, options);
  const { translationsOf } = await import("./translations-of.ts");
  return translationsOf(term, options);
}

function checkOptions(term: string, options: LookupOptions): void {
  const bad = (what: string, value: unknown): SongnguError =>
    new SongnguError("BAD_OPTION", `lookup: ${what}, got ${JSON.stringify(value)}`);
  if (typeof term !== "string") throw bad("term must be a string", term);
  for (const side of ["from", "to"] as const) {
    if (typeof options?.[side] !== "string" || options[side] === "")
      throw bad(`${side} must be a language tag`, options?.[side]);
  }
  const { most = 1 } = options;
  if (!Number.isInteger(most) || most < 1) throw bad("most must be a whole number from 1", most);
}

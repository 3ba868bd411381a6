import type { Bitext } from "../core/bitext.ts";
import { SongnguError } from "../core/error.ts";
import { GLOSSARY_KINDS, type Glossary, type GlossaryKind } from "../core/glossary.ts";
import { languageOf } from "../lexicon/language-of.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";

/** What extraction can be told. */
export interface GlossaryOptions {
  /** Added to the shipped lexicon. For languages without one, a lexicon is learnt from 50 beads or more. */
  lexicon?: Lexicon | Lexicon[];
  /** Known terms, before the shipped ones. */
  termbase?: readonly TermbaseEntry[];
  /** Whether the termbase of the package is used. @default true */
  shippedTermbase?: boolean;
  /** Pairs of forms that are kept out, whatever their case. */
  reject?: readonly { source: string; target: string }[];
  /** Kinds to list. @default all */
  kinds?: readonly GlossaryKind[];
  /** Most entries. @default 40 for a report, growing with the square root of the text */
  top?: number;
  /** 0 to 1: least score. @default .3; .27 for what a termbase knows, .24 where there would be fewer than ten entries */
  minScore?: number;
  /** Names of the files of each bitext, for the examples. */
  files?: readonly { source: string; target: string }[];
  /** Keep the reasons of each rank. @default false */
  explain?: boolean;
  signal?: AbortSignal;
}

/**
 * Finds the terms of bitexts and their translations, best first: terms, names, bodies, documents and abbreviations, each
 * with an example. All bitexts must be of the same two languages, in the same direction. Time is linear in the text.
 * @throws SongnguError BAD_INPUT for bitexts of different languages, BAD_OPTION for an impossible option; the signal's reason when aborted.
 */
export async function extractGlossary(bitexts: readonly Bitext[], options: GlossaryOptions = {}): Promise<Glossary> {
  checkOptions(options);
  checkLanguages(bitexts);
  options.signal?.throwIfAborted();
  const { listTerms } = await import("./list-terms.ts");
  return listTerms(bitexts, options);
}

function checkOptions({ top, minScore, kinds }: GlossaryOptions): void {
  const bad = (name: string, value: unknown, what: string): never => {
    throw new SongnguError("BAD_OPTION", `extractGlossary: ${name} must be ${what}, got ${String(value)}`);
  };
  if (top !== undefined && !(Number.isInteger(top) && top >= 1)) bad("top", top, "a whole number of 1 or more");
  if (minScore !== undefined && !(minScore >= 0 && minScore <= 1)) bad("minScore", minScore, "a number from 0 to 1");
  const odd = kinds?.find((kind) => !GLOSSARY_KINDS.includes(kind));
  if (odd !== undefined) bad("kinds", odd, `among ${GLOSSARY_KINDS.join(", ")}`);
}

/** All bitexts must be of the languages of the first. */
function checkLanguages(bitexts: readonly Bitext[]): void {
  const [first, ...others] = bitexts;
  for (const { source, target } of others) {
    if (
      languageOf(source.language) === languageOf(first!.source.language) &&
      languageOf(target.language) === languageOf(first!.target.language)
    )
      continue;
    throw new SongnguError(
      "BAD_INPUT",
      `extractGlossary: a bitext of ${source.language}–${target.language} among bitexts of ${first!.source.language}–${first!.target.language}`,
    );
  }
}

import { languageOf } from "../../lexicon/language-of.ts";
import { en } from "./en.ts";
import type { TermPack } from "./pack.ts";
import { vi } from "./vi.ts";

const PACKS: ReadonlyMap<string, TermPack> = new Map([vi, en].map((pack) => [pack.language, pack]));
/** A word that is this share of all words or more is a function word of a language without a pack. */
const FUNCTION_SHARE = 0.004;
const NONE: ReadonlySet<string> = new Set();

/** What is known of a language; for one without a pack, its most frequent words are its function words. */
export function packOf(tag: string, types: readonly string[], counts: Int32Array): TermPack {
  const known = PACKS.get(languageOf(tag));
  if (known !== undefined) return known;
  let total = 0;
  for (const count of counts) total += count;
  const least = Math.max(3, total * FUNCTION_SHARE);
  const words = new Set(types.filter((word, type) => counts[type]! >= least && !word.startsWith("#")));
  return {
    language: languageOf(tag),
    function: words,
    never: NONE,
    notFirst: NONE,
    notLast: NONE,
    stripped: NONE,
    heads: NONE,
    places: NONE,
    nominalisers: NONE,
    counters: NONE,
    prefixes: NONE,
    seconds: NONE,
    openers: NONE,
    rights: { nouns: NONE, joint: "" },
    numerals: new Map(),
    coordinators: NONE,
    general: NONE,
    connectors: NONE,
    bodies: NONE,
    documents: NONE,
    landforms: NONE,
    titles: NONE,
    home: NONE,
    dotted: NONE,
    mayBegin: () => true,
    opensNoun: () => true,
    isVerbAfter: () => false,
    isParticiple: () => false,
    isGerund: () => false,
    mayEnd: () => true,
    singular: (word) => word,
    singularOfTerm: (word) => word,
    verbForms: () => [],
    head: "last",
  };
}

import { languageOf } from "./language-of.ts";
import type { Lexicon } from "./lexicon.ts";
import { unpackEntries, unpackLexicon } from "./packed.ts";
import { reverseLexicon } from "./reverse.ts";
import { reverseTermbase, type TermbaseEntry } from "./termbase.ts";

const decoded = new Map<string, Promise<Lexicon>>();

/**
 * The lexicon that comes with the package, decoded on first use and then kept; undefined for a pair without one.
 * Shipped is Vietnamese–English, in either direction; a regional tag uses the data of its language.
 */
export async function shippedLexicon(source: string, target: string): Promise<Lexicon | undefined> {
  const make = SHIPPED.get(`${languageOf(source)}-${languageOf(target)}`);
  return make?.();
}

const SHIPPED: ReadonlyMap<string, () => Promise<Lexicon>> = new Map([
  ["vi-en", () => once("vi-en", decode)],
  ["en-vi", () => once("en-vi", async () => reverseLexicon(await once("vi-en", decode)))],
]);

function once(pair: string, make: () => Promise<Lexicon>): Promise<Lexicon> {
  const known = decoded.get(pair) ?? make();
  decoded.set(pair, known);
  return known;
}

async function decode(): Promise<Lexicon> {
  return unpackLexicon((await import("./data/vi-en.generated.ts")).packed);
}

let terms: Promise<TermbaseEntry[]> | undefined;

function vietnameseEnglishTerms(): Promise<TermbaseEntry[]> {
  terms ??= import("./data/vi-en.generated.ts").then(({ packed }) => unpackEntries(packed));
  return terms;
}

/** Lists of everyday words: they help to align and to look up, but are no terms. */
const EVERYDAY = "news-words";

/**
 * The termbase that comes with the package: diplomacy, international organisations, law, defence, party and state,
 * names of countries, languages and currencies. Empty for a pair other than Vietnamese–English; a copy each time.
 */
export async function shippedTermbase(source: string = "vi", target: string = "en"): Promise<TermbaseEntry[]> {
  return (await shippedEntries(source, target)).filter(({ origin }) => origin !== EVERYDAY);
}

/** All curated entries of a pair, everyday words included. */
export async function shippedEntries(source: string, target: string): Promise<TermbaseEntry[]> {
  const pair = `${languageOf(source)}-${languageOf(target)}`;
  if (pair === "vi-en") return structuredClone(await vietnameseEnglishTerms());
  if (pair === "en-vi") return reverseTermbase(structuredClone(await vietnameseEnglishTerms()));
  return [];
}

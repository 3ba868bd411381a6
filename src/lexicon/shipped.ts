import { inSlices } from "../core/work.ts";
import { languageOf } from "./language-of.ts";
import type { Lexicon } from "./lexicon.ts";
import { UnpackedLexicon } from "./packed.ts";
import { reverseLexicon } from "./reverse.ts";
import type { TermIndex } from "./term-index.ts";
import { reverseTermbase, type TermbaseEntry } from "./termbase.ts";

let unpacked: Promise<UnpackedLexicon> | undefined;
let reversed: Lexicon | undefined;

function vietnameseEnglish(): Promise<UnpackedLexicon> {
  unpacked ??= import("./data/vi-en.generated.ts").then(async ({ packed }) => {
    const lexicon = new UnpackedLexicon(packed);
    await inSlices(lexicon.prepare());
    return lexicon;
  });
  return unpacked;
}

/** Whether something is shipped for a pair of languages, and in which direction. */
function directionOf(source: string, target: string): "forward" | "backward" | undefined {
  const pair = `${languageOf(source)}-${languageOf(target)}`;
  return pair === "vi-en" ? "forward" : pair === "en-vi" ? "backward" : undefined;
}

/**
 * The lexicon that comes with the package, decoded on first use and then kept; undefined for a pair without one.
 * Shipped is Vietnamese–English, in either direction; a regional tag uses the data of its language.
 */
export async function shippedLexicon(source: string, target: string): Promise<Lexicon | undefined> {
  const direction = directionOf(source, target);
  if (direction === undefined) return undefined;
  const lexicon = (await vietnameseEnglish()).lexicon();
  if (direction === "forward") return lexicon;
  reversed ??= reverseLexicon(lexicon);
  return reversed;
}

/** Lists of everyday words: they help to align and to look up, but are no terms. */
const EVERYDAY = "news-words";

/**
 * The termbase that comes with the package: diplomacy, international organisations, law, defence, party and state,
 * names of countries, languages and currencies. Empty for a pair other than Vietnamese–English; a copy each time.
 */
export async function shippedTermbase(source: string = "vi", target: string = "en"): Promise<TermbaseEntry[]> {
  return shippedEntries(source, target, (list) => list !== EVERYDAY);
}

/** The curated entries of a pair, of all lists or of those that are wanted; new objects each time. */
export async function shippedEntries(
  source: string,
  target: string,
  isWanted: (list: string) => boolean = () => true,
): Promise<TermbaseEntry[]> {
  const direction = directionOf(source, target);
  if (direction === undefined) return [];
  const entries = (await vietnameseEnglish()).entries().list(isWanted);
  return direction === "forward" ? entries : reverseTermbase(entries);
}

/** All curated entries of a pair by their keys, everyday words included; undefined for a pair without any. */
export async function shippedTerms(source: string, target: string): Promise<TermIndex | undefined> {
  const direction = directionOf(source, target);
  if (direction === undefined) return undefined;
  const { terms } = await vietnameseEnglish();
  return direction === "forward" ? terms.source() : terms.target();
}

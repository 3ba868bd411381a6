import type { Lexicon } from "./lexicon.ts";
import { unpackLexicon } from "./packed.ts";
import { reverseLexicon } from "./reverse.ts";

const decoded = new Map<string, Promise<Lexicon>>();

/**
 * The lexicon that comes with the package, decoded on first use and then kept; undefined for a pair without one.
 * Shipped is Vietnamese–English, in either direction; a regional tag uses the data of its language.
 */
export async function shippedLexicon(source: string, target: string): Promise<Lexicon | undefined> {
  const make = SHIPPED.get(`${language(source)}-${language(target)}`);
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
  const { packed } = await import("./data/vi-en.generated.ts");
  return unpackLexicon(packed);
}

function language(tag: string): string {
  return tag.split("-")[0]!.toLowerCase();
}

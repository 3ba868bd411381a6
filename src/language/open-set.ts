import { codesOfTag, tagOfCode } from "./tags.ts";

/** UTF-16 units that franc looks at. */
const REACH = 2_000;

/**
 * Ranks the languages of franc for a text, best first, each with a score relative to the best. `only` leaves out all other languages.
 * Loads franc on first use: 8 ms a call, so ask it last.
 */
export async function rankOpenSet(text: string, only?: readonly string[]): Promise<[string, number][]> {
  // franc does not know Icelandic, the one living language that writes þ.
  if (/[þÞ]/.test(text) && (only === undefined || only.includes("is"))) return [["is", 1]];
  const { francAll } = await import("franc");
  const options = only === undefined ? { minLength: 10 } : { minLength: 1, only: only.flatMap(codesOfTag) };
  const ranked: [string, number][] = [];
  for (const [code, score] of francAll(text.slice(0, REACH), options)) {
    const tag = tagOfCode(code);
    if (code !== "und" && !ranked.some(([seen]) => seen === tag)) ranked.push([tag, score]);
  }
  return ranked;
}

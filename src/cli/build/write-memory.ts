import { join } from "node:path";
import { tmxChunks } from "../../formats/tmx/write-tmx.ts";
import type { TranslationUnit } from "../../formats/unit.ts";
import { unitOfBead } from "../../formats/units-of.ts";
import { writeFileWhole } from "../write-file.ts";
import type { ManifestPair } from "./manifest.ts";
import type { BitextStore } from "./store.ts";

/**
 * Writes the pairs into one TMX, a pair at a time, each unit with the date at which its pair was aligned.
 * @param newest the latest of these dates
 */
export async function writeMemory(
  path: string,
  pairs: Iterable<ManifestPair> | AsyncIterable<ManifestPair>,
  newest: string,
  store: BitextStore,
  minConfidence: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const options = { minConfidence, dropDuplicates: true, date: new Date(newest) };
  await writeFileWhole(path, tmxChunks(units(pairs, store, signal), options));
}

async function* units(
  pairs: Iterable<ManifestPair> | AsyncIterable<ManifestPair>,
  store: BitextStore,
  signal: AbortSignal | undefined,
): AsyncGenerator<TranslationUnit> {
  for await (const { key, source, target, date } of pairs) {
    signal?.throwIfAborted();
    const { bitext } = store.read(key);
    const made = new Date(date);
    for (const bead of bitext.beads) yield { ...unitOfBead(bitext, bead, { source, target }), date: made };
  }
}

/** The latest date at which one of the pairs was aligned. @param pairs at least one */
export const newestOf = (pairs: readonly ManifestPair[]): string =>
  pairs
    .map(({ date }) => date)
    .sort()
    .at(-1)!;

/** File names of the pairs, one each and all different: made of the two names, safe on every system. */
export function pairNames(pairs: readonly { source: string; target: string }[]): string[] {
  const used = new Set<string>();
  return pairs.map(({ source, target }) => {
    const stem = `${stemOf(source)}-${stemOf(target)}`.slice(0, 80);
    let name = stem;
    for (let k = 2; used.has(name.toLowerCase()); k++) name = `${stem}-${k}`;
    used.add(name.toLowerCase());
    return name;
  });
}

const stemOf = (id: string): string =>
  id
    .normalize("NFC")
    .replace(/\.[a-z\d]{1,5}$/i, "")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "_");

/** Where the memory of a single pair goes. */
export const pairMemory = (out: string, name: string): string => join(out, `${name}.tmx`);

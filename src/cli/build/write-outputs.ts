import { rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LeftDocument } from "../../corpus/pairing.ts";
import { writeFileWhole } from "../write-file.ts";
import { MANIFEST, type Manifest, type ManifestPair } from "./manifest.ts";
import type { Progress } from "./progress.ts";
import type { BuildSettings } from "./settings.ts";
import type { BitextStore } from "./store.ts";
import { GLOSSARY, writeGlossaries } from "./write-glossary.ts";
import { pairMemory, pairNames, writeMemory } from "./write-memory.ts";
import { INDEX, writeReports } from "./write-reports.ts";

/** The memory of all pairs, in OUT. */
export const MEMORY = "memory.tmx";
/** What changed in documents with a new version, a JSON object a line. */
export const CHANGES = "changes.jsonl";

/** Files that a build may write directly into OUT. */
export const OUTPUTS: readonly string[] = [MANIFEST, MEMORY, GLOSSARY, INDEX, CHANGES];

/** Writes all outputs, each whole or not at all. @returns the files, below OUT */
export async function writeOutputs(
  settings: BuildSettings,
  pairs: readonly ManifestPair[],
  left: readonly LeftDocument[],
  previous: Manifest | undefined,
  decisions: string,
  store: BitextStore,
  progress: Progress,
  signal: AbortSignal,
): Promise<string[]> {
  const { out, minConfidence } = settings;
  const names = pairNames(pairs);
  const files = [MEMORY];
  await writeMemory(join(out, MEMORY), pairs, store, minConfidence);
  signal.throwIfAborted();
  if (settings.each) {
    for (const [k, pair] of pairs.entries()) {
      await writeMemory(pairMemory(out, names[k]!), [pair], store, minConfidence);
      files.push(`${names[k]}.tmx`);
    }
  }
  if (settings.glossary) files.push(...(await writeGlossaries(out, pairs, store, signal)));
  if (settings.report) {
    const before = new Map(previous?.pairs.map((pair) => [`${pair.source}\n${pair.target}`, pair.key]));
    // Pages show what people have decided.
    const written = new Set(previous?.decisions === decisions ? previous.outputs : []);
    const upToDate = (pair: ManifestPair, path: string): boolean =>
      written.has(path) && before.get(`${pair.source}\n${pair.target}`) === pair.key;
    files.push(...(await writeReports(out, pairs, names, left, store, settings, upToDate, progress, signal)));
  }
  if (pairs.some(({ changes }) => changes)) {
    await writeFileWhole(join(out, CHANGES), changeLines(pairs, store));
    files.push(CHANGES);
  }
  return files;
}

/** Removes what an earlier run wrote and this one did not. */
export async function removeOld(out: string, previous: Manifest | undefined, files: readonly string[]): Promise<void> {
  const now = new Set(files);
  for (const file of previous?.outputs ?? []) {
    if (now.has(file)) continue;
    await rm(join(out, file), { force: true });
    if (dirname(file) !== ".") await rmdir(join(out, dirname(file))).catch(() => {});
  }
}

async function* changeLines(pairs: readonly ManifestPair[], store: BitextStore): AsyncGenerator<string> {
  for (const { key, source, target, changes } of pairs) {
    if (!changes) continue;
    const stored = await store.read(key);
    yield `${JSON.stringify({ source, target, changes: stored.changes })}\n`;
  }
}

import { mkdir, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LeftDocument } from "../../corpus/pairing.ts";
import { Failure } from "../failure.ts";
import { writeFileWhole } from "../write-file.ts";
import type { Crew } from "./crew.ts";
import type { GrowingMemory } from "./growing-memory.ts";
import { MANIFEST, type Manifest, type ManifestPair } from "./manifest.ts";
import type { GlossaryTask, MemoryTask } from "./output-task.ts";
import type { PageTask } from "./page-task.ts";
import type { Progress } from "./progress.ts";
import { ReportPages } from "./report-pages.ts";
import type { BuildSettings } from "./settings.ts";
import type { BitextStore } from "./store.ts";
import { GLOSSARY, glossariesOf } from "./write-glossary.ts";
import { pairMemory, pairNames } from "./write-memory.ts";

/** The memory of all pairs, in OUT. */
export const MEMORY = "memory.tmx";
/** What changed in documents with a new version, a JSON object a line. */
export const CHANGES = "changes.jsonl";
/** The index of the report pages. */
export const INDEX = "index.html";

/** Files that a build may write directly into OUT. */
export const OUTPUTS: readonly string[] = [MANIFEST, MEMORY, GLOSSARY, INDEX, CHANGES];

/**
 * Writes all outputs, each whole or not at all, several at a time where there are threads.
 * @param memory written already while pairs were aligned, if any were
 * @returns the files, below OUT
 */
export async function writeOutputs(
  settings: BuildSettings,
  pairs: readonly ManifestPair[],
  left: readonly LeftDocument[],
  previous: Manifest | undefined,
  decisions: string,
  memory: GrowingMemory | undefined,
  store: BitextStore,
  crew: Crew,
  progress: Progress,
  signal: AbortSignal,
): Promise<string[]> {
  const { out, minConfidence, lexicons } = settings;
  const names = pairNames(pairs);
  const files: string[] = [];
  // What takes longest goes first.
  const tasks: (GlossaryTask | MemoryTask | PageTask)[] = [];
  if (settings.glossary) {
    for (const [file, group] of glossariesOf(pairs)) {
      tasks.push({ kind: "glossary", out, path: join(out, file), pairs: group });
      files.push(file);
    }
  }
  if (!(await memory?.written())) tasks.push({ kind: "memory", out, path: join(out, MEMORY), pairs, minConfidence });
  files.unshift(MEMORY);
  if (settings.each) {
    for (const [k, pair] of pairs.entries()) {
      tasks.push({ kind: "memory", out, path: pairMemory(out, names[k]!), pairs: [pair], minConfidence });
      files.push(`${names[k]}.tmx`);
    }
  }
  const pages = settings.report ? new ReportPages(out, pairs, names) : undefined;
  if (pages !== undefined) {
    // Pages show what people have decided.
    const written = previous?.decisions === decisions ? previous : undefined;
    await mkdir(join(out, dirname(pages.paths[0]!)), { recursive: true });
    tasks.push(...(await pages.missing(written, lexicons, store, signal)));
    files.push(INDEX, ...pages.paths);
  }
  progress.begin("writing", tasks.length, "files");
  await crew.run(tasks, (task, result) => {
    if ("reason" in result && result.reason !== undefined) throw new Failure(result.reason);
    if (task.kind === "page" && "entry" in result) pages!.add(result.entry);
    progress.step();
  });
  progress.end();
  if (pages !== undefined) await writeFileWhole(join(out, INDEX), [pages.index(left)]);
  if (pairs.some(({ changes }) => changes)) {
    await writeFileWhole(join(out, CHANGES), changeLines(pairs, store));
    files.push(CHANGES);
  }
  return files;
}

/** Whether all files that a build wrote are still in OUT. */
export async function areThere(out: string, files: readonly string[]): Promise<boolean> {
  for (const file of files) {
    if (!(await stat(join(out, file)).catch(() => undefined))) return false;
  }
  return true;
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

function* changeLines(pairs: readonly ManifestPair[], store: BitextStore): Generator<string> {
  for (const { key, source, target, changes } of pairs) {
    if (changes) yield `${JSON.stringify({ source, target, changes: store.read(key).changes })}\n`;
  }
}

import { Failure } from "../failure.ts";
import type { ManifestPair } from "./manifest.ts";
import type { BitextStore } from "./store.ts";
import { writeGlossary } from "./write-glossary.ts";
import { newestOf, writeMemory } from "./write-memory.ts";

/** A memory to write. */
export interface MemoryTask {
  readonly kind: "memory";
  readonly out: string;
  readonly path: string;
  readonly pairs: readonly ManifestPair[];
  readonly minConfidence: number;
}

/** A glossary to write, of pairs of the same two languages. */
export interface GlossaryTask {
  readonly kind: "glossary";
  readonly out: string;
  readonly path: string;
  readonly pairs: readonly ManifestPair[];
}

/** What came of it: nothing, or why it cannot be written, naming the file. */
export interface OutputResult {
  readonly reason?: string;
}

/** Writes a memory or a glossary, whole or not at all. */
export async function runOutputTask(
  task: MemoryTask | GlossaryTask,
  store: BitextStore,
  signal?: AbortSignal,
): Promise<OutputResult> {
  try {
    if (task.kind === "memory") {
      const { path, pairs, minConfidence } = task;
      await writeMemory(path, pairs, newestOf(pairs), store, minConfidence, signal);
    } else await writeGlossary(task.path, task.pairs, store, signal);
    return {};
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) return { reason: error.message };
    throw error;
  }
}

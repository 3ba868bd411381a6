import type { AlignTask, TaskResult } from "./align-task.ts";
import type { BeadsResult, BeadsTask } from "./beads-task.ts";
import type { GlossaryTask, MemoryTask, OutputResult } from "./output-task.ts";
import type { PageResult, PageTask } from "./page-task.ts";
import type { BitextStore } from "./store.ts";
import type { WarmUp } from "./warm-up.ts";

/** What a build does in threads, and what comes of it. */
export type BuildTask = AlignTask | BeadsTask | PageTask | GlossaryTask | MemoryTask | WarmUp;
export type BuildResult<T extends BuildTask> = T extends BeadsTask
  ? BeadsResult
  : T extends AlignTask
    ? TaskResult
    : T extends PageTask
      ? PageResult
      : OutputResult;

/** Does tasks one after the other, in a worker thread or in the thread at hand. @param store the pairs of OUT */
export async function runTasks<T extends BuildTask>(
  tasks: readonly T[],
  store: BitextStore,
  signal?: AbortSignal,
): Promise<BuildResult<T>[]> {
  const results: BuildResult<T>[] = [];
  for (const task of tasks) results.push((await resultOf(task, store, signal)) as BuildResult<T>);
  return results;
}

// Each kind is loaded when it comes: a thread that aligns shall start quickly.
async function resultOf(
  task: BuildTask,
  store: BitextStore,
  signal: AbortSignal | undefined,
): Promise<BeadsResult | TaskResult | PageResult | OutputResult> {
  switch (task.kind) {
    case "align":
      return (await import("./align-task.ts")).runAlignTask(task, store, signal);
    case "beads":
      return (await import("./beads-task.ts")).runBeadsTask(task, signal);
    case "page":
      return (await import("./page-task.ts")).runPageTask(task, store, signal);
    case "warm up":
      return (await import("./warm-up.ts")).warmUp(task);
    default:
      return (await import("./output-task.ts")).runOutputTask(task, store, signal);
  }
}

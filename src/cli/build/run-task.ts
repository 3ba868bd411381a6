import type { AlignTask, TaskResult } from "./align-task.ts";
import type { GlossaryTask, MemoryTask, OutputResult } from "./output-task.ts";
import type { PageResult, PageTask } from "./page-task.ts";
import type { WarmUp } from "./warm-up.ts";

/** What a build does in threads, and what comes of it. */
export type BuildTask = AlignTask | PageTask | GlossaryTask | MemoryTask | WarmUp;
export type BuildResult<T extends BuildTask> = T extends AlignTask
  ? TaskResult
  : T extends PageTask
    ? PageResult
    : OutputResult;

/** Does tasks one after the other, in a worker thread or in the thread at hand. */
export async function runTasks<T extends BuildTask>(
  tasks: readonly T[],
  signal?: AbortSignal,
): Promise<BuildResult<T>[]> {
  const results: BuildResult<T>[] = [];
  for (const task of tasks) results.push((await resultOf(task, signal)) as BuildResult<T>);
  return results;
}

// Each kind is loaded when it comes: a thread that aligns shall start quickly.
async function resultOf(
  task: BuildTask,
  signal: AbortSignal | undefined,
): Promise<TaskResult | PageResult | OutputResult> {
  switch (task.kind) {
    case "align":
      return (await import("./align-task.ts")).runAlignTask(task, signal);
    case "page":
      return (await import("./page-task.ts")).runPageTask(task, signal);
    case "warm up":
      return (await import("./warm-up.ts")).warmUp();
    default:
      return (await import("./output-task.ts")).runOutputTask(task, signal);
  }
}

import { type AlignTask, runAlignTask, type TaskResult } from "./align-task.ts";
import { type PageResult, type PageTask, runPageTask } from "./page-task.ts";

/** What a worker thread of `songngu build` is sent, and what it answers. */
export type BuildTask = AlignTask | PageTask;
export type BuildResult<T extends BuildTask> = T extends PageTask ? PageResult : TaskResult;

/** Does one task, in a worker thread or in the thread at hand. */
export async function runTask<T extends BuildTask>(task: T, signal?: AbortSignal): Promise<BuildResult<T>> {
  const result = "page" in task ? await runPageTask(task, signal) : await runAlignTask(task, signal);
  return result as BuildResult<T>;
}

// What a worker thread calls. In this thread it is asked for by name: a chunk of the built package hands on names alone.
export default runTask;

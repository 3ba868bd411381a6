import { type BuildResult, type BuildTask, runTasks } from "./run-task.ts";
import { BitextStore } from "./store.ts";

/** What a thread knows of OUT: it serves one build. */
let store: BitextStore | undefined;

/** What a worker thread of `songngu build` does with each group of tasks. */
export default function runGroup<T extends BuildTask>(tasks: readonly T[]): Promise<BuildResult<T>[]> {
  store ??= new BitextStore(tasks[0]!.out);
  return runTasks(tasks, store);
}

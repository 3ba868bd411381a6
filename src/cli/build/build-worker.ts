// What a worker thread of `songngu build` loads: it calls the default export with each group of tasks.
import { type BuildResult, type BuildTask, runTasks } from "./run-task.ts";

/** Aborted when there is work, so that a thread that is warming up goes over to it. */
const work = new AbortController();

export default async function run(tasks: readonly BuildTask[]): Promise<BuildResult<BuildTask>[]> {
  if (tasks.every(({ kind }) => kind === "warm up")) return runTasks(tasks, work.signal);
  work.abort();
  return runTasks(tasks);
}

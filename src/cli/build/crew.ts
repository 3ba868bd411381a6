import type { BuildResult, BuildTask } from "./build-worker.ts";

/** Pairs for which starting another thread does not pay. */
const PAIRS_FOR_A_WORKER = 12;
/** Tasks under way for each worker, so that none waits for the next. */
const AHEAD = 2;

/**
 * Runs tasks, in this thread or on several, and tells each result as it comes. What results does not depend on the
 * number of workers: tasks share nothing.
 * @throws the reason of the signal when it is aborted; tasks under way are given up
 */
export async function runTasks<T extends BuildTask>(
  tasks: readonly T[],
  workers: number,
  signal: AbortSignal,
  done: (task: T, result: BuildResult<T>) => void,
): Promise<void> {
  const threads = Math.min(workers, Math.ceil(tasks.length / PAIRS_FOR_A_WORKER));
  // Unbuilt sources cannot be loaded by a thread: they run here, with the same result.
  if (threads < 2 || import.meta.url.endsWith(".ts")) {
    const { default: runTask } = await import("./build-worker.ts");
    for (const task of tasks) {
      signal.throwIfAborted();
      done(task, await runTask(task, signal));
      await new Promise((go) => setImmediate(go));
    }
    signal.throwIfAborted();
    return;
  }
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("./build-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
  });
  let stop: () => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  stopped.catch(() => {});
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < tasks.length && !signal.aborted) {
      const task = tasks[next++]!;
      const result = (await pool.run(task).catch((error: unknown) => ({
        reason: `the worker failed: ${error instanceof Error ? error.message : String(error)}`,
      }))) as BuildResult<T>;
      if (!signal.aborted) done(task, result);
    }
  };
  try {
    signal.throwIfAborted();
    await Promise.race([stopped, Promise.all(Array.from({ length: threads * AHEAD }, lane))]);
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener("abort", stop);
    await pool.destroy();
  }
}

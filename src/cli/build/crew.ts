import type { BuildResult, BuildTask } from "./build-worker.ts";

/** Pairs for which starting another thread does not pay. */
const PAIRS_FOR_A_WORKER = 12;
/** Tasks under way at once in each thread: while one lets others run, another goes on. */
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
    const { runTask } = await import("./build-worker.ts");
    await inLanes(
      tasks,
      AHEAD,
      signal,
      async (task) => {
        const result = await runTask(task, signal);
        await new Promise((go) => setImmediate(go));
        return result;
      },
      done,
    );
    return;
  }
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("./build-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    concurrentTasksPerWorker: AHEAD,
  });
  let stop: () => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  stopped.catch(() => {});
  const run = (task: T): Promise<BuildResult<T>> =>
    pool.run(task).catch((error: unknown) => ({
      reason: `the worker failed: ${error instanceof Error ? error.message : String(error)}`,
    }));
  try {
    signal.throwIfAborted();
    await Promise.race([stopped, inLanes(tasks, threads * AHEAD, signal, run, done)]);
  } finally {
    signal.removeEventListener("abort", stop);
    await pool.destroy();
  }
}

/** Does the tasks in order, so many of them under way at once. @throws the first error; what is under way then ends unheard */
async function inLanes<T, R>(
  tasks: readonly T[],
  lanes: number,
  signal: AbortSignal,
  run: (task: T) => Promise<R>,
  done: (task: T, result: R) => void,
): Promise<void> {
  let next = 0;
  let stopped = false;
  const lane = async (): Promise<void> => {
    while (next < tasks.length && !stopped) {
      signal.throwIfAborted();
      const task = tasks[next++]!;
      const result = await run(task);
      signal.throwIfAborted();
      if (!stopped) done(task, result);
    }
  };
  const stop = (error: unknown): never => {
    stopped = true;
    throw error;
  };
  await Promise.all(Array.from({ length: lanes }, () => lane().catch(stop)));
}

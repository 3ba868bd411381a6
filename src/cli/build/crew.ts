import type { Tinypool } from "tinypool";
import type { BuildResult, BuildTask } from "./run-task.ts";

/** Tasks for which starting another thread does not pay. */
const TASKS_FOR_A_WORKER = 12;
/** Tasks under way at once in each thread: while one lets others run, another goes on. */
const AHEAD = 2;

/**
 * Does the tasks of a build, in this thread or on several that are started once and stay for all its stages. What results
 * does not depend on the number of workers: tasks share nothing.
 */
export class Crew {
  readonly #workers: number;
  readonly #signal: AbortSignal;
  #pool: Promise<Tinypool> | undefined;

  constructor(workers: number, signal: AbortSignal) {
    this.#workers = workers;
    this.#signal = signal;
  }

  /** Starts the threads for so many tasks, if there are to be any, while this thread has other work to do. */
  prepare(tasks: number): void {
    const threads = Math.min(this.#workers, Math.ceil(tasks / TASKS_FOR_A_WORKER));
    // Unbuilt sources cannot be loaded by a thread: they run here, with the same result.
    if (threads < 2 || this.#pool !== undefined || import.meta.url.endsWith(".ts")) return;
    this.#pool = openPool(threads);
    this.#pool.catch(() => {});
  }

  /**
   * Does tasks, and tells each result as it comes.
   * @throws the reason of the signal when it is aborted; tasks under way are given up
   */
  async run<T extends BuildTask>(tasks: readonly T[], done: (task: T, result: BuildResult<T>) => void): Promise<void> {
    this.prepare(tasks.length);
    if (this.#pool === undefined) return this.#runHere(tasks, done);
    const pool = await this.#pool;
    const signal = this.#signal;
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
      await Promise.race([stopped, inLanes(tasks, pool.threads.length * AHEAD, signal, run, done)]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Sends the threads home; what they have under way is given up. */
  async close(): Promise<void> {
    const pool = await this.#pool?.catch(() => undefined);
    this.#pool = undefined;
    await pool?.destroy();
  }

  async #runHere<T extends BuildTask>(
    tasks: readonly T[],
    done: (task: T, result: BuildResult<T>) => void,
  ): Promise<void> {
    const { runTask } = await import("./run-task.ts");
    const run = async (task: T): Promise<BuildResult<T>> => {
      const result = await runTask(task, this.#signal);
      await new Promise((go) => setImmediate(go));
      return result;
    };
    await inLanes(tasks, AHEAD, this.#signal, run, done);
  }
}

async function openPool(threads: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("./build-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    concurrentTasksPerWorker: AHEAD,
  });
  // Each goes to the thread with least to do, so that every thread gets one.
  for (let thread = 0; thread < threads; thread++) pool.run({ kind: "warm up" }).catch(() => {});
  return pool;
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

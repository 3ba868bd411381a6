import type { Tinypool } from "tinypool";
import type { AlignTask, TaskResult } from "./align-task.ts";
import { AHEAD, GROUP, groupOrEach, inLanes, type Lane } from "./lanes.ts";
import type { BuildResult, BuildTask } from "./run-task.ts";
import type { BitextStore } from "./store.ts";

/** Tasks for which starting another thread does not pay. */
const TASKS_FOR_A_WORKER = 12;

/**
 * Does the tasks of a build: in this thread and, where there are to be several workers, on threads beside it, which are
 * started once and stay for all stages. What results does not depend on the number of workers: tasks share nothing.
 */
export class Crew {
  readonly #workers: number;
  readonly #store: BitextStore;
  readonly #signal: AbortSignal;
  /** Threads beside this one. */
  #threads = 0;
  #pool: Promise<Tinypool> | undefined;

  /** @param workers threads that do tasks, this one among them */
  constructor(workers: number, store: BitextStore, signal: AbortSignal) {
    this.#store = store;
    this.#workers = workers;
    this.#signal = signal;
  }

  /** Starts the threads for so many tasks, if there are to be any, while this thread has other work to do. */
  prepare(tasks: number): void {
    const threads = Math.min(this.#workers, Math.ceil(tasks / TASKS_FOR_A_WORKER)) - 1;
    // Unbuilt sources cannot be loaded by a thread: they run here, with the same result.
    if (threads < 1 || this.#pool !== undefined || import.meta.url.endsWith(".ts")) return;
    this.#threads = threads;
    this.#pool = openPool(threads, this.#store.out);
    this.#pool.catch(() => {});
  }

  /** Groups that the threads beside this one may have under way at once; 0 where there are no such threads. */
  get room(): number {
    return AHEAD * this.#threads;
  }

  /** Does a group of tasks on a thread beside this one, of which there has to be one. */
  async beside<T extends BuildTask>(group: readonly T[]): Promise<readonly BuildResult<T>[]> {
    const pool = await this.#pool!;
    return groupOrEach(group, (tasks) => pool.run(tasks), workerFailed<T>);
  }

  /**
   * Does tasks, and tells each result as it comes.
   * @throws the reason of the signal when it is aborted; tasks under way are given up
   */
  async run<T extends BuildTask>(tasks: readonly T[], done: (task: T, result: BuildResult<T>) => void): Promise<void> {
    this.prepare(tasks.length);
    await this.#pool;
    const there: Lane<T, BuildResult<T>> = { most: GROUP, run: (group) => this.beside(group) };
    const here: Lane<T, BuildResult<T>> = { most: 1, run: (group) => this.#runHere(group) };
    // The threads choose first: what takes longest comes first, and would keep this thread from serving them.
    // Beside a long task nothing else goes on: this thread takes the next.
    const before = tasks.some(isLong) ? this.#threads : this.room;
    const lanes = Array.from({ length: before + AHEAD }, (_, k) => (k < before ? there : here));
    await this.#unlessStopped(() => inLanes(tasks, lanes, this.#signal, done, isLong));
  }

  /**
   * Aligns pairs: with one thread beside this one the two of them share every pair, more threads share the pairs among them.
   * @throws the reason of the signal when it is aborted
   */
  async align(tasks: readonly AlignTask[], done: (task: AlignTask, result: TaskResult) => void): Promise<void> {
    this.prepare(tasks.length);
    const inHalves = (task: AlignTask): boolean => this.#threads === 1 && task.previous === undefined;
    await this.run(
      tasks.filter((task) => !inHalves(task)),
      done,
    );
    if (!tasks.some(inHalves)) return;
    const { Relay } = await import("./relay.ts");
    const relay = new Relay(this.#store, this.#signal, (group) => this.beside(group), done);
    await this.#unlessStopped(() => relay.run(tasks.filter(inHalves)));
  }

  /** Does work until it is done, or the signal is aborted. @throws the signal's reason then */
  async #unlessStopped(work: () => Promise<void>): Promise<void> {
    const signal = this.#signal;
    let stop: () => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop);
    });
    stopped.catch(() => {});
    try {
      signal.throwIfAborted();
      await Promise.race([stopped, work()]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Sends the threads home; what they have under way is given up. */
  async close(): Promise<void> {
    const pool = await this.#pool?.catch(() => undefined);
    this.#pool = undefined;
    this.#threads = 0;
    await pool?.destroy();
  }

  async #runHere<T extends BuildTask>(tasks: readonly T[]): Promise<BuildResult<T>[]> {
    const { runTasks } = await import("./run-task.ts");
    const results = await runTasks(tasks, this.#store, this.#signal);
    await new Promise((go) => setImmediate(go));
    return results;
  }
}

/** A glossary of all pairs takes longer than many pairs or pages. */
const isLong = (task: BuildTask): boolean => task.kind === "glossary";

/** What comes of a task that a thread died of. */
function workerFailed<T extends BuildTask>(error: unknown): BuildResult<T> {
  const reason = `the worker failed: ${error instanceof Error ? error.message : String(error)}`;
  return { reason } as BuildResult<T>;
}

async function openPool(threads: number, out: string): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("./build-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    concurrentTasksPerWorker: AHEAD,
  });
  // Each goes to the thread with least to do, so that every thread gets one.
  for (let thread = 0; thread < threads; thread++)
    pool.run([{ kind: "warm up", out, whole: threads > 1 }]).catch(() => {});
  return pool;
}

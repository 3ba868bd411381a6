import { type AlignTask, orReason, type TaskResult } from "./align-task.ts";
import { type BeadsResult, type BeadsTask, runBeadsTask } from "./beads-task.ts";
import { type CountedPair, countPair, finishPair } from "./counted-pair.ts";
import { AHEAD, GROUP } from "./lanes.ts";
import { readPair } from "./read-pair.ts";
import type { BitextStore } from "./store.ts";

/** What is sent at once is this part of what waits: little at first, so that the other thread begins soon, and at the end. */
const SHARE = 4;
/** Characters of the pairs that may wait for the other thread: those of several hundred short reports. */
const MOST_WAITING = 1e6;
/** Characters of second halves after which this thread has compiled what they need, and helps with the last ones too. */
const WARM = 2.5e5;

interface Waiting {
  readonly task: AlignTask;
  readonly pair: CountedPair;
}

/**
 * Aligns pairs in two threads, each of which does one half of every pair: this one reads, splits and counts, the other one
 * compares and searches. A thread compiles for itself all that it runs; so each compiles a half. Where the other thread
 * falls behind, this one does some second halves as well.
 */
export class Relay {
  readonly #store: BitextStore;
  readonly #signal: AbortSignal;
  readonly #beside: (tasks: readonly BeadsTask[]) => Promise<readonly BeadsResult[]>;
  readonly #done: (task: AlignTask, result: TaskResult) => void;
  readonly #mostWaiting: number;
  readonly #waiting: Waiting[] = [];
  /** Characters of those that wait. */
  #size = 0;
  readonly #sent = new Set<Promise<void>>();
  /** What went wrong with pairs that were sent, first. */
  #failed: { readonly error: unknown } | undefined;
  /** Characters of the second halves done in this thread. */
  #helped = 0;

  /**
   * @param beside does second halves in the other thread
   * @param done is told each result as it comes
   * @param mostWaiting characters of the pairs that may wait for the other thread
   */
  constructor(
    store: BitextStore,
    signal: AbortSignal,
    beside: (tasks: readonly BeadsTask[]) => Promise<readonly BeadsResult[]>,
    done: (task: AlignTask, result: TaskResult) => void,
    mostWaiting: number = MOST_WAITING,
  ) {
    this.#mostWaiting = mostWaiting;
    this.#store = store;
    this.#signal = signal;
    this.#beside = beside;
    this.#done = done;
  }

  /** Aligns new pairs. @throws what `done` throws, or the reason of the signal when it is aborted */
  async run(tasks: readonly AlignTask[]): Promise<void> {
    for (const task of tasks) {
      const pair = await orReason(task, this.#signal, async () => countPair(task, await readPair(task), this.#signal));
      if ("reason" in pair) this.#done(task, pair);
      else this.#wait({ task, pair });
      this.#send();
      while (this.#size > this.#mostWaiting) await this.#doOne();
      await this.#rest();
    }
    while (this.#helped >= WARM && this.#waiting.length > 0) {
      await this.#doOne();
      await this.#rest();
    }
    while (this.#sent.size > 0) await Promise.race(this.#sent);
    this.#goOn();
  }

  #wait(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#size += sizeOf(waiting);
  }

  /** Takes the first of those that wait. */
  #take(count: number): Waiting[] {
    const taken = this.#waiting.splice(0, count);
    for (const waiting of taken) this.#size -= sizeOf(waiting);
    return taken;
  }

  /** Sends what waits, as far as the other thread has room. */
  #send(): void {
    while (this.#sent.size < AHEAD && this.#waiting.length > 0 && this.#failed === undefined) {
      const group = this.#take(Math.min(GROUP, Math.ceil(this.#waiting.length / SHARE)));
      const sent = this.#finish(group)
        .catch((error: unknown) => {
          this.#failed ??= { error };
        })
        .then(() => {
          this.#sent.delete(sent);
          this.#send();
        });
      this.#sent.add(sent);
    }
  }

  async #finish(group: readonly Waiting[]): Promise<void> {
    const results = await this.#beside(group.map(({ pair }) => pair.rest));
    this.#signal.throwIfAborted();
    for (const [k, waiting] of group.entries()) await this.#keep(waiting, results[k]!);
  }

  /** Does the second half of a pair in this thread. */
  async #doOne(): Promise<void> {
    const [waiting] = this.#take(1);
    this.#helped += sizeOf(waiting!);
    await this.#keep(waiting!, await runBeadsTask(waiting!.pair.rest, this.#signal));
  }

  async #keep({ task, pair }: Waiting, result: BeadsResult): Promise<void> {
    this.#done(task, await orReason(task, this.#signal, () => finishPair(task, pair, result, this.#store)));
  }

  /** Lets results come in, and whoever waits in this thread run. */
  async #rest(): Promise<void> {
    await new Promise((go) => setImmediate(go));
    this.#goOn();
  }

  /** @throws what went wrong with pairs that were sent, or the reason of the signal when it is aborted */
  #goOn(): void {
    if (this.#failed !== undefined) throw this.#failed.error;
    this.#signal.throwIfAborted();
  }
}

const sizeOf = ({ pair: { source, target } }: Waiting): number => source.text.length + target.text.length;

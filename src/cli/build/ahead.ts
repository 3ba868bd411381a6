import type { AlignTask, TaskResult } from "./align-task.ts";
import type { Crew } from "./crew.ts";

/** Pairs sent to a thread at once: enough to last while this one compares without a pause, and few under way at the end. */
const GROUP = 16;

/**
 * Aligns pairs on the threads beside this one while this one still finds out which documents belong together. What is
 * aligned and not wanted in the end is lost work of a thread that had none.
 */
export class Ahead {
  readonly #crew: Pick<Crew, "room" | "beside">;
  readonly #keys = new Set<string>();
  readonly #waiting: AlignTask[] = [];
  readonly #results = new Map<string, Promise<TaskResult>>();
  #underWay = 0;

  constructor(crew: Pick<Crew, "room" | "beside">) {
    this.#crew = crew;
  }

  /** Aligns two documents that will probably be a pair, if there is a thread for it. */
  guess(task: AlignTask): void {
    if (this.#crew.room === 0 || this.#keys.has(task.key)) return;
    this.#keys.add(task.key);
    this.#waiting.push(task);
    this.#send();
  }

  /** Takes up no further pair; those under way come to their end. */
  stop(): void {
    this.#waiting.length = 0;
  }

  /** What came of a pair, or will come of it; undefined where nobody has begun. */
  resultOf(key: string): Promise<TaskResult> | undefined {
    return this.#results.get(key);
  }

  /** The pairs that were aligned, when none is under way any more. */
  async aligned(): Promise<string[]> {
    await Promise.allSettled(this.#results.values());
    return [...this.#results.keys()];
  }

  #send(): void {
    while (this.#waiting.length > 0 && this.#underWay < this.#crew.room) {
      this.#underWay++;
      const group = this.#waiting.splice(0, GROUP);
      const results = this.#crew.beside(group);
      for (const [k, { key }] of group.entries()) {
        const result = results.then((all) => all[k]!);
        // Heard when it is asked for.
        result.catch(() => {});
        this.#results.set(key, result);
      }
      const next = (): void => {
        this.#underWay--;
        this.#send();
      };
      results.then(next, () => {});
    }
  }
}

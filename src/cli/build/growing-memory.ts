import type { ManifestPair } from "./manifest.ts";
import type { BitextStore } from "./store.ts";
import { writeMemory } from "./write-memory.ts";

const GIVEN_UP = Symbol("given up");

/**
 * The memory of all pairs, written while they are still being aligned: a pair goes in as soon as it and all before it are
 * done. The file is there at the end, or not at all.
 */
export class GrowingMemory {
  /** By the place of the pair; undefined while it is not done, null where it failed. */
  readonly #pairs: (ManifestPair | null | undefined)[];
  readonly #aligned: string;
  readonly #written: Promise<boolean>;
  #wake: () => void = () => {};
  #givenUp = false;

  /**
   * @param count of pairs that will be told
   * @param aligned the date of those that are aligned in this run, which is later than that of all others
   */
  constructor(path: string, count: number, aligned: string, minConfidence: number, store: BitextStore) {
    this.#pairs = new Array<undefined>(count).fill(undefined);
    this.#aligned = aligned;
    this.#written = writeMemory(path, this.#inOrder(), aligned, store, minConfidence, undefined).then(
      () => true,
      (error: unknown) => {
        if (error === GIVEN_UP) return false;
        throw error;
      },
    );
    // Heard when it is asked for.
    this.#written.catch(() => {});
  }

  /** Tells what came of a pair; undefined where it failed. */
  tell(place: number, pair: ManifestPair | undefined): void {
    this.#pairs[place] = pair ?? null;
    this.#wake();
  }

  /** Ends the writing, without a file where it was not written yet. */
  async giveUp(): Promise<void> {
    this.#givenUp = true;
    this.#wake();
    await this.#written.catch(() => {});
  }

  /** Whether it was written; not where no pair was aligned in this run. @throws Failure where it cannot be written */
  written(): Promise<boolean> {
    return this.#written;
  }

  async *#inOrder(): AsyncGenerator<ManifestPair> {
    let fresh = false;
    for (let place = 0; place < this.#pairs.length; place++) {
      while (this.#pairs[place] === undefined && !this.#givenUp) {
        await new Promise<void>((wake) => {
          this.#wake = wake;
        });
      }
      if (this.#givenUp) throw GIVEN_UP;
      const pair = this.#pairs[place];
      if (!pair) continue;
      fresh ||= pair.date === this.#aligned;
      yield pair;
    }
    if (!fresh) throw GIVEN_UP;
  }
}

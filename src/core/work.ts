/**
 * Long work that can be done in slices: a generator that yields, every now and then, how much it has done since.
 * The unit is about a microsecond of a machine of 2020, counted in things done, never read from a clock.
 */
export type Work<T> = Generator<number, T, void>;

/** Units of work between two rests: about 1.5 milliseconds, 5 on a slow or busy machine. Yielded whole, it lets others run at once. */
export const SLICE = 1_500;

/** Does the work without a rest: for short texts. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Lets the event loop turn once. A timer waits a millisecond at the least, so what Node and some browsers have is used first. */
export const rest = (): Promise<void> =>
  new Promise((resume) => {
    if (typeof setImmediate === "function") setImmediate(resume);
    else setTimeout(resume, 0);
  });

/**
 * Does the work in slices and lets the event loop turn between them.
 * @throws the signal's reason when it is aborted
 */
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
  let done = 0;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    done += step.value;
    if (done < SLICE) continue;
    done = 0;
    await rest();
    signal?.throwIfAborted();
  }
}

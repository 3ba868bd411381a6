import type { Evidence } from "../core/evidence.ts";

/** For each evidence object that an alignment uses at this time, the promise that it is done with it. */
const held = new WeakMap<Evidence, Promise<void>>();
/** For what each evidence object was prepared last. */
const preparedFor = new WeakMap<Evidence, object>();

/**
 * Runs what prepares and asks the caller's evidence when nobody else does: `prepare` is called once a pair, so that an object
 * can serve one pair at a time, and two alignments that are awaited together would mix their texts up.
 */
export async function whileHeld<Result>(
  evidence: readonly Evidence[] | undefined,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const wanted = evidence ?? [];
  for (;;) {
    const others = wanted.flatMap((one) => held.get(one) ?? []);
    if (others.length === 0) break;
    await Promise.all(others);
    signal?.throwIfAborted();
  }
  const run = work();
  const done = run.then(noteDone, noteDone);
  for (const one of wanted) held.set(one, done);
  return run;

  function noteDone(): void {
    for (const one of wanted) held.delete(one);
  }
}

/** Notes for what the evidence is prepared now. */
export function notePrepared(evidence: readonly Evidence[] | undefined, use: object): void {
  for (const one of evidence ?? []) preparedFor.set(one, use);
}

/** Whether nothing else was prepared since with any of the evidence. */
export function isPrepared(evidence: readonly Evidence[] | undefined, use: object): boolean {
  return (evidence ?? []).every((one) => preparedFor.get(one) === use);
}

import { SongnguError } from "../core/error.ts";

/** How a caller's function is asked. */
export interface AskOptions {
  /** Most texts given in one call. @default 64 */
  batchSize?: number;
}

/** What a caller's function is told beside the texts. */
export interface AskContext {
  /** Aborted when the alignment is. */
  readonly signal?: AbortSignal;
}

/** A caller's function: one answer for each text, in order. */
export type Ask<Answer> = (texts: string[], context: AskContext) => readonly Answer[] | Promise<readonly Answer[]>;

const BATCH_SIZE = 64;

/** @throws SongnguError BAD_OPTION where the function or the size of a batch cannot be used. */
export function checkAsk(name: string, ask: unknown, { batchSize = BATCH_SIZE }: AskOptions): void {
  if (typeof ask !== "function")
    throw new SongnguError("BAD_OPTION", `${name}: a function expected, got ${typeof ask}`);
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new SongnguError("BAD_OPTION", `${name}: batchSize must be a whole number from 1, got ${batchSize}`);
  }
}

/**
 * Asks a caller's function for every different text once, batch after batch.
 * @throws SongnguError EVIDENCE_FAILED with what the function threw as its cause, or where it does not give one answer
 * for each text; the signal's reason when that is aborted.
 */
export async function askOnce<Answer>(
  name: string,
  texts: readonly string[],
  ask: Ask<Answer>,
  isAnswer: (answer: unknown) => boolean,
  { batchSize = BATCH_SIZE }: AskOptions,
  signal: AbortSignal | undefined,
): Promise<Map<string, Answer>> {
  const different = [...new Set(texts)].filter((text) => text.trim() !== "");
  const answers = new Map<string, Answer>();
  for (let start = 0; start < different.length; start += batchSize) {
    signal?.throwIfAborted();
    const batch = different.slice(start, start + batchSize);
    let given: readonly Answer[];
    try {
      given = await ask([...batch], signal === undefined ? {} : { signal });
    } catch (cause) {
      signal?.throwIfAborted();
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new SongnguError("EVIDENCE_FAILED", `${name}: the function given failed: ${why}`, { cause });
    }
    if (!Array.isArray(given) || given.length !== batch.length) {
      const got = Array.isArray(given) ? `${given.length}` : typeof given;
      throw new SongnguError(
        "EVIDENCE_FAILED",
        `${name}: ${batch.length} answers expected for as many texts, got ${got}`,
      );
    }
    batch.forEach((text, n) => {
      const answer = given[n] as Answer;
      if (!isAnswer(answer)) {
        throw new SongnguError("EVIDENCE_FAILED", `${name}: the answer for ${JSON.stringify(text)} cannot be used`);
      }
      answers.set(text, answer);
    });
  }
  return answers;
}

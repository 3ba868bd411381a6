import { updateBitext } from "../../corpus/update-bitext.ts";
import { runBeadsTask } from "./beads-task.ts";
import { countPair, finishPair } from "./counted-pair.ts";
import { keepPair } from "./keep-pair.ts";
import type { LearntLexicon } from "./learn.ts";
import type { PlannedPair } from "./planned-pair.ts";
import { type PairTexts, pairOptions, readPair } from "./read-pair.ts";
import { shortReason } from "./reason.ts";
import type { BuildSettings } from "./settings.ts";
import type { BitextStore, BitextSummary } from "./store.ts";

/** A document of a task. */
export interface TaskDocument {
  readonly id: string;
  readonly path: string;
  /** Of the content that was planned with. */
  readonly hash: string;
  /** BCP 47 tag, where a name or the user says it; used where the text does not tell. */
  readonly language?: string;
}

/** One pair to align. Holds nothing but what can be sent to a worker. */
export interface AlignTask {
  readonly kind: "align";
  readonly out: string;
  /** Under which the result is kept. */
  readonly key: string;
  readonly source: TaskDocument;
  readonly target: TaskDocument;
  readonly encoding?: string;
  /** ISO 8601. */
  readonly date: string;
  /** Own lexicons, as files. */
  readonly lexicons: readonly string[];
  /** The lexicon that the batch has taught. */
  readonly lexicon?: LearntLexicon;
  /** Key of the pair as it was with an older version of one of its documents. */
  readonly previous?: string;
}

/** The task of aligning a planned pair. @param hashes of the documents, by id */
export function alignTask(
  { source, target }: PlannedPair,
  hashes: ReadonlyMap<string, string>,
  { out, encoding, lexicons }: Pick<BuildSettings, "out" | "encoding" | "lexicons">,
  {
    key,
    date,
    lexicon,
    previous,
  }: Pick<AlignTask, "key" | "date"> & { [K in "lexicon" | "previous"]: AlignTask[K] | undefined },
): AlignTask {
  return {
    kind: "align",
    out,
    key,
    source: { ...source, hash: hashes.get(source.id)! },
    target: { ...target, hash: hashes.get(target.id)! },
    date,
    lexicons,
    ...(encoding === undefined ? {} : { encoding }),
    ...(lexicon === undefined ? {} : { lexicon }),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** What came of a task. */
export type TaskResult =
  | { readonly summary: BitextSummary }
  /** `fatal`: OUT cannot be written, so that going on is no use. */
  | { readonly reason: string; readonly fatal?: boolean };

/** Reads two documents, aligns them and keeps the result. Does not throw for what is wrong with a document. */
export function runAlignTask(task: AlignTask, store: BitextStore, signal?: AbortSignal): Promise<TaskResult> {
  return orReason(task, signal, async () => {
    const texts = await readPair(task);
    const updated = await updatePair(task, texts, store, signal);
    if (updated !== undefined) return updated;
    const pair = await countPair(task, texts, signal);
    return finishPair(task, pair, await runBeadsTask(pair.rest, signal), store);
  });
}

/** What comes of work on a pair, or why nothing does. @throws the signal's reason when it is aborted */
export async function orReason<T>(
  { source, target }: AlignTask,
  signal: AbortSignal | undefined,
  work: () => T | Promise<T>,
): Promise<T | { readonly reason: string }> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    return { reason: shortReason(error, [source, target]) };
  }
}

/** Carries over what did not change since the version before; undefined where there is none, or in other languages. */
async function updatePair(
  task: AlignTask,
  texts: PairTexts,
  store: BitextStore,
  signal: AbortSignal | undefined,
): Promise<TaskResult | undefined> {
  const previous = task.previous === undefined ? undefined : store.find(task.previous);
  if (previous === undefined) return undefined;
  for (const side of ["source", "target"] as const) {
    if (previous.bitext[side].language !== texts[side].language) return undefined;
  }
  const options = pairOptions(task, texts, signal);
  const { bitext, changes } = await updateBitext(previous.bitext, texts.source.text, texts.target.text, options);
  return keepPair(task, texts, bitext, changes, store);
}

import type { Bitext } from "../../core/bitext.ts";
import type { Change } from "../../corpus/changes.ts";
import { updateBitext } from "../../corpus/update-bitext.ts";
import { detectLanguage } from "../../language/detect.ts";
import { align } from "../../songngu.ts";
import { Failure, reasonOf } from "../failure.ts";
import type { LearntLexicon } from "./learn.ts";
import { lexiconsOf } from "./lexicon-files.ts";
import type { PlannedPair } from "./planned-pair.ts";
import { readDocumentText } from "./read-document.ts";
import { shortReason } from "./reason.ts";
import type { BuildSettings } from "./settings.ts";
import { BitextStore, type BitextSummary, type StoredBitext } from "./store.ts";

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
export async function runAlignTask(task: AlignTask, signal?: AbortSignal): Promise<TaskResult> {
  let stored: StoredBitext;
  try {
    stored = await alignPair(task, signal);
  } catch (error) {
    signal?.throwIfAborted();
    return { reason: shortReason(error, [task.source, task.target]) };
  }
  try {
    new BitextStore(task.out).write(stored);
  } catch (error) {
    return { reason: `${task.out}: cannot be written: ${reasonOf(error)}`, fatal: true };
  }
  return { summary: stored.summary };
}

async function alignPair(task: AlignTask, signal: AbortSignal | undefined): Promise<StoredBitext> {
  const source = await read(task.source, task.encoding);
  const target = await read(task.target, task.encoding);
  if (source.language === target.language) {
    throw new Failure(`${task.source.id} and ${task.target.id}: both are in one language, "${source.language}"`);
  }
  const options = {
    sourceLanguage: source.language,
    targetLanguage: target.language,
    lexicon: lexiconsOf([...task.lexicons, ...(task.lexicon ? [task.lexicon.path] : [])]),
    ...(signal ? { signal } : {}),
  };
  const previous = task.previous === undefined ? undefined : new BitextStore(task.out).find(task.previous);
  let bitext: Bitext;
  let changes: Change[] = [];
  if (previous?.bitext.source.language === source.language && previous.bitext.target.language === target.language) {
    ({ bitext, changes } = await updateBitext(previous.bitext, source.text, target.text, options));
  } else bitext = await align(source.text, target.text, options);
  for (const side of ["source", "target"] as const) {
    if (!bitext[side].segments.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
      throw new Failure(`${task[side].id}: has no sentence`);
    }
  }
  const notes = [...source.notes, ...target.notes, ...bitext.notes.map(({ message }) => message)];
  return { summary: summaryOf(task, bitext, notes, previous ? changes.length : undefined), bitext, changes };
}

async function read(
  document: TaskDocument,
  encoding: string | undefined,
): Promise<{ text: string; language: string; notes: string[] }> {
  const { text, hash, notes } = await readDocumentText(document.path, encoding);
  // The manifest may not say one thing and the memory another.
  if (hash !== document.hash) {
    throw new Failure(`${document.id}: was changed while it was being read; run again`);
  }
  const { language } = await detectLanguage(text);
  return {
    text,
    language: language === "und" ? (document.language ?? language) : language,
    notes: notes.map(({ message }) => message.replaceAll(document.path, document.id)),
  };
}

function summaryOf(
  task: AlignTask,
  bitext: Bitext,
  notes: readonly string[],
  changes: number | undefined,
): BitextSummary {
  const full = bitext.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const sum = full.reduce((total, { confidence }) => total + confidence, 0);
  return {
    key: task.key,
    sourceLanguage: bitext.source.language,
    targetLanguage: bitext.target.language,
    beads: full.length,
    segments: [bitext.source.segments.length, bitext.target.segments.length],
    confidence: full.length === 0 ? 0 : Math.round((sum / full.length) * 1e4) / 1e4,
    date: task.date,
    notes,
    ...(task.lexicon === undefined ? {} : { lexicon: task.lexicon.id }),
    ...(changes === undefined ? {} : { changes }),
  };
}

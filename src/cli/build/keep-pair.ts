import type { Bitext } from "../../core/bitext.ts";
import type { Change } from "../../corpus/changes.ts";
import { Failure, reasonOf } from "../failure.ts";
import type { AlignTask, TaskResult } from "./align-task.ts";
import type { PairTexts } from "./read-pair.ts";
import type { BitextStore, BitextSummary } from "./store.ts";

/**
 * Keeps a pair that was aligned.
 * @param changes what differs from the version before; undefined of a pair that is new
 * @throws Failure naming a document that has no sentence
 */
export function keepPair(
  task: AlignTask,
  { source, target }: PairTexts,
  bitext: Bitext,
  changes: readonly Change[] | undefined,
  store: BitextStore,
): TaskResult {
  for (const side of ["source", "target"] as const) {
    if (!bitext[side].segments.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
      throw new Failure(`${task[side].id}: has no sentence`);
    }
  }
  const notes = [...source.notes, ...target.notes, ...bitext.notes.map(({ message }) => message)];
  const summary = summaryOf(task, bitext, notes, changes?.length);
  try {
    store.write({ summary, bitext, changes: changes ?? [] });
  } catch (error) {
    return { reason: `${task.out}: cannot be written: ${reasonOf(error)}`, fatal: true };
  }
  return { summary };
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

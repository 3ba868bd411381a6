import type { Note } from "../../core/note.ts";
import type { Side } from "../../core/segment.ts";
import { inSlices } from "../../core/work.ts";
import { notesOnPair } from "../../songngu/notes.ts";
import { countOrdered, orderTexts } from "../../songngu/ordered-texts.ts";
import { segmentedSide } from "../../songngu/segmented-text.ts";
import { sideOfText } from "../../songngu.ts";
import { Failure } from "../failure.ts";
import type { AlignTask, TaskResult } from "./align-task.ts";
import type { BeadsResult, BeadsTask } from "./beads-task.ts";
import { keepPair } from "./keep-pair.ts";
import { lexiconPaths, type PairTexts, pairOptions } from "./read-pair.ts";
import type { BitextStore } from "./store.ts";

/** A pair after the first half of the work: read, split and counted. */
export interface CountedPair {
  readonly texts: PairTexts;
  readonly source: Side;
  readonly target: Side;
  readonly notes: Note[];
  /** The second half, which any thread can do. */
  readonly rest: BeadsTask;
}

/** Splits and counts the texts of a pair: what `align` does before anything is compared. */
export async function countPair(task: AlignTask, texts: PairTexts, signal?: AbortSignal): Promise<CountedPair> {
  const options = pairOptions(task, texts, signal);
  const source = await sideOfText(texts.source.text, texts.source.language);
  const target = await sideOfText(texts.target.text, texts.target.language);
  const [from, to] = [segmentedSide(source), segmentedSide(target)];
  const notes = await notesOnPair(from, to, options);
  const counted = await countOrdered(await inSlices(orderTexts(from, to), signal), options);
  const rest = { kind: "beads", out: task.out, texts: counted, lexicons: lexiconPaths(task) } as const;
  return { texts, source, target, notes, rest };
}

/** Keeps a pair with the beads that were found. @throws Failure for what is wrong with a document */
export function finishPair(task: AlignTask, pair: CountedPair, result: BeadsResult, store: BitextStore): TaskResult {
  if ("reason" in result) throw new Failure(result.reason);
  const { texts, source, target, notes } = pair;
  return keepPair(task, texts, { source, target, beads: result.beads, notes }, undefined, store);
}

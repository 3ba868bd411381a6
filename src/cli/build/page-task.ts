import { join } from "node:path";
import { writeReport } from "../../formats/report/write-report.ts";
import { type ReportEntry, reportEntry } from "../../formats/report/write-report-index.ts";
import { explainAll } from "../../songngu/explain.ts";
import { reasonOf } from "../failure.ts";
import { writeFileWhole } from "../write-file.ts";
import { lexiconsOf } from "./lexicon-files.ts";
import type { BitextStore } from "./store.ts";

/** One page to write. */
export interface PageTask {
  readonly kind: "page";
  readonly out: string;
  /** Below OUT. */
  readonly page: string;
  readonly key: string;
  /** Names of the documents, as they are shown. */
  readonly source: string;
  readonly target: string;
  /** The lexicons that the pair was aligned with, as files. */
  readonly lexicons: readonly string[];
}

/** What came of it: the page's line in the index, or why OUT cannot be written. */
export type PageResult = { readonly entry: ReportEntry } | { readonly reason: string };

/** Writes the page of a pair, with the reasons for each bead. */
export async function runPageTask(task: PageTask, store: BitextStore, signal?: AbortSignal): Promise<PageResult> {
  const { out, page, key, source, target } = task;
  try {
    const { bitext } = store.read(key);
    const explanations = await explainAll(bitext, {
      lexicon: lexiconsOf(task.lexicons),
      ...(signal ? { signal } : {}),
    });
    await writeFileWhole(join(out, page), [writeReport(bitext, { files: { source, target }, explanations })]);
    return { entry: reportEntry(bitext, { path: page, source, target }) };
  } catch (error) {
    signal?.throwIfAborted();
    const path = join(out, page);
    const reason = reasonOf(error);
    return { reason: reason.startsWith(path) ? reason : `${path}: cannot be written: ${reason}` };
  }
}

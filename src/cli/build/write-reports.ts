import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { LeftDocument } from "../../corpus/pairing.ts";
import type { ReportEntry } from "../../formats/report/write-report-index.ts";
import { Failure } from "../failure.ts";
import { writeFileWhole } from "../write-file.ts";
import { shown } from "./announce.ts";
import { runTasks } from "./crew.ts";
import { learntPath } from "./learn.ts";
import { languagesOf, type ManifestPair } from "./manifest.ts";
import type { PageTask } from "./page-task.ts";
import type { Progress } from "./progress.ts";
import type { BuildSettings } from "./settings.ts";
import type { BitextStore } from "./store.ts";

/** The index, and the folder of the pages, in OUT. */
export const INDEX = "index.html";
const PAGES = "reports";

/**
 * Writes a page for each pair that has none yet, and the index of all.
 * @param names one for each pair
 * @param upToDate whether the page at a path shows the pair as it is now
 * @returns the files, below OUT
 */
export async function writeReports(
  out: string,
  pairs: readonly ManifestPair[],
  names: readonly string[],
  left: readonly LeftDocument[],
  store: BitextStore,
  { workers, lexicons }: Pick<BuildSettings, "workers" | "lexicons">,
  upToDate: (pair: ManifestPair, path: string) => boolean,
  progress: Progress,
  signal: AbortSignal,
): Promise<string[]> {
  const { reportEntry, writeReportIndex } = await import("../../formats/report/write-report-index.ts");
  await mkdir(join(out, PAGES), { recursive: true });
  const entries: ReportEntry[] = [];
  const paths: string[] = [];
  const tasks: PageTask[] = [];
  for (const [k, pair] of pairs.entries()) {
    signal.throwIfAborted();
    const page = `${PAGES}/${names[k]}.html`;
    const { bitext } = await store.read(pair.key);
    const [source, target] = [shown(pair.source), shown(pair.target)];
    const there = (await stat(join(out, page)).catch(() => undefined)) !== undefined;
    if (!there || !upToDate(pair, page)) {
      const learnt = pair.lexicon === undefined ? [] : [learntPath(out, languagesOf(pair))];
      tasks.push({ out, page, key: pair.key, source, target, lexicons: [...lexicons, ...learnt] });
    }
    entries.push(reportEntry(bitext, { path: page, source, target }));
    paths.push(page);
  }
  progress.begin("writing", tasks.length, "pages");
  await runTasks(tasks, workers, signal, (task, { reason }) => {
    if (reason !== undefined) throw new Failure(`${join(out, task.page)}: cannot be written: ${reason}`);
    progress.step();
  });
  progress.end();
  const others = left.map(({ id, reason }) => ({ name: shown(id), reason }));
  await writeFileWhole(join(out, INDEX), [writeReportIndex(entries, { left: others })]);
  return [INDEX, ...paths];
}

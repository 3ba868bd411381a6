import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { LeftDocument } from "../../corpus/pairing.ts";
import type { ReportEntry } from "../../formats/report/write-report-index.ts";
import { writeFileWhole } from "../write-file.ts";
import { shown } from "./announce.ts";
import type { ManifestPair } from "./manifest.ts";
import type { Progress } from "./progress.ts";
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
  upToDate: (pair: ManifestPair, path: string) => boolean,
  progress: Progress,
  signal: AbortSignal,
): Promise<string[]> {
  const { writeReport } = await import("../../formats/report/write-report.ts");
  const { reportEntry, writeReportIndex } = await import("../../formats/report/write-report-index.ts");
  await mkdir(join(out, PAGES), { recursive: true });
  const entries: ReportEntry[] = [];
  const paths: string[] = [];
  progress.begin("report", pairs.length, "pages");
  for (const [k, pair] of pairs.entries()) {
    signal.throwIfAborted();
    const path = `${PAGES}/${names[k]}.html`;
    const { bitext } = await store.read(pair.key);
    const [source, target] = [shown(pair.source), shown(pair.target)];
    const there = (await stat(join(out, path)).catch(() => undefined)) !== undefined;
    if (!there || !upToDate(pair, path)) {
      await writeFileWhole(join(out, path), [writeReport(bitext, { files: { source, target } })]);
    }
    entries.push(reportEntry(bitext, { path, source, target }));
    paths.push(path);
    progress.step();
  }
  progress.end();
  const others = left.map(({ id, reason }) => ({ name: shown(id), reason }));
  await writeFileWhole(join(out, INDEX), [writeReportIndex(entries, { left: others })]);
  return [INDEX, ...paths];
}

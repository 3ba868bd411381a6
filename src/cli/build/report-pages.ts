import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { LeftDocument } from "../../corpus/pairing.ts";
import { type ReportEntry, reportEntry, writeReportIndex } from "../../formats/report/write-report-index.ts";
import { shown } from "./announce.ts";
import { learntPath } from "./learn.ts";
import { languagesOf, type Manifest, type ManifestPair } from "./manifest.ts";
import type { PageTask } from "./page-task.ts";
import type { BitextStore } from "./store.ts";

/** The folder of the pages, in OUT. */
export const PAGES = "reports";

/** The report pages of a build, one for each pair, and their index. */
export class ReportPages {
  /** Below OUT, in the order of the pairs. */
  readonly paths: readonly string[];
  readonly #out: string;
  readonly #pairs: readonly ManifestPair[];
  readonly #entries: Map<string, ReportEntry> = new Map();

  /** @param names file names, one for each pair, at least one */
  constructor(out: string, pairs: readonly ManifestPair[], names: readonly string[]) {
    this.#out = out;
    this.#pairs = pairs;
    this.paths = names.map((name) => `${PAGES}/${name}.html`);
  }

  /**
   * The pages that are not there yet, or show a pair as it was. Of the others the lines of the index are made.
   * @param previous the build whose pages are still good where their pair is the same
   */
  async missing(
    previous: Manifest | undefined,
    lexicons: readonly string[],
    store: BitextStore,
    signal: AbortSignal,
  ): Promise<PageTask[]> {
    const before = new Map(previous?.pairs.map((pair) => [`${pair.source}\n${pair.target}`, pair.key]));
    const written = new Set(previous?.outputs);
    const tasks: PageTask[] = [];
    for (const [k, pair] of this.#pairs.entries()) {
      signal.throwIfAborted();
      const page = this.paths[k]!;
      const [source, target] = [shown(pair.source), shown(pair.target)];
      const known = written.has(page) && before.get(`${pair.source}\n${pair.target}`) === pair.key;
      if (known && (await stat(join(this.#out, page)).catch(() => undefined))) {
        this.add(reportEntry(store.read(pair.key).bitext, { path: page, source, target }));
        continue;
      }
      const learnt = pair.lexicon === undefined ? [] : [learntPath(this.#out, languagesOf(pair))];
      tasks.push({
        kind: "page",
        out: this.#out,
        page,
        key: pair.key,
        source,
        target,
        lexicons: [...lexicons, ...learnt],
      });
    }
    return tasks;
  }

  /** Takes in the line of a page for the index. */
  add(entry: ReportEntry): void {
    this.#entries.set(entry.path, entry);
  }

  /** The page that lists all others. */
  index(left: readonly LeftDocument[]): string {
    const entries = this.paths.flatMap((path) => this.#entries.get(path) ?? []);
    return writeReportIndex(entries, { left: left.map(({ id, reason }) => ({ name: shown(id), reason })) });
  }
}

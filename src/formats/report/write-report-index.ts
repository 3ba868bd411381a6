import type { Bitext } from "../../core/bitext.ts";
import { SongnguError } from "../../core/error.ts";
import { VERSION } from "../../core/version.ts";
import { escapeHtml, htmlPage } from "./html.ts";
import { counted, fill, type Labels, labelsOf, type ReportUi } from "./labels.ts";
import { type Level, levelOf, needsReview, percentOf, SURE } from "./level.ts";
import { INDEX_SCRIPT, INDEX_STYLE } from "./page.generated.ts";

/** One report in an index: where its page is, and what is in it. */
export interface ReportEntry {
  /** Path of the report's page from the index page, with "/": "reports/01.html". */
  path: string;
  /** Names of the two documents. */
  source: string;
  target: string;
  /** Pairs by how sure they are. */
  sure: number;
  likely: number;
  unsure: number;
  /** Beads that a person should look at, null beads included. */
  toReview: number;
  /** Segments without a counterpart, on both sides. */
  alone: number;
  /** Mean confidence of the pairs, 0 to 1; absent where there are none. */
  confidence?: number;
}

/** How an index of reports is made. */
export interface ReportIndexOptions {
  /** Title of the page. @default "Aligned reports" */
  title?: string;
  /** Language of the labels. @default "en" */
  ui?: ReportUi;
  /** Documents that are in no report, each with the reason. */
  left?: readonly { name: string; reason: string }[];
}

/** Sums up a bitext for the index. `review` is the confidence below which a bead is to be reviewed. */
export function reportEntry(
  bitext: Bitext,
  place: { path: string; source: string; target: string; review?: number },
): ReportEntry {
  const counts: Record<Level, number> = { sure: 0, likely: 0, unsure: 0, alone: 0 };
  let [confidence, alone, toReview] = [0, 0, 0];
  for (const bead of bitext.beads) {
    const level = levelOf(bead);
    counts[level] += 1;
    if (level === "alone") alone += bead.source.length + bead.target.length;
    else confidence += bead.confidence;
    if (needsReview(bead, place.review ?? SURE)) toReview += 1;
  }
  const { sure, likely, unsure } = counts;
  const pairs = sure + likely + unsure;
  const { path, source, target } = place;
  const entry: ReportEntry = { path, source, target, sure, likely, unsure, toReview, alone };
  if (pairs > 0) entry.confidence = confidence / pairs;
  return entry;
}

/**
 * Writes a page that lists reports, each with a link, its pairs and how sure they are; sorted by a click, found by name.
 * As self-contained as a report.
 * @throws SongnguError BAD_OPTION for an unknown `ui`; BAD_INPUT for a path that leads off the disk
 */
export function writeReportIndex(entries: readonly ReportEntry[], options: ReportIndexOptions = {}): string {
  const { ui = "en", left = [] } = options;
  if (ui !== "en" && ui !== "vi") {
    throw new SongnguError("BAD_OPTION", `writeReportIndex: ui must be "en" or "vi", got ${JSON.stringify(ui)}`);
  }
  const labels = labelsOf(ui);
  const words = labels.index;
  const title = options.title ?? words.title;
  const text = escapeHtml;
  const sum = (count: (entry: ReportEntry) => number): number =>
    entries.reduce((total, entry) => total + count(entry), 0);
  const heads = [
    ["source", words.source, "text"],
    ["target", words.target, "text"],
    ["pairs", words.pairs, "number"],
    ["review", words.toReview, "number"],
    ["alone", words.alone, "number"],
    ["confidence", words.confidence, "number"],
  ] as const;
  return htmlPage({
    language: ui,
    title,
    style: INDEX_STYLE,
    script: INDEX_SCRIPT,
    data: {},
    body: `<header>
<h1><bdi>${text(title)}</bdi></h1>
<p class="summary"><span>${text(counted(entries.length, words.documents))}</span> <span>${text(counted(sum(pairsOf), labels.pairs))}</span> <span>${text(
      counted(
        sum((entry) => entry.toReview),
        labels.toReview,
      ),
    )}</span></p>
<input type="search" id="filter" placeholder="${text(words.filter)}" aria-label="${text(words.filter)}" autocomplete="off" spellcheck="false">
</header>
<main>
<table id="reports">
<caption class="said">${text(words.reports)}</caption>
<thead><tr>
${heads
  .map(
    ([name, label, kind]) =>
      `<th scope="col" class="${kind} ${name}" aria-sort="none"><button type="button" data-kind="${kind}">${text(label)}</button></th>`,
  )
  .join("\n")}
</tr></thead>
<tbody>
${entries.map((entry) => rowHtml(entry, labels)).join("\n")}
</tbody>
</table>
<p id="empty" class="notice" hidden>${text(words.empty)}</p>
${leftHtml(left, labels)}
<p class="made">${text(fill(labels.madeBy, { version: VERSION }))}</p>
</main>`,
  });
}

const pairsOf = ({ sure, likely, unsure }: ReportEntry): number => sure + likely + unsure;

function rowHtml(entry: ReportEntry, labels: Labels): string {
  const { source, target, alone, toReview, confidence } = entry;
  const cell = (name: string, label: string, value: number): string =>
    `<td class="number ${name}" data-label="${escapeHtml(label)}" data-value="${value}">${value}</td>`;
  const words = labels.index;
  const percent = confidence === undefined ? "–" : `${percentOf(confidence)} %`;
  return (
    `<tr><td class="text source"><a href="${href(entry.path)}"><bdi>${escapeHtml(source)}</bdi></a></td>` +
    `<td class="text target"><bdi>${escapeHtml(target)}</bdi></td>` +
    cell("pairs", words.pairs, pairsOf(entry)) +
    cell("review", words.toReview, toReview) +
    cell("alone", words.alone, alone) +
    `<td class="number confidence" data-label="${escapeHtml(words.confidence)}" data-value="${confidence ?? -1}">${bar(entry, labels)}<span>${percent}</span></td></tr>`
  );
}

/** Width of the bar of confidence, in its own units. */
const BAR = 96;

/** How many pairs are sure, likely, doubtful, as one bar. */
function bar(entry: ReportEntry, { levels }: Labels): string {
  const pairs = pairsOf(entry);
  if (pairs === 0) return "";
  let x = 0;
  const parts = (["sure", "likely", "unsure"] as const).map((level) => {
    const width = Math.round((entry[level] / pairs) * BAR * 10) / 10;
    const rect = `<rect class="${level}" x="${Math.round(x * 10) / 10}" width="${width}" height="8"/>`;
    x += width;
    return entry[level] > 0 ? rect : "";
  });
  const said = `${levels.sure} ${entry.sure}, ${levels.likely} ${entry.likely}, ${levels.unsure} ${entry.unsure}`;
  return `<svg viewBox="0 0 ${BAR} 8" width="${BAR}" height="8" role="img" aria-label="${escapeHtml(said)}"><title>${escapeHtml(said)}</title>${parts.join("")}</svg>`;
}

/** A relative path as a link; each part is encoded, so that nothing in a file's name is more than a name. */
function href(path: string): string {
  if (path === "" || /^[/\\]/.test(path)) {
    throw new SongnguError("BAD_INPUT", `writeReportIndex: a path must be relative, got ${JSON.stringify(path)}`);
  }
  return escapeHtml(path.split("/").map(encodePart).join("/"));
}

const encodePart = (part: string): string => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, "\ufffd"));

function leftHtml(left: readonly { name: string; reason: string }[], { index }: Labels): string {
  if (left.length === 0) return "";
  const rows = left.map(
    ({ name, reason }) => `<li><bdi>${escapeHtml(name)}</bdi> <span class="reason">${escapeHtml(reason)}</span></li>`,
  );
  return `<section class="left"><h2>${escapeHtml(index.left)}</h2>
<ul>
${rows.join("\n")}
</ul>
</section>`;
}

import type { Bitext } from "../../core/bitext.ts";
import { SongnguError } from "../../core/error.ts";
import type { Explanation } from "../../core/explanation.ts";
import { VERSION } from "../../core/version.ts";
import type { FileNames } from "../units-of.ts";
import { alignmentMap } from "./alignment-map.ts";
import { columnHtml } from "./column.ts";
import { helpHtml, keyHtml, notesHtml, toolsHtml, whyHtml } from "./furnishing.ts";
import { escapeHtml, htmlPage } from "./html.ts";
import { counted, fill, type Labels, labelsOf, languageName, type ReportUi } from "./labels.ts";
import { needsReview, SURE } from "./level.ts";
import { REPORT_SCRIPT, REPORT_STYLE } from "./page.generated.ts";
import { type ReportBead, type ReportData, reportBeads, scriptLabels } from "./report-data.ts";

/** The pattern of what is doubtful: out of sight, but not hidden, or nothing could be filled with it. */
const HATCH = `<svg class="said" aria-hidden="true" width="6" height="6"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 3H6"/></pattern></defs></svg>`;

/** How a report to look at is made. */
export interface ReportOptions {
  /** Title of the page. @default the names of the files, else those of the languages */
  title?: string;
  /** Language of the labels. @default "en" */
  ui?: ReportUi;
  /** Names of the documents: one pair for all bitexts, or one for each in their order. */
  files?: FileNames | readonly FileNames[];
  /** Why each bead is as it is: one for each bead, over all bitexts in their order; see `explainAll`. */
  explanations?: readonly (Explanation | undefined)[];
  /** Confidence below which a bead is to be reviewed, 0 to 1; confirmed and rejected ones never are. @default .9 */
  review?: number;
}

/**
 * Writes one self-contained HTML page to look at an alignment: both texts side by side in their own order, what belongs
 * together joined by ribbons. It opens from the disk, asks for nothing from elsewhere, and its policy forbids that.
 * Several bitexts stand one below the other. Notes of the bitexts are told at the top.
 * @throws SongnguError BAD_OPTION for an unknown `ui` or a `review` outside 0 to 1
 */
export function writeReport(bitexts: Bitext | readonly Bitext[], options: ReportOptions = {}): string {
  const { ui = "en", review = SURE, explanations = [] } = options;
  checkOptions(ui, review);
  const all: readonly Bitext[] = "beads" in bitexts ? [bitexts] : bitexts;
  const labels = labelsOf(ui);
  const names = all.map((_, k): FileNames => shortNames(fileNames(options.files, k)));
  const beads = reportBeads(all, explanations);
  const data: ReportData = {
    beads,
    review,
    explained: beads.some((bead) => bead.explanation),
    labels: scriptLabels(labels),
  };
  const heads = { source: headOf(all, "source", names, labels), target: headOf(all, "target", names, labels) };
  const title = options.title ?? `${heads.source.title} ↔ ${heads.target.title}`;
  const column = (side: "source" | "target"): string =>
    `<section class="pane" id="${side}-pane">
<h2><bdi>${escapeHtml(capitalised(heads[side].language))}</bdi>${heads[side].file ? ` <bdi class="file">${escapeHtml(heads[side].file)}</bdi>` : ""}</h2>
<ol class="column" id="${side}" role="listbox" aria-multiselectable="true" aria-label="${escapeHtml(`${labels[side]}: ${heads[side].language}`)}">
${columnHtml({ side, bitexts: all, beads, labels, names: names.map((name) => name[side]) })}
</ol>
</section>`;
  const hint = fill(labels.mapHint, { source: heads.source.language, target: heads.target.language });
  const size = (side: "source" | "target"): number =>
    all.reduce((sum, bitext) => sum + bitext[side].segments.length, 0);
  return htmlPage({
    language: ui,
    title,
    style: REPORT_STYLE,
    script: REPORT_SCRIPT,
    data,
    body: `<header>
<h1><bdi>${escapeHtml(title)}</bdi></h1>
<p class="summary">${summary(beads, review, heads, labels)}</p>${notesHtml(all, names, labels)}
</header>
${toolsHtml(labels)}
<noscript><p class="notice">${escapeHtml(labels.noScript)}</p></noscript>
${HATCH}
<main>
<div id="columns">
${column("source")}
<svg id="ribbons" aria-hidden="true"><g></g></svg>
${column("target")}
</div>
<ol id="pairs" hidden></ol>
<p id="nothing" class="notice" hidden></p>
<aside>
<figure>
<figcaption><h2>${escapeHtml(labels.map)}</h2></figcaption>
${alignmentMap(beads, size("source"), size("target"), escapeHtml(hint))}
<p class="hint">${escapeHtml(hint)}</p>
${keyHtml(beads, labels)}
</figure>
${whyHtml(labels)}
<p class="made">${escapeHtml(fill(labels.madeBy, { version: VERSION }))}</p>
</aside>
</main>
<p id="live" class="said" role="status"></p>
${helpHtml(labels)}`,
  });
}

function checkOptions(ui: unknown, review: unknown): void {
  if (ui !== "en" && ui !== "vi") {
    throw new SongnguError("BAD_OPTION", `writeReport: ui must be "en" or "vi", got ${JSON.stringify(ui)}`);
  }
  if (typeof review !== "number" || !(review >= 0 && review <= 1)) {
    throw new SongnguError("BAD_OPTION", `writeReport: review must be a number from 0 to 1, got ${String(review)}`);
  }
}

const fileNames = (files: ReportOptions["files"], index: number): FileNames =>
  (Array.isArray(files) ? (files as readonly FileNames[])[index] : (files as FileNames | undefined)) ?? {};

/** The last parts of two paths, where these differ. */
function shortNames({ source, target }: FileNames): FileNames {
  const [from, to] = [lastPart(source), lastPart(target)];
  const names = from === to ? { source, target } : { source: from, target: to };
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

const lastPart = (path: string | undefined): string | undefined => path?.split(/[\\/]/).findLast((part) => part !== "");

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

interface Head {
  language: string;
  file: string | undefined;
  title: string;
}

function headOf(
  bitexts: readonly Bitext[],
  side: "source" | "target",
  names: readonly FileNames[],
  labels: Labels,
): Head {
  const tags = [...new Set(bitexts.map((bitext) => bitext[side].language))];
  const language = tags.length === 0 ? labels[side] : tags.map((tag) => languageName(tag, labels)).join(", ");
  const file = bitexts.length === 1 ? names[0]?.[side] : undefined;
  return { language, file, title: file ?? capitalised(language) };
}

function summary(
  beads: readonly ReportBead[],
  review: number,
  heads: { source: Head; target: Head },
  labels: Labels,
): string {
  const alone = (side: "source" | "target", other: "source" | "target"): number =>
    beads.reduce((sum, bead) => sum + (bead[other].length === 0 ? bead[side].length : 0), 0);
  const only = (side: "source" | "target", other: "source" | "target"): string[] => {
    const n = alone(side, other);
    const { language } = heads[side];
    return n === 0 ? [] : [fill(labels.onlyIn, { n: String(n), language })];
  };
  const pairs = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  return [
    counted(pairs.length, labels.pairs),
    counted(beads.filter((bead) => needsReview(bead, review)).length, labels.toReview),
    ...only("source", "target"),
    ...only("target", "source"),
  ]
    .map((part) => `<span>${escapeHtml(part)}</span>`)
    .join(" ");
}

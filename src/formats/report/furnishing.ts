import type { Bitext } from "../../core/bitext.ts";
import type { FileNames } from "../units-of.ts";
import { escapeHtml } from "./html.ts";
import { counted, type Labels, labelsOf } from "./labels.ts";
import { type Level, levelOf } from "./level.ts";
import type { ReportBead } from "./report-data.ts";

const text = escapeHtml;

/** The row of controls: what is shown, what comes next, which view. */
export const toolsHtml = (
  labels: Labels,
): string => `<div class="tools" role="group" aria-label="${text(labels.tools)}">
<div class="bound"><label for="bound" title="${text(labels.showUnder)}">${text(labels.show)}</label>
<input type="range" id="bound" min="1" max="100" step="1" value="100" aria-label="${text(labels.showUnder)}">
<output id="bound-value" for="bound">${text(labels.everything)}</output></div>
<div class="walk"><button type="button" id="previous" aria-label="${text(labels.previous)}" title="${text(labels.previous)} (k)" aria-keyshortcuts="k">‹</button>
<span id="to-review"></span>
<button type="button" id="next" aria-label="${text(labels.next)}" title="${text(labels.next)} (j)" aria-keyshortcuts="j">›</button></div>
<fieldset class="view"><legend class="said">${text(labels.view)}</legend>
<label><input type="radio" name="view" value="columns" checked><span>${text(labels.columns)}</span></label>
<label><input type="radio" name="view" value="list"><span>${text(labels.list)}</span></label></fieldset>
<label class="sort" hidden><input type="checkbox" id="sort"> ${text(labels.leastSureFirst)}</label>
<button type="button" id="help-button" aria-label="${text(labels.help)}" title="${text(labels.help)} (?)" aria-keyshortcuts="?"><span class="help-word">${text(labels.help)} </span><kbd aria-hidden="true">?</kbd></button>
</div>`;

/** What the colours and patterns mean, and how many beads have each. */
export function keyHtml(beads: readonly ReportBead[], labels: Labels): string {
  const counts: Record<Level, number> = { sure: 0, likely: 0, unsure: 0, alone: 0 };
  for (const bead of beads) counts[levelOf(bead)] += 1;
  const row = (level: Level, name: string, range = ""): string =>
    `<li class="${level}"><svg aria-hidden="true" viewBox="0 0 18 12"><rect x="1" y="1" width="16" height="10" rx="2"/></svg>` +
    `<span>${text(name)}</span> <span class="range">${text(range)}</span> <span class="count">${counts[level]}</span></li>`;
  const { levels, levelRanges } = labels;
  return `<ul class="key" aria-label="${text(labels.key)}">
${row("sure", levels.sure, levelRanges.sure)}
${row("likely", levels.likely, levelRanges.likely)}
${row("unsure", levels.unsure, levelRanges.unsure)}
${row("alone", levels.alone)}
</ul>`;
}

/** What was odd about the texts, folded up, each with the name of its file; nothing where nothing was odd. */
export function notesHtml(bitexts: readonly Bitext[], names: readonly FileNames[], labels: Labels): string {
  const items = bitexts.flatMap(({ notes }, k) =>
    notes.map(({ message, place }) => {
      const file = place?.side && names[k]?.[place.side];
      return `<li>${file === undefined ? "" : `<bdi class="file">${text(file)}</bdi> `}${text(message)}</li>`;
    }),
  );
  if (items.length === 0) return "";
  return `
<details class="notes hint"><summary>${text(counted(items.length, labels.notes))}</summary>
<ul lang="en">
${items.join("\n")}
</ul></details>`;
}

/** Where the reasons for a pair are shown. */
export const whyHtml = (labels: Labels): string => `<section id="why" aria-labelledby="why-title">
<h2 id="why-title">${text(labels.why)}</h2>
<button type="button" id="why-close" aria-label="${text(labels.close)}" hidden>×</button>
<div id="why-body"><p class="hint">${text(labels.hint)}</p></div>
</section>`;

/** The page of keys, opened by "?". */
export function helpHtml(labels: Labels): string {
  const order = Object.keys(labelsOf("en").keys);
  const rows = order.map((key) => {
    const keys = key
      .split(" ")
      .map((one) => `<kbd>${text(one)}</kbd>`)
      .join(" ");
    return `<div><dt>${keys}</dt><dd>${text(labels.keys[key] ?? "")}</dd></div>`;
  });
  return `<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">${text(labels.helpTitle)}</h2>
<dl>
${rows.join("\n")}
</dl>
<button type="button" id="help-close">${text(labels.close)}</button>
</dialog>`;
}

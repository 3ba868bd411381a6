import {
  type Form,
  GLOSSARY_KINDS,
  type Glossary,
  type GlossaryEntry,
  type GlossaryKind,
} from "../../core/glossary.ts";
import { escapeHtml, htmlPage } from "../report/html.ts";
import { placesOf } from "./highlight.ts";
import { GLOSSARY_SCRIPT, GLOSSARY_STYLE } from "./page.generated.ts";

/** How the page is made. */
export interface GlossaryPageOptions {
  /** Title of the page. @default "Glossary" and the two languages */
  title?: string;
}

const KIND_NAMES: { readonly [kind in GlossaryKind]: string } = {
  term: "terms",
  organisation: "organisations",
  document: "documents",
  name: "names",
  abbreviation: "abbreviations",
};

/**
 * Writes one self-contained HTML page to read, sort, search and filter a glossary, the terms highlighted in their examples. It
 * opens from the disk, and its policy forbids every request.
 */
export function writeGlossaryPage(glossary: Glossary, options: GlossaryPageOptions = {}): string {
  const { sourceLanguage, targetLanguage, entries } = glossary;
  const title = options.title ?? `Glossary ${sourceLanguage} – ${targetLanguage}`;
  const kinds = GLOSSARY_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  const boxes = kinds.map(
    (kind) =>
      `<label><input type="checkbox" value="${kind}" checked>${KIND_NAMES[kind]} (${entries.filter((entry) => entry.kind === kind).length})</label>`,
  );
  const rejected = entries.some(({ status }) => status === "rejected")
    ? `<label><input type="checkbox" id="rejected">rejected</label>`
    : "";
  const head = (key: string, text: string, sort = "none"): string =>
    `<th scope="col" aria-sort="${sort}"><button type="button" data-key="${key}">${escapeHtml(text)}</button></th>`;
  const body = `<header><h1><bdi>${escapeHtml(title)}</bdi></h1><p><output id="count">${entries.length}</output></p></header>
<div class="tools">
<input type="search" id="search" placeholder="Search ( / )" aria-label="Search">
<fieldset id="kinds"><legend class="said">Kinds</legend>${boxes.join("")}</fieldset>${rejected}
</div>
<main>
<table id="entries">
<thead><tr>${head("source", sourceLanguage)}${head("target", targetLanguage)}${head("kind", "kind")}${head("often", "seen")}${head("score", "score", "descending")}</tr></thead>
<tbody>
${entries.map((entry) => row(entry, sourceLanguage, targetLanguage)).join("\n")}
</tbody>
</table>
<p id="empty" class="notice" hidden>Nothing found.</p>
</main>`;
  return htmlPage({ language: "en", title, style: GLOSSARY_STYLE, script: GLOSSARY_SCRIPT, data: {}, body });
}

function row(entry: GlossaryEntry, sourceLanguage: string, targetLanguage: string): string {
  const { source, target, kind, domain, frequency, score, status, example } = entry;
  const sought = [source, target]
    .flatMap(allForms)
    .concat(domain ?? "")
    .join(" ");
  const facts = [kind, domain]
    .filter((fact) => fact !== undefined)
    .map(escapeHtml)
    .join("<br>");
  const often = Math.min(frequency.source, frequency.target);
  return `<tr data-kind="${kind}" data-status="${status}" data-score="${score}" data-often="${often}" data-source="${escapeHtml(source.preferred.toLowerCase())}" data-target="${escapeHtml(target.preferred.toLowerCase())}" data-search="${escapeHtml(sought)}">
<td class="form" lang="${escapeHtml(sourceLanguage)}">${side(source, example?.source, example?.file?.source)}</td>
<td class="form" lang="${escapeHtml(targetLanguage)}">${side(target, example?.target, example?.file?.target)}</td>
<td class="facts">${facts}</td><td class="number">${often}</td><td class="number"${reasons(entry)}>${score.toFixed(2)}</td></tr>`;
}

const reasons = ({ reasons }: GlossaryEntry): string => (reasons ? ` title="${escapeHtml(reasons.join("; "))}"` : "");
const allForms = (form: Form): string[] => [form.preferred, ...form.variants, ...form.abbreviations];

function side(form: Form, example: string | undefined, file: string | undefined): string {
  const bdi = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;
  const more = [form.abbreviations, form.variants].filter((forms) => forms.length > 0);
  const others = more.map((forms) => `<span class="more">${forms.map(bdi).join(", ")}</span>`).join("");
  const shown =
    example === undefined
      ? ""
      : `<p class="example"><bdi>${highlighted(example, allForms(form))}</bdi>${file ? `<span class="file">${bdi(file)}</span>` : ""}</p>`;
  return `<span class="term">${bdi(form.preferred)}</span>${others}${shown}`;
}

function highlighted(text: string, forms: readonly string[]): string {
  let out = "";
  let at = 0;
  for (const [start, end] of placesOf(text, forms)) {
    out += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return out + escapeHtml(text.slice(at));
}

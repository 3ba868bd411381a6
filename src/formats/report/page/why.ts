import type { LinkKind } from "../../../core/explanation.ts";
import { levelOf, percentOf } from "../level.ts";
import type { ReportBead } from "../report-data.ts";
import { byId, make, otherOf, SIDES, type SideName } from "./dom.ts";
import { emphasise } from "./light.ts";
import { data, lit, onChange, ordinals, segments, set } from "./state.ts";

const panel = byId("why");
const body = byId("why-body");
const close = byId<HTMLButtonElement>("why-close");
const live = byId("live");
const hint = body.firstElementChild!;
const { labels } = data;
/** Characters of a segment that are quoted to tell it from others. */
const QUOTED = 90;
/** Links of words that are listed at first: the strongest. */
const LISTED = 14;

/** Keeps the reasons beside the texts, and tells a screen reader of a bead that was chosen. */
export function startWhy(): void {
  close.addEventListener("click", () => set({ chosen: -1, hovered: -1 }));
  onChange((state, before) => {
    const bead = lit(state);
    if (bead !== lit(before)) {
      body.replaceChildren(...(bead < 0 ? [hint] : reasons(bead)));
      panel.classList.toggle("open", bead >= 0);
    }
    panel.classList.toggle("chosen", state.chosen >= 0);
    close.hidden = state.chosen < 0;
    if (state.chosen !== before.chosen) live.textContent = state.chosen < 0 ? "" : said(state.chosen);
  });
}

const isAlone = ({ source, target }: ReportBead): boolean => source.length === 0 || target.length === 0;

/** "Pair 3", or that there is none. */
export const titleOf = (bead: number): string =>
  ordinals[bead] === undefined ? labels.noCounterpart : labels.pair.replace("{n}", String(ordinals[bead]));

/** "Sure, 93 %": what a confidence means and what it is. */
export function sureness(bead: ReportBead): string {
  const percent = `${percentOf(bead.confidence)} %`;
  const level = levelOf(bead);
  return level === "alone" ? percent : `${percent} · ${labels.levels[level]}`;
}

function said(bead: number): string {
  const { source, target, status } = data.beads[bead]!;
  const text = (side: SideName, indexes: number[]): string =>
    indexes.map((index) => segments[side][index]!.textContent).join(" ");
  return [
    titleOf(bead),
    sureness(data.beads[bead]!),
    status ? labels.statuses[status] : "",
    text("source", source),
    text("target", target),
  ]
    .filter(Boolean)
    .join(". ");
}

function reasons(k: number): HTMLElement[] {
  const bead = data.beads[k]!;
  const { explanation, status } = bead;
  const head = make("p", `verdict ${levelOf(bead)}`);
  head.append(make("strong", "", titleOf(k)), " ", make("span", "sureness", sureness(bead)));
  if (status) head.append(" ", make("span", `status ${status}`, labels.statuses[status]));
  const parts: HTMLElement[] = [head];
  if (!explanation) {
    if (data.explained || !isAlone(bead)) parts.push(make("p", "hint", labels.noReason));
    return parts;
  }
  for (const kind of ["name", "number", "word"] as const) parts.push(...linksOf(bead, kind));
  if (explanation.evidence.length > 0 && !isAlone(bead)) parts.push(...evidenceOf(bead));
  if (explanation.runnerUp) parts.push(...runnerUpOf(bead));
  return parts;
}

function linksOf({ explanation }: ReportBead, kind: LinkKind): HTMLElement[] {
  const list = make("ul", `links ${kind}`);
  explanation!.links.forEach((link, k) => {
    if (link.kind !== kind) return;
    const item = make("li");
    item.append(make("span", "", link.source), make("i", "", "="), make("span", "", link.target));
    item.addEventListener("pointerenter", () => emphasise(k));
    item.addEventListener("pointerleave", () => emphasise(-1));
    item.hidden = list.childElementCount >= LISTED;
    list.append(item);
  });
  const more = list.childElementCount - LISTED;
  if (more > 0) list.append(moreOf(list, more));
  const title = { name: labels.names, number: labels.numbers, word: labels.words }[kind];
  return list.childElementCount === 0 ? [] : [make("h3", "", title), list];
}

/** A button that lists the rest. */
function moreOf(list: HTMLElement, count: number): HTMLElement {
  const item = make("li", "more");
  const button = make("button", "", labels.more.replace("{n}", String(count)));
  button.type = "button";
  button.addEventListener("click", () => {
    item.remove();
    for (const hidden of list.querySelectorAll<HTMLElement>("[hidden]")) hidden.hidden = false;
  });
  item.append(button);
  return item;
}

function evidenceOf({ explanation }: ReportBead): HTMLElement[] {
  const list = make("dl", "evidence");
  list.title = labels.nats;
  const most = Math.max(1, ...explanation!.evidence.map(({ score }) => Math.abs(score)));
  for (const { name, score } of explanation!.evidence) {
    const bar = make("span", score < 0 ? "bar against" : "bar");
    bar.style.setProperty("--share", String(Math.abs(score) / most));
    const value = make("dd");
    value.append(bar, make("span", "value", signed(score)));
    list.append(make("dt", "", labels.evidenceNames[name] ?? name), value);
  }
  return [make("h3", "", labels.evidence), list];
}

const signed = (score: number): string => `${score < 0 ? "−" : "+"}${Math.abs(score).toFixed(1)}`;

function runnerUpOf(bead: ReportBead): HTMLElement[] {
  const { runnerUp } = bead.explanation!;
  const other = SIDES.find((side) => bead[side].join() !== runnerUp![side].join()) ?? "target";
  const side = bead[other].length === 0 ? other : runnerUp![other].length > 0 ? other : otherOf(other);
  const [index] = runnerUp![side];
  if (index === undefined) return [];
  const element = segments[side][index]!;
  const text = element.textContent ?? "";
  const button = make("button", "runner-up");
  button.type = "button";
  const numbers = `${runnerUp!.source.map((i) => i + 1).join(" + ")} ↔ ${runnerUp!.target.map((j) => j + 1).join(" + ")}`;
  const quote = make(
    "span",
    "quote",
    text.length > QUOTED ? `${text.slice(0, text.lastIndexOf(" ", QUOTED) + 1 || QUOTED).trimEnd()}…` : text,
  );
  quote.lang = element.lang;
  button.append(make("span", "numbers", numbers), make("span", "value", signed(runnerUp!.score)), quote);
  button.addEventListener("click", () => {
    element.scrollIntoView({ block: "center" });
    element.classList.add("pointed");
    setTimeout(() => element.classList.remove("pointed"), 1600);
  });
  return [make("h3", "", isAlone(bead) ? labels.runnerUpAlone : labels.runnerUp), button];
}

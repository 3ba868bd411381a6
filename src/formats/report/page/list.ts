import { levelOf, percentOf } from "../level.ts";
import { byId, make, SIDES, type SideName } from "./dom.ts";
import { beadOf, bySureness, data, isShown, lit, now, onChange, segments, set } from "./state.ts";
import { titleOf } from "./why.ts";

const list = byId<HTMLOListElement>("pairs");
const items: HTMLLIElement[] = [];

/** The view pair by pair: on a phone, on paper, and for who wants the least sure first. Made when first needed. */
export function startList(): void {
  const sort = byId<HTMLInputElement>("sort");
  sort.addEventListener("change", () => set({ leastSureFirst: sort.checked }));
  const printed = matchMedia("print");
  addEventListener("beforeprint", fill);
  printed.addEventListener("change", () => printed.matches && fill());
  onChange((state, before) => {
    if (state.view === "list") {
      if (before.view !== "list" || state.leastSureFirst !== before.leastSureFirst || state.bound !== before.bound)
        fill();
    }
    if (state.view !== before.view) {
      list.hidden = state.view !== "list";
      byId("columns").hidden = state.view === "list";
      sort.parentElement!.hidden = state.view !== "list";
    }
    if (lit(state) !== lit(before)) {
      items[lit(before)]?.classList.remove("lit");
      items[lit(state)]?.classList.add("lit");
    }
    if (state.chosen !== before.chosen) {
      items[before.chosen]?.removeAttribute("aria-current");
      items[state.chosen]?.setAttribute("aria-current", "true");
    }
  });
  const pointed = (event: Event): number => beadOf((event.target as Element).closest(".pair"));
  list.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") set({ hovered: pointed(event) });
  });
  list.addEventListener("pointerleave", () => set({ hovered: -1 }));
  list.addEventListener("click", (event) => {
    const bead = pointed(event);
    if (bead >= 0 && bead !== now().chosen) set({ chosen: bead });
  });
  list.addEventListener("focusin", (event) => set({ chosen: pointed(event) }));
}

/** The element of a bead in the list, when the list is made. */
export const listItem = (bead: number): HTMLLIElement | undefined => items[bead];

function fill(): void {
  if (items.length === 0) items.push(...data.beads.map((_, bead) => itemOf(bead)));
  const order = data.beads.map((_, k) => k).filter((k) => isShown(k));
  if (now().leastSureFirst) order.sort(bySureness);
  list.replaceChildren(...order.map((k) => items[k]!));
}

function itemOf(k: number): HTMLLIElement {
  const bead = data.beads[k]!;
  const level = levelOf(bead);
  const item = make("li", ["pair", level, bead.status].filter(Boolean).join(" "));
  item.dataset.bead = String(k);
  item.tabIndex = 0;
  const head = make("p", "head");
  head.append(make("span", "title", titleOf(k)), make("span", "percent", `${percentOf(bead.confidence)} %`));
  if (level !== "alone") head.append(make("span", "level", data.labels.levels[level]));
  if (bead.status) head.append(make("span", `status ${bead.status}`, data.labels.statuses[bead.status]));
  item.append(head);
  for (const side of SIDES) item.append(sideOf(side, bead[side]));
  return item;
}

function sideOf(side: SideName, indexes: readonly number[]): HTMLElement {
  const cell = make("div", side);
  for (const index of indexes) {
    const segment = segments[side][index]!;
    const text = segment;
    const part = make("p", segment.classList.contains("heading") ? "heading" : "");
    part.lang = text.lang;
    part.dir = "auto";
    part.append(make("span", "index", String(index + 1)), text.textContent ?? "");
    cell.append(part);
  }
  return cell;
}

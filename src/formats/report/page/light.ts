import { SIDES, type SideName } from "./dom.ts";
import { foldedIndexes } from "./find-words.ts";
import { data, lit, now, onChange, segments } from "./state.ts";

/** Lights up the segments of the lit bead on both sides, and marks the linked words in them. */
export function startLight(): void {
  onChange((state, before) => {
    const [bead, old] = [lit(state), lit(before)];
    if (bead !== old) {
      for (const segment of elementsOf(old)) unlight(segment);
      for (const segment of elementsOf(bead)) segment.classList.add("lit");
      for (const side of SIDES) markWords(bead, side);
      document.body.classList.toggle("has-lit", bead >= 0);
    }
    if (state.chosen !== before.chosen) {
      for (const segment of elementsOf(before.chosen)) segment.setAttribute("aria-selected", "false");
      for (const segment of elementsOf(state.chosen)) segment.setAttribute("aria-selected", "true");
    }
  });
}

/** The segments of a bead on both sides. */
export const elementsOf = (bead: number): HTMLElement[] =>
  SIDES.flatMap((side) => data.beads[bead]?.[side].map((index) => segments[side][index]!) ?? []);

function unlight(segment: HTMLElement): void {
  segment.classList.remove("lit");
  const text = segment;
  if (text.firstElementChild) text.replaceChildren(text.textContent ?? "");
}

function markWords(bead: number, side: SideName): void {
  const links = data.beads[bead]?.explanation?.links ?? [];
  if (links.length === 0) return;
  for (const index of data.beads[bead]![side]) {
    const element = segments[side][index]!;
    const text = element.textContent ?? "";
    const found = foldedIndexes(
      text,
      links.map((link) => link[side]),
    );
    if (found.length === 0) continue;
    const parts: (string | Node)[] = [];
    let at = 0;
    for (const { start, end, word } of found) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      mark.dataset.link = String(word);
      mark.className = links[word]!.kind;
      parts.push(text.slice(at, start), mark);
      at = end;
    }
    element.replaceChildren(...parts, text.slice(at));
  }
}

/** Makes the words of one link of the lit bead stand out, or none. */
export function emphasise(link: number): void {
  for (const segment of elementsOf(lit(now()))) {
    for (const mark of segment.querySelectorAll<HTMLElement>("mark")) {
      mark.classList.toggle("strong", mark.dataset.link === String(link));
    }
  }
}

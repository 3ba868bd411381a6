import { otherOf, SIDES, type SideName } from "./dom.ts";
import { settle } from "./follow.ts";
import { bring, columns, layout } from "./layout.ts";
import { listItem } from "./list.ts";
import { beadOf, data, isShown, now, segments, set, toReview } from "./state.ts";

/** Where in a column a bead is brought that was walked to: a little above the middle. */
const AT = 0.35;

/** Chooses a bead and brings it into view on both sides. A bead that the slider hides makes the slider let it be seen. */
export function choose(bead: number, { focus = false }: { focus?: boolean } = {}): void {
  if (!isShown(bead)) set({ bound: 100 });
  set({ chosen: bead, hovered: -1 });
  if (now().view === "list") {
    listItem(bead)?.scrollIntoView({ block: "center" });
    if (focus) listItem(bead)?.focus({ preventScroll: true });
    return;
  }
  for (const side of SIDES) bring(side, bead, AT);
  settle();
  if (!focus) return;
  const side = data.beads[bead]!.source.length > 0 ? "source" : "target";
  segments[side][data.beads[bead]![side][0]!]!.focus({ preventScroll: true });
}

/** To the next (1) or previous (-1) bead to review, from the chosen one on, around the end. */
export function walk(step: 1 | -1): void {
  const beads = toReview();
  if (beads.length === 0) return;
  const at = beads.indexOf(now().chosen);
  let next: number | undefined;
  if (at >= 0) next = beads[(at + step + beads.length) % beads.length];
  else if (step > 0) next = beads.find((bead) => bead > now().chosen) ?? beads[0];
  else next = beads.findLast((bead) => bead < now().chosen) ?? beads.at(-1);
  choose(next!, { focus: true });
}

/** Brings the counterpart of a bead beside the side where it was chosen, unless it is in view already. */
export function bringCounterpart(bead: number, from: SideName): void {
  const other = otherOf(from);
  const [mine, theirs] = [data.beads[bead]?.[from][0], data.beads[bead]?.[other]];
  if (mine === undefined || !theirs || theirs.length === 0) return;
  const column = columns[other];
  const top = layout[other].tops[theirs[0]!]! - column.scrollTop;
  const bottom = layout[other].bottoms[theirs.at(-1)!]! - column.scrollTop;
  if (top >= 0 && bottom <= column.clientHeight) return;
  const at = (layout[from].tops[mine]! - columns[from].scrollTop) / Math.max(1, columns[from].clientHeight);
  bring(other, bead, Math.min(0.8, Math.max(0, at)));
  settle();
}

/** Moves the one tab stop of a column to a row. */
export function makeTabStop(row: HTMLElement): void {
  for (const stop of row.parentElement!.querySelectorAll<HTMLElement>('[tabindex="0"]')) stop.tabIndex = -1;
  row.tabIndex = 0;
}

/** Arrow keys in a column: to the next row that is shown, or to the counterpart. */
export function arrow(segment: HTMLElement, key: string): boolean {
  if (key === "ArrowDown" || key === "ArrowUp") {
    const step = key === "ArrowDown" ? "nextElementSibling" : "previousElementSibling";
    let next = segment[step] as HTMLElement | null;
    while (next && (next.hidden || next.getAttribute("role") !== "option")) next = next[step] as HTMLElement | null;
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
    return true;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  const side = key === "ArrowLeft" ? "source" : "target";
  const bead = beadOf(segment);
  const index = data.beads[bead]?.[side][0];
  if (index !== undefined) segments[side][index]!.focus({ preventScroll: true });
  return true;
}

import type { ReportData } from "../report-data.ts";
import { byId, type SideName } from "./dom.ts";

/** What the page shows at a moment. -1 is no bead. */
export interface State {
  /** The bead that the pointer is on. */
  hovered: number;
  /** The bead that was chosen by a click or a key, and stays lit. */
  chosen: number;
  /** Percent; beads with this confidence or more are hidden. 100 hides none. */
  bound: number;
  view: "columns" | "list";
  leastSureFirst: boolean;
}

export const data: ReportData = JSON.parse(byId("data").textContent ?? "");

let state: Readonly<State> = { hovered: -1, chosen: -1, bound: 100, view: "columns", leastSureFirst: false };
const listeners: ((now: Readonly<State>, before: Readonly<State>) => void)[] = [];

/** What is shown now. */
export const now = (): Readonly<State> => state;

/** Changes what is shown and tells everybody. */
export function set(change: Partial<State>): void {
  const before = state;
  state = { ...state, ...change };
  for (const listener of listeners) listener(state, before);
}

/** Calls back after each change. */
export const onChange = (listener: (now: Readonly<State>, before: Readonly<State>) => void): void =>
  void listeners.push(listener);

/** The number of each pair for people, from 1 on; null beads have none. */
export const ordinals: readonly (number | undefined)[] = (() => {
  let count = 0;
  return data.beads.map(({ source, target }) => (source.length > 0 && target.length > 0 ? ++count : undefined));
})();

/** The bead that is lit: the one under the pointer, else the chosen one. */
export const lit = ({ hovered, chosen }: Readonly<State> = state): number => (hovered >= 0 ? hovered : chosen);

/** True where the slider lets a bead be seen. */
export const isShown = (bead: number, bound: number = state.bound): boolean =>
  bound >= 100 || (data.beads[bead]?.confidence ?? 0) + 1e-9 < bound / 100;

/** The beads that j and k walk through, in the order of the page. */
export function toReview(): number[] {
  const found: number[] = [];
  data.beads.forEach((bead, k) => {
    const below = state.bound < 100 ? isShown(k) : bead.confidence + 1e-9 < data.review;
    if (below && !bead.status) found.push(k);
  });
  if (state.view === "list" && state.leastSureFirst) found.sort(bySureness);
  return found;
}

/** Least sure first; the earlier one first among equals. */
export const bySureness = (a: number, b: number): number =>
  data.beads[a]!.confidence - data.beads[b]!.confidence || a - b;

/** The elements of the segments of a side, by index. */
export const segments: Record<SideName, HTMLElement[]> = {
  source: [...document.querySelectorAll<HTMLElement>("#source > .segment")],
  target: [...document.querySelectorAll<HTMLElement>("#target > .segment")],
};

/** The bead of a segment element, or -1. */
export const beadOf = (segment: Element | null): number => {
  const bead = (segment as HTMLElement | null)?.dataset.bead;
  return bead === undefined ? -1 : Number(bead);
};

import { byId } from "./dom.ts";
import { beadOf, now, set } from "./state.ts";
import { arrow, walk } from "./walk.ts";

/** Percent by which [ and ] move the bound. */
const STEP = 5;
const help = byId<HTMLDialogElement>("help");

/** The keyboard, and the buttons that do the same. */
export function startKeys(): void {
  byId("previous").addEventListener("click", () => walk(-1));
  byId("next").addEventListener("click", () => walk(1));
  byId("help-button").addEventListener("click", () => help.showModal());
  byId("help-close").addEventListener("click", () => help.close());
  help.addEventListener("click", (event) => event.target === help && help.close());
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (act(event.key, event.target as HTMLElement)) event.preventDefault();
  });
}

function act(key: string, target: HTMLElement): boolean {
  const { bound } = now();
  switch (key) {
    case "j":
      walk(1);
      return true;
    case "k":
      walk(-1);
      return true;
    case "[":
      set({ bound: Math.max(1, bound === 100 ? 95 : bound - STEP) });
      return true;
    case "]":
      set({ bound: Math.min(100, bound + STEP) });
      return true;
    case "v":
      document.querySelector<HTMLInputElement>('input[name="view"]:not(:checked)')?.click();
      return true;
    case "?":
      help.showModal();
      return true;
    case "Escape":
      set({ chosen: -1, hovered: -1 });
      return true;
  }
  const row = target.closest<HTMLElement>('[role="option"]');
  if (!row) return false;
  if (key === "Enter" || key === " ") {
    if (row.classList.contains("fold")) row.click();
    else set({ chosen: beadOf(row) });
    return true;
  }
  return arrow(row, key);
}

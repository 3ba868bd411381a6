import { byId, make, SIDES } from "./dom.ts";
import { beadOf, data, isShown, now, onChange, segments, set, toReview } from "./state.ts";

const slider = byId<HTMLInputElement>("bound");
const value = byId("bound-value");
const nothing = byId("nothing");
const { labels } = data;

/** The slider: hides beads that are sure enough, and folds each run of hidden segments into one line. */
export function startBound(afterwards: () => void): void {
  slider.addEventListener("input", () => set({ bound: Number(slider.value) }));
  onChange((state, before) => {
    if (state.bound === before.bound && state.view === before.view) return;
    show();
    if (state.bound === before.bound) return;
    hideSegments(afterwards);
    afterwards();
  });
  show();
}

function show(): void {
  const { bound, view } = now();
  slider.value = String(bound);
  value.textContent = bound >= 100 ? labels.everything : labels.under.replace("{n}", String(bound));
  slider.setAttribute("aria-valuetext", value.textContent);
  const { length } = toReview();
  byId("to-review").textContent = length === 0 ? labels.nothingToReview : labels.review.replace("{n}", String(length));
  for (const id of ["previous", "next"]) byId<HTMLButtonElement>(id).disabled = length === 0;
  const none = data.beads.length > 0 && bound < 100 && !data.beads.some((_, k) => isShown(k));
  nothing.hidden = !none;
  nothing.textContent = none ? labels.nothingShown.replace("{n}", String(bound)) : "";
  document.body.dataset.view = view;
}

function hideSegments(afterwards: () => void): void {
  for (const side of SIDES) {
    for (const fold of document.querySelectorAll(`#${side} > .fold`)) fold.remove();
    let run: HTMLElement[] = [];
    const end = (): void => {
      if (run.length > 0) run[0]!.before(foldOf(run, afterwards));
      run = [];
    };
    for (const segment of segments[side]) {
      segment.hidden = now().bound < 100 && !isShown(beadOf(segment));
      if (segment.hidden) run.push(segment);
      else end();
    }
    end();
  }
  document.body.classList.toggle("filtered", now().bound < 100);
}

/** One line in place of hidden segments; a click brings these back. */
function foldOf(run: readonly HTMLElement[], afterwards: () => void): HTMLElement {
  const [one, several] = labels.folded;
  const text = (run.length === 1 ? one : several).replace("{n}", String(run.length));
  const fold = make("li", "fold", text);
  fold.setAttribute("role", "option");
  fold.setAttribute("aria-selected", "false");
  fold.tabIndex = -1;
  fold.addEventListener("click", () => {
    for (const segment of run) segment.hidden = false;
    fold.remove();
    run[0]!.focus({ preventScroll: true });
    afterwards();
  });
  return fold;
}

import { startBound } from "./bound.ts";
import { byId, onceAFrame, SIDES } from "./dom.ts";
import { findAnchors, follow } from "./follow.ts";
import { startKeys } from "./keys.ts";
import { columns, measure } from "./layout.ts";
import { startLight } from "./light.ts";
import { startList } from "./list.ts";
import { drawMap, startMap } from "./map.ts";
import { drawRibbons } from "./ribbons.ts";
import { beadOf, now, onChange, ordinals, type State, set } from "./state.ts";
import { bringCounterpart, choose, makeTabStop } from "./walk.ts";
import { startWhy } from "./why.ts";

/** Below this width two columns are too narrow to read. */
const narrow = matchMedia("(max-width: 639.98px)");

const draw = onceAFrame(() => {
  drawRibbons();
  drawMap();
});
const remeasure = (): void => {
  measure();
  findAnchors();
  draw();
};

for (const side of SIDES) {
  const column = columns[side];
  column.addEventListener("scroll", () => {
    follow(side);
    draw();
  });
  const pointed = (event: Event): number => beadOf((event.target as Element).closest(".segment"));
  column.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") set({ hovered: pointed(event) });
  });
  column.addEventListener("pointerleave", () => set({ hovered: -1 }));
  column.addEventListener("focusin", (event) => {
    const bead = pointed(event);
    makeTabStop(event.target as HTMLElement);
    if (bead < 0) return;
    set({ chosen: bead, hovered: -1 });
    bringCounterpart(bead, side);
  });
}

startLight();
startWhy();
startBound(remeasure);
startList();
startMap();
startKeys();
onChange(draw);

for (const input of document.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
  input.addEventListener("change", () => {
    const view = input.value as State["view"];
    set({ view });
    remeasure();
    if (now().chosen >= 0) choose(now().chosen);
  });
}

function fit(): void {
  const view = narrow.matches ? "list" : "columns";
  const input = document.querySelector<HTMLInputElement>(`input[value="${view}"]`)!;
  input.checked = true;
  set({ view });
  remeasure();
}

narrow.addEventListener("change", fit);
fit();
new ResizeObserver(remeasure).observe(byId("columns"));
void document.fonts.ready.then(remeasure);

const named = ordinals.indexOf(Number(/^#pair-(\d+)$/.exec(location.hash)?.[1]));
if (named >= 0) choose(named);

import { byId } from "./dom.ts";
import { inView, layout } from "./layout.ts";
import { data, lit, now, segments } from "./state.ts";
import { choose } from "./walk.ts";

/** Width and height of the drawing in its own units; see alignment-map.ts. */
const SIZE = 200;

const map = byId<SVGSVGElement>("map");
const view = byId<SVGRectElement>("map-view");
const here = byId<SVGRectElement>("map-here");

/** A click on the map goes to the nearest bead. */
export function startMap(): void {
  map.addEventListener("click", (event) => {
    const box = map.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * segments.source.length;
    const y = ((event.clientY - box.top) / box.height) * segments.target.length;
    let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
    data.beads.forEach(({ source, target }, k) => {
      if (source.length === 0 || target.length === 0) return;
      const across = (source[0]! + source.at(-1)! + 1) / 2 - x;
      const down = (target[0]! + target.at(-1)! + 1) / 2 - y;
      const distance = across * across + down * down;
      if (distance < least) [nearest, least] = [k, distance];
    });
    if (nearest >= 0) choose(nearest);
  });
}

/** Shows on the map what the window shows, and where the lit bead is. */
export function drawMap(): void {
  const columns = now().view === "columns";
  place(view, columns ? viewRange("source") : [0, 0], columns ? viewRange("target") : [0, 0], 0);
  const { source = [], target = [] } = data.beads[lit()] ?? {};
  const [n, m] = [segments.source.length, segments.target.length];
  const range = (indexes: number[], count: number): [number, number] =>
    indexes.length === 0 ? [0, 0] : [indexes[0]! / count, (indexes.at(-1)! + 1) / count];
  place(here, range(source, n), range(target, m), source.length + target.length > 0 ? 7 : 0);
}

function viewRange(side: "source" | "target"): [number, number] {
  const { shown } = layout[side];
  const [from, to] = inView(side);
  if (to <= from) return [0, 0];
  return [shown[from]! / segments[side].length, (shown[to - 1]! + 1) / segments[side].length];
}

function place(rect: SVGRectElement, [x, x2]: [number, number], [y, y2]: [number, number], least: number): void {
  const [width, height] = [Math.max(least, (x2 - x) * SIZE), Math.max(least, (y2 - y) * SIZE)];
  rect.setAttribute("x", String(Math.min(x * SIZE, SIZE - width)));
  rect.setAttribute("y", String(Math.min(y * SIZE, SIZE - height)));
  rect.setAttribute("width", String(width));
  rect.setAttribute("height", String(height));
}

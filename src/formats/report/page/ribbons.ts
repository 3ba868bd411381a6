import { runs } from "../alignment-map.ts";
import { levelOf } from "../level.ts";
import { byId, makeSvg, SIDES, type SideName } from "./dom.ts";
import { beadsInView, columns, layout } from "./layout.ts";
import { beadOf, data, lit, now, set } from "./state.ts";

const drawing = byId<SVGSVGElement>("ribbons");
const group = drawing.querySelector("g")!;
const drawn = new Map<number, SVGPathElement>();
/** Pixels beyond the window at which the far end of a ribbon is drawn at most: its curve still tells where it goes. */
const BEYOND = 600;
/** Pixels by which the ends of a ribbon keep away from the edges of their segments. */
const INSET = 1;

/** Draws the ribbons of the beads in view, and takes away the others. */
export function drawRibbons(): void {
  const wanted = new Set([...beadsInView()].filter(isJoined));
  const top = drawing.getBoundingClientRect().top;
  const offset = {
    source: columns.source.getBoundingClientRect().top - top - columns.source.scrollTop,
    target: columns.target.getBoundingClientRect().top - top - columns.target.scrollTop,
  };
  const size = { width: drawing.clientWidth, height: drawing.clientHeight };
  const shown = lit();
  for (const [bead, path] of drawn) {
    if (wanted.has(bead)) continue;
    path.remove();
    drawn.delete(bead);
  }
  for (const bead of wanted) {
    let path = drawn.get(bead);
    if (!path) {
      path = makeSvg("path", { class: "ribbon", "data-bead": String(bead) });
      drawn.set(bead, path);
      group.append(path);
    }
    path.setAttribute("d", ribbon(bead, offset, size));
    const { status } = data.beads[bead]!;
    path.setAttribute(
      "class",
      ["ribbon", levelOf(data.beads[bead]!), status, bead === shown && "lit"].filter(Boolean).join(" "),
    );
  }
  const front = drawn.get(shown);
  if (front && front !== group.lastChild) group.append(front);
  drawing.classList.toggle("dimmed", shown >= 0);
}

/** True for a bead with two sides, no part of which is folded away. */
const isJoined = (bead: number): boolean =>
  SIDES.every((side) => {
    const indexes = data.beads[bead]![side];
    return indexes.length > 0 && indexes.every((index) => layout[side].tops[index]! >= 0);
  });

function ribbon(
  bead: number,
  offset: Record<SideName, number>,
  { width, height }: { width: number; height: number },
): string {
  const { source, target } = data.beads[bead]!;
  const clamp = (y: number): number => Math.max(-BEYOND, Math.min(height + BEYOND, y));
  const ends = (side: SideName, [from, to]: [number, number]): [number, number] => [
    clamp(offset[side] + layout[side].tops[from]! + INSET),
    clamp(offset[side] + layout[side].bottoms[to - 1]! - INSET),
  ];
  const bend = width * 0.5;
  let outline = "";
  for (const run of runs(source)) {
    for (const partner of runs(target)) {
      const [a, b] = ends("source", run);
      const [c, d] = ends("target", partner);
      outline +=
        `M0 ${a}C${bend} ${a} ${width - bend} ${c} ${width} ${c}` + `V${d}C${width - bend} ${d} ${bend} ${b} 0 ${b}Z`;
    }
  }
  return outline;
}

group.addEventListener("pointerover", (event) => set({ hovered: beadOf(event.target as Element) }));
group.addEventListener("pointerout", () => set({ hovered: -1 }));
group.addEventListener("click", (event) => {
  const bead = beadOf(event.target as Element);
  set({ chosen: bead === now().chosen ? -1 : bead });
});

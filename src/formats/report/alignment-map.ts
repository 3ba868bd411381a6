import { type Level, levelOf } from "./level.ts";
import type { ReportBead } from "./report-data.ts";

/** Width and height of the drawing, in its own units. */
const SIZE = 200;
/** Least width of the mark of a pair, so that it is seen among thousands; the doubtful leave the sure visible around them. */
const LEAST: Record<Level, number> = { sure: 2.4, likely: 1.4, unsure: 1.4, alone: 0.4 };
/** Length of the tick of what has no counterpart. */
const TICK = 5;
const LEVELS: readonly Level[] = ["alone", "sure", "likely", "unsure"];

/**
 * The whole alignment at a glance, as SVG: source position across, target position down, one mark for each pair, and
 * ticks at the edges for what has no counterpart. One path for each level, so that thousands of pairs stay light.
 */
export function alignmentMap(beads: readonly ReportBead[], sources: number, targets: number, label: string): string {
  const paths: Record<Level, string[]> = { alone: [], sure: [], likely: [], unsure: [] };
  const [across, down] = [SIZE / Math.max(1, sources), SIZE / Math.max(1, targets)];
  for (const bead of beads) {
    const level = levelOf(bead);
    const [path, least] = [paths[level], LEAST[level]];
    if (bead.target.length === 0) for (const i of bead.source) path.push(mark(i * across, 0, across, TICK, least));
    if (bead.source.length === 0) for (const j of bead.target) path.push(mark(0, j * down, TICK, down, least));
    for (const [from, to] of runs(bead.source)) {
      for (const [first, last] of runs(bead.target)) {
        path.push(mark(from * across, first * down, (to - from) * across, (last - first) * down, least));
      }
    }
  }
  const drawn = LEVELS.map((level) => `<path class="${level}" d="${paths[level].join("")}"/>`).join("");
  return (
    `<svg id="map" viewBox="-1 -1 ${SIZE + 2} ${SIZE + 2}" preserveAspectRatio="none" role="img" aria-label="${label}">` +
    `<path class="diagonal" d="M0 0L${SIZE} ${SIZE}"/><path class="frame" d="M0 0H${SIZE}V${SIZE}H0Z"/>${drawn}` +
    `<rect id="map-view" width="0" height="0"/><rect id="map-here" width="0" height="0"/></svg>`
  );
}

/** Half-open runs of neighbours in ascending indexes. */
export function runs(indexes: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const index of indexes) {
    const last = found.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

function mark(x: number, y: number, width: number, height: number, least: number): string {
  const [w, h] = [Math.max(least, width - 0.5), Math.max(least, height - 0.5)];
  return `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}z`;
}

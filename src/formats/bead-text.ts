import type { Side } from "../core/segment.ts";

/** The text of some segments of a side, joined by one blank; empty where there are none. */
export const beadText = (side: Side, indexes: readonly number[]): string =>
  indexes.map((index) => side.segments[index]?.text ?? "").join(" ");

/** The segments of a bead, as indexes into the two sides. */
export interface BeadIndexes {
  source: number[];
  target: number[];
}

/** A bead in short: "0,1-2" is a 2-1, "3-" a null bead. */
export const formatBead = (bead: BeadIndexes): string => `${bead.source.join(",")}-${bead.target.join(",")}`;

const BEAD = /^(\d+(?:,\d+)*)?-(\d+(?:,\d+)*)?$/;

/** Reads what {@link formatBead} writes; undefined where it is something else. */
export function parseBead(text: string): BeadIndexes | undefined {
  const match = BEAD.exec(text.trim());
  if (!match) return undefined;
  const indexes = (list: string | undefined): number[] => list?.split(",").map(Number) ?? [];
  return { source: indexes(match[1]), target: indexes(match[2]) };
}

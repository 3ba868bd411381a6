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

/**
 * The numbers that a unit may still claim after a person has worked in it: an emptied text has none, and a text that was put where there
 * was none has unknown ones. Undefined where they no longer say which segments the texts are.
 */
export function claimedBead(
  bead: BeadIndexes | undefined,
  { source, target }: { source: string; target: string },
): BeadIndexes | undefined {
  if (!bead || (source !== "" && bead.source.length === 0) || (target !== "" && bead.target.length === 0))
    return undefined;
  return { source: source === "" ? [] : bead.source, target: target === "" ? [] : bead.target };
}

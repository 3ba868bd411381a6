import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** One text of a report pair. */
export interface ReportSide {
  language: string;
  text: string;
  /** Exact slices of the text, white space folded, in order. */
  segments: string[];
  furniture: string[];
}

/** A report pair of corpus/reports with its gold; indexes point into `segments`. */
export interface ReportPair {
  name: string;
  split: "tune" | "held-back";
  kind: string;
  hard: string;
  en: ReportSide;
  vi: ReportSide;
  beads: [number[], number[]][];
  unaligned: { en: number[]; vi: number[] };
  terms: { en: string; vi: string; kind: string }[];
}

const folder = resolve(import.meta.dirname, "../../corpus/reports");

/** All report pairs, by name. */
export const reportPairs = (): ReportPair[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as ReportPair);

/** The gold of a pair as beads, English as the source. */
export const goldBeads = (pair: ReportPair): { beads: { source: number[]; target: number[] }[] } => ({
  beads: pair.beads.map(([source, target]) => ({ source, target })),
});

/**
 * Where each piece stands in the text, a blank in it standing for any white space.
 * @throws Error naming the piece that is not found behind the one before
 */
export function spansOf(text: string, pieces: readonly string[]): [number, number][] {
  let from = 0;
  return pieces.map((piece) => {
    const pattern = piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
    const match = new RegExp(pattern, "g");
    match.lastIndex = from;
    const found = match.exec(text);
    if (!found) throw new Error(`not found behind position ${from}: "${piece}"`);
    from = found.index + found[0].length;
    return [found.index, from];
  });
}

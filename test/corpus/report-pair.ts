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

/** Pairs from this number on were written after the method was fixed: only the gold check and the last measurement read them. */
const FIRST_UNSEEN = 17;
const isUnseen = (file: string): boolean => Number.parseInt(file, 10) >= FIRST_UNSEEN;
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort();
const read = (file: string): ReportPair => JSON.parse(readFileSync(join(folder, file), "utf8")) as ReportPair;

/** File names of the report pairs that tests and benches may use, by name: without the unseen ones. */
export const reportFiles = (): string[] => files.filter((file) => !isUnseen(file));

/** The report pairs that tests and benches may use, by name: without the unseen ones. */
export const reportPairs = (): ReportPair[] => reportFiles().map(read);

/** The report pairs that no rule or word was chosen with, by name; 17 to 20 served for two prices of src/align/structure.ts. */
export const unseenReportPairs = (): ReportPair[] => files.filter(isUnseen).map(read);

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

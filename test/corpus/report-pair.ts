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

const files = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
const read = (file: string): ReportPair => JSON.parse(readFileSync(join(folder, file), "utf8")) as ReportPair;
const numbered = (from: number, to: number): string[] =>
  files.filter((file) => Number.parseInt(file, 10) >= from && Number.parseInt(file, 10) <= to);

/** The report pairs that the tests use, by number: 01 to 16. */
export const reportPairs = (): ReportPair[] => numbered(1, 16).map(read);

/** The 48 pairs that benches use as well: 25 to 48 for tuning, 49 to 72 held back. */
export const moreReportPairs = (): ReportPair[] => numbered(25, 72).map(read);

/** 48 pairs that were counted while word families and parts of units were built, and read afterwards: 73 to 120. */
export const furtherReportPairs = (): ReportPair[] => numbered(73, 120).map(read);

/** File names of all report pairs that constants and words may be chosen and checked with. */
export const reportFiles = (): string[] => [...numbered(1, 16), ...numbered(25, 72)];

/** Pairs that no rule or word was chosen with when they were written; 17 to 20 served for two prices of src/align/structure.ts. */
export const laterReportPairs = (): ReportPair[] => numbered(17, 24).map(read);

/** 24 pairs whose missed terms may be read, with words and terms from before they were written: 145 to 168. */
export const openReportPairs = (): ReportPair[] => numbered(145, 168).map(read);

/** 32 pairs of the same kind, written when the terms of 145 to 168 had been read: 193 to 224. */
export const moreOpenReportPairs = (): ReportPair[] => numbered(193, 224).map(read);

/** The pairs that are kept unseen, for the last measurement of a change: 121 to 144. */
export const unseenReportPairs = (): ReportPair[] => numbered(121, 144).map(read);

/** More pairs that are kept unseen: 169 to 192. */
export const moreUnseenReportPairs = (): ReportPair[] => numbered(169, 192).map(read);

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

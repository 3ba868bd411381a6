import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { reportFiles } from "../corpus/report-pair.ts";

/** A pair of segmented documents and the beads, both sides full, that are right. */
export interface GoldDocument {
  readonly set: string;
  readonly name: string;
  /** Position in its set; the even ones were used for fitting. */
  readonly position: number;
  readonly source: string[];
  readonly target: string[];
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[];
}

/** Reads every set of a folder of development sets: one folder a set, one JSON file a pair. */
export function readDevelopmentSets(folder: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  for (const set of readdirSync(folder).sort()) {
    if (!statSync(join(folder, set)).isDirectory()) continue;
    const files = readdirSync(join(folder, set)).filter((file) => file.endsWith(".json"));
    files.sort().forEach((file, position) => {
      const pair = JSON.parse(readFileSync(join(folder, set, file), "utf8"));
      documents.push({
        set,
        name: pair.name,
        position,
        source: pair.src,
        target: pair.tgt,
        sourceLanguage: pair.srcLang,
        targetLanguage: pair.tgtLang,
        gold: pair.gold.filter(([a, b]: [number[], number[]]) => a.length > 0 && b.length > 0),
      });
    });
  }
  return documents;
}

/** Reads the report pairs of the project itself: "reports" for tuning, "reports-held" kept back. */
export function readReports(folder: string): GoldDocument[] {
  if (!existsSync(folder)) return [];
  return reportFiles().map((file, position) => {
    const pair = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return {
      set: pair.split === "tune" ? "reports" : "reports-held",
      name: pair.name,
      position,
      source: pair.en.segments,
      target: pair.vi.segments,
      sourceLanguage: "en",
      targetLanguage: "vi",
      gold: pair.beads,
    };
  });
}

/** Whether constants may be chosen by a document: the even ones of each set, and the report pairs for tuning. */
export function isForTuning({ set, position }: GoldDocument): boolean {
  return set === "reports" || (set !== "reports-held" && position % 2 === 0);
}

/** A bead as one string, to compare by. */
export function beadKey(source: readonly number[], target: readonly number[]): string {
  return `${source.join()}|${target.join()}`;
}

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../corpus");

/** What a careful reader says of the five documents; indexes point into `segments` of 000 and 003. */
export interface CorpusGold {
  language: Record<string, string>;
  segments: Record<string, string[]>;
  beads: [number[], number[]][];
}

export const corpusGold: CorpusGold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as CorpusGold;
export const corpusText = (name: string): string => readFileSync(join(folder, `${name}.txt`), "utf8");

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { words } from "../../src/text/words.ts";
import { seeded, shuffled } from "./seeded.ts";

type Language = "en" | "vi";
const LANGUAGES: readonly Language[] = ["en", "vi"];

/** A development pair with raw texts. */
export interface DevPair {
  readonly srcText: string;
  readonly tgtText: string;
  readonly srcLang: string;
}

/** The pairs of a development set, by file name. */
export function devPairs(folder: string, set: string): DevPair[] {
  return readdirSync(join(folder, set))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, set, name), "utf8")) as DevPair);
}

/** Lines of a made-up report. */
const LINES = 12;
/** Shortest line that can tell two texts to be related by holding it. */
const TELLING = 40;

/** Every second run of lines of the data, from one on, of which no line stands in one of the texts. */
function runsApartFrom(lines: readonly string[], texts: readonly string[], first: number): string[] {
  const all = texts.join("\n");
  const runs: string[] = [];
  for (let at = first * LINES; at + LINES <= lines.length; at += 2 * LINES) {
    const run = lines.slice(at, at + LINES);
    if (!run.some((line) => line.length >= TELLING && all.includes(line.slice(0, TELLING))))
      runs.push(run.join("\n\n"));
  }
  return runs;
}

/** Words of a text that few of the texts have: names, places, numbers, what it is about. */
function rareWords(text: string, holding: ReadonlyMap<string, number>): Set<string> {
  return new Set(words(text.toLowerCase()).filter((word) => word.length > 2 && (holding.get(word) ?? 0) <= 20));
}

/** The runs that share most rare words with one of the texts, most first: reports on the same people, places and matters. */
function onSameTopics(runs: readonly string[], texts: readonly string[]): string[] {
  const holding = new Map<string, number>();
  for (const run of runs) {
    for (const word of new Set(words(run.toLowerCase()))) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const about = texts.map((text) => rareWords(text, holding));
  const closeness = (run: string): number => {
    const own = [...rareWords(run, holding)];
    return Math.max(...about.map((set) => own.filter((word) => set.has(word)).length));
  };
  return runs
    .map((run, at) => ({ run, at, close: closeness(run) }))
    .sort((a, b) => b.close - a.close || a.at - b.at)
    .map(({ run }) => run);
}

/** Lines of the data in a language. */
export const dataLines = (folder: string, language: Language): string[] =>
  readFileSync(join(folder, `alt-train.${language}`), "utf8")
    .trimEnd()
    .split("\n");

/**
 * Documents that belong to none of the pairs, chosen by rules: each stands in one language alone.
 * "other news": runs of lines of the data, drawn with the seed, half in each language; "same topics": those that share most
 * rare words with the pairs; "encyclopedic": one side each of another set.
 */
export function unrelatedDocuments(
  pairs: readonly DevPair[],
  data: string,
  dev: string,
  count: number,
  seed: number,
): { [kind: string]: string[] } {
  const random = seeded(seed);
  const sideOf = ({ srcText, tgtText, srcLang }: DevPair, language: Language): string =>
    srcLang === language ? srcText : tgtText;
  const kinds: { [kind: string]: string[] } = {};
  const add = (kind: string, documents: readonly string[]): void => {
    kinds[kind] = [...(kinds[kind] ?? []), ...documents];
  };
  LANGUAGES.forEach((language, side) => {
    const texts = pairs.map((pair) => sideOf(pair, language));
    // Never the same lines in both languages: they would be a pair of their own.
    const runs = runsApartFrom(dataLines(data, language), texts, side);
    add("other news", shuffled(runs, random).slice(0, count / 2));
    add("same topics", onSameTopics(runs, texts).slice(0, count / 2));
    add(`same topics, ${language} alone`, onSameTopics(runs, texts).slice(0, count));
    const other = devPairs(dev, "xquad-comparable").filter((_, k) => k % 2 === side);
    add(
      "encyclopedic",
      other.map((pair) => sideOf(pair, language)),
    );
  });
  return kinds;
}

import { readFileSync } from "node:fs";
import { en } from "../../src/glossary/languages/en.ts";
import type { GlossaryEntry } from "../../src/index.ts";
import { fold } from "../../src/text/fold.ts";
import type { ReportPair } from "../corpus/report-pair.ts";

/** What a reader has said of entries. */
export interface Verdicts {
  readonly right: number;
  readonly wrong: number;
  /** Entries that nobody has judged. */
  readonly open: readonly GlossaryEntry[];
}

/** Verdicts by pair of preferred forms. */
const judged: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL("judged.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([source, target, verdict]) => [`${source}\t${target}`, verdict!]),
);

/** Looks up what `judged.tsv` says of entries. */
export function verdictsOn(entries: readonly GlossaryEntry[]): Verdicts {
  const verdict = ({ source, target }: GlossaryEntry): string | undefined =>
    judged.get(`${source.preferred}\t${target.preferred}`);
  return {
    right: entries.filter((entry) => verdict(entry) === "right").length,
    wrong: entries.filter((entry) => verdict(entry) === "wrong").length,
    open: entries.filter((entry) => verdict(entry) === undefined),
  };
}

/** Letters and numbers without marks and case, words in the singular. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map(en.singular)
    .join(" ");
const forms = ({ preferred, variants, abbreviations }: GlossaryEntry["source"]): string[] =>
  [preferred, ...variants, ...abbreviations].map(plain);
const within = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `);
const isPart = (all: readonly string[], one: string): boolean =>
  all.some((form) => within(form, one) || (form.length > 3 && within(one, form)));

/**
 * Which terms of a report's list its entries have: as a form of an entry on both sides, and in or around one. Marks, case
 * and number do not count.
 */
export function termsFound(
  entries: readonly GlossaryEntry[],
  terms: ReportPair["terms"],
): { readonly missed: ReportPair["terms"]; readonly around: number } {
  const sides = entries.map(({ source, target }) => [forms(source), forms(target)] as const);
  const has = (term: ReportPair["terms"][number], test: (all: readonly string[], one: string) => boolean): boolean =>
    sides.some(([source, target]) => test(source, plain(term.vi)) && test(target, plain(term.en)));
  return {
    missed: terms.filter((term) => !has(term, (all, one) => all.includes(one))),
    around: terms.filter((term) => has(term, isPart)).length,
  };
}

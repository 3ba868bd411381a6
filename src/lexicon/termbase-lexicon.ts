import type { Lexicon } from "./lexicon.ts";
import { Links } from "./links.ts";
import type { TermbaseEntry, TermForms } from "./termbase.ts";
import { lexiconUnit } from "./tokens.ts";

/** How to make a lexicon of a termbase. */
export interface TermbaseLexiconOptions {
  /** BCP 47 tag of the source language. */
  source: string;
  /** BCP 47 tag of the target language. */
  target: string;
}

/** Words of a text in which each form of a termbase would be met once. */
const SUPPOSED_WORDS = 500_000;

/** Makes a lexicon of a termbase; every form of a concept translates every form of the other language, preferred ones most. */
export function termbaseLexicon(entries: readonly TermbaseEntry[], options: TermbaseLexiconOptions): Lexicon {
  const source = new Map<string, number>();
  const target = new Map<string, number>();
  const origins: string[] = [];
  const links = new Links();
  for (const entry of entries) {
    if (!origins.includes(entry.origin)) origins.push(entry.origin);
    const from = numbered(entry.source, source);
    const to = numbered(entry.target, target);
    links.addConcept(from, to, origins.indexOf(entry.origin));
  }
  const [sourceUnits, targetUnits] = [[...source.keys()], [...target.keys()]];
  return {
    source: options.source,
    target: options.target,
    sourceUnits,
    targetUnits,
    sourceCounts: new Float64Array(source.size).fill(1),
    targetCounts: new Float64Array(target.size).fill(1),
    ...links.tables(sourceUnits, targetUnits),
    info: {
      origins,
      pairs: 0,
      sourceWords: SUPPOSED_WORDS,
      targetWords: SUPPOSED_WORDS,
      licence: "",
      description: `termbase of ${entries.length} entries`,
    },
  };
}

/** The units of a concept's forms, preferred first, each once; new ones get the next number. */
function numbered(forms: TermForms, numbers: Map<string, number>): number[] {
  const units = new Set([forms.preferred, ...forms.variants, ...forms.abbreviations].map(lexiconUnit));
  units.delete("");
  return [...units].map((unit) => {
    const number = numbers.get(unit) ?? numbers.size;
    numbers.set(unit, number);
    return number;
  });
}

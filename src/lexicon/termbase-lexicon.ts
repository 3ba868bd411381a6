import type { Lexicon } from "./lexicon.ts";
import { TableBuilder } from "./table.ts";
import type { TermbaseEntry, TermForms } from "./termbase.ts";
import { lexiconUnit } from "./tokens.ts";

/** How to make a lexicon of a termbase. */
export interface TermbaseLexiconOptions {
  /** BCP 47 tag of the source language. */
  source: string;
  /** BCP 47 tag of the target language. */
  target: string;
}

/** Share of a unit's probability that its curated translations take where the unit has several words; the rest is left to trained ones. */
const MASS_OF_UNIT = 0.85;
/** The same of a single word, which may have more meanings than a termbase tells. */
const MASS_OF_WORD = 0.5;
/** What a variant and an abbreviation weigh beside a preferred form. */
const WEIGHT_OF_VARIANT = 0.5;

/** Words of a text in which each form of a termbase would be met once. */
const SUPPOSED_WORDS = 500_000;

/** Makes a lexicon of a termbase; every form of a concept translates every form of the other language, preferred ones most. */
export function termbaseLexicon(entries: readonly TermbaseEntry[], options: TermbaseLexiconOptions): Lexicon {
  const source = new Units();
  const target = new Units();
  const origins: string[] = [];
  const weights = new Map<number, Map<number, Link>>();
  for (const entry of entries) {
    if (!origins.includes(entry.origin)) origins.push(entry.origin);
    const origin = origins.indexOf(entry.origin);
    const to = weighted(entry.target).map(({ form, weight }) => ({ unit: target.add(form), weight }));
    for (const { form, weight } of weighted(entry.source)) {
      const s = source.add(form);
      if (s === undefined) continue;
      let row = weights.get(s);
      if (row === undefined) {
        row = new Map();
        weights.set(s, row);
      }
      for (const { unit, weight: other } of to) {
        if (unit === undefined) continue;
        const known = row.get(unit);
        if (known === undefined) row.set(unit, { there: other, back: weight, origin });
        else
          row.set(unit, {
            there: Math.max(known.there, other),
            back: Math.max(known.back, weight),
            origin: known.origin,
          });
      }
    }
  }
  const forward = new TableBuilder(source.units.length);
  const backward = new TableBuilder(target.units.length);
  const backwardSum = new Float64Array(target.units.length);
  for (const row of weights.values()) for (const [t, link] of row) backwardSum[t]! += link.back;
  for (const [s, row] of weights) {
    let sum = 0;
    for (const link of row.values()) sum += link.there;
    for (const [t, { there, back, origin }] of row) {
      forward.add(s, t, (massOf(source.units[s]!) * there) / sum, origin);
      backward.add(t, s, (massOf(target.units[t]!) * back) / backwardSum[t]!, origin);
    }
  }
  return {
    source: options.source,
    target: options.target,
    sourceUnits: source.units,
    targetUnits: target.units,
    sourceCounts: new Float64Array(source.units.length).fill(1),
    targetCounts: new Float64Array(target.units.length).fill(1),
    forward: forward.build(),
    backward: backward.build(),
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

interface Link {
  readonly there: number;
  readonly back: number;
  readonly origin: number;
}

class Units {
  readonly units: string[] = [];
  readonly #index = new Map<string, number>();

  add(form: string): number | undefined {
    const unit = lexiconUnit(form);
    if (unit === "") return undefined;
    let at = this.#index.get(unit);
    if (at === undefined) {
      at = this.units.push(unit) - 1;
      this.#index.set(unit, at);
    }
    return at;
  }
}

function weighted(forms: TermForms): { form: string; weight: number }[] {
  return [
    { form: forms.preferred, weight: 1 },
    ...[...forms.variants, ...forms.abbreviations].map((form) => ({ form, weight: WEIGHT_OF_VARIANT })),
  ];
}

function massOf(unit: string): number {
  return unit.includes(" ") ? MASS_OF_UNIT : MASS_OF_WORD;
}

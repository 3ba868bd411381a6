import { fold } from "../text/fold.ts";
import type { TermbaseEntry, TermForms } from "./termbase.ts";
import { lexiconUnit } from "./tokens.ts";

/** A concept that has a form with the key asked for. */
export interface TermMatch {
  readonly entry: TermbaseEntry;
  /** Which form matched. */
  readonly as: "preferred" | "variant" | "abbreviation";
}

/** Finds concepts by the key of any of their source forms; of several matches preferred forms come first. */
export interface TermIndex {
  get(key: string): readonly TermMatch[] | undefined;
  /** The same by a key without diacritics. */
  folded(key: string): readonly TermMatch[] | undefined;
}

/** The matches of each key; where no key has any, those of keys that are equal without diacritics. */
export function matchesOf(index: TermIndex, keys: readonly string[]): (readonly TermMatch[])[] {
  const exact = keys.map((key) => index.get(key) ?? []);
  if (exact.some((matches) => matches.length > 0)) return exact;
  return keys.map((key) => index.folded(fold(key)) ?? []);
}

/** Indexes the source side of a list of entries. */
export function indexTerms(entries: readonly TermbaseEntry[]): TermIndex {
  const exact = new Map<string, TermMatch[]>();
  const folded = new Map<string, TermMatch[]>();
  const add = (index: Map<string, TermMatch[]>, key: string, match: TermMatch): void => {
    const matches = index.get(key);
    if (matches === undefined) index.set(key, [match]);
    else if (!matches.some(({ entry }) => entry === match.entry)) matches.push(match);
  };
  for (const as of ["preferred", "variant", "abbreviation"] as const) {
    for (const entry of entries) {
      for (const form of formsAs(entry.source, as)) {
        const key = lexiconUnit(form);
        add(exact, key, { entry, as });
        add(folded, fold(key), { entry, as });
      }
    }
  }
  return { get: (key) => exact.get(key), folded: (key) => folded.get(key) };
}

function formsAs(forms: TermForms, as: TermMatch["as"]): readonly string[] {
  if (as === "preferred") return [forms.preferred];
  return as === "variant" ? forms.variants : forms.abbreviations;
}

import type { Form } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import type { Abbreviations } from "./abbreviations.ts";
import type { Surfaces } from "./concepts.ts";

/** The forms of one side of a concept: those of its termbase entry, or those of the texts. */
export function formOf(surfaces: Surfaces, curated: TermbaseEntry["source"] | undefined, defined: Abbreviations): Form {
  const seen = [...surfaces.forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([form]) => form);
  const written = [...surfaces.written.keys()].sort();
  const abbreviations = new Set<string>();
  if (curated !== undefined) {
    const known = new Set(curated.abbreviations);
    for (const form of [...seen, ...written]) if (known.has(form)) abbreviations.add(form);
    for (const short of curated.abbreviations) if (defined.seen.has(short)) abbreviations.add(short);
    const preferred = curated.preferred;
    const variants = distinct([...seen, ...written].filter((form) => !known.has(form)).flatMap(withoutYear), preferred);
    return { preferred, variants, abbreviations: [...abbreviations] };
  }
  for (const short of defined.ofFull.get(surfaces.key) ?? []) abbreviations.add(short);
  const preferred = seen[0]!;
  const variants: string[] = [...seen.slice(1), ...written];
  return {
    preferred,
    variants: distinct(
      variants.filter((form) => !abbreviations.has(form)),
      preferred,
    ),
    abbreviations: [...abbreviations],
  };
}

/** An abbreviation that one text explains: the full form goes first. */
export function expanded(form: Form, defined: Abbreviations): void {
  const full = defined.fullOf.get(form.preferred);
  if (full === undefined) return;
  form.abbreviations.push(form.preferred);
  form.preferred = full;
}

/** A document with its year is also known without it: (1982) UN Convention on the Law of the Sea. */
function withoutYear(form: string): string[] {
  const bare = form.replace(/^(?:1[6-9]|20)\d\d |(?: năm| of)? (?:1[6-9]|20)\d\d$/, "");
  return bare === form || !bare.includes(" ") ? [form] : [form, bare];
}

/** Drops what repeats the preferred form or an earlier variant, case apart. */
function distinct(forms: readonly string[], preferred: string): string[] {
  const seen = new Set([preferred.toLowerCase()]);
  return forms.filter((form) => {
    const key = form.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

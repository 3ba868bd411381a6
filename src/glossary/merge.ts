import { entryId } from "../core/entry-id.ts";
import type { Form, Glossary, GlossaryEntry } from "../core/glossary.ts";

/**
 * Joins a glossary that a person has edited with a new one. Of an entry that both have, the person's forms, kind, domain and
 * status stay, and frequency, score and example are the new ones; what only one has is kept. Entries are the same by id,
 * or by a form that they share on both sides. A pair that the person has rejected stays rejected.
 */
export function mergeGlossary(edited: Glossary, found: Glossary): Glossary {
  const byId = new Map(edited.entries.map((entry) => [entry.id, entry]));
  const byForms = new Map<string, GlossaryEntry>();
  for (const entry of edited.entries) for (const key of keysOf(entry)) if (!byForms.has(key)) byForms.set(key, entry);
  const taken = new Set<GlossaryEntry>();
  const entries: GlossaryEntry[] = [];
  for (const fresh of found.entries) {
    const known =
      byId.get(fresh.id) ??
      keysOf(fresh)
        .map((key) => byForms.get(key))
        .find((one) => one !== undefined);
    if (known === undefined) entries.push(fresh);
    else if (!taken.has(known)) {
      taken.add(known);
      entries.push(joined(known, fresh));
    }
  }
  for (const entry of edited.entries) if (!taken.has(entry)) entries.push(entry);
  return { ...found, entries, notes: [...found.notes] };
}

function joined(known: GlossaryEntry, fresh: GlossaryEntry): GlossaryEntry {
  const { example, reasons } = fresh;
  const shown = example ?? known.example;
  const domain = known.domain ?? fresh.domain;
  return {
    ...known,
    source: joinedForm(known.source, fresh.source),
    target: joinedForm(known.target, fresh.target),
    ...(domain === undefined ? {} : { domain }),
    frequency: fresh.frequency,
    documents: fresh.documents,
    score: fresh.score,
    origin: known.origin === fresh.origin ? known.origin : "both",
    ...(shown === undefined ? {} : { example: shown }),
    ...(reasons === undefined ? {} : { reasons }),
  };
}

/** The person's form, with what was found besides. */
function joinedForm(known: Form, fresh: Form): Form {
  const has = new Set([known.preferred, ...known.variants, ...known.abbreviations].map((form) => form.toLowerCase()));
  const more = (forms: readonly string[]): string[] =>
    forms.filter((form) => !has.has(form.toLowerCase()) && has.add(form.toLowerCase()));
  const abbreviations = more(fresh.abbreviations);
  return {
    preferred: known.preferred,
    variants: [...known.variants, ...more([fresh.preferred, ...fresh.variants])],
    abbreviations: [...known.abbreviations, ...abbreviations],
  };
}

/** Every pair of a full form of both sides. */
function keysOf({ source, target }: GlossaryEntry): string[] {
  const full = (form: Form): string[] => [form.preferred, ...form.variants];
  return full(source).flatMap((a) => full(target).map((b) => entryId(a, b)));
}

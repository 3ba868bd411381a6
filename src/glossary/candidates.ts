import { entryId } from "../core/entry-id.ts";
import type { Form } from "../core/glossary.ts";
import type { Abbreviations } from "./abbreviations.ts";
import type { Candidate } from "./candidate.ts";
import type { Concept, Concepts } from "./concepts.ts";
import { expanded, formOf } from "./forms.ts";
import { frequenciesOf } from "./frequencies.ts";
import type { MarkedWords } from "./marked-words.ts";
import { fullConcepts, withAbbreviation } from "./merge-abbreviations.ts";
import type { Rarity } from "./rarity.ts";
import { scoreOf } from "./score.ts";

/** Gives every concept its forms, its frequency and its score. */
export function candidatesOf(
  all: Concept[],
  concepts: Concepts,
  defined: readonly [Abbreviations, Abbreviations],
  source: MarkedWords,
  target: MarkedWords,
  rarities: readonly [Rarity, Rarity],
): Candidate[] {
  const forms = all.map((concept) => {
    const entry = concepts.entryOf(concept);
    return {
      source: formOf(concept.source, entry?.source, defined[0]),
      target: formOf(concept.target, entry?.target, defined[1]),
      concept,
    };
  });
  joinAbbreviations(all, forms, defined);
  joinSurnames(all, forms);
  const frequencies = frequenciesOf(forms, source, target);
  return all.map((concept, k): Candidate => {
    const parts = scoreOf(concept, concepts.entryOf(concept), frequencies[k]!, rarities, [source.pack, target.pack]);
    const form = forms[k]!;
    return { id: entryId(form.source.preferred, form.target.preferred), ...form, frequency: frequencies[k]!, parts };
  });
}

/** A bare abbreviation joins the concept that it stands for, and is no concept of its own. */
function joinAbbreviations(
  all: Concept[],
  forms: { source: Form; target: Form; concept: Concept }[],
  defined: readonly [Abbreviations, Abbreviations],
): void {
  const full = fullConcepts(forms, ({ concept }) => concept.kind === "abbreviation" && concept.by === "name");
  for (const [bare, whole] of full) {
    withAbbreviation(whole.source, bare.source.preferred);
    withAbbreviation(whole.target, bare.target.preferred);
    const at = forms.indexOf(bare);
    forms.splice(at, 1);
    all.splice(at, 1);
  }
  for (const { source, target, concept } of forms) {
    if (concept.kind !== "abbreviation" || concept.entry >= 0) continue;
    expanded(source, defined[0]);
    expanded(target, defined[1]);
  }
}

/** A part of a name that the texts also give whole is a variant of it: Trung of Lê Hoài Trung. */
function joinSurnames(all: Concept[], forms: { source: Form; target: Form; concept: Concept }[]): void {
  const isName = ({ concept }: { concept: Concept }): boolean => concept.kind === "name" && concept.entry < 0;
  const whole = new Map<string, (typeof forms)[number] | undefined>();
  for (const one of forms) {
    if (!isName(one) || !one.source.preferred.includes(" ") || !one.target.preferred.includes(" ")) continue;
    for (const part of new Set([one.concept.source.key.split(" ").at(0)!, one.concept.source.key.split(" ").at(-1)!])) {
      whole.set(part, whole.has(part) && whole.get(part) !== one ? undefined : one);
    }
  }
  for (const part of [...forms]) {
    if (!isName(part) || part.concept.source.key.includes(" ")) continue;
    const full = whole.get(part.concept.source.key);
    if (full === undefined) continue;
    full.source.variants.push(part.source.preferred);
    full.target.variants.push(part.target.preferred);
    const at = forms.indexOf(part);
    forms.splice(at, 1);
    all.splice(at, 1);
  }
}

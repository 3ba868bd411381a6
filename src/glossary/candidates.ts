import { entryId } from "../core/entry-id.ts";
import type { Form } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { fold } from "../text/fold.ts";
import type { Abbreviations } from "./abbreviations.ts";
import type { Candidate } from "./candidate.ts";
import type { Concept, Concepts } from "./concepts.ts";
import { expanded, formOf } from "./forms.ts";
import { frequenciesOf } from "./frequencies.ts";
import type { TermPack } from "./languages/pack.ts";
import type { MarkedWords } from "./marked-words.ts";
import { fullConcepts, shareAbbreviations, withAbbreviation } from "./merge-abbreviations.ts";
import type { Rarity } from "./rarity.ts";
import { scoreOf } from "./score.ts";
import { addWithoutOwner } from "./without-owner.ts";

/** Gives every concept its forms, its frequency and its score. */
export function candidatesOf(
  all: readonly Concept[],
  concepts: Concepts,
  defined: readonly [Abbreviations, Abbreviations],
  source: MarkedWords,
  target: MarkedWords,
  rarities: readonly [Rarity, Rarity],
  beads: number,
): Candidate[] {
  const forms = all.map((concept): Formed => {
    const entry = concepts.entryOf(concept);
    return {
      source: formOf(concept.source, entry?.source, defined[0]),
      target: formOf(concept.target, entry?.target, defined[1]),
      concept,
    };
  });
  for (const one of forms) shareAbbreviations(one, defined);
  const joined = new Set([
    ...joinAbbreviations(forms, defined),
    ...joinSurnames(forms),
    ...joinAdjectives(forms, (concept) => concepts.entryOf(concept)),
  ]);
  const kept = forms.filter((one) => !joined.has(one));
  const places = placesOf(forms, (concept) => concepts.entryOf(concept));
  for (const one of kept) {
    if (one.concept.kind !== "organisation") continue;
    addWithoutOwner(
      { form: one.source, ...places[0], pack: source.pack },
      { form: one.target, ...places[1], pack: target.pack },
    );
  }
  const keys = new Set(kept.flatMap(({ concept }) => [concept.source.key, concept.target.key]));
  const frequencies = frequenciesOf(kept, source, target, beads);
  return kept.map((one, k): Candidate => {
    const { concept } = one;
    const packs = [source.pack, target.pack] as const;
    const free = isFree(concept, keys, packs);
    const parts = scoreOf(concept, concepts.entryOf(concept), frequencies[k]!, rarities, packs, free);
    return { id: entryId(one.source.preferred, one.target.preferred), ...one, frequency: frequencies[k]!, parts };
  });
}

/**
 * True where a phrase is put together of a term of several words and of what the sentence says of it: operation of
 * (multilateral mechanisms).
 */
function isFree(
  { entry, by, source, target }: Concept,
  keys: ReadonlySet<string>,
  packs: readonly TermPack[],
): boolean {
  if (entry >= 0 || by !== "phrase") return false;
  return packs.some((pack, side) => {
    if (pack.head === "first") return false;
    const words = (side === 0 ? source : target).key.split(" ");
    const small = words.findIndex((word, k) => k > 0 && pack.function.has(word));
    const rest = words.slice(small + 1).filter((word, k) => k > 0 || !pack.function.has(word));
    return small > 0 && rest.length > 1 && keys.has(rest.join(" "));
  });
}

/** The names of countries and places that the texts hold, and the adjectives of countries, on each side. */
function placesOf(
  forms: readonly Formed[],
  entryOf: (concept: Concept) => TermbaseEntry | undefined,
): [source: Places, target: Places] {
  const found: [Places, Places] = [
    { places: new Set(), adjectives: new Set() },
    { places: new Set(), adjectives: new Set() },
  ];
  for (const one of forms) {
    const entry = entryOf(one.concept);
    if (entry?.domain !== "geography") continue;
    const set = entry.pos === "adjective" ? "adjectives" : "places";
    for (const form of [one.source.preferred, ...one.source.variants]) found[0][set].add(form);
    for (const form of [one.target.preferred, ...one.target.variants]) found[1][set].add(form);
  }
  return found;
}

interface Places {
  readonly places: Set<string>;
  readonly adjectives: Set<string>;
}

/** A concept with its forms, which may still change. */
interface Formed {
  readonly concept: Concept;
  readonly source: Form;
  readonly target: Form;
}

/** A bare abbreviation joins the concept that it stands for, and is no concept of its own. */
function joinAbbreviations(forms: readonly Formed[], defined: readonly [Abbreviations, Abbreviations]): Formed[] {
  const full = fullConcepts(forms, ({ concept }) => concept.kind === "abbreviation" && concept.by === "name");
  for (const [bare, whole] of full) {
    withAbbreviation(whole.source, bare.source.preferred);
    withAbbreviation(whole.target, bare.target.preferred);
  }
  for (const { source, target, concept } of forms) {
    if (concept.kind !== "abbreviation" || concept.entry >= 0) continue;
    expanded(source, defined[0]);
    expanded(target, defined[1]);
  }
  return [...full.keys()];
}

/** The adjective of a country is a variant of its name where both are seen: Danish of Đan Mạch = Denmark. */
function joinAdjectives(forms: readonly Formed[], entryOf: (concept: Concept) => TermbaseEntry | undefined): Formed[] {
  const countries = new Map<string, Formed>();
  for (const one of forms) {
    const entry = entryOf(one.concept);
    if (entry?.domain !== "geography" || entry.pos === "adjective" || one.concept.apart) continue;
    for (const form of [one.source, one.target]) if (!countries.has(form.preferred)) countries.set(form.preferred, one);
  }
  const joined: Formed[] = [];
  for (const one of forms) {
    const entry = entryOf(one.concept);
    if (entry?.domain !== "geography" || entry.pos !== "adjective") continue;
    const country = countries.get(one.source.preferred) ?? countries.get(one.target.preferred);
    if (country === undefined) continue;
    for (const side of ["source", "target"] as const) {
      const known = [country[side].preferred, ...country[side].variants];
      country[side].variants.push(
        ...[one[side].preferred, ...one[side].variants].filter((form) => !known.includes(form)),
      );
    }
    joined.push(one);
  }
  return joined;
}

/** True where a name has the same words on both sides, as a person's has: no Lake Victoria Basin. */
function isAlike({ source, target }: Formed): boolean {
  const words = (form: string): string => fold(form).toLowerCase().split(" ").sort().join(" ");
  return words(source.preferred) === words(target.preferred);
}

/** A part of a name that the texts also give whole is a variant of it: Trung of Lê Hoài Trung. */
function joinSurnames(forms: readonly Formed[]): Formed[] {
  const joined: Formed[] = [];
  const isName = ({ concept }: { concept: Concept }): boolean => concept.kind === "name" && concept.entry < 0;
  const whole = new Map<string, (typeof forms)[number] | undefined>();
  for (const one of forms) {
    if (!isName(one) || !one.source.preferred.includes(" ") || !isAlike(one)) continue;
    for (const part of new Set([one.concept.source.key.split(" ").at(0)!, one.concept.source.key.split(" ").at(-1)!])) {
      whole.set(part, whole.has(part) && whole.get(part) !== one ? undefined : one);
    }
  }
  for (const part of forms) {
    if (!isName(part) || part.concept.source.key.includes(" ")) continue;
    const full = whole.get(part.concept.source.key);
    if (full === undefined) continue;
    full.source.variants.push(part.source.preferred);
    full.target.variants.push(part.target.preferred);
    joined.push(part);
  }
  return joined;
}

import { bytesOf, digit, VALUES } from "./digits.ts";
import { type PackedForms, packForms } from "./packed-forms.ts";
import type { TermbaseEntry, TermForms } from "./termbase.ts";

/** A termbase as strings of digits. */
export interface PackedTermbase {
  readonly source: PackedSide;
  readonly target: PackedSide;
  /** Lists that the entries come from, with how many: first list first. */
  readonly lists: readonly (readonly [name: string, entries: number])[];
  /** Part of speech of each entry: a digit into `allPos`. */
  readonly pos: string;
  readonly allPos: readonly string[];
  /** Domain of each entry: a digit into `allDomains`. */
  readonly domains: string;
  readonly allDomains: readonly string[];
}

/** The forms of one language. */
export interface PackedSide extends PackedForms {
  /** Variants of each entry, one digit. */
  readonly variants: string;
  /** Abbreviations of each entry, one digit. */
  readonly abbreviations: string;
  /** How often the training data has each unit of several tokens, one digit; in order of first appearance. */
  readonly counts: string;
}

/** Packs a termbase. */
export function packTermbase(
  entries: readonly TermbaseEntry[],
  sourceWords: readonly string[],
  targetWords: readonly string[],
): PackedTermbase {
  const lists = new Map<string, number>();
  for (const { origin } of entries) lists.set(origin, (lists.get(origin) ?? 0) + 1);
  const allPos = [...new Set(entries.map(({ pos }) => pos))];
  const allDomains = [...new Set(entries.map(({ domain }) => domain))];
  return {
    source: packSide(
      entries.map(({ source }) => source),
      sourceWords,
    ),
    target: packSide(
      entries.map(({ target }) => target),
      targetWords,
    ),
    lists: [...lists],
    pos: entries.map(({ pos }) => digit(allPos.indexOf(pos))).join(""),
    allPos,
    domains: entries.map(({ domain }) => digit(allDomains.indexOf(domain))).join(""),
    allDomains,
  };
}

function packSide(terms: readonly TermForms[], words: readonly string[]): PackedSide {
  const forms = terms.flatMap(({ preferred, variants, abbreviations }) => [preferred, ...variants, ...abbreviations]);
  const numbers = new Map(words.map((word, number) => [word, number]));
  return {
    ...packForms(forms, numbers),
    variants: terms.map(({ variants }) => digit(variants.length)).join(""),
    abbreviations: terms.map(({ abbreviations }) => digit(abbreviations.length)).join(""),
    counts: "",
  };
}

/** Where the forms of each entry begin. */
export function formStarts(packed: PackedSide): Uint32Array {
  const variants = bytesOf(packed.variants);
  const abbreviations = bytesOf(packed.abbreviations);
  const starts = new Uint32Array(variants.length + 1);
  for (let entry = 0; entry < variants.length; entry++) {
    starts[entry + 1] = starts[entry]! + 1 + VALUES[variants[entry]!]! + VALUES[abbreviations[entry]!]!;
  }
  return starts;
}

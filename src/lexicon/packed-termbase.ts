import { COUNTS, digit, digits } from "./digits.ts";
import type { Links } from "./links.ts";
import { type PackedForms, packForms, unpackForms, unpackNumbers } from "./packed-forms.ts";
import type { NumberedWords } from "./packed-words.ts";
import type { TermbaseEntry, TermForms } from "./termbase.ts";
import { lexiconUnit } from "./tokens.ts";

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
  /** How often the training data has each unit of several words, one digit; in order of first appearance. */
  readonly counts: string;
}

/** Packs a termbase; `counts` tells for each side how often the training data has a unit. */
export function packTermbase(
  entries: readonly TermbaseEntry[],
  sourceWords: readonly string[],
  targetWords: readonly string[],
): PackedTermbase {
  const lists = new Map<string, number>();
  for (const { origin } of entries) lists.set(origin, (lists.get(origin) ?? 0) + 1);
  const [allPos, allDomains] = [
    [...new Set(entries.map(({ pos }) => pos))],
    [...new Set(entries.map(({ domain }) => domain))],
  ];
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
  return {
    ...packForms(forms, new Map(words.map((word, number) => [word, number]))),
    variants: terms.map(({ variants }) => digit(variants.length)).join(""),
    abbreviations: terms.map(({ abbreviations }) => digit(abbreviations.length)).join(""),
    counts: "",
  };
}

/** Unpacks the entries as they are written. */
export function unpackTermbase(
  packed: PackedTermbase,
  sourceWords: readonly string[],
  targetWords: readonly string[],
): TermbaseEntry[] {
  const source = unpackTerms(packed.source, sourceWords);
  const target = unpackTerms(packed.target, targetWords);
  const [pos, domains] = [digits(packed.pos), digits(packed.domains)];
  const origins = packed.lists.flatMap(([name, entries]) => new Array<string>(entries).fill(name));
  return origins.map((origin, entry) => ({
    source: source[entry]!,
    target: target[entry]!,
    pos: packed.allPos[pos[entry]!]!,
    domain: packed.allDomains[domains[entry]!]!,
    origin,
  }));
}

function unpackTerms(packed: PackedSide, words: readonly string[]): TermForms[] {
  const forms = unpackForms(packed, words);
  const [variants, abbreviations] = [digits(packed.variants), digits(packed.abbreviations)];
  let next = 0;
  return Array.from(variants, (count, entry) => {
    const preferred = forms[next++]!;
    const others = forms.slice(next, next + count);
    next += count;
    const short = forms.slice(next, next + abbreviations[entry]!);
    next += short.length;
    return { preferred, variants: others, abbreviations: short };
  });
}

/** A side's units as a lexicon numbers them: words first, then the units of several words. */
export interface TermUnits {
  readonly units: string[];
  readonly counts: Float64Array;
  /** How many of the units are words of the list. */
  readonly singles: number;
  /** Unit of each word of the list, -1 where it is none. */
  readonly unitOfWord: Int32Array;
  /** Unit of each form, -1 where it has no word. */
  readonly unitOfForm: Int32Array;
}

/** Finds the unit of every word and form without writing the forms out. */
export function termUnits(packed: PackedSide, words: NumberedWords): TermUnits {
  const units: string[] = [];
  const numbers = new Map<string, number>();
  const unitOfWord = new Int32Array(words.words.length).fill(-1);
  const { offsets, tokens } = unpackNumbers(packed);
  const several = digits(packed.counts);
  const counts = new Float64Array(words.words.length + several.length).fill(1);
  for (let word = 0; word < unitOfWord.length; word++) {
    const key = keyOf(words.words[word]!);
    if (key === "") continue;
    let unit = numbers.get(key);
    if (unit === undefined) {
      unit = units.length;
      units.push(key);
      numbers.set(key, unit);
      counts[unit] = words.counts[word]!;
    }
    unitOfWord[word] = unit;
  }
  const singles = units.length;
  const unitOfForm = new Int32Array(offsets.length - 1);
  for (let form = 0; form < unitOfForm.length; form++) {
    const start = offsets[form]!;
    const end = offsets[form + 1]!;
    let found = unitOfWord[tokens[start]!]!;
    if (end > start + 1) {
      let key = found < 0 ? "" : units[found]!;
      for (let at = start + 1; at < end; at++) {
        const unit = unitOfWord[tokens[at]!]!;
        if (unit >= 0) key = key === "" ? units[unit]! : `${key} ${units[unit]!}`;
      }
      const known = key === "" ? -1 : numbers.get(key);
      if (known === undefined) {
        found = units.length;
        units.push(key);
        numbers.set(key, found);
        if (found - singles < several.length) counts[found] = COUNTS[several[found - singles]!]!;
      } else found = known;
    }
    unitOfForm[form] = found;
  }
  return { units, counts: counts.slice(0, units.length), singles, unitOfWord, unitOfForm };
}

function keyOf(word: string): string {
  return isPlain(word) ? word : lexiconUnit(word);
}

/** Whether a listed word is its own key: lower-case letters and nothing else. By character codes, which need no warming up. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const letter = (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code !== 0xf7 && code < 0x2000);
    if (!letter) return false;
  }
  return word.toLowerCase() === word;
}

/** Adds the concepts of a termbase to `links`; a list's number is the origin. */
export function addConcepts(packed: PackedTermbase, source: TermUnits, target: TermUnits, links: Links): void {
  const from = formStarts(packed.source);
  const to = formStarts(packed.target);
  let entry = 0;
  packed.lists.forEach(([, entries], origin) => {
    for (const end = entry + entries; entry < end; entry++) {
      links.addConcept(
        distinct(source.unitOfForm, from[entry]!, from[entry + 1]!),
        distinct(target.unitOfForm, to[entry]!, to[entry + 1]!),
        origin,
      );
    }
  });
}

/** Where the forms of each entry begin. */
function formStarts(packed: PackedSide): Uint32Array {
  const variants = digits(packed.variants);
  const abbreviations = digits(packed.abbreviations);
  const starts = new Uint32Array(variants.length + 1);
  for (let entry = 0; entry < variants.length; entry++) {
    starts[entry + 1] = starts[entry]! + 1 + variants[entry]! + abbreviations[entry]!;
  }
  return starts;
}

function distinct(unitOfForm: Int32Array, start: number, end: number): number[] {
  const kept: number[] = [];
  for (let form = start; form < end; form++) {
    const unit = unitOfForm[form]!;
    if (unit >= 0 && !kept.includes(unit)) kept.push(unit);
  }
  return kept;
}

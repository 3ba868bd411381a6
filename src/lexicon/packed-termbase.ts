import { bytesOf, COUNTS, digit, VALUES } from "./digits.ts";
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
  /** Whether the unit of a form of several tokens has been met, one digit: so that most need not be looked up. */
  readonly seen: string;
  /** How often the training data has each unit of several tokens, one digit; in order of first appearance. */
  readonly counts: string;
}

/** Of a form of several tokens: the only one of its unit; the first of several; one that repeats. */
const ONLY = 0;
const FIRST = 1;
const AGAIN = 2;

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
  const packed = packForms(forms, new Map(words.map((word, number) => [word, number])));
  const lengths = bytesOf(packed.lengths);
  const ofWords = new Set(words.map(lexiconUnit));
  const severals = forms.filter((_, form) => VALUES[lengths[form]!]! > 1).map(lexiconUnit);
  const times = new Map<string, number>();
  for (const unit of severals) times.set(unit, (times.get(unit) ?? 0) + 1);
  const met = new Set(ofWords);
  const seen = severals.map((unit) => {
    if (met.has(unit)) return AGAIN;
    met.add(unit);
    return times.get(unit) === 1 ? ONLY : FIRST;
  });
  return {
    ...packed,
    variants: terms.map(({ variants }) => digit(variants.length)).join(""),
    abbreviations: terms.map(({ abbreviations }) => digit(abbreviations.length)).join(""),
    seen: seen.map(digit).join(""),
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
  const [pos, domains] = [bytesOf(packed.pos), bytesOf(packed.domains)];
  const origins = packed.lists.flatMap(([name, entries]) => new Array<string>(entries).fill(name));
  return origins.map((origin, entry) => ({
    source: source[entry]!,
    target: target[entry]!,
    pos: packed.allPos[VALUES[pos[entry]!]!]!,
    domain: packed.allDomains[VALUES[domains[entry]!]!]!,
    origin,
  }));
}

function unpackTerms(packed: PackedSide, words: readonly string[]): TermForms[] {
  const forms = unpackForms(packed, words);
  const variants = bytesOf(packed.variants);
  const starts = formStarts(packed);
  return Array.from(variants, (count, entry) => {
    const [start, end] = [starts[entry]!, starts[entry + 1]!];
    const behind = start + 1 + VALUES[count]!;
    return {
      preferred: forms[start]!,
      variants: forms.slice(start + 1, behind),
      abbreviations: forms.slice(behind, end),
    };
  });
}

/** A side's units as a lexicon numbers them: words first, then the units of several tokens. */
export interface TermUnits {
  /** A word that has no key, or that another word stands for, keeps its place; nothing in a text is equal to it. */
  readonly units: string[];
  readonly counts: Float64Array;
  /** How many of the units are words of the list. */
  readonly singles: number;
  /** Unit of each form, -1 where it has no word. */
  readonly unitOfForm: Int32Array;
}

/** Finds the unit of every form without writing the forms out. */
export function termUnits(packed: PackedSide, words: NumberedWords): TermUnits {
  const several = bytesOf(packed.counts);
  const units = words.words.slice();
  const singles = units.length;
  const counts = new Float64Array(singles + several.length).fill(1);
  counts.set(words.counts);
  /** Units that forms may repeat. */
  const numbers = new Map<string, number>();
  const unitOfWord = new Int32Array(singles);
  for (let word = 0; word < singles; word++) unitOfWord[word] = word;
  for (const [word, key] of words.keys) {
    if (key === "") unitOfWord[word] = -1;
    else {
      units[word] = key;
      numbers.set(key, word);
    }
  }
  for (const [word, key] of words.shared) unitOfWord[word] = numbers.get(key) ?? units.indexOf(key);
  const { offsets, tokens } = unpackNumbers(packed);
  const seen = bytesOf(packed.seen);
  const unitOfForm = new Int32Array(offsets.length - 1);
  let next = 0;
  for (let form = 0; form < unitOfForm.length; form++) {
    let at = offsets[form]!;
    const end = offsets[form + 1]!;
    let unit = unitOfWord[tokens[at++]!]!;
    if (at < end) {
      let key = unit < 0 ? "" : units[unit]!;
      for (; at < end; at++) {
        unit = unitOfWord[tokens[at]!]!;
        if (unit >= 0) key = key === "" ? units[unit]! : `${key} ${units[unit]!}`;
      }
      const met = VALUES[seen[next++]!]!;
      if (met === AGAIN) unit = numbers.get(key) ?? units.indexOf(key);
      else {
        unit = units.length;
        units.push(key);
        if (met === FIRST) numbers.set(key, unit);
        if (unit - singles < several.length) counts[unit] = COUNTS[VALUES[several[unit - singles]!]!]!;
      }
    }
    unitOfForm[form] = unit;
  }
  return { units, counts: counts.slice(0, units.length), singles, unitOfForm };
}

/** Adds the concepts of a termbase to `links`; a list's number is the origin. */
export function addConcepts(packed: PackedTermbase, source: TermUnits, target: TermUnits, links: Links): void {
  const from = formStarts(packed.source);
  const to = formStarts(packed.target);
  let entry = 0;
  packed.lists.forEach(([, entries], origin) => {
    for (const end = entry + entries; entry < end; entry++) {
      links.addConcept(
        source.unitOfForm,
        from[entry]!,
        from[entry + 1]!,
        target.unitOfForm,
        to[entry]!,
        to[entry + 1]!,
        origin,
      );
    }
  });
}

/** Where the forms of each entry begin. */
function formStarts(packed: PackedSide): Uint32Array {
  const variants = bytesOf(packed.variants);
  const abbreviations = bytesOf(packed.abbreviations);
  const starts = new Uint32Array(variants.length + 1);
  for (let entry = 0; entry < variants.length; entry++) {
    starts[entry + 1] = starts[entry]! + 1 + VALUES[variants[entry]!]! + VALUES[abbreviations[entry]!]!;
  }
  return starts;
}

import type { Work } from "../core/work.ts";
import type { UnitIndex } from "../lexicon/lexicon-index.ts";
import type { UnitNumbers } from "../lexicon/unit-trie.ts";
import { baseForms, hasBaseForms } from "./base-forms.ts";
import { familyOf } from "./word-families.ts";

/** What one side of a lexicon knows of the word types of a text; -1 where it knows nothing. */
export interface LexiconWords {
  readonly index: UnitIndex;
  /** The unit that is the word. */
  readonly units: Int32Array;
  /** The unit that is its likeliest base form. */
  readonly bases: Int32Array;
  /** The units that are derived from the same word, as "negotiator" and "negotiation": of one word behind those of the other. */
  readonly relatives: Int32Array;
  /** Where the relatives of each word end. */
  readonly relativesEnd: Int32Array;
  /** The word, and its base form, as parts of units of several words. */
  readonly parts: Int32Array;
  readonly baseParts: Int32Array;
}

/** What is known of one word: as above, `family` being its relatives. */
interface Known {
  readonly unit: number;
  readonly base: number;
  readonly part: number;
  readonly basePart: number;
  readonly family: readonly number[];
}

/** The words looked up last in each index, with base forms and without: those of a batch of reports are mostly the same. */
const inflected = new WeakMap<UnitIndex, Map<string, Known>>();
const plain = new WeakMap<UnitIndex, Map<string, Known>>();
const MOST_REMEMBERED = 20_000;
/** Words between two chances to rest, and units of work that one takes. */
const WORDS_A_REST = 250;
const UNITS_A_WORD = 4;

/** Looks the words of a text up in one side of a lexicon, under their own form and as inflected words. */
export function* lookUpWords(words: readonly string[], index: UnitIndex, language: string): Work<LexiconWords> {
  const size = words.length;
  const units = new Int32Array(size);
  const bases = new Int32Array(size);
  const parts = new Int32Array(size);
  const baseParts = new Int32Array(size);
  const relatives: number[] = [];
  const relativesEnd = new Int32Array(size);
  const remembered = memoryOf(hasBaseForms(language) ? inflected : plain, index);
  for (let k = 0; k < size; k++) {
    if (k % WORDS_A_REST === WORDS_A_REST - 1) yield WORDS_A_REST * UNITS_A_WORD;
    const word = words[k]!;
    let known = remembered.get(word);
    if (known === undefined) {
      known = lookUp(word, index, language);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word, known);
    }
    units[k] = known.unit;
    bases[k] = known.base;
    parts[k] = known.part;
    baseParts[k] = known.basePart;
    for (const relative of known.family) relatives.push(relative);
    relativesEnd[k] = relatives.length;
  }
  return { index, units, bases, parts, baseParts, relatives: new Int32Array(relatives), relativesEnd };
}

function memoryOf(memories: WeakMap<UnitIndex, Map<string, Known>>, index: UnitIndex): Map<string, Known> {
  let memory = memories.get(index);
  if (memory === undefined) {
    memory = new Map();
    memories.set(index, memory);
  }
  return memory;
}

function lookUp(word: string, index: UnitIndex, language: string): Known {
  const partOf = index.trie.wordOf;
  const forms = baseForms(word, language);
  return {
    unit: index.unitOf.get(word) ?? -1,
    base: first(forms, index.unitOf),
    part: partOf.get(word) ?? -1,
    basePart: first(forms, partOf),
    family: familyOf(word, index, language),
  };
}

/** What a table has for the first form that it knows, or -1. */
function first(forms: readonly string[], table: UnitNumbers): number {
  for (const form of forms) {
    const found = table.get(form);
    if (found !== undefined) return found;
  }
  return -1;
}

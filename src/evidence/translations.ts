import type { Work } from "../core/work.ts";
import type { UnitIndex } from "../lexicon/lexicon-index.ts";
import type { Association } from "./association.ts";
import { cognates } from "./cognates.ts";
import { identities } from "./identities.ts";
import type { ItemsOfSide } from "./items-of-side.ts";
import type { LexiconWords } from "./lexicon-words.ts";
import { months } from "./months.ts";
import { partTranslations } from "./part-translations.ts";
import { spelledNumbers } from "./spelled-numbers.ts";
import { BACK_OFF, TranslationEntries } from "./translation-entries.ts";
import type { KnownTypes, TypesOfSide, UnitsOfTypes } from "./types-of-side.ts";
import type { Weights } from "./weights.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** Which item types of the source side translate which of the target side, in these two texts. */
export interface Translations {
  /** Row of source type `u`: the entries `offsets[u]` to `offsets[u + 1]`. */
  readonly offsets: Int32Array;
  /** Target type of each entry, ascending in each row. */
  readonly targets: Int32Array;
  /** p(target | source) of each entry. */
  readonly forward: Float64Array;
  /** p(source | target) of each entry. */
  readonly backward: Float64Array;
  /** How much more likely the two stand together than by chance, in nats. */
  readonly lifts: Float64Array;
  /** What links the two: one of `LINKED_BY`. */
  readonly kinds: Uint8Array;
}

/**
 * What may link two types: the units of a lexicon that hold one of them, a lexicon, an equal name, an equal number of one or
 * two digits, or of more. What says most is last.
 */
export const LINKED_BY = { part: 0, lexicon: 1, name: 2, shortNumber: 3, longNumber: 4 } as const;

/** The share for a word derived from the same one; on report pairs 01 to 120 .25 or .8 made no fewer errors. */
const RELATIVE = 0.5;
/** What a translation is worth by how a unit stands for a word, in the order of `STANDS_AS`. */
const SHARES: readonly number[] = [1, BACK_OFF, RELATIVE];
/** Visits of a lexicon's rows between two chances to rest, and how many are about a microsecond of work. */
const VISITS_A_REST = 2_500;
const VISITS_A_UNIT = 5;
/** Associations between two chances to rest. */
const TAUGHT_A_REST = 10_000;

/** One side as translations are looked for: its words, its items, and the words as parts of each lexicon's units. */
export interface TranslatableSide {
  readonly words: WordsOfSide;
  readonly items: ItemsOfSide;
  readonly lexicons: readonly Pick<LexiconWords, "index" | "parts">[];
  /** What the lexicons know of the types of its items. */
  readonly known: KnownTypes;
}

/**
 * Collects all translations between the types of two sides, from lexicons, from what equals or resembles each other,
 * and from what was taught; grows with the number of types, not with the text.
 */
export function* translationsBetween(
  source: TranslatableSide,
  target: TranslatableSide,
  weights: Weights,
  taught: readonly Association[] = [],
): Work<{ translations: Translations; source: TypesOfSide; target: TypesOfSide }> {
  const { known: from } = source;
  const { known: to } = target;
  const entries = new TranslationEntries(from.background.length, to.background.length);
  const alike = (u: number, v: number, kind: number): void =>
    entries.add(u, v, weights.identity, weights.identity, kind);
  for (const [x, { index }] of source.lexicons.entries()) {
    const other = target.lexicons[x]!.index;
    const [ofSource, ofTarget] = [from.found[x]!, to.found[x]!];
    const [places, otherPlaces] = [
      typesByUnit(ofSource, index.counts.length),
      typesByUnit(ofTarget, other.counts.length),
    ];
    const there: OnEntry = (u, v, p, kind) => entries.add(u, v, p, 0, kind);
    const back: OnEntry = (v, u, p, kind) => entries.add(u, v, 0, p, kind);
    yield* addRows(index, ofSource, ofTarget, otherPlaces, there);
    yield* addRows(other, ofTarget, ofSource, places, back);
    yield* addParts(source, x, ofTarget, otherPlaces, there);
    yield* addParts(target, x, ofSource, places, back);
  }
  yield* identities(source.words, target.words, from, to, alike);
  months(source.words, target.words, (u, v) => alike(u, v, LINKED_BY.shortNumber));
  months(target.words, source.words, (v, u) => alike(u, v, LINKED_BY.shortNumber));
  spelledNumbers(source.words, target.words, (u, v) => alike(u, v, LINKED_BY.shortNumber));
  spelledNumbers(target.words, source.words, (v, u) => alike(u, v, LINKED_BY.shortNumber));
  if (source.lexicons.length === 0) {
    yield* cognates(source.words, target.words, (u, v, share) =>
      entries.add(u, v, weights.identity * share, weights.identity * share, LINKED_BY.lexicon),
    );
  }
  for (const [k, { source: u, target: v, forward, backward }] of taught.entries()) {
    entries.add(u, v, forward, backward, LINKED_BY.lexicon);
    if (k % TAUGHT_A_REST === TAUGHT_A_REST - 1) yield TAUGHT_A_REST / VISITS_A_UNIT;
  }
  return { translations: yield* entries.layOut(from, to, weights), source: from, target: to };
}

/** Called for each translation that is found: the type of the side at hand, that of the other side, p(other | this), what links them. */
type OnEntry = (type: number, otherType: number, probability: number, kind: number) => void;

/** Finds every translation of a found unit that the other side has. */
function* addRows(
  index: UnitIndex,
  found: UnitsOfTypes,
  others: UnitsOfTypes,
  { first, next }: TypesByUnit,
  add: OnEntry,
): Work<void> {
  let work = 0;
  for (let f = 0; f < found.size; f++) {
    const [type, unit] = [found.types[f]!, found.units[f]!];
    const share = SHARES[found.as[f]!]!;
    const start = index.rows.start(unit);
    const end = index.rows.end(unit);
    const { units, probabilities } = index.rows;
    for (let e = start; e < end; e++) {
      for (let o = first[units[e]!]! - 1; o >= 0; o = next[o]! - 1) {
        add(type, others.types[o]!, probabilities[e]! * share * SHARES[others.as[o]!]!, LINKED_BY.lexicon);
        work++;
      }
    }
    work += end - start;
    if (work < VISITS_A_REST) continue;
    yield work / VISITS_A_UNIT;
    work = 0;
  }
}

/** Finds what the words of one side translate as parts of longer units of lexicon `x`. */
function* addParts(
  { words: { types }, lexicons }: TranslatableSide,
  x: number,
  others: UnitsOfTypes,
  { first, next }: TypesByUnit,
  add: OnEntry,
): Work<void> {
  const { index, parts: numbers } = lexicons[x]!;
  const parts = partTranslations(index);
  let work = 0;
  for (let type = 0; type < types.length; type++) {
    const visited = parts.visits;
    const { units, probabilities } = parts.of(types[type]!, numbers[type]!);
    for (let e = 0; e < units.length; e++) {
      for (let o = first[units[e]!]! - 1; o >= 0; o = next[o]! - 1) {
        add(type, others.types[o]!, probabilities[e]! * SHARES[others.as[o]!]!, LINKED_BY.part);
        work++;
      }
    }
    work += units.length + 1 + VISITS_A_UNIT * (parts.visits - visited);
    if (work < VISITS_A_REST) continue;
    yield work / VISITS_A_UNIT;
    work = 0;
  }
}

/** The first of a side's types that each unit stands for, + 1, and behind each the next. */
interface TypesByUnit {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function typesByUnit({ size, units }: UnitsOfTypes, allUnits: number): TypesByUnit {
  const first = new Int32Array(allUnits);
  const next = new Int32Array(size);
  for (let o = 0; o < size; o++) {
    next[o] = first[units[o]!]!;
    first[units[o]!] = o + 1;
  }
  return { first, next };
}

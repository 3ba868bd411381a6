import type { Work } from "../core/work.ts";
import type { Association } from "./association.ts";
import { chanceOfNumber, localDensity } from "./background.ts";
import { firstBaseForm } from "./base-forms.ts";
import { cognates } from "./cognates.ts";
import type { ItemsOfSide } from "./items-of-side.ts";
import type { LexiconIndex, UnitIndex } from "./lexicon-index.ts";
import { monthOf } from "./months.ts";
import type { Weights } from "./weights.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** Which item types of the source side translate which of the target side, in these two texts. */
export interface Translations {
  /** Row of source type `u`: the entries `offsets[u]` to `offsets[u + 1]`. */
  readonly offsets: Int32Array;
  /** Target type of each entry. */
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

/** What may link two types: a lexicon, an equal name, an equal number of one or two digits, or of more. */
export const LINKED_BY = { lexicon: 0, name: 1, shortNumber: 2, longNumber: 3 } as const;

/** What is known of the item types of one side. */
export interface TypesOfSide {
  /** Probability of each type in any text of the language. */
  readonly background: Float64Array;
  /** 1 where a lexicon knows translations of the type. */
  readonly known: Uint8Array;
}

/** A translation of a word's base form, or of a unit known in one direction alone, is worth this share. */
const BACK_OFF = 0.8;
const LEAST_PROBABILITY = 1e-9;
/** Types or entries between two chances to rest. */
const TYPES_A_REST = 2000;

/**
 * Collects all translations between the types of two sides, from lexicons, from what equals or resembles each other,
 * and from what was taught; grows with the number of
 * types, not with the text.
 */
export function* translationsBetween(
  source: WordsOfSide,
  target: WordsOfSide,
  sourceItems: ItemsOfSide,
  targetItems: ItemsOfSide,
  lexicons: readonly LexiconIndex[],
  languages: readonly [string, string],
  weights: Weights,
  taught: readonly Association[] = [],
): Work<{ translations: Translations; source: TypesOfSide; target: TypesOfSide }> {
  const from = yield* lookUp(
    source,
    sourceItems,
    lexicons.map((lexicon) => lexicon.source),
    languages[0],
    weights,
  );
  const to = yield* lookUp(
    target,
    targetItems,
    lexicons.map((lexicon) => lexicon.target),
    languages[1],
    weights,
  );
  const width = to.background.length;
  const entries = new Map<number, Pair>();
  const add = (u: number, v: number, forward: number, backward: number, kind: number): void => {
    const key = u * width + v;
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { forward, backward, kind });
    else {
      if (forward > entry.forward) entry.forward = forward;
      if (backward > entry.backward) entry.backward = backward;
      if (kind > entry.kind) entry.kind = kind;
    }
  };
  for (const [x, lexicon] of lexicons.entries()) {
    yield* rows(lexicon.source, from.found[x]!, to.found[x]!, (u, v, p) => add(u, v, p, 0, 0));
    yield* rows(lexicon.target, to.found[x]!, from.found[x]!, (v, u, p) => add(u, v, 0, p, 0));
  }
  identities(source, target, from, to, (u, v, kind) => add(u, v, weights.identity, weights.identity, kind));
  months(source, target, (u, v) => add(u, v, weights.identity, weights.identity, LINKED_BY.shortNumber));
  months(target, source, (v, u) => add(u, v, weights.identity, weights.identity, LINKED_BY.shortNumber));
  if (lexicons.length === 0) {
    cognates(source, target, (u, v, share) =>
      add(u, v, weights.identity * share, weights.identity * share, LINKED_BY.lexicon),
    );
  }
  for (const { source: u, target: v, forward, backward } of taught) add(u, v, forward, backward, LINKED_BY.lexicon);
  yield source.types.length / 4;
  return { translations: yield* layOut(entries, width, from, to, weights), source: from, target: to };
}

interface Pair {
  forward: number;
  backward: number;
  kind: number;
}

interface Found {
  /** Type of the side, unit of the lexicon, share of its probability. */
  readonly type: number;
  readonly unit: number;
  readonly share: number;
}

interface LookedUp extends TypesOfSide {
  /** For each lexicon, the units that stand for types. */
  readonly found: readonly (readonly Found[])[];
}

function* lookUp(
  side: WordsOfSide,
  items: ItemsOfSide,
  indexes: readonly UnitIndex[],
  language: string,
  weights: Weights,
): Work<LookedUp> {
  const size = side.types.length + items.units.length;
  const background = new Float64Array(size);
  const known = new Uint8Array(size);
  const found: Found[][] = indexes.map(() => []);
  let unseen = 1 / Math.max(side.tokens.length, 1000);
  if (indexes.length > 0) unseen = 0.5 / Math.max(...indexes.map((index) => index.words));
  for (let type = 0; type < size; type++) {
    if (type % TYPES_A_REST === 0) yield TYPES_A_REST * 2;
    const word = type < side.types.length ? side.types[type]! : items.units[type - side.types.length]!;
    if (indexes.length === 0) background[type] = side.counts[type]! / side.tokens.length;
    else background[type] = unseen;
    indexes.forEach((index, x) => {
      const unit = index.unitOf.get(word);
      const count = unit === undefined ? 0 : index.counts[unit]!;
      if (unit !== undefined) {
        found[x]!.push({ type, unit, share: 1 });
        background[type] = Math.max(background[type]!, count / index.words);
        known[type] = 1;
      }
      if (type >= side.types.length) return;
      const base = firstBaseForm(word, language, index.unitOf);
      if (base < 0) return;
      found[x]!.push({ type, unit: base, share: BACK_OFF });
      known[type] = 1;
    });
  }
  const density = yield* localDensity(items, size);
  for (let type = 0; type < size; type++) {
    if (type < side.types.length && side.types[type]!.startsWith("#")) {
      background[type] = Math.max(background[type]!, chanceOfNumber(side.types[type]!));
    }
    background[type]! += weights.local * density[type]!;
  }
  return { background, known, found };
}

/** Calls back for every translation of a found unit that the other side has. */
function* rows(
  index: UnitIndex,
  found: readonly Found[],
  others: readonly Found[],
  entry: (type: number, other: number, probability: number) => void,
): Work<void> {
  const { offsets, units, probabilities } = index.table;
  const typesOf = new Map<number, Found[]>();
  for (const other of others) {
    const list = typesOf.get(other.unit);
    if (list === undefined) typesOf.set(other.unit, [other]);
    else list.push(other);
  }
  let work = 0;
  for (const { type, unit, share } of found) {
    work += offsets[unit + 1]! - offsets[unit]!;
    if (work > TYPES_A_REST) {
      yield work / 5;
      work = 0;
    }
    for (let e = offsets[unit]!; e < offsets[unit + 1]!; e++) {
      for (const other of typesOf.get(units[e]!) ?? [])
        entry(type, other.type, probabilities[e]! * share * other.share);
    }
  }
}

/** Numbers with the same digits, and names and unknown words that are equal without case and diacritics. */
function identities(
  source: WordsOfSide,
  target: WordsOfSide,
  from: TypesOfSide,
  to: TypesOfSide,
  entry: (type: number, other: number, kind: number) => void,
): void {
  const folded = new Map<string, number[]>();
  target.folded.forEach((form, v) => {
    const list = folded.get(form);
    if (list === undefined) folded.set(form, [v]);
    else list.push(v);
  });
  source.folded.forEach((form, u) => {
    for (const v of folded.get(form) ?? []) {
      const number = form.startsWith("#");
      const name = source.names[u] === 1 && target.names[v] === 1;
      const unknown = from.known[u] === 0 || to.known[v] === 0;
      if (number) entry(u, v, form.length > 3 ? LINKED_BY.longNumber : LINKED_BY.shortNumber);
      else if (name || unknown) entry(u, v, LINKED_BY.name);
    }
  });
}

/** Months written as a word on one side and as a number on the other. */
function months(side: WordsOfSide, other: WordsOfSide, entry: (type: number, other: number) => void): void {
  side.types.forEach((word, type) => {
    const month = monthOf(word);
    if (month === 0) return;
    const number = other.types.indexOf(`#${month}`);
    if (number >= 0) entry(type, number);
  });
}

function* layOut(
  entries: ReadonlyMap<number, Pair>,
  width: number,
  from: LookedUp,
  to: LookedUp,
  weights: Weights,
): Work<Translations> {
  const size = entries.size;
  const offsets = new Int32Array(from.background.length + 1);
  const targets = new Int32Array(size);
  const forward = new Float64Array(size);
  const backward = new Float64Array(size);
  const lifts = new Float64Array(size);
  const kinds = new Uint8Array(size);
  const keys = Float64Array.from(entries.keys()).sort();
  const { mixture } = weights;
  yield size;
  for (let e = 0; e < size; e++) {
    if (e % TYPES_A_REST === TYPES_A_REST - 1) yield TYPES_A_REST / 3;
    const key = keys[e]!;
    const u = Math.floor(key / width);
    const v = key - u * width;
    const pair = entries.get(key)!;
    const pu = from.background[u]! + LEAST_PROBABILITY;
    const pv = to.background[v]! + LEAST_PROBABILITY;
    // Bayes: what one direction lost to pruning, the other still knows.
    const there = pair.forward > 0 ? pair.forward : Math.min(0.5, (pair.backward * pv) / pu) * BACK_OFF;
    const back = pair.backward > 0 ? pair.backward : Math.min(0.5, (pair.forward * pu) / pv) * BACK_OFF;
    offsets[u + 1]! += 1;
    targets[e] = v;
    forward[e] = there;
    backward[e] = back;
    kinds[e] = pair.kind;
    lifts[e] = 0.5 * (Math.log(1 - mixture + (mixture * there) / pv) + Math.log(1 - mixture + (mixture * back) / pu));
  }
  for (let u = 0; u < from.background.length; u++) offsets[u + 1]! += offsets[u]!;
  return { offsets, targets, forward, backward, lifts, kinds };
}

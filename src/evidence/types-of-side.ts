import type { Work } from "../core/work.ts";
import { chanceOfNumber, localDensity } from "./background.ts";
import type { ItemsOfSide } from "./items-of-side.ts";
import type { LexiconWords } from "./lexicon-words.ts";
import type { Weights } from "./weights.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** What is known of the item types of one side. */
export interface TypesOfSide {
  /** Probability of each type in any text of the language. */
  readonly background: Float64Array;
  /** 1 where a lexicon knows translations of the type. */
  readonly known: Uint8Array;
}

/** The units of one side of a lexicon that stand for types of a text, in the order of the types. */
export interface UnitsOfTypes {
  /** How many there are; the arrays may have more room. */
  readonly size: number;
  readonly types: Int32Array;
  readonly units: Int32Array;
  /** How each stands for its type: one of `STANDS_AS`. */
  readonly as: Uint8Array;
}

/** A unit may stand for a type as what it is, as its base form, or as a word that is derived from the same one. */
export const STANDS_AS = { itself: 0, base: 1, relative: 2 } as const;

/** The types of one side, and for each lexicon the units that stand for them. */
export interface KnownTypes extends TypesOfSide {
  readonly found: readonly UnitsOfTypes[];
}

/** Types between two chances to rest, and units of work that one takes. */
const TYPES_A_REST = 2000;
const UNITS_A_TYPE = 0.3;

/** Looks the item types of a side up in the lexicons. */
export function* knownTypes(
  side: WordsOfSide,
  items: ItemsOfSide,
  lexicons: readonly LexiconWords[],
  weights: Weights,
): Work<KnownTypes> {
  const words = side.types.length;
  const size = words + items.units.length;
  const background = new Float64Array(size);
  const known = new Uint8Array(size);
  const unseen =
    lexicons.length > 0
      ? 0.5 / Math.max(...lexicons.map(({ index }) => index.words))
      : 1 / Math.max(side.tokens.length, 1000);
  if (lexicons.length > 0) background.fill(unseen);
  else for (let type = 0; type < words; type++) background[type] = side.counts[type]! / side.tokens.length;
  const found: UnitsOfTypes[] = [];
  for (const x of lexicons.keys()) found.push(yield* unitsOfTypes(items, lexicons, x, background, known));
  const density = yield* localDensity(items, size);
  for (let type = 0; type < size; type++) {
    const form = type < words ? side.types[type]! : "";
    if (form.charCodeAt(0) === HASH) background[type] = Math.max(background[type]!, chanceOfNumber(form));
    background[type]! += weights.local * density[type]!;
    if (type % TYPES_A_REST === TYPES_A_REST - 1) yield TYPES_A_REST * UNITS_A_TYPE;
  }
  return { background, known, found };
}

/** What a number begins with. */
const HASH = 35;

/** The units of lexicon `x` that stand for words or units of a text; what they say goes into `background` and `known`. */
function* unitsOfTypes(
  items: ItemsOfSide,
  lexicons: readonly LexiconWords[],
  x: number,
  background: Float64Array,
  known: Uint8Array,
): Work<UnitsOfTypes> {
  const lexicon = lexicons[x]!;
  const { index } = lexicon;
  const runs = items.units;
  const numbers = items.numbers[x]!;
  const words = lexicon.units.length;
  const { relatives, relativesEnd } = lexicon;
  const types = new Int32Array(2 * words + runs.length + relatives.length);
  const units = new Int32Array(types.length);
  const as = new Uint8Array(types.length);
  let size = 0;
  for (let type = 0; type < words + runs.length; type++) {
    if (type % TYPES_A_REST === TYPES_A_REST - 1) yield TYPES_A_REST * UNITS_A_TYPE;
    let unit = type < words ? lexicon.units[type]! : numbers[type - words]!;
    // One lexicon may know a unit that only another has found, inflected.
    if (unit < 0 && type >= words) unit = index.unitOf.get(runs[type - words]!) ?? -1;
    if (unit >= 0) {
      types[size] = type;
      units[size++] = unit;
      background[type] = Math.max(background[type]!, index.counts[unit]! / index.words);
      known[type] = 1;
    }
    const base = type < words ? lexicon.bases[type]! : -1;
    if (base >= 0) {
      types[size] = type;
      units[size] = base;
      as[size++] = STANDS_AS.base;
      known[type] = 1;
    }
    if (type >= words) continue;
    for (let r = type === 0 ? 0 : relativesEnd[type - 1]!; r < relativesEnd[type]!; r++) {
      if (relatives[r] === base) continue;
      types[size] = type;
      units[size] = relatives[r]!;
      as[size++] = STANDS_AS.relative;
    }
  }
  return { size, types, units, as };
}

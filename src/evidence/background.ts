import type { Work } from "../core/work.ts";
import type { ItemsOfSide } from "./items-of-side.ts";

/** Words before and after a word that count as its surroundings: about one report. */
const SURROUNDINGS = 150;
/** Items between two chances to rest, and items that are about a microsecond of work. */
const ITEMS_A_REST = 8_000;
const ITEMS_A_UNIT = 20;

/**
 * How densely each type stands around itself: of the words around one of its occurrences, the share that are the same.
 *
 * A word that the whole report is about tells its sentences apart no better than "the" does. Counted in surroundings
 * of fixed size, not in the document, so that what is far away changes nothing.
 */
export function* localDensity(items: ItemsOfSide, types: number): Work<Float64Array> {
  const occurrences = new Int32Array(types);
  /** Of each type, how many pairs of its occurrences stand in each other's surroundings. */
  const pairs = new Float64Array(types);
  const inside = new Int32Array(types);
  // Words and units each stand in the order of the text, but units behind the words of their segment.
  for (const units of [false, true]) {
    yield* slideOver(items, units, occurrences, inside, pairs);
    inside.fill(0);
  }
  const density = pairs;
  for (let type = 0; type < types; type++) {
    if (pairs[type]! > 0) density[type] = (2 * pairs[type]!) / occurrences[type]! / (2 * SURROUNDINGS);
  }
  return density;
}

/** Slides a window as long as the surroundings over the words of a side, or over its units, and counts. */
function* slideOver(
  { types, starts, sizes }: ItemsOfSide,
  units: boolean,
  occurrences: Int32Array,
  inside: Int32Array,
  pairs: Float64Array,
): Work<void> {
  let low = 0;
  for (let x = 0; x < types.length; x++) {
    if (x % ITEMS_A_REST === ITEMS_A_REST - 1) yield ITEMS_A_REST / ITEMS_A_UNIT;
    if (sizes[x]! > 1 !== units) continue;
    for (const begin = starts[x]! - SURROUNDINGS; starts[low]! < begin || sizes[low]! > 1 !== units; low++) {
      if (sizes[low]! > 1 === units) inside[types[low]!]! -= 1;
    }
    const type = types[x]!;
    occurrences[type]! += 1;
    pairs[type]! += inside[type]!++;
  }
}

/** Share of all words of news that are one given number, by its digits: small ones and years are everywhere. */
export function chanceOfNumber(type: string): number {
  const digits = type.length - 1;
  if (digits <= 1) return 1e-3;
  if (digits === 2) return 3e-4;
  if (digits === 4 && /^#(19|20)/.test(type)) return 5e-4;
  return 1e-5;
}

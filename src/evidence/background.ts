import type { Work } from "../core/work.ts";
import type { ItemsOfSide } from "./items-of-side.ts";

/** Words before and after a word that count as its surroundings: about one report. */
const SURROUNDINGS = 150;
/** Items between two chances to rest, and items that are about a microsecond of work; fewer where memory is touched for the first time. */
const ITEMS_A_REST = 8_000;
const ITEMS_A_UNIT = 20;
const FRESH_ITEMS_A_UNIT = 5;

/**
 * How densely each type stands around itself: of the words around one of its occurrences, the share that are the same.
 *
 * A word that the whole report is about tells its sentences apart no better than "the" does. Counted in surroundings
 * of fixed size, not in the document, so that what is far away changes nothing.
 */
export function* localDensity(items: ItemsOfSide, types: number): Work<Float64Array> {
  const density = new Float64Array(types);
  const counts = new Int32Array(types + 1);
  const size = items.types.length;
  for (let x = 0; x < size; x++) {
    counts[items.types[x]! + 1]! += 1;
    if (x % ITEMS_A_REST === ITEMS_A_REST - 1) yield ITEMS_A_REST / FRESH_ITEMS_A_UNIT;
  }
  for (let type = 0; type < types; type++) counts[type + 1]! += counts[type]!;
  const next = counts.slice();
  const places = new Int32Array(items.types.length);
  for (let x = 0; x < size; x++) {
    places[next[items.types[x]!]!++] = items.starts[x]!;
    if (x % ITEMS_A_REST === ITEMS_A_REST - 1) yield ITEMS_A_REST / FRESH_ITEMS_A_UNIT;
  }
  let seen = 0;
  for (let type = 0; type < types; type++) {
    const [from, to] = [counts[type]!, counts[type + 1]!];
    if (to - from < 2) continue;
    seen += to - from;
    if (seen > ITEMS_A_REST) {
      yield seen / ITEMS_A_UNIT;
      seen = 0;
    }
    let others = 0;
    let low = from;
    let high = from;
    for (let k = from; k < to; k++) {
      while (places[low]! < places[k]! - SURROUNDINGS) low++;
      while (high < to && places[high]! <= places[k]! + SURROUNDINGS) high++;
      others += high - low - 1;
    }
    density[type] = others / (to - from) / (2 * SURROUNDINGS);
  }
  return density;
}

/** Share of all words of news that are one given number, by its digits: small ones and years are everywhere. */
export function chanceOfNumber(type: string): number {
  const digits = type.length - 1;
  if (digits <= 1) return 1e-3;
  if (digits === 2) return 3e-4;
  if (digits === 4 && /^#(19|20)/.test(type)) return 5e-4;
  return 1e-5;
}

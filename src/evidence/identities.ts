import type { Work } from "../core/work.ts";
import { LINKED_BY } from "./translations.ts";
import type { TypesOfSide } from "./types-of-side.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** Types between two chances to rest, and units of work that one takes. */
const TYPES_A_REST = 2000;
const UNITS_A_TYPE = 0.4;

/** Calls back for numbers with the same digits, and for names and unknown words that are equal without case and diacritics. */
export function* identities(
  source: WordsOfSide,
  target: WordsOfSide,
  from: TypesOfSide,
  to: TypesOfSide,
  entry: (type: number, other: number, kind: number) => void,
): Work<void> {
  const [forms, others] = [source.folded, target.folded];
  /** The last type of each folded form, and behind each type the one before it, + 1. */
  const last = new Map<string, number>();
  const before = new Int32Array(others.length);
  for (let v = 0; v < others.length; v++) {
    before[v] = (last.get(others[v]!) ?? -1) + 1;
    last.set(others[v]!, v);
    if (v % TYPES_A_REST === TYPES_A_REST - 1) yield TYPES_A_REST * UNITS_A_TYPE;
  }
  for (let u = 0; u < forms.length; u++) {
    if (u % TYPES_A_REST === TYPES_A_REST - 1) yield TYPES_A_REST * UNITS_A_TYPE;
    const form = forms[u]!;
    for (let v = last.get(form) ?? -1; v >= 0; v = before[v]! - 1) {
      const name = source.names[u] === 1 && target.names[v] === 1;
      const unknown = from.known[u] === 0 || to.known[v] === 0;
      if (form.startsWith("#")) entry(u, v, form.length > 3 ? LINKED_BY.longNumber : LINKED_BY.shortNumber);
      else if (name || unknown) entry(u, v, LINKED_BY.name);
    }
  }
}

import type { Form } from "../core/glossary.ts";
import type { Abbreviations } from "./abbreviations.ts";

/** A pair of forms with its number of sightings. */
export interface PairOfForms {
  readonly source: Form;
  readonly target: Form;
}

/**
 * Finds the concept that each bare abbreviation stands for: the one that has it on either side. Undefined where none has
 * it, or two do: a wrong expansion is worse than none.
 */
export function fullConcepts<T extends PairOfForms>(all: readonly T[], isBare: (one: T) => boolean): Map<T, T> {
  const bySource = new Map<string, Set<T>>();
  const byTarget = new Map<string, Set<T>>();
  for (const one of all) {
    if (isBare(one)) continue;
    for (const short of one.source.abbreviations) add(bySource, short, one);
    for (const short of one.target.abbreviations) add(byTarget, short, one);
  }
  const found = new Map<T, T>();
  for (const one of all) {
    if (!isBare(one)) continue;
    const [s, t] = [bySource.get(one.source.preferred), byTarget.get(one.target.preferred)];
    const both = new Set([...(s ?? []), ...(t ?? [])]);
    const [full] = both;
    if (full !== undefined && both.size === 1) found.set(one, full);
  }
  return found;
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

/** Adds an abbreviation to a form that has none. */
export function withAbbreviation(form: Form, short: string): void {
  if (!form.abbreviations.includes(short) && form.preferred !== short) form.abbreviations.push(short);
}

/**
 * Gives each side the abbreviations of the other that its own texts write as well: Cộng đồng Kinh tế các quốc gia Tây Phi
 * (ECOWAS) = Economic Community of West African States (ECOWAS).
 */
export function shareAbbreviations(
  { source, target }: PairOfForms,
  defined: readonly [Abbreviations, Abbreviations],
): void {
  const [ofSource, ofTarget] = [[...source.abbreviations], [...target.abbreviations]];
  for (const short of ofTarget) if (defined[0].seen.has(short)) withAbbreviation(source, short);
  for (const short of ofSource) if (defined[1].seen.has(short)) withAbbreviation(target, short);
}

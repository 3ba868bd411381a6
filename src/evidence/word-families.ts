import type { UnitIndex } from "../lexicon/lexicon-index.ts";
import { hasBaseForms } from "./base-forms.ts";

/** Endings by which English makes words of words, longest first, with those that may follow them. */
const ENDINGS: readonly string[] = endings([
  ["", ["s", "es", "ed", "d", "ing", "ings", "e", "er", "ers", "or", "ors", "ly", "y", "ies", "ied"]],
  ["al", ["", "s", "ly"]],
  ["ance", ["", "s"]],
  ["ence", ["", "s"]],
  ["ancy", [""]],
  ["ency", [""]],
  ["ant", ["", "s"]],
  ["ent", ["", "s"]],
  ["ary", [""]],
  ["ory", [""]],
  ["at", ["e", "ed", "es", "ing", "or", "ors", "ion", "ions", "ive"]],
  ["ibl", ["e", "y"]],
  ["abl", ["e", "y"]],
  ["ic", ["", "al", "ally", "ation", "ations"]],
  ["ification", ["", "s"]],
  ["ion", ["", "s", "al"]],
  ["is", ["e", "ed", "es", "ing", "ation", "m", "t", "ts"]],
  ["iz", ["e", "ed", "es", "ing", "ation"]],
  ["it", ["y", "ies"]],
  ["ive", ["", "ly"]],
  ["ment", ["", "s"]],
  ["ful", ["", "ly"]],
  ["less", [""]],
  ["ness", [""]],
  ["ship", ["", "s"]],
]);

/** Letters that a stem has at the least. */
const SHORTEST = 4;
/** Endings that a word may have one behind the other. */
const MOST_ENDINGS = 3;
/** Last letters that change before an ending: permit and permission, product and produce, defence and defend, decision and decide. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/miss$/, "mit"],
  [/ct$/, "c"],
  [/nc$/, "n"],
  [/[dsi]$/, ""],
];
const DOUBLED = /([bdfgklmnprt])\1$/;

/**
 * The stem that an English word shares with the words that are derived from it: negotiate, negotiator, negotiations. Found by
 * endings alone (as Porter 1980, but coarser), so that it now and then joins what does not belong together: general, generate.
 */
export function stemOf(word: string): string {
  let stem = word;
  for (let k = 0; k < MOST_ENDINGS; k++) {
    const ending = ENDINGS.find((one) => stem.length - one.length >= SHORTEST && stem.endsWith(one));
    if (ending === undefined || (ending === "s" && stem.endsWith("ss"))) break;
    stem = stem.slice(0, -ending.length);
    if (stem.length > SHORTEST && DOUBLED.test(stem)) stem = stem.slice(0, -1);
  }
  for (const [change, to] of CHANGES) {
    if (stem.length > SHORTEST && change.test(stem)) return stem.replace(change, to);
  }
  return stem;
}

const families = new WeakMap<UnitIndex, Map<string, number[]>>();
const NONE: readonly number[] = [];

/** The units of one word that are derived from the same word as this one; none for languages without such endings here. */
export function familyOf(word: string, index: UnitIndex, language: string): readonly number[] {
  if (!hasBaseForms(language) || word.length <= SHORTEST) return NONE;
  let units = families.get(index);
  if (units === undefined) {
    units = familiesOf(index);
    families.set(index, units);
  }
  const family = units.get(stemOf(word));
  const own = index.unitOf.get(word);
  return family === undefined ? NONE : family.filter((unit) => unit !== own);
}

function familiesOf({ listed }: UnitIndex): Map<string, number[]> {
  const units = new Map<string, number[]>();
  for (const [unit, word] of listed.entries()) {
    if (word.length <= SHORTEST || word.includes(" ")) continue;
    const stem = stemOf(word);
    const family = units.get(stem);
    if (family === undefined) units.set(stem, [unit]);
    else family.push(unit);
  }
  return units;
}

function endings(kinds: readonly (readonly [string, readonly string[]])[]): string[] {
  const all = kinds.flatMap(([begin, ends]) => ends.map((end) => begin + end));
  return all.filter((ending) => ending !== "").sort((a, b) => b.length - a.length);
}

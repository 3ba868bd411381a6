import type { LinkedBead } from "./linked-bead.ts";
import type { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/**
 * A term that a country makes narrower, without the country: Bộ trưởng Ngoại giao (Đan Mạch) = (Danish) Foreign Minister.
 * Undefined where nothing is left that can be a term. `countries` are the names and adjectives of countries in the bead.
 */
export function withoutCountry(
  term: Sighting,
  countries: readonly Sighting[],
  { source, target }: LinkedBead,
  heads: readonly ["first" | "last", "first" | "last"],
): Sighting | undefined {
  for (const country of countries) {
    const a = rest(source, term.source, country.source, heads[0]);
    const b = rest(target, term.target, country.target, heads[1]);
    if (a === undefined || b === undefined) continue;
    return isTerm(source, a) && isTerm(target, b) ? term.with({ source: a, target: b }) : undefined;
  }
  return term;
}

type Run = readonly [from: number, to: number];

/** The run without a part that stands where its language puts what narrows a term; undefined where it does not. */
function rest(side: Spans, [from, to]: Run, [first, last]: Run, head: "first" | "last"): Run | undefined {
  if (head === "last" && first === from && last < to) return [last + 1, to];
  if (last !== to || first <= from) return undefined;
  // "of Denmark", "của Đan Mạch": the small word goes as well.
  if (!side.isContent(first - 1)) return first - 1 > from ? [from, first - 2] : undefined;
  return head === "first" ? [from, first - 1] : undefined;
}

const isTerm = (side: Spans, [from, to]: Run): boolean =>
  side.mayBegin(from, to) && side.mayEnd(from, to) && side.mayHold(from, to) && !side.cutsUnit(from, to);

import { bracketed, expansionOf } from "./definitions.ts";
import type { LinkedBead } from "./linked-bead.ts";
import { type MarkedWords, textOf } from "./marked-words.ts";
import { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** Most words that the full form of the other side may have for each of its own. */
const WIDEST = 2.5;

/**
 * Full forms of both sides before the same abbreviation in brackets. One side's is known by its initials; the other's,
 * whose initials are other letters, runs from the first word that is linked with it to the bracket.
 */
export function definitionSightings(linked: LinkedBead, source: MarkedWords, target: MarkedWords): Sighting[] {
  const { bead, links, sourceStart, targetStart } = linked;
  const targets = bracketed(target, bead);
  if (targets.length === 0) return [];
  const found: Sighting[] = [];
  for (const a of bracketed(source, bead)) {
    const letters = textOf(source, bead, ...a.abbreviation);
    const b = targets.find((other) => textOf(target, bead, ...other.abbreviation) === letters);
    if (b === undefined) continue;
    let from: readonly [number, number] | undefined = expansionOf(source, a)?.full;
    let to: readonly [number, number] | undefined = expansionOf(target, b)?.full;
    if (from === undefined && to === undefined) continue;
    if (to === undefined && from !== undefined) {
      const first = firstLinked(links.source, links.target, from, sourceStart, targetStart, b.before);
      to = first === undefined ? undefined : [first, b.before];
      if (to !== undefined) to = named(linked.target, to, targetStart, links.targetFirst);
    } else if (from === undefined && to !== undefined) {
      const first = firstLinked(links.target, links.source, to, targetStart, sourceStart, a.before);
      from = first === undefined ? undefined : [first, a.before];
      if (from !== undefined) from = named(linked.source, from, sourceStart, links.sourceFirst);
    }
    if (from === undefined || to === undefined) continue;
    const [m, n] = [from[1] - from[0] + 1, to[1] - to[0] + 1];
    if (m > WIDEST * n + 1 || n > WIDEST * m + 1) continue;
    found.push(new Sighting(bead, from, to, "organisation", "definition", 1));
  }
  return found;
}

/** A run that begins with a capital, widened to where its capitals begin, and whose last word is linked; else undefined. */
function named(
  side: Spans,
  [from, to]: readonly [number, number],
  start: number,
  links: Int16Array,
): [number, number] | undefined {
  if (!side.isName(from) || links[to - start]! < 0) return undefined;
  let first = from;
  while (first > start && side.continuesName(first)) first--;
  return [first, to];
}

/** The first word linked with a run, not behind a bracket. */
function firstLinked(
  own: readonly number[],
  other: readonly number[],
  run: readonly [number, number],
  ownStart: number,
  otherStart: number,
  before: number,
): number | undefined {
  let first: number | undefined;
  for (let x = 0; x < own.length; x++) {
    const [i, j] = [own[x]! + ownStart, other[x]! + otherStart];
    if (i < run[0] || i > run[1] || j > before) continue;
    if (first === undefined || j < first) first = j;
  }
  return first;
}

import type { LinkedBead } from "./linked-bead.ts";
import { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** How sure what the same number counts on both sides is of being the same. */
const QUALITY_BY_NUMBER = 0.8;
/** Most words of what is counted. */
const MOST_COUNTED = { first: 5, last: 3 } as const;

/** What is counted by the same number on both sides: 240 máy lọc nước = 240 water purifiers, 9 cống = nine sluice gates. */
export function countedSightings(linked: LinkedBead, heads: readonly ["first" | "last", "first" | "last"]): Sighting[] {
  const { links, source, target, sourceStart, targetStart, bead } = linked;
  const found: Sighting[] = [];
  for (const [i, j] of sameNumbers(linked)) {
    const a = counted(source, i + 1, sourceStart + links.sourceWords, MOST_COUNTED[heads[0]]);
    const b = counted(target, j + 1, targetStart + links.targetWords, MOST_COUNTED[heads[1]]);
    if (a === undefined || b === undefined) continue;
    if (leadsOutside(links.sourceFirst, links.sourceLast, a, sourceStart, b, targetStart)) continue;
    if (leadsOutside(links.targetFirst, links.targetLast, b, targetStart, a, sourceStart)) continue;
    found.push(new Sighting(bead, a, b, "term", "phrase", QUALITY_BY_NUMBER));
  }
  return found;
}

/** Places of numbers that are linked, and of those written as words on either side that both sides have once. */
function sameNumbers({ links, source, target, sourceStart, targetStart }: LinkedBead): [number, number][] {
  const pairs: [number, number][] = [];
  for (let x = 0; x < links.source.length; x++) {
    const [i, j] = [sourceStart + links.source[x]!, targetStart + links.target[x]!];
    if (source.isNumber(i) && target.isNumber(j) && source.word(i) === target.word(j)) pairs.push([i, j]);
  }
  const [a, b] = [values(source, sourceStart, links.sourceWords), values(target, targetStart, links.targetWords)];
  for (const [value, places] of a) {
    const others = b.get(value);
    if (places.length > 1 || others?.length !== 1) continue;
    if (!source.isNumber(places[0]!) || !target.isNumber(others[0]!)) pairs.push([places[0]!, others[0]!]);
  }
  return pairs;
}

/** The places of each number from two up, in figures or as a word that stands alone. */
function values(side: Spans, start: number, size: number): Map<string, number[]> {
  const { numerals } = side.pack;
  const found = new Map<string, number[]>();
  const valueAt = (at: number): string | undefined => (side.isNumber(at) ? side.word(at) : numerals.get(side.word(at)));
  for (let at = start; at < start + size; at++) {
    const value = valueAt(at);
    if (value === undefined || side.isGlued(at) || side.isGlued(at + 1)) continue;
    const isPart = [at - 1, at + 1].some((k) => k >= start && k < start + size && numerals.has(side.word(k)));
    if (!isPart) found.set(value, [...(found.get(value) ?? []), at]);
  }
  return found;
}

/** The whole phrase behind a number: up to a break or a function word. */
function counted(side: Spans, from: number, end: number, most: number): [number, number] | undefined {
  let to = from - 1;
  while (to + 1 < end && !side.isBreak(to + 1) && side.isContent(to + 1) && !side.isNumber(to + 1)) to++;
  if (to < from || to - from >= most) return undefined;
  while (from < to && side.isCounter(from) && !side.isGlued(from + 1)) from++;
  return side.isWhole(from, to) && !side.isName(from) ? [from, to] : undefined;
}

function leadsOutside(
  first: Int16Array,
  last: Int16Array,
  [from, to]: readonly [number, number],
  start: number,
  other: readonly [number, number],
  otherStart: number,
): boolean {
  for (let i = from; i <= to; i++) {
    if (first[i - start]! < 0) continue;
    if (otherStart + first[i - start]! < other[0] || otherStart + last[i - start]! > other[1]) return true;
  }
  return false;
}

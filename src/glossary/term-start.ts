import type { Spans } from "./spans.ts";

/** Words between a term and what a general word before its partner is linked with, from which that link is chance. */
const FAR = 4;

/**
 * Where a term begins with the general words before it that are linked with nothing, with what stands far from its
 * partner, the words `first` to `last` of the other side, or with the partner itself: (cuộc) bầu cử = election. Before a
 * name that no list has, the word for what a place is counts as one, and nothing else before a known place. What is done at a place may stand for it where the
 * partner is one thing of many: (nhà máy) đóng tàu = shipyards.
 */
export function widenedStart(
  side: Spans,
  from: number,
  start: number,
  links: Int16Array,
  [first, last]: readonly [number, number],
  what: "name" | "place" | "thing" | "other",
): number {
  if (what === "place") return placeStart(side, from, start, links);
  const { general } = side.pack;
  const isFree = (at: number): boolean => {
    const link = links[at - start]!;
    const isOwn = link >= first && link <= last;
    return link < 0 || isOwn || link < first - FAR || link > last + FAR;
  };
  if (from - start >= 2 && !side.isBreak(from) && !side.isBreak(from - 1)) {
    const free = isFree(from - 1) && isFree(from - 2);
    const two = `${side.word(from - 2)} ${side.word(from - 1)}`;
    if (free && side.pack.heads.has(two)) return from - 2;
    if (free && what === "thing" && side.pack.bodies.has(two) && !side.isName(from)) return from - 2;
  }
  if (from - start >= 1 && !side.isBreak(from) && isFree(from - 1)) {
    const word = side.word(from - 1);
    if (side.pack.heads.has(word) && !general.has(`${word} ${side.word(from)}`)) return from - 1;
  }
  if (what !== "name") return from;
  const place = placeStart(side, from, start, links);
  return place < from ? place : bodyStart(side, from, start, links);
}

/** True for a single word in the plural. */
export function isThing(side: Spans, [from, to]: readonly [number, number]): boolean {
  if (from !== to || side.head === "first" || side.isName(from)) return false;
  return side.pack.singular(side.word(from)) !== side.word(from);
}

/**
 * Where a run begins without the small word, or only the nominaliser, before a word of its own: (cuộc) diễn tập, (trên)
 * cơ sở; not (sự) cố, which is one word.
 */
export function narrowedStart(
  side: Spans,
  [from, to]: readonly [number, number],
  only: "small words" | "nominalisers",
): number {
  const { pack } = side;
  if (pack.head !== "first" || from + 2 > to || side.isName(from)) return from;
  const word = side.word(from);
  if (!pack.nominalisers.has(word) && (only === "nominalisers" || !pack.function.has(word))) return from;
  return !side.isPair(from) && side.isPair(from + 1) ? from + 1 : from;
}

/**
 * Where a known term begins without its general word, if what is left has two syllables for every word of the partner:
 * (hàng) viện trợ nhân đạo = humanitarian aid; not (nước) thành viên = member state.
 */
export function ungeneralStart(side: Spans, [from, to]: readonly [number, number], words: number): number {
  const { heads } = side.pack;
  if (side.pack.head !== "first" || side.isName(from)) return from;
  const two = `${side.word(from)} ${side.word(from + 1)}`;
  const start = heads.has(two) ? from + 2 : heads.has(side.word(from)) && !side.isPair(from) ? from + 1 : from;
  return start > from && to - start + 1 >= 2 * words ? start : from;
}

/** Where the name of a place begins with the word without a link that tells what it is: (sông) Nile Xanh = Blue Nile. */
function placeStart(side: Spans, from: number, start: number, links: Int16Array): number {
  for (let at = from - 1; at >= start && at >= from - 2; at--) {
    if (links[at - start]! >= 0 || side.isBreak(at + 1)) break;
    const word = at === from - 1 ? side.word(at) : `${side.word(at)} ${side.word(at + 1)}`;
    if (side.pack.places.has(word) && !side.isGlued(at) && !side.isGlued(from)) return at;
  }
  return from;
}

/** Where a name begins with the word without a link that tells what body bears it: (Hội) Chữ thập đỏ = Red Cross. */
function bodyStart(side: Spans, from: number, start: number, links: Int16Array): number {
  if (side.head !== "first" || !side.isCapital(from)) return from;
  for (const size of [2, 1]) {
    const at = from - size;
    if (at < start || !side.isCapital(at)) continue;
    const places = Array.from({ length: size }, (_, k) => at + k);
    if (places.some((place) => links[place - start]! >= 0 || side.isBreak(place + 1))) continue;
    if (side.pack.bodies.has(places.map((place) => side.word(place)).join(" "))) return at;
  }
  return from;
}

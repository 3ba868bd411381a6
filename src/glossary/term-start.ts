import type { Spans } from "./spans.ts";

/** Words between a term and what a general word before its partner is linked with, from which that link is chance. */
const FAR = 4;

/**
 * Where a term begins with the general words before it that are linked with nothing, with what stands far from its
 * partner, the words `first` to `last` of the other side, or with the partner itself: (cuộc) bầu cử = election.
 */
export function widenedStart(
  side: Spans,
  from: number,
  start: number,
  links: Int16Array,
  [first, last]: readonly [number, number],
): number {
  const { general } = side.pack;
  const isFree = (at: number): boolean => {
    const link = links[at - start]!;
    const isOwn = link >= first && link <= last;
    return link < 0 || isOwn || link < first - FAR || link > last + FAR;
  };
  if (from - start >= 2 && !side.isBreak(from) && !side.isBreak(from - 1)) {
    const free = isFree(from - 1) && isFree(from - 2);
    if (free && side.pack.heads.has(`${side.word(from - 2)} ${side.word(from - 1)}`)) return from - 2;
  }
  if (from - start >= 1 && !side.isBreak(from) && isFree(from - 1)) {
    const word = side.word(from - 1);
    if (side.pack.heads.has(word) && !general.has(`${word} ${side.word(from)}`)) return from - 1;
  }
  return from;
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

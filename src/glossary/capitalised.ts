import type { Spans } from "./spans.ts";

/** Most words between two capitals of one name: for the. */
export const MOST_JOINING = 2;

/** One side of a bead with the links of its words; indexes of words are counted from the first word of the bead. */
export interface View {
  readonly side: Spans;
  readonly first: Int16Array;
  readonly last: Int16Array;
  readonly start: number;
  readonly size: number;
  /** 1 where a hyphen joins a word to the one before it; by index in the whole side. */
  readonly gaps: Uint8Array;
}
/** First and last word of a run. */
export type Run = readonly [from: number, to: number];

/** The names of a side as runs of capitalised words, each list the parts of one that small words or commas join. */
export function capitalised(view: View): Run[][] {
  const { side, start, size, gaps } = view;
  const found: Run[][] = [];
  const isCapital = (at: number): boolean => at < size && side.isName(start + at);
  const isSmall = (at: number): boolean => side.pack.function.has(side.word(start + at));
  for (let at = 0; at < size; at++) {
    if (!isCapital(at) || isSmall(at)) continue;
    if (isLent(view, at)) continue;
    const parts: Run[] = [];
    for (let from = at; ; ) {
      let to = from;
      while (
        to + 1 < size &&
        (isCapital(to + 1) || gaps[start + to + 1] === 1) &&
        !side.isBreak(start + to + 1) &&
        !side.isPossessive(start + to)
      )
        to++;
      parts.push([from, to]);
      at = to;
      if (side.isPossessive(start + to)) break;
      let next = to + 1;
      while (next - to <= MOST_JOINING && isJoining(view, next)) next++;
      const listed = next === to + 1 && next < size && side.isComma(start + next) && isListed(view, next);
      if ((next === to + 1 && !listed) || !isCapital(next) || isSmall(next)) break;
      if (side.isBreak(start + next) && !listed) break;
      from = next;
    }
    if (isEnd(view, at)) found.push(parts);
  }
  return found;
}

/** True for a capital that a sentence lends to a word before a name: without a link, (Fourth) United Nations Ocean Conference. */
function isLent({ side, start, size, first }: View, at: number): boolean {
  if (at > 0 && !side.isBreak(start + at)) return false;
  return first[at]! < 0 && at + 1 < size && side.isName(start + at + 1) && !side.isBreak(start + at + 1);
}

/** True where a name may end: not before a number, its owner's noun, nor in a word that is written small. */
function isEnd({ side, start, size }: View, at: number): boolean {
  if (!side.isName(start + at)) return false;
  if (at + 1 >= size || side.isBreak(start + at + 1)) return true;
  return !side.isNumber(start + at + 1);
}

/** True for a small word that may join two capitals of one name. */
export function isJoining({ side, start, size }: View, at: number): boolean {
  if (at >= size || side.isBreak(start + at) || side.isName(start + at)) return false;
  return side.pack.connectors.has(side.word(start + at));
}

/** True where a list of capitalised words with a comma goes on with "and": Labour, (Invalids and Social Affairs). */
function isListed({ side, start, size }: View, at: number): boolean {
  for (let i = at; i + 1 < size; i++) {
    if (side.isCoordinator(start + i)) return side.isName(start + i + 1);
    if (!side.isName(start + i) || (side.isBreak(start + i) && !side.isComma(start + i))) return false;
  }
  return false;
}

/** The runs that the parts of a name make, the longest first. */
export function runsOf(parts: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (let size = parts.length; size > 0; size--)
    for (let k = 0; k + size <= parts.length; k++) found.push([parts[k]![0], parts[k + size - 1]![1]]);
  return found;
}

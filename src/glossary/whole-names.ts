import type { LinkedBead } from "./linked-bead.ts";
import type { MarkedWords } from "./marked-words.ts";
import type { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** Most syllables without links that a name goes back over to the capital with which it begins. */
const MOST_BACK = 3;
/** Most words between two capitals of one name: for the. */
const MOST_JOINING = 2;
/** Least share of the meaning words of either side that is linked. */
const LEAST_LINKED = 0.5;
/** Words with a link in a name for each syllable of small letters inside whose link leads elsewhere, by chance. */
const LINKED_DESPITE = 2;

/** One side of a bead with the links of its words; indexes of words are counted from the first word of the bead. */
interface View {
  readonly side: Spans;
  readonly first: Int16Array;
  readonly last: Int16Array;
  readonly start: number;
  readonly size: number;
  /** 1 where a hyphen joins a word to the one before it; by index in the whole side. */
  readonly gaps: Uint8Array;
}
type Run = readonly [from: number, to: number];

/**
 * Names as wholes. A language that writes every word of a name with a capital shows where it begins and ends: Commission
 * for the Conservation of Antarctic Marine Living Resources. In the other language, whose names begin with a capital and
 * may go on without, it runs from the first to the last word that is linked with it: Ủy ban Bảo tồn tài nguyên sinh vật
 * biển Nam Cực. Words without links belong to it where capitals or known units say so.
 */
export function wholeNameSightings(linked: LinkedBead, source: MarkedWords, target: MarkedWords): Sighting[] {
  if (source.pack.head === target.pack.head) return [];
  const { links, sourceStart, targetStart, bead } = linked;
  const [a, b]: [View, View] = [
    {
      side: linked.source,
      first: links.sourceFirst,
      last: links.sourceLast,
      start: sourceStart,
      size: links.sourceWords,
      gaps: source.gaps,
    },
    {
      side: linked.target,
      first: links.targetFirst,
      last: links.targetLast,
      start: targetStart,
      size: links.targetWords,
      gaps: target.gaps,
    },
  ];
  const isSource = source.pack.head === "last";
  const [words, syllables] = isSource ? [a, b] : [b, a];
  const found: Sighting[] = [];
  for (const parts of capitalised(words)) {
    for (const run of runsOf(parts)) {
      // What stands behind a title goes with it: Secretary of (State Karen Whitfield).
      if (count(words, run) < 2 || (run[0] > parts[0]![0] && isTitled(words, parts[0]!))) continue;
      const other = projected(words, run, syllables);
      if (other === undefined || isSeveral(words, run, syllables, other)) continue;
      if (isTitle(words, run, syllables, other)) continue;
      const quality = Math.sqrt(share(words, run) * share(syllables, other));
      const [from, to] = isSource ? [run, other] : [other, run];
      found.push({
        bead,
        source: [sourceStart + from[0], sourceStart + from[1]],
        target: [targetStart + to[0], targetStart + to[1]],
        kind: "term",
        by: "run",
        quality,
      });
      break;
    }
  }
  return found;
}

/** The names of a side as runs of capitalised words, each list the parts of one that small words or commas join. */
function capitalised(view: View): Run[][] {
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

function isJoining({ side, start, size }: View, at: number): boolean {
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
function runsOf(parts: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (let size = parts.length; size > 0; size--)
    for (let k = 0; k + size <= parts.length; k++) found.push([parts[k]![0], parts[k + size - 1]![1]]);
  return found;
}

/** Where a name stands on the other side; undefined where no run of words fits it. */
function projected(words: View, run: Run, other: View): Run | undefined {
  const { side, start, size, first, last } = other;
  let [low, high] = [size, -1];
  for (let j = run[0]; j <= run[1]; j++) {
    if (words.first[j]! < 0) continue;
    low = Math.min(low, words.first[j]!);
    high = Math.max(high, words.last[j]!);
  }
  if (high < 0) return undefined;
  // An abbreviation that the other side has too: về AI = on AI.
  for (let i = high + 1; i <= Math.min(size - 1, high + 2) && words.side.isAbbreviation(words.start + run[1]); i++)
    if (side.isAbbreviation(start + i) && side.word(start + i) === words.side.word(words.start + run[1])) high = i;
  const isFree = (at: number): boolean =>
    at >= 0 && at < size && first[at]! < 0 && !side.isNumber(start + at) && side.isContent(start + at);
  const isOpen = linkedWords(words, run) < count(words, run);
  // A small word or number behind a name is no part of it, whatever the known unit: Luật Biển (năm 1982).
  const isHeld = (at: number): boolean =>
    at < size && side.isGlued(start + at) && !side.isFunctional(start + at) && !side.isNumber(start + at);
  const isCut = (at: number): boolean => at > 0 && !side.isCapital(start + at) && side.isPair(start + at - 1);
  while ((isHeld(low) || isCut(low)) && !side.isCapital(start + low) && isFree(low - 1)) low--;
  while (isHeld(high + 1) && isFree(high + 1)) high++;
  if (isOpen) {
    low = withHead(other, low, isFree);
    while (isFree(high + 1) && !side.isBreak(start + high + 1)) {
      if (!side.isName(start + high + 1) && !side.isGlued(start + high + 1)) break;
      high++;
    }
  }
  if (isHeld(high + 1) || (isHeld(low) && !side.isCapital(start + low))) return undefined;
  const isJoined = holdsCoordinator(words, run);
  if (holdsCoordinator(other, [low, high]) && !isJoined) return undefined;
  let strange = 0;
  for (let i = low; i <= high; i++) {
    if (i > low && side.isBreak(start + i) && !(isJoined && side.isComma(start + i))) return undefined;
    if (side.isNumber(start + i)) return undefined;
    if (first[i]! < 0 || (first[i]! >= run[0] && last[i]! <= run[1])) continue;
    if (side.isName(start + i)) return undefined;
    strange++;
  }
  if (strange * LINKED_DESPITE > linkedWords(words, run)) return undefined;
  const fits = share(words, run) >= LEAST_LINKED && share(other, [low, high]) >= LEAST_LINKED;
  const isLong = high - low + 1 >= count(words, run) || side.isAbbreviation(start + low);
  return fits && isLong && isNameOf(other, [low, high]) ? [low, high] : undefined;
}

/** Back over words without links to the capital with which a name begins: (Hội đồng) Giám đốc điều hành. */
function withHead({ side, start }: View, low: number, isFree: (at: number) => boolean): number {
  if (side.isBreak(start + low)) return low;
  for (let at = low - 1; at >= Math.max(0, low - MOST_BACK) && isFree(at); at--) {
    if (side.isCapital(start + at)) return at;
    if (side.isBreak(start + at)) return low;
  }
  return low;
}

/**
 * True where a run begins with a capital, or with the kind of what bears a name, which the other side writes with a
 * capital: cầu (Margara) = (Margara) Bridge.
 */
function isNameOf({ side, start, first }: View, [from, to]: Run): boolean {
  if (!side.isNameTo(start + from, start + to)) return false;
  if (side.isName(start + from)) return true;
  if (side.isCapital(start + from) && isKind(side, start + from)) return true;
  let at = from;
  while (
    at <= to &&
    !side.isName(start + at) &&
    !side.isFunctional(start + at) &&
    (first[at]! >= 0 || side.isGlued(start + at))
  )
    at++;
  for (let i = at; i <= to; i++) if (!side.isName(start + i)) return false;
  return at <= to;
}

/** True where a body or a document begins. */
function isKind(side: Spans, at: number): boolean {
  const two = `${side.word(at)} ${side.word(at + 1)}`;
  return [side.pack.bodies, side.pack.documents].some((set) => set.has(side.word(at)) || set.has(two));
}

/**
 * True where "and" joins two names, and not two words of one: its main word stands before what is joined, International
 * Bank for (Reconstruction and Development), or behind it, (Environmental and Social) Framework, which shows on the
 * other side, where it stands first.
 */
function isSeveral({ side, start, first }: View, [from, to]: Run, other: View, [low, high]: Run): boolean {
  let small = to;
  for (let j = to; j > from; j--) if (side.isFunctional(start + j)) small = j;
  for (let j = from + 1; j < to; j++) {
    if (!side.isCoordinator(start + j)) continue;
    if (side.isFunctional(start + j + 1)) return true;
    let joined = low;
    while (joined <= high && !other.side.isCoordinator(other.start + joined)) joined++;
    if (joined > high) return true;
    const isOf = (i: number): boolean => other.first[low]! <= i && other.last[low]! >= i;
    let shared = false;
    for (let i = j + 2; i <= to; i++) if (first[i]! >= 0 && isOf(i)) shared = true;
    const after = other.start + joined + 1;
    const isOther = j + 1 < to && other.side.isName(after) && isKind(other.side, after);
    if ((small >= j && !shared) || isOther) return true;
  }
  return false;
}

/** True where a word for "and" stands inside that is no syllable of a word. */
function holdsCoordinator({ side, start }: View, [from, to]: Run): boolean {
  for (let i = from + 1; i < to; i++)
    if (side.isCoordinator(start + i) && !side.isGlued(start + i) && !side.isGlued(start + i + 1)) return true;
  return false;
}

/** True where a run holds a word of a title. */
function isTitled({ side, start }: View, [from, to]: Run): boolean {
  const { titles } = side.pack;
  if (side.head === "first") {
    const two = from < to ? `${side.word(start + from)} ${side.word(start + from + 1)}` : "";
    return titles.has(side.word(start + from)) || titles.has(two);
  }
  for (let i = from; i <= to; i++) if (titles.has(side.word(start + i))) return true;
  return false;
}

/** True where a run is a title that is not wholly linked, or that the other side does not begin with. */
function isTitle(words: View, run: Run, other: View, place: Run): boolean {
  const begins = isTitled(other, place);
  if (!begins && !isTitled(words, run)) return false;
  if (!begins && !isKind(other.side, other.start + place[0])) return true;
  return !isFull(words, run) || !isFull(other, place);
}

/** True where every word of meaning is linked. */
const isFull = (view: View, run: Run): boolean => linkedWords(view, run) === count(view, run);

/** Words of a run that carry meaning. */
function count({ side, start }: View, [from, to]: Run): number {
  let all = 0;
  for (let i = from; i <= to; i++) if (side.isContent(start + i)) all++;
  return all;
}

/** Those of them that are linked. */
function linkedWords({ side, start, first }: View, [from, to]: Run): number {
  let linked = 0;
  for (let i = from; i <= to; i++) if (side.isContent(start + i) && first[i]! >= 0) linked++;
  return linked;
}

const share = (view: View, run: Run): number => linkedWords(view, run) / Math.max(1, count(view, run));

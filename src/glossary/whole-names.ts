import { capitalised, isJoining, MOST_JOINING, type Run, runsOf, type View } from "./capitalised.ts";
import type { LinkedBead } from "./linked-bead.ts";
import type { MarkedWords } from "./marked-words.ts";
import { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** Most syllables without links that a name goes back over to the capital with which it begins. */
const MOST_BACK = 3;
/** Least share of the meaning words of either side that is linked. */
const LEAST_LINKED = 0.5;
/** Words with a link in a name for each syllable of small letters inside whose link leads elsewhere, by chance. */
const LINKED_DESPITE = 2;

/**
 * Names as wholes. A language that writes every word of a name with a capital shows where it begins and ends: Commission
 * for the Conservation of Antarctic Marine Living Resources. In the other language, whose names begin with a capital and
 * may go on without, it runs from the first to the last word that is linked with it: Ủy ban Bảo tồn tài nguyên sinh vật
 * biển Nam Cực. Words without links belong to it where capitals or known units say so. A name that another makes longer
 * is noted as a part: Joint Coordination Committee (of the Development Triangle Area).
 */
export function wholeNameSightings(
  linked: LinkedBead,
  source: MarkedWords,
  target: MarkedWords,
  known: readonly Sighting[] = [],
): Sighting[] {
  if (source.pack.head === target.pack.head) return [];
  const { sourceStart, targetStart, bead } = linked;
  const links = withKnown(linked, known);
  const [a, b]: [View, View] = [
    {
      side: linked.source,
      first: links.sourceFirst,
      last: links.sourceLast,
      start: sourceStart,
      size: linked.links.sourceWords,
      gaps: source.gaps,
    },
    {
      side: linked.target,
      first: links.targetFirst,
      last: links.targetLast,
      start: targetStart,
      size: linked.links.targetWords,
      gaps: target.gaps,
    },
  ];
  const isSource = source.pack.head === "last";
  const [words, syllables] = isSource ? [a, b] : [b, a];
  const sighting = (run: Run, other: Run): Sighting => {
    const quality = Math.sqrt(share(words, run) * share(syllables, other));
    const [from, to] = isSource ? [run, other] : [other, run];
    const a = [sourceStart + from[0], sourceStart + from[1]] as const;
    const b = [targetStart + to[0], targetStart + to[1]] as const;
    return new Sighting(bead, a, b, "term", "run", quality);
  };
  const found: Sighting[] = [];
  for (const parts of capitalised(words)) {
    for (const run of runsOf(parts)) {
      // What stands behind a title goes with it: Secretary of (State Karen Whitfield).
      if (count(words, run) < 2 || (run[0] > parts[0]![0] && isTitled(words, parts[0]!))) continue;
      const other = projected(words, run, syllables);
      if (other === undefined || isSeveral(words, run, syllables, other)) continue;
      if (isTitle(words, run, syllables, other)) continue;
      found.push(sighting(run, other));
      const head = parts.find(([from]) => from === run[0])!;
      const isOwned = head[1] + MOST_JOINING < run[1] && isJoining(words, head[1] + MOST_JOINING);
      const part = isOwned && count(words, head) > 1 ? projected(words, head, syllables) : undefined;
      if (part !== undefined && part[0] === other[0] && isFull(words, head) && isFull(syllables, part))
        found.push(sighting(head, part).with({ nested: "part" }));
      break;
    }
  }
  return found;
}

/** The links of a bead, with those of the known terms in it that have none: Anh = United Kingdom. */
function withKnown(
  { links, sourceStart, targetStart }: LinkedBead,
  known: readonly Sighting[],
): Pick<LinkedBead["links"], "sourceFirst" | "sourceLast" | "targetFirst" | "targetLast"> {
  const bare = known.filter(
    ({ source: [a, b], target: [c, d] }) =>
      links.sourceFirst.subarray(a - sourceStart, b - sourceStart + 1).every((link) => link < 0) &&
      links.targetFirst.subarray(c - targetStart, d - targetStart + 1).every((link) => link < 0),
  );
  if (bare.length === 0) return links;
  const [sourceFirst, sourceLast] = [links.sourceFirst.slice(), links.sourceLast.slice()];
  const [targetFirst, targetLast] = [links.targetFirst.slice(), links.targetLast.slice()];
  for (const {
    source: [a, b],
    target: [c, d],
  } of bare) {
    sourceFirst.fill(c - targetStart, a - sourceStart, b - sourceStart + 1);
    sourceLast.fill(d - targetStart, a - sourceStart, b - sourceStart + 1);
    targetFirst.fill(a - sourceStart, c - targetStart, d - targetStart + 1);
    targetLast.fill(b - sourceStart, c - targetStart, d - targetStart + 1);
  }
  return { sourceFirst, sourceLast, targetFirst, targetLast };
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
    low = withBody(other, withHead(other, low, isFree), isFree);
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

/** Back over the word without a link that says what body bears a name: (Cơ quan) Điều phối Thương mại Hàng hải. */
function withBody({ side, start }: View, low: number, isFree: (at: number) => boolean): number {
  for (const size of [2, 1]) {
    const from = low - size;
    if (from < 0 || !side.isCapital(start + low) || !side.isCapital(start + from)) continue;
    const words = Array.from({ length: size }, (_, k) => from + k);
    if (words.some((at) => !isFree(at) || side.isBreak(start + at + 1))) continue;
    if (side.pack.bodies.has(words.map((at) => side.word(start + at)).join(" "))) return from;
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

/** True where a known term begins in the middle of a word of a name: (Ủy) ban Chấp hành = Executive Committee. */
export function cutsName({ source, target }: LinkedBead, known: Sighting, name: Sighting): boolean {
  const [side, a, b] =
    source.head === "first"
      ? ([source, known.source, name.source] as const)
      : ([target, known.target, name.target] as const);
  const [c, d] = source.head === "first" ? [known.target, name.target] : [known.source, name.source];
  return c[0] === d[0] && c[1] === d[1] && a[0] === b[0] + 1 && a[1] === b[1] && side.isPair(b[0]);
}

import type { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";
import type { WordLinks } from "./word-links.ts";

/** Most words of a phrase; a language whose words are syllables has longer ones. */
const MOST_WORDS = { first: 8, last: 6 } as const;
/** The same for the name of a body or document, joined by small words. */
const MOST_WORDS_OF_NAME = 14;
/** Lift, in nats, from which a linked word is wholly explained. */
const FULL_LIFT = 2.5;
/** What is left of the quality of a phrase that word order has completed. */
const QUALITY_COMPLETED = 0.9;
/** Least share of the meaning words of either side that is explained. */
const LEAST_COVERAGE = 0.6;

/** One bead with all that phrases are judged by; places are indexes of words in the whole side. */
export interface LinkedBead {
  readonly bead: number;
  readonly links: WordLinks;
  readonly source: Spans;
  readonly target: Spans;
  /** Index of the first word of the bead on each side. */
  readonly sourceStart: number;
  readonly targetStart: number;
}

/** Phrases of both sides whose words are linked with one another and with nothing outside (Koehn, Och & Marcu 2003). */
export function phraseSightings(
  linked: LinkedBead,
  heads: readonly ["first" | "last", "first" | "last"],
  names: boolean,
): Sighting[] {
  const { links, source, target, sourceStart, targetStart, bead } = linked;
  const found: Sighting[] = [];
  const mostSource = names ? MOST_WORDS_OF_NAME : MOST_WORDS[heads[0]];
  const mostTarget = names ? MOST_WORDS_OF_NAME : MOST_WORDS[heads[1]];
  for (let s = 0; s < links.sourceWords; s++) {
    if (links.sourceFirst[s]! < 0) continue;
    let [low, high] = [links.targetWords, -1];
    for (let e = s; e < Math.min(links.sourceWords, s + mostSource); e++) {
      if (e > s && source.isBreak(sourceStart + e) && !(names && source.isComma(sourceStart + e))) break;
      if (links.sourceFirst[e]! < 0) continue;
      low = Math.min(low, links.sourceFirst[e]!);
      high = Math.max(high, links.sourceLast[e]!);
      if (high - low >= mostTarget) break;
      const span = consistent(linked, s, e, low, high, names);
      if (span === undefined) continue;
      const whole = names ? span : completed(linked, span, heads);
      if (whole === undefined) continue;
      const [from, to, first, last] = whole;
      if (to - from >= mostSource || last - first >= mostTarget) continue;
      const [a, b] = [sourceStart + from, sourceStart + to];
      const [c, d] = [targetStart + first, targetStart + last];
      if (
        names
          ? !isNameLike(source, a, b) || !isNameLike(target, c, d)
          : !isTermLike(source, a, b) || !isTermLike(target, c, d)
      )
        continue;
      if (names && (from === to || first === last)) continue;
      if (!names && isTooShort(source, a, b, d - c + 1, heads[0])) continue;
      if (!names && isTooShort(target, c, d, b - a + 1, heads[1])) continue;
      const quality = whole === span ? coverage(linked, span) : QUALITY_COMPLETED * coverage(linked, span);
      if (quality === 0) continue;
      const noun =
        (heads[1] === "last" && c === d && target.isNoun(c)) || (heads[0] === "last" && a === b && source.isNoun(a));
      found.push({
        bead,
        source: [a, b],
        target: [c, d],
        kind: "term",
        by: names ? "run" : "phrase",
        quality,
        ...(noun ? { noun } : {}),
      });
    }
  }
  return found;
}

/** First and last word of a pair of runs, counted from the beginnings of their bead's sides. */
type Span = readonly [from: number, to: number, first: number, last: number];

/**
 * Adds what the lexicon has no link for, and what the word order says belongs to the pair: the other syllable of a word
 * (hộ dân = household), and the modifier before a phrase whose partner has an unexplained word inside (vùng đặc quyền kinh
 * tế = exclusive economic zone). Undefined where a syllable by itself may belong to either of its neighbours.
 */
function completed(
  { links, source, target, sourceStart, targetStart }: LinkedBead,
  span: Span,
  heads: readonly ["first" | "last", "first" | "last"],
): Span | undefined {
  if (heads[0] === heads[1]) return span;
  const [from, to, first, last] = span;
  const a = { side: source, links: links.sourceFirst, size: links.sourceWords, start: sourceStart, from, to };
  const b = {
    side: target,
    links: links.targetFirst,
    size: links.targetWords,
    start: targetStart,
    from: first,
    to: last,
  };
  const whole = heads[0] === "first" ? completedPair(a, b) : completedPair(b, a);
  if (whole === undefined) return undefined;
  const [syllables, words] = whole;
  const [s, t] = heads[0] === "first" ? [syllables, words] : [words, syllables];
  const same = s[0] === from && s[1] === to && t[0] === first && t[1] === last;
  return same ? span : [s[0], s[1], t[0], t[1]];
}

/** A run of one side with what its words are linked with; places are counted from the beginning of the bead's side. */
interface LinkedRun {
  readonly side: Spans;
  readonly links: Int16Array;
  readonly size: number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}
type Run = readonly [from: number, to: number];

/** `syllables` is the side with the main word first, `words` the one with it last. */
function completedPair(syllables: LinkedRun, words: LinkedRun): readonly [Run, Run] | undefined {
  const { side, links, size, start, from, to } = syllables;
  const other: Run = [words.from, words.to];
  if (from === to && words.from === words.to) {
    if (hasFree(words.side, words.links, words.size, words.start, words.from)) return [[from, to], other];
    const run = wordOfSyllable(side, links, size, start, from);
    return run === undefined ? undefined : [run, other];
  }
  if (holdsFree(side, links, start, from, to) && isFreeModifier(words.side, words.links, words.start, words.from - 1)) {
    return [
      [from, to],
      [words.from - 1, words.to],
    ];
  }
  return [[startOfWord(syllables, words), to], other];
}

/** Where the word begins whose second syllable opens a run: (tiền) đồn quân sự = military outposts. */
function startOfWord({ side, links, size, start, from }: LinkedRun, words: LinkedRun): number {
  if (from === 0 || side.isGlued(start + from) || side.isGlued(start + from + 1) || side.isName(start + from))
    return from;
  if (!freeNeighbours(side, links, size, start, from)[0] || side.isCounter(start + from - 1)) return from;
  const edges = [words.from, words.to].some((at) => hasFree(words.side, words.links, words.size, words.start, at));
  return edges || !side.mayBegin(start + from - 1, start + from) ? from : from - 1;
}

/** A linked syllable with the one neighbour that is linked with nothing; undefined where both are such. */
function wordOfSyllable(
  side: Spans,
  links: Int16Array,
  size: number,
  start: number,
  at: number,
): readonly [number, number] | undefined {
  if (side.isGlued(start + at) || side.isGlued(start + at + 1) || side.isName(start + at)) return [at, at];
  const [before, after] = freeNeighbours(side, links, size, start, at);
  if (before && after) return undefined;
  return [before ? at - 1 : at, after ? at + 1 : at];
}

/** Whether the words before and behind a word are linked with nothing, and might belong to it. */
function freeNeighbours(side: Spans, links: Int16Array, size: number, start: number, at: number): [boolean, boolean] {
  const isFree = (k: number): boolean =>
    k >= 0 &&
    k < size &&
    links[k]! < 0 &&
    side.isContent(start + k) &&
    !side.isName(start + k) &&
    !side.isNumber(start + k) &&
    !side.isGlued(start + k) &&
    !side.isGlued(start + k + 1);
  return [
    !side.isBreak(start + at) && isFree(at - 1),
    at + 1 < size && !side.isBreak(start + at + 1) && isFree(at + 1),
  ];
}

const hasFree = (side: Spans, links: Int16Array, size: number, start: number, at: number): boolean =>
  freeNeighbours(side, links, size, start, at).includes(true);

function holdsFree(side: Spans, links: Int16Array, start: number, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (links[k]! < 0 && side.isContent(start + k)) return true;
  return false;
}

function isFreeModifier(side: Spans, links: Int16Array, start: number, at: number): boolean {
  if (at < 0 || links[at]! >= 0 || side.isBreak(start + at + 1)) return false;
  return (
    side.isContent(start + at) &&
    !side.isName(start + at) &&
    !side.isNumber(start + at) &&
    side.mayBegin(start + at, start + at + 1)
  );
}

/** Widens a pair of runs by words without links that belong to a known unit; undefined where a link leads outside. */
function consistent(
  { links, source, target, sourceStart, targetStart }: LinkedBead,
  from: number,
  to: number,
  first: number,
  last: number,
  names: boolean,
): Span | undefined {
  while (first > 0 && isJoined(target, targetStart + first, names) && links.targetFirst[first - 1]! < 0) first--;
  while (last + 1 < links.targetWords && target.isGlued(targetStart + last + 1) && links.targetFirst[last + 1]! < 0)
    last++;
  while (from > 0 && isJoined(source, sourceStart + from, names) && links.sourceFirst[from - 1]! < 0) from--;
  while (to + 1 < links.sourceWords && source.isGlued(sourceStart + to + 1) && links.sourceFirst[to + 1]! < 0) to++;
  if (first > 0 && isJoined(target, targetStart + first, names)) return undefined;
  if (last + 1 < links.targetWords && target.isGlued(targetStart + last + 1)) return undefined;
  if (from > 0 && isJoined(source, sourceStart + from, names)) return undefined;
  if (to + 1 < links.sourceWords && source.isGlued(sourceStart + to + 1)) return undefined;
  if (names) {
    // A name of a body begins where its capitals begin: Bộ (Quy tắc ứng xử), Hội (Luật gia Việt Nam).
    while (first > 0 && target.continuesName(targetStart + first) && links.targetFirst[first - 1]! < 0) first--;
    while (from > 0 && source.continuesName(sourceStart + from) && links.sourceFirst[from - 1]! < 0) from--;
    to = withPlace(source, links.sourceFirst, links.sourceWords, sourceStart, to);
    last = withPlace(target, links.targetFirst, links.targetWords, targetStart, last);
  }
  for (let j = first; j <= last; j++) {
    if (links.targetFirst[j]! >= 0 && (links.targetFirst[j]! < from || links.targetLast[j]! > to)) return undefined;
  }
  return [from, to, first, last];
}

/** Whether a word belongs to a known unit with the word before it; a name begins with its capital: ra (Tuyên bố Athens). */
function isJoined(side: Spans, at: number, names: boolean): boolean {
  return side.isGlued(at) && !(names && side.isName(at) && !side.isName(at - 1));
}

/** The end of a name that one side carries on with its country: Diplomatic Academy (of Vietnam) = Học viện Ngoại giao. */
function withPlace(side: Spans, links: Int16Array, size: number, start: number, last: number): number {
  if (last + 2 >= size || !side.isOf(start + last + 1) || side.isBreak(start + last + 2)) return last;
  const named = side.isName(start + last) && side.isName(start + last + 2) && links[last + 2]! < 0;
  const ends = last + 3 >= size || side.isBreak(start + last + 3) || !side.isName(start + last + 3);
  return named && ends ? last + 2 : last;
}

/** A language of syllables has one for every word of the other side at least; abbreviations apart. */
function isTooShort(side: Spans, from: number, to: number, others: number, head: "first" | "last"): boolean {
  return head === "first" && to - from + 1 < others && !side.isAbbreviation(from);
}

function isTermLike(side: Spans, from: number, to: number): boolean {
  return side.mayBegin(from, to) && side.mayEnd(from, to) && side.mayHold(from, to);
}

/** A name begins and ends with a capital where the language writes all its words so, else begins with one. */
function isNameLike(side: Spans, from: number, to: number): boolean {
  return side.isName(from) && side.isNameTo(from, to);
}

/** Share of the meaning words of the two runs that the links explain, as the geometric mean of the sides; 0 below the least. */
function coverage(
  { links, source, target, sourceStart, targetStart }: LinkedBead,
  [from, to, first, last]: Span,
): number {
  const a = covered(source, links.sourceLift, sourceStart, from, to);
  const b = covered(target, links.targetLift, targetStart, first, last);
  return a < LEAST_COVERAGE || b < LEAST_COVERAGE ? 0 : Math.sqrt(a * b);
}

function covered(side: Spans, lifts: Float64Array, start: number, from: number, to: number): number {
  let [sum, all] = [0, 0];
  for (let i = from; i <= to; i++) {
    if (!side.isContent(start + i)) continue;
    all++;
    let lift = lifts[i]!;
    if (lift === 0) {
      // A syllable of a known unit is explained with the unit.
      const [first, last] = side.unitAround(start + i);
      for (let k = Math.max(from, first - start); k <= Math.min(to, last - start); k++)
        lift = Math.max(lift, lifts[k]!);
    }
    sum += Math.min(1, lift / FULL_LIFT);
  }
  return all === 0 ? 0 : sum / all;
}

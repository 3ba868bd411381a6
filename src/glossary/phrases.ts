import { accounted } from "./accounted.ts";
import type { LinkedBead } from "./linked-bead.ts";
import { Sighting } from "./sighting.ts";
import type { Span } from "./span.ts";
import type { Spans } from "./spans.ts";
import { mayGoOn, wholeWords } from "./whole-words.ts";

/** Most words of a phrase; a language whose words are syllables has longer ones. */
const MOST_WORDS = { first: 10, last: 6 } as const;
/** Syllables of a phrase that is no clause if the other side says it in few words, and these words at most. */
const [MANY_SYLLABLES, FEW_WORDS] = [9, 4] as const;
/** The same for the name of a body or document, joined by small words. */
const MOST_WORDS_OF_NAME = 14;
/** Lift, in nats, from which a linked word is wholly explained. */
const FULL_LIFT = 2.5;
/** What is left of the quality of a phrase that word order has completed. */
const QUALITY_COMPLETED = 0.9;
/**
 * The same of one that word order alone tells to be a noun phrase, and the least share of its words explained. Chosen on the
 * term lists of report pairs 25 to 120.
 */
const QUALITY_TURNED = 0.8;
const LEAST_COVERAGE_OF_TURNED = 0.9;
/** Least share of the meaning words of either side that is explained. */
const LEAST_COVERAGE = 0.6;

/**
 * Phrases of both sides whose words are linked with one another and with nothing outside (Koehn, Och & Marcu 2003): those
 * that can be names, those that can be terms, or those that stand beside a word without links on both sides.
 */
export function phraseSightings(
  linked: LinkedBead,
  heads: readonly ["first" | "last", "first" | "last"],
  wanted: "names" | "terms" | "open",
): Sighting[] {
  const names = wanted === "names";
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
      const words = wanted !== "terms" ? span : wholeWords(linked, span, heads);
      if (words === undefined) continue;
      const whole = wanted !== "terms" ? words : (accounted(linked, words, heads) ?? words);
      if (wanted === "open" && !isOpen(linked, whole)) continue;
      const [from, to, first, last] = whole;
      if (to - from >= mostSource || last - first >= mostTarget) continue;
      const [a, b] = [sourceStart + from, sourceStart + to];
      const [c, d] = [targetStart + first, targetStart + last];
      let turned = false;
      if (names) {
        if (!isNameLike(source, a, b) || !isNameLike(target, c, d)) continue;
      } else if (wanted === "terms" && !(isTermLike(source, a, b) && isTermLike(target, c, d))) {
        if (!isTurned(linked, whole, heads)) continue;
        turned = true;
      }
      if (names && (from === to || first === last)) continue;
      if (!names && (isClause(source, a, b, d - c + 1) || isClause(target, c, d, b - a + 1))) continue;
      if (!names && isTooShort(source, a, b, d - c + 1, heads[0])) continue;
      if (!names && isTooShort(target, c, d, b - a + 1, heads[1])) continue;
      const explained = coverage(linked, span);
      if (turned && explained < LEAST_COVERAGE_OF_TURNED) continue;
      const quality = explained * (whole === span ? 1 : QUALITY_COMPLETED) * (turned ? QUALITY_TURNED : 1);
      if (quality === 0) continue;
      const noun =
        (heads[1] === "last" && c === d && target.isNoun(c)) || (heads[0] === "last" && a === b && source.isNoun(a));
      const sighting = new Sighting(bead, [a, b], [c, d], "term", names ? "run" : "phrase", quality);
      found.push(noun ? sighting.with({ noun }) : sighting);
    }
  }
  return found;
}

/** True where a word beside a run is linked with nothing, on both sides: it may belong to the run. */
function isOpen({ links }: LinkedBead, [from, to, first, last]: Span): boolean {
  const isFree = (side: Int16Array, size: number, at: number): boolean => at >= 0 && at < size && side[at]! < 0;
  const [s, t] = [links.sourceFirst, links.targetFirst];
  const [m, n] = [links.sourceWords, links.targetWords];
  return (isFree(s, m, from - 1) || isFree(s, m, to + 1)) && (isFree(t, n, first - 1) || isFree(t, n, last + 1));
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
    // An owner that the other side does not name stands outside: Treasury's (Office of Foreign Assets Control).
    const whole = [
      isLinked(source, links.sourceFirst, sourceStart, from, to),
      isLinked(target, links.targetFirst, targetStart, first, last),
    ];
    const goesOn = (side: Spans, at: number, isOwned: boolean): boolean =>
      side.continuesName(at) && !(isOwned && side.isPossessive(at - 1));
    while (first > 0 && goesOn(target, targetStart + first, whole[0]!) && links.targetFirst[first - 1]! < 0) first--;
    while (from > 0 && goesOn(source, sourceStart + from, whole[1]!) && links.sourceFirst[from - 1]! < 0) from--;
    to = withPlace(source, links.sourceFirst, links.sourceWords, sourceStart, to);
    last = withPlace(target, links.targetFirst, links.targetWords, targetStart, last);
  }
  for (let j = first; j <= last; j++) {
    if (links.targetFirst[j]! >= 0 && (links.targetFirst[j]! < from || links.targetLast[j]! > to)) return undefined;
  }
  return [from, to, first, last];
}

/** True where every meaning word of a run is linked. */
function isLinked(side: Spans, links: Int16Array, start: number, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (links[i]! < 0 && side.isContent(start + i)) return false;
  return true;
}

/** Whether a word belongs to a known unit with the word before it; a name begins with its capital: ra (Tuyên bố Athens). */
function isJoined(side: Spans, at: number, names: boolean): boolean {
  return side.isGlued(at) && !(names && side.isName(at) && !side.isName(at - 1));
}

/**
 * The end of a name that one side carries on with its country: Diplomatic Academy (of Vietnam) = Học viện Ngoại giao. A
 * month is none: Stockholm Agreement (of December).
 */
function withPlace(side: Spans, links: Int16Array, size: number, start: number, last: number): number {
  if (last + 2 >= size || !side.isOf(start + last + 1) || side.isBreak(start + last + 2)) return last;
  const isMonth = side.pack.function.has(side.word(start + last + 2));
  const named = side.isName(start + last) && side.isName(start + last + 2) && links[last + 2]! < 0 && !isMonth;
  const ends = last + 3 >= size || side.isBreak(start + last + 3) || !side.isName(start + last + 3);
  return named && ends ? last + 2 : last;
}

/** A language of syllables has one for every word of the other side at least; abbreviations apart. */
function isTooShort(side: Spans, from: number, to: number, others: number, head: "first" | "last"): boolean {
  return head === "first" && to - from + 1 < others && !side.isAbbreviation(from);
}

/** Many syllables for many words. */
function isClause({ head }: Spans, from: number, to: number, others: number): boolean {
  return head === "first" && to - from + 1 >= MANY_SYLLABLES && others > FEW_WORDS;
}

function isTermLike(side: Spans, from: number, to: number): boolean {
  return side.mayBegin(from, to) && side.mayEnd(from, to) && side.mayHold(from, to);
}

/**
 * True where the word order says that two runs are noun phrases although the edge of one is a word that may be a verb: its
 * main word and its modifier are linked crosswise, cam kết tự nguyện = voluntary commitment. A verb stands before what
 * it does in both languages.
 */
function isTurned(
  { links, source, target, sourceStart, targetStart }: LinkedBead,
  [from, to, first, last]: Span,
  heads: readonly ["first" | "last", "first" | "last"],
): boolean {
  if (heads[0] === heads[1] || from === to || first === last) return false;
  // The first word of the one side is linked with the last of the other, and what follows with what stands before.
  const crossed =
    links.sourceLast[from] === last &&
    links.targetFirst[last] === from &&
    links.sourceLast[to]! >= 0 &&
    links.sourceLast[to]! < links.sourceFirst[from]! &&
    links.targetFirst[first]! > from;
  if (!crossed) return false;
  if (mayGoOn(source, links.sourceFirst, links.sourceWords, sourceStart, to)) return false;
  if (mayGoOn(target, links.targetFirst, links.targetWords, targetStart, last)) return false;
  const [a, b, c, d] = [sourceStart + from, sourceStart + to, targetStart + first, targetStart + last];
  if (!source.mayHold(a, b, true) || !target.mayHold(c, d, true)) return false;
  const isSource = source.mayBegin(a, b) && source.mayEnd(a, b);
  const isTarget = target.mayBegin(c, d) && target.mayEnd(c, d);
  return (isSource && target.mayBeNoun(c, d)) || (isTarget && source.mayBeNoun(a, b));
}

/** A name begins and ends with a capital where the language writes all its words so, else begins with one. */
function isNameLike(side: Spans, from: number, to: number): boolean {
  return (side.isName(from) || isHeaded(side, from, to)) && side.isNameTo(from, to);
}

/** True where a sentence begins with a body or document and the name that it bears: Thỏa thuận (Stockholm). */
function isHeaded(side: Spans, from: number, to: number): boolean {
  if (side.head === "last" || !side.isCapital(from)) return false;
  const { bodies, documents } = side.pack;
  const heads = [side.word(from), `${side.word(from)} ${from < to ? side.word(from + 1) : ""}`];
  const size = heads.findLastIndex((head) => bodies.has(head) || documents.has(head)) + 1;
  if (size === 0 || from + size > to) return false;
  for (let i = from + size; i <= to; i++) if (!side.isName(i)) return false;
  return true;
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

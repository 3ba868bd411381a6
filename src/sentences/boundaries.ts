import { classOf, DIGIT, INVISIBLE, LOWER, MARK, OTHER_LETTER, SPACE, UPPER } from "../text/characters.ts";
import { type Abbreviations, abbreviationsOf } from "./abbreviations.ts";
import type { LanguagePack } from "./pack.ts";
import { findEnclosures } from "./quotations.ts";

const LETTER = UPPER | LOWER | OTHER_LETTER | MARK;
const isStop = (character: string | undefined): boolean =>
  character === "." || character === "!" || character === "?" || character === "…";
const CLOSERS = "”’»)]」'";
const OPENERS = "“\"‘'«„([「-–—•*";
/** Letters that are looked at before a stop and after it; longer tokens are no abbreviations. */
const LONGEST_TOKEN = 24;

/**
 * Ends of the sentences of one paragraph, as offsets behind the last character of each; the paragraph's own end is the last. One pass
 * with bounded looks ahead and behind: linear time on any input.
 */
export function sentenceEnds(text: string, start: number, end: number, pack: LanguagePack): number[] {
  const ends: number[] = [];
  const { opens, closes, closing } = findEnclosures(text, start, end);
  const abbreviations = abbreviationsOf(pack);
  let nextOpen = 0;
  let wholeUntil = -1;
  for (let i = start; i < end; i++) {
    if (!isStop(text[i])) continue;
    const stop = i;
    while (i + 1 < end && isStop(text[i + 1])) i++;
    const stopEnd = i + 1;
    const close = pastClosers(text, stopEnd, end, closing);
    if (close >= end) break;
    const next = pastBlanks(text, close, end);
    if (next >= end) break;
    if (next === close) continue;
    while (nextOpen < opens.length && (opens[nextOpen] as number) < close)
      wholeUntil = Math.max(wholeUntil, closes[nextOpen++] as number);
    if (close <= wholeUntil) continue;
    if (endsHere(text, start, stop, stopEnd, next, end, abbreviations)) ends.push(close);
    i = close - 1;
  }
  ends.push(end);
  return ends;
}

function pastClosers(text: string, from: number, end: number, closing: ReadonlySet<number>): number {
  let at = from;
  for (; at < end; at++) {
    const character = text[at] as string;
    if (CLOSERS.includes(character) || closing.has(at)) continue;
    // "Xong rồi? " with a blank before the mark that closes.
    if (character === " " && (closing.has(at + 1) || text[at + 1] === "”") && pastBlanks(text, at + 2, end) > at + 2)
      continue;
    break;
  }
  return at;
}

function pastBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (classOf(text.charCodeAt(at)) & (SPACE | INVISIBLE)) !== 0) at++;
  return at;
}

function endsHere(
  text: string,
  start: number,
  stop: number,
  stopEnd: number,
  next: number,
  end: number,
  abbreviations: Abbreviations,
): boolean {
  let first = next;
  for (let k = 0; k < 6 && first < end; k++) {
    if (!OPENERS.includes(text[first] as string) && (classOf(text.charCodeAt(first)) & (SPACE | INVISIBLE)) === 0)
      break;
    first++;
  }
  if (first >= end) return false;
  const kind = classOf(text.charCodeAt(first));
  if ((kind & LOWER) !== 0) return startsWithInnerCapital(text, first, end) && text[stop] !== "…";
  const single = stopEnd === stop + 1 && text[stop] === ".";
  if (!single) return true;
  const token = tokenBefore(text, start, stop);
  if (token === "") return true;
  return abbreviations.endsSentence(
    token,
    wordBefore(text, start, stop - token.length),
    wordAfter(text, first, end),
    (kind & DIGIT) !== 0,
  );
}

/** "iPhone", "eBay": names that open a sentence with a small letter. */
function startsWithInnerCapital(text: string, at: number, end: number): boolean {
  return at + 1 < end && (classOf(text.charCodeAt(at + 1)) & UPPER) !== 0;
}

function tokenBefore(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && stop - from < LONGEST_TOKEN) {
    const kind = classOf(text.charCodeAt(from - 1));
    if ((kind & (LETTER | DIGIT)) === 0 && !"./-&’'".includes(text[from - 1] as string)) break;
    from--;
  }
  return text.slice(from, stop);
}

function wordBefore(text: string, start: number, from: number): string {
  let to = from;
  while (to > start && (classOf(text.charCodeAt(to - 1)) & SPACE) !== 0) to--;
  let at = to;
  while (at > start && to - at < LONGEST_TOKEN && (classOf(text.charCodeAt(at - 1)) & LETTER) !== 0) at--;
  return text.slice(at, to).normalize("NFC");
}

function wordAfter(text: string, first: number, end: number): string {
  let to = first;
  while (to < end && to - first < LONGEST_TOKEN && (classOf(text.charCodeAt(to)) & (LETTER | DIGIT)) !== 0) to++;
  return text.slice(first, to).normalize("NFC");
}

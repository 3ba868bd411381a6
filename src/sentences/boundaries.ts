import type { Work } from "../core/work.ts";
import {
  classOf,
  DIGIT,
  isBlank,
  LOWER,
  MARK,
  OTHER_LETTER,
  SPACE,
  skipBlanks,
  trimBlanks,
  UPPER,
} from "../text/characters.ts";
import { type StopJudge, stopJudgeOf } from "./abbreviations.ts";
import { CLOSES, INSIDE, markEnclosures } from "./enclosures.ts";
import type { LanguagePack } from "./pack.ts";

const LETTER = UPPER | LOWER | OTHER_LETTER | MARK;
const STOPS = ".!?…";
const CLOSERS = "”’»)]」'";
const OPENERS = "“\"‘'«„([「•*";
const DASHES = "-–—";
/** Characters between two chances to rest, and characters that are about a microsecond of work. */
const CHARACTERS_A_REST = 10_000;
const CHARACTERS_A_UNIT = 5;
/** Letters that are looked at before a stop and after it; longer tokens are no abbreviations. */
const LONGEST_TOKEN = 24;

/**
 * Ends of the sentences of one paragraph, as offsets behind the last character of each; the paragraph's own end is the last. `marks` is
 * room for the enclosures: one byte for each UTF-16 unit of the text. One pass with bounded looks ahead and behind: linear time.
 */
export function* sentenceEnds(
  text: string,
  start: number,
  end: number,
  pack: LanguagePack,
  marks: Uint8Array,
): Work<number[]> {
  const ends: number[] = [];
  const judge = stopJudgeOf(pack);
  const speech = speechOf(pack);
  yield* markEnclosures(text, start, end, marks);
  for (let i = start, rested = start; i < end; i++) {
    if (!isStop(text.charCodeAt(i))) continue;
    if (i - rested > CHARACTERS_A_REST) {
      yield (i - rested) / CHARACTERS_A_UNIT;
      rested = i;
    }
    const stop = i;
    while (i + 1 < end && isStop(text.charCodeAt(i + 1))) i++;
    const stopEnd = i + 1;
    const close = pastClosers(text, stopEnd, end, marks);
    if (close >= end) break;
    i = close - 1;
    if (!isBlank(text, close)) {
      if (((marks[close] as number) & INSIDE) === 0 && isTouching(text, start, stop, close, end, pack, speech))
        ends.push(close);
      continue;
    }
    const next = skipBlanks(text, close, end);
    if (next >= end) break;
    if (((marks[close] as number) & INSIDE) !== 0) continue;
    if (endsHere(text, { start, stop, stopEnd, close, next, end }, judge, speech)) ends.push(close);
  }
  ends.push(end);
  return ends;
}

function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

/** Words that tell who spoke and what is counted. */
interface Speech {
  readonly saying: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
}

const speeches = new Map<LanguagePack, Speech>();

function speechOf(pack: LanguagePack): Speech {
  let speech = speeches.get(pack);
  if (speech === undefined) {
    speech = { saying: new Set(pack.saying), openers: new Set(pack.openers), numbered: new Set(pack.lettered) };
    speeches.set(pack, speech);
  }
  return speech;
}

/** Offsets around a run of stops: of the paragraph, the run, the closing marks behind it, and what comes next. */
interface StopPlace {
  readonly start: number;
  readonly stop: number;
  readonly stopEnd: number;
  readonly close: number;
  readonly next: number;
  readonly end: number;
}

function pastClosers(text: string, from: number, end: number, marks: Uint8Array): number {
  const closes = (at: number): boolean => at < end && ((marks[at] as number) & CLOSES) !== 0;
  let at = from;
  for (; at < end; at++) {
    const character = text[at] as string;
    if (CLOSERS.includes(character) || closes(at)) continue;
    // "Xong rồi? " and "[. . ]": a blank before the mark that closes.
    if (character === " " && (closes(at + 1) || ("”])".includes(text[at + 1] as string) && isBlank(text, at + 2))))
      continue;
    // A footnote's number: "… of the lake.[12] The".
    const note = character === "[" ? footnoteEnd(text, at, end) : at;
    if (note === at) break;
    at = note - 1;
  }
  return at;
}

function footnoteEnd(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end && to - at < 5 && (classOf(text.charCodeAt(to)) & DIGIT) !== 0) to++;
  return to > at + 1 && text[to] === "]" ? to + 1 : at;
}

function endsHere(text: string, place: StopPlace, judge: StopJudge, speech: Speech): boolean {
  const { start, stop, stopEnd, close, next, end } = place;
  const quoted = close > stopEnd && '”"»'.includes(text[close - 1] as string);
  const dashed = DASHES.includes(text[next] as string);
  // “…được.” – ông nói: what follows the dash says who spoke.
  if (dashed && quoted) return false;
  let first = next;
  for (let k = 0; k < 6 && first < end; k++) {
    if (!OPENERS.includes(text[first] as string) && !DASHES.includes(text[first] as string) && !isBlank(text, first))
      break;
    first++;
  }
  if (first >= end || STOPS.includes(text[first] as string)) return false;
  const kind = classOf(text.charCodeAt(first));
  if ((kind & LOWER) !== 0) return text[stop] !== "…" && (classOf(text.charCodeAt(first + 1)) & UPPER) !== 0;
  // Dots that open a quotation end nothing, but an omission "[...]" may.
  if (stop === start || (close === stopEnd && isOpening(text, stop - 1, start))) return false;
  if (quoted && isAttribution(text, first, end, speech, text[stop] === ".")) return false;
  if (stopEnd > stop + 1 || text[stop] !== ".") return true;
  const token = tokenBefore(text, start, stop);
  if (token === "") return true;
  const from = stop - token.length;
  if (isEnumerator(text, start, from, token, speech.numbered)) return false;
  const after = wordAt(text, first, end);
  const then = skipBlanks(text, first + after.length, end);
  return judge({
    token,
    before: wordBefore(text, start, from),
    after: after.normalize("NFC"),
    inBrackets: text[next] === "(" || text[next] === "[",
    thenSmall: then > first + after.length && (classOf(text.charCodeAt(then)) & LOWER) !== 0,
  });
}

/** A blank forgotten: "… trong nước.Ông nói". A small word before, and behind a capital word that opens sentences; never inside "VOV.VN". */
function isTouching(
  text: string,
  start: number,
  stop: number,
  close: number,
  end: number,
  pack: LanguagePack,
  speech: Speech,
): boolean {
  if (
    (classOf(text.charCodeAt(close)) & UPPER) === 0 ||
    !/^\p{Ll}[\p{Ll}\p{M}]{1,20}$/u.test(tokenBefore(text, start, stop))
  )
    return false;
  const after = wordAt(text, close, end);
  if (!isBlank(text, close + after.length)) return false;
  return speech.openers.has(after.normalize("NFC").toLowerCase()) || pack.ownLetters?.test(after) === true;
}

function isOpening(text: string, at: number, start: number): boolean {
  if (text[at] === '"') return at === start || isBlank(text, at - 1);
  return "“„(«[「".includes(text[at] as string);
}

/**
 * Whether the words behind a quotation say who spoke: `"Why?" Mr Son asked`, `"It is!" opposition leader Lan said`. Behind a full stop
 * (`ending`) nothing but a name and the verb will do, since "Mr Son said that …" may be the next sentence.
 */
function isAttribution(text: string, first: number, end: number, speech: Speech, ending: boolean): boolean {
  let at = first;
  let mayBeRole = !ending;
  for (let k = 0; k < (mayBeRole ? 9 : 5) && at < end; k++) {
    const word = wordAt(text, at, end).normalize("NFC");
    const next = skipBlanks(text, at + word.length, end);
    if (word === "") return false;
    if (k === 0 && speech.openers.has(word.toLowerCase())) mayBeRole = false;
    if (k > 0 && speech.saying.has(word)) {
      if (!ending) return true;
      const last = next + (next > at + word.length ? wordAt(text, next, end).length : 0);
      return STOPS.includes(text[last] as string);
    }
    const capital = (classOf(word.charCodeAt(0)) & UPPER) !== 0;
    if ((!capital && (k === 0 || !mayBeRole)) || next === at + word.length) return false;
    at = next;
  }
  return false;
}

/**
 * Whether a number or a letter before a stop counts what follows: "… như sau: 1. Tăng cường … 2. Phối hợp", and at the beginning of a
 * paragraph "Điều 5. Quyền", "Article 5. Rights".
 */
function isEnumerator(
  text: string,
  start: number,
  from: number,
  token: string,
  numbered: ReadonlySet<string>,
): boolean {
  const at = trimBlanks(text, start, from);
  if (at === start && /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(token)) return true;
  if (!/^(?:\d{1,3}|[a-zđ]|[ivx]{1,4}|[IVX]{1,4})$/.test(token)) return false;
  if (at === start) return true;
  if (at === from) return false;
  if (".!?…:;".includes(text[at - 1] as string)) return true;
  const word = wordBefore(text, start, from);
  return at - word.length === start && numbered.has(word.toLowerCase());
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

function wordAt(text: string, first: number, end: number): string {
  let to = first;
  while (to < end && to - first < LONGEST_TOKEN && (classOf(text.charCodeAt(to)) & (LETTER | DIGIT)) !== 0) to++;
  return text.slice(first, to);
}

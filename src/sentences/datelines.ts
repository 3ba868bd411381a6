import { classOf, DIGIT, isBlank, UPPER } from "../text/characters.ts";
import { isAgency } from "./agencies.ts";

/** Characters of a paragraph in which a dateline may stand. */
const REACH = 110;
/** Longest name of a place, with its country, in characters. */
const LONGEST_PLACE = 45;
/** Acronyms that begin sentences and headlines with a dash behind ("ASEAN – Trung Quốc"); no place is called so. */
const ACRONYMS: ReadonlySet<string> = new Set(
  "ASEAN AIPA ASEM APEC NATO UNESCO UNICEF UNCLOS UNDP UNHCR OPEC OECD BRICS FIFA UEFA AFF OSCE ASEANAPOL MERCOSUR CPTPP RCEP EVFTA SEA COVID NASA INTERPOL".split(
    " ",
  ),
);
const ISO_STAMP =
  /^(?:date|ngày|posted|published|updated|cập nhật)?:?\s?\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?\s+(?=[\p{Lu}"“])/iu;
const DATE_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th)?(?:[./-]\d{1,4}){0,2}|ngày|tháng|năm|thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|sáng|chiều|tối|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?$/iu;
const DASHES = "-–—";
/** What may be the name of an agency: one to three words, the first with a capital. */
const SIGNED = /^\p{Lu}[\p{L}\d.&-]{1,14}(?:\s[\p{L}\d.&-]{1,14}){0,2}$/u;

/** Words with which the text behind a dateline opens, where a place in small letters and a short dash alone do not tell. */
const OPENING_WORD =
  /^(?:ngày|sáng|chiều|tối|trưa|hôm|trong|tại|theo|chủ|thủ|bộ|phó|tổng|the|a|an|on|in|at|more|after|foreign|prime|deputy|president)\s/iu;

/**
 * Length of the dateline with which a paragraph begins, white space behind it included; 0 where there is none. "HÀ NỘI — ", "Hanoi (VNA) – ",
 * "(VOV5) - ", "VOV.VN - ", "New York, 23/9 (TTXVN) - ", "date 2020-07-02 ". `early`: no sentence stands before, so that a place in small
 * letters with nothing but a dash behind it ("Geneva — The") is one too.
 */
export function datelineLength(text: string, start: number, end: number, early: boolean): number {
  const head = text.slice(start, Math.min(end, start + REACH));
  const stamp = ISO_STAMP.exec(head)?.[0].length ?? 0;
  return stamp + placeLength(head.slice(stamp), early);
}

/** Whether a whole paragraph is a dateline that has lost its text: "Geneva (TTXVN)", "HÀ NỘI —". */
export function isBareDateline(line: string): boolean {
  const bare = line.replace(/\s?[-–—]{1,3}$/, "");
  if (bare.length > REACH || (bare === line && !/\d|\)$/.test(bare))) return false;
  return isDateline(bare, bare !== line && /[—–]$/.test(line));
}

function placeLength(head: string, early: boolean): number {
  if (!/[-–—:(]/.test(head)) return 0;
  const bracket = /^\(([^()]{2,25})\)\s+/.exec(head);
  if (bracket !== null && isAgency(bracket[1] as string) && opensBody(head, bracket[0].length))
    return bracket[0].length;
  const placed = /^([^()]{2,60}\(([^()]{2,25})\))\s+/.exec(head);
  if (
    placed !== null &&
    isAgency(placed[2] as string) &&
    opensBody(head, placed[0].length) &&
    isDateline(placed[1] as string, false)
  ) {
    // "Vietnam News Agency (VNA) General Director" is no dateline.
    if (!/(?:agency|news|báo|đài|hãng|tấn xã|voice|television|việt nam|vietnam)\s\(/iu.test(placed[0]))
      return placed[0].length;
  }
  let tries = 0;
  for (let at = 1; at < head.length && tries < 3; at++) {
    const mark = head[at] as string;
    if (mark !== ":" && mark !== "-" && mark !== "–" && mark !== "—") continue;
    let to = at + 1;
    while (to < head.length && DASHES.includes(head[to] as string)) to++;
    const body = pastSpace(head, to);
    const line = head.slice(0, at).trim();
    const spaced = body > to && (isBlank(head, at - 1) || head[at - 1] === ")");
    if (mark === ":" ? body > to && line.endsWith(")") : mark === "—" || spaced) {
      tries++;
      if (
        opensBody(head, body) &&
        (isDateline(line, mark === "—") || (early && (isInitials(line) || isPlainPlace(line, mark, head.slice(body)))))
      )
        return body;
    }
    at = to - 1;
  }
  return 0;
}

/** "Geneva — The council", "Hà Nội – Sáng 5/3": the mark and the first word behind it must speak for a dateline. */
function isPlainPlace(line: string, mark: string, body: string): boolean {
  if (mark === ":" || line === line.toUpperCase() || line.split(/\s/).length > 4 || !isPlace(line)) return false;
  return mark === "—" || OPENING_WORD.test(body);
}

/** "PLVN -", "TTO –": a paper's initials without vowels, or with the O of its online edition. */
function isInitials(line: string): boolean {
  return /^[BCDĐGHKLMNPQRSTVX]{2,5}O?$/.test(line) && !ACRONYMS.has(line);
}

function isDateline(line: string, longDash: boolean): boolean {
  if (line.endsWith(")")) {
    const open = line.lastIndexOf("(");
    if (open < 0) return false;
    const inside = line.slice(open + 1, -1).trim();
    const place = line.slice(0, open).trim().replace(/,$/, "");
    if (isAgency(inside)) return place === "" || isPlaceAndDate(place);
    // An agency that nobody knows: only a place in capitals, or one with a date, tells it.
    if (SIGNED.test(inside) && isPlaceAndDate(place) && (isDated(place) || isCapitalPlace(firstPart(place), longDash)))
      return true;
    if (place === "") return !longDash && inside.length <= 25 && startsCapital(inside) && !inside.includes(",");
    if (isAgency(place))
      return isDate(inside) || isPlaceAndDate(inside) || isPlace(inside.replace(/\s\d{1,2}\/\d{1,2}$/, ""));
    return isDate(inside) && isPlace(place);
  }
  if (isAgency(line)) return line !== line.toLowerCase();
  const comma = line.lastIndexOf(",");
  // "CEBU, Philippines, July 24 Kyodo"
  const blank = line.lastIndexOf(" ");
  const signed = blank > comma && isAgency(line.slice(blank + 1)) ? line.slice(0, blank) : line;
  if (comma > 0 && isDate(signed.slice(comma + 1)) && isPlaceAndDate(signed)) return true;
  return isCapitalPlace(line, longDash);
}

const firstPart = (place: string): string => place.split(",", 1)[0]!;
const isDated = (place: string): boolean => place.split(",").some((part) => isDate(part));

function isPlaceAndDate(text: string): boolean {
  const comma = text.indexOf(",");
  if (comma < 0) return isPlace(text);
  const [place, rest] = [text.slice(0, comma), text.slice(comma + 1)];
  if (!isPlace(place)) return false;
  return rest.split(",").every((part) => isDate(part) || isPlace(part.trim()));
}

function isPlace(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_PLACE || /\d/.test(text)) return false;
  const words = text.split(/[\s/-]+/);
  return (
    words.length <= 6 && words.every((word) => startsCapital(word) || /^(?:de|of|la|le|el|al|and|và|du|da)$/.test(word))
  );
}

/** A place in capital letters needs no agency: "SEOUL — ", "TP HỒ CHÍ MINH – ". */
function isCapitalPlace(text: string, longDash: boolean): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (!isPlace(text) || letters !== letters.toUpperCase() || letters.length < 3 || /[^\p{L}\p{M}\s.,/-]/u.test(text))
    return false;
  if (ACRONYMS.has(text)) return false;
  return longDash || letters.length >= 5 || /[^\p{ASCII}]|\s/u.test(text);
}

function isDate(text: string): boolean {
  const words = text.trim().split(/[\s,]+/);
  return words.length <= 8 && /\d/.test(text) && words.every((word) => DATE_WORD.test(word));
}

function opensBody(head: string, at: number): boolean {
  if (at >= head.length) return true;
  const kind = classOf(head.charCodeAt(at));
  return (kind & (UPPER | DIGIT)) !== 0 || "\"“‘'«(".includes(head[at] as string);
}

function startsCapital(text: string): boolean {
  return (classOf(text.charCodeAt(0)) & UPPER) !== 0;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at++;
  return at;
}

import { classOf, DIGIT, SPACE, UPPER } from "../text/characters.ts";
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
const DASH = "-–—";

/**
 * Length of the dateline with which a paragraph begins, white space behind it included; 0 where there is none. "HÀ NỘI — ", "Hanoi (VNA) – ",
 * "(VOV5) - ", "VOV.VN - ", "New York, 23/9 (TTXVN) - ", "date 2020-07-02 ".
 */
export function datelineLength(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + REACH));
  const stamp = ISO_STAMP.exec(head)?.[0].length ?? 0;
  return stamp + placeLength(head.slice(stamp), stamp + start + head.length - stamp >= end);
}

/** Whether a whole paragraph is a dateline that has lost its text: "Geneva (TTXVN)", "HÀ NỘI —". */
export function isBareDateline(line: string): boolean {
  const bare = line.replace(/\s*[-–—]+$/, "");
  return (
    bare.length <= REACH &&
    (bare.endsWith(")") || bare !== line) &&
    isDateline(bare.trim(), bare !== line && /[—–]$/.test(line))
  );
}

function placeLength(head: string, whole: boolean): number {
  let tries = 0;
  for (let at = 1; at < head.length && tries < 3; at++) {
    const dash = head[at] as string;
    if (!DASH.includes(dash)) continue;
    let to = at + 1;
    while (to < head.length && DASH.includes(head[to] as string)) to++;
    const spaced = isSpace(head, to) || (whole && to === head.length);
    if (dash !== "—" && (!isSpace(head, at - 1) || !spaced)) {
      at = to - 1;
      if (head[at - (to - at)] !== ")" || !spaced) continue;
    }
    tries++;
    const body = pastSpace(head, to);
    if (opensBody(head, body) && isDateline(head.slice(0, at).trim(), dash === "—")) return body;
    at = to - 1;
  }
  return 0;
}

function isDateline(line: string, longDash: boolean): boolean {
  if (line.endsWith(")")) {
    const open = line.lastIndexOf("(");
    if (open < 0) return false;
    const inside = line.slice(open + 1, -1).trim();
    const place = line.slice(0, open).trim().replace(/,$/, "");
    if (isAgency(inside)) return place === "" || isPlaceAndDate(place);
    if (place === "")
      return longDash === false && inside.length <= 25 && startsCapital(inside) && !inside.includes(",");
    return isDate(inside) && isPlace(place);
  }
  if (isAgency(line)) return true;
  const comma = line.lastIndexOf(",");
  if (comma > 0 && isDate(line.slice(comma + 1)) && isPlaceAndDate(line)) return true;
  return isCapitalPlace(line, longDash);
}

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

function isSpace(text: string, at: number): boolean {
  return (classOf(text.charCodeAt(at)) & SPACE) !== 0;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at++;
  return at;
}

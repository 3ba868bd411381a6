import { ownValue } from "../own-value.ts";
import { type NumberLanguage, numberLanguage } from "./number-words.ts";

/** A figure in a text. */
export interface NumberMention {
  /** As it is written. */
  text: string;
  /** What it says as its language writes numbers. */
  values: number[];
  /** What it would say written as another language writes them: "1.234" in English. */
  others: number[];
  start: number;
  end: number;
}

/** The numbers of a text. */
export interface TextNumbers {
  figures: NumberMention[];
  /** Values that words stand for, or may; found when first asked for. */
  words(): ReadonlySet<number>;
}

const FIGURE = /\d+(?:[.,]\d+)*/g;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const ROMAN = /^[IVX]{1,6}$/;

/** A value without the noise of its last binary digits, so that equal values are equal. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** Finds the figures of a text and the values its words stand for. */
export function numbersOf(text: string, tag: string): TextNumbers {
  const language = numberLanguage(tag);
  const figures: NumberMention[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const clock = clockOf(match[0], match.index, text);
    if (clock) figures.push(...clock);
    else if (isMinutes(match[0], match.index, text)) continue;
    else for (const figure of figuresOf(match, text, language.decimal)) figures.push(scaled(figure, text, language));
  }
  addSums(figures, text);
  let words: ReadonlySet<number> | undefined;
  return {
    figures,
    words: () => {
      words ??= wordValues(text, language);
      return words;
    },
  };
}

const wholeNumber = (text: string, start: number): NumberMention => ({
  text,
  values: [Number(text)],
  others: [],
  start,
  end: start + text.length,
});

const HALF_DAY = /^\s?(?:[ap]\.?m\b|hrs?\b|hours?\b)/i;
const ZONE = /^\s?(?:UTC|GMT|[A-Z]{1,4}[SD]T|hrs?|hours|local time|giờ)(?![\p{L}\p{M}])/u;

/** Reads "1730 UTC" and "8.50am" as an hour and its minutes; undefined where it is no time of the day. */
function clockOf(token: string, start: number, text: string): NumberMention[] | undefined {
  const rest = text.slice(start + token.length, start + token.length + 12);
  const parts = /^([01]?\d|2[0-4])\.([0-5]\d)$/.exec(token) ?? /^([01]\d|2[0-4])([0-5]\d)$/.exec(token);
  if (!parts || !(HALF_DAY.test(rest) || (!token.includes(".") && ZONE.test(rest)) || /^\s(?:local|giờ)/.test(rest)))
    return undefined;
  const [hour, minutes] = [wholeNumber(parts[1]!, start), wholeNumber(parts[2]!, start + token.length - 2)];
  if (/^\s?p/i.test(rest)) hour.values.push(hour.values[0]! + 12);
  return minutes.values[0] === 0 ? [hour] : [hour, minutes];
}

/** True for the ":00" of "9:00", which the other side may well leave out. */
const isMinutes = (token: string, start: number, text: string): boolean =>
  token === "00" && /\d(?:[:h.]|\s*giờ\s*)$/.test(text.slice(0, start));

/** The figures of a run of digits and signs: one number, or, as in "8.8.2018", "1.9.2" and "BV2.7", several. */
function figuresOf(match: RegExpExecArray, text: string, decimal: "." | ","): NumberMention[] {
  const { 0: token, index: start } = match;
  const own = readNumber(token, decimal);
  const other = readNumber(token, decimal === "." ? "," : ".");
  const isCode = /^\d+\.\d{1,2}$/.test(token) && /\p{L}$/u.test(text.slice(Math.max(0, start - 1), start));
  if ((own !== undefined || other !== undefined) && !isCode) {
    const values = own ?? other;
    const others = own !== undefined && other !== undefined && own !== other ? [other] : [];
    return [{ text: token, values: [values!], others, start, end: start + token.length }];
  }
  return [...token.matchAll(/\d+/g)].map((part) => wholeNumber(part[0], start + part.index));
}

/** Reads a number whose decimals stand behind `decimal`; undefined where it is not written so. */
function readNumber(token: string, decimal: "." | ","): number | undefined {
  const group = decimal === "." ? "," : ".";
  const [whole, decimals, ...more] = token.split(decimal);
  if (more.length > 0 || decimals?.includes(group)) return undefined;
  const groups = whole!.split(group);
  if (groups.length > 1 && (groups[0]!.length > 3 || groups.slice(1).some((digits) => digits.length !== 3)))
    return undefined;
  return Number(`${groups.join("")}${decimals === undefined ? "" : `.${decimals}`}`);
}

const AFTER = /^[\s-]*([\p{L}\p{M}]+)(?:[\s-]+([\p{L}\p{M}]+))?/u;
const AFTERNOON = /^(?::\d+)?\s*(?:p\.?\s?m\b|giờ\s+(?:chiều|tối|đêm)|giờ\s+\d+\s+(?:chiều|tối))/i;

/** "tỷ" in words of two syllables: rate, share … */
const NO_SCALE = /^\s*tỷ (?:lệ|giá|số|trọng|suất|phú)/i;
/** A sum of money: "£3m". */
const MONEY_BEFORE = /[$€£￡¥₫]\s?$/;
/** Letters that multiply a sum of money, and are units of measure elsewhere. */
const SHORT_SCALES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };

/** Multiplies a figure by the words behind it, and reads hours of the afternoon and years in both ways. */
function scaled(figure: NumberMention, text: string, language: NumberLanguage): NumberMention {
  const rest = text.slice(figure.end, figure.end + 40);
  const [, first = "", second = ""] = AFTER.exec(rest) ?? [];
  const words = [`${first} ${second}`, first].map((word) => word.toLowerCase());
  const short = MONEY_BEFORE.test(text.slice(Math.max(0, figure.start - 4), figure.start))
    ? ownValue(SHORT_SCALES, words[1]!)
    : undefined;
  const scale = NO_SCALE.test(rest)
    ? 1
    : (short ?? words.map((word) => language.scales.get(word)).find((factor) => factor !== undefined) ?? 1);
  const values = figure.values.map((value) => exact(value * scale));
  const others = figure.others.map((value) => exact(value * scale));
  const value = figure.values[0]!;
  if (AFTERNOON.test(rest) && value <= 12) values.push(value + 12);
  if (/^m\b/.test(rest)) values.push(exact(value * 1e6));
  // "the 1990s" are "những năm 90" as well.
  if (/^['’]?s\b/.test(rest) && value > 100) values.push(value % 100);
  return { ...figure, values, others };
}

/** Joins "1 tỷ 200 triệu": each part may stand for the sum. */
function addSums(figures: NumberMention[], text: string): void {
  for (let k = 0; k + 1 < figures.length; k++) {
    const [a, b] = [figures[k]!, figures[k + 1]!];
    const between = text.slice(a.end, b.start);
    if (
      !/^\s*[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)?\s*$/u.test(between) ||
      !(a.values[0]! >= 1000 && b.values[0]! < a.values[0]!)
    ) {
      continue;
    }
    const sum = exact(a.values[0]! + b.values[0]!);
    a.values.push(sum);
    b.values.push(sum);
  }
}

/** Values of the words of a text: single words, "twenty-five", "hai mươi lăm", Roman numerals. */
function wordValues(text: string, language: NumberLanguage): Set<number> {
  const values = new Set<number>();
  let sum = 0;
  let last = 0;
  const words = [...text.matchAll(WORD)];
  words.forEach((match, k) => {
    const word = match[0].toLowerCase();
    const next = words[k + 1]?.[0].toLowerCase();
    const own = language.words.get(word);
    for (const value of own ?? []) values.add(value);
    for (const value of language.words.get(`${word} ${next}`) ?? []) values.add(value);
    if (ROMAN.test(match[0])) values.add(romanValue(match[0]));
    const factor = language.tens.get(word);
    if (factor !== undefined && last > 0) {
      sum += last * (factor - 1);
      last *= factor;
    } else if (own && own[0]! > 0) {
      sum += own[0]!;
      last = own[0]!;
    } else if (word !== "and" && word !== "linh" && word !== "lẻ") {
      sum = last = 0;
    }
    if (sum > 0) values.add(exact(sum));
    // "one and a half", "một rưỡi"
    if (own?.includes(0.5)) for (const value of [...values]) if (value < 1000) values.add(value + 0.5);
  });
  return values;
}

function romanValue(numeral: string): number {
  const digits = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10 })[letter]!);
  return digits.reduce((sum, digit, k) => sum + (digit < (digits[k + 1] ?? 0) ? -digit : digit), 0);
}

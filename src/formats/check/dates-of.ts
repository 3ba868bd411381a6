/** A day of the year in a text; what is not said is undefined. */
export interface DateMention {
  text: string;
  day: number;
  month: number;
  year: number | undefined;
  /** Day and month may be the other way round: 8/9/2018 in English. */
  either: boolean;
  start: number;
  end: number;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH =
  "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const VI_MONTHS = ["giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

const EN_MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?![.,]?\\d)(?:,?\\s+(\\d{4})\\b)?`,
  "g",
);
const EN_DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?\\b`, "g");
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/g;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const VI_SHORT = /\b(?:ngày|sáng|chiều|tối)\s+(\d{1,2})[/.-](\d{1,2})(?![\d/-])/giu;
const VI_LONG =
  /(?:ngày|mùng|mồng)\s+(\d{1,2})\s+tháng\s+(\d{1,2}|giêng|mười một|mười hai|mười|hai|ba|tư|năm|sáu|bảy|tám|chín|chạp)(?![\p{L}\p{M}\d])(?:,?\s+năm\s+(\d{4}))?/giu;

/** Finds the dates of a text that have a day and a month. */
export function datesOf(text: string, tag: string): DateMention[] {
  const language = tag.split("-")[0]!.toLowerCase();
  const found: DateMention[] = [];
  const add = (match: RegExpMatchArray, day: number, month: number, year: string | undefined, either = false): void => {
    const start = match.index!;
    const end = start + match[0].length;
    const real = day >= 1 && day <= 31 && ((month >= 1 && month <= 12) || (either && day <= 12 && month <= 31));
    if (!real || found.some((other) => start < other.end && other.start < end)) return;
    found.push({ text: match[0], day, month, year: year === undefined ? undefined : Number(year), either, start, end });
  };
  for (const match of text.matchAll(ISO)) add(match, Number(match[3]), Number(match[2]), match[1]);
  for (const match of text.matchAll(NUMERIC)) {
    const [day, month] = [Number(match[1]), Number(match[3])];
    add(match, day, month, match[4], language === "en" && day !== month);
  }
  if (language === "en") {
    for (const match of text.matchAll(EN_DAY_FIRST)) add(match, Number(match[1]), monthOf(match[2]!), match[3]);
    for (const match of text.matchAll(EN_MONTH_FIRST)) add(match, Number(match[2]), monthOf(match[1]!), match[3]);
  }
  if (language === "vi") {
    for (const match of text.matchAll(VI_LONG)) add(match, Number(match[1]), viMonthOf(match[2]!), match[3]);
    for (const match of text.matchAll(VI_SHORT)) add(match, Number(match[1]), Number(match[2]), undefined);
  }
  return found;
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

function viMonthOf(name: string): number {
  const word = name.toLowerCase();
  if (word === "chạp") return 12;
  return /^\d/.test(word) ? Number(word) : VI_MONTHS.indexOf(word) + 1;
}

/** True when two mentions can mean one day. */
export function sameDate(a: DateMention, b: DateMention): boolean {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  const turned = (date: DateMention): DateMention => ({ ...date, day: date.month, month: date.day, either: false });
  const equal = (x: DateMention, y: DateMention): boolean => x.day === y.day && x.month === y.month;
  return equal(a, b) || (a.either && equal(turned(a), b)) || (b.either && equal(a, turned(b)));
}

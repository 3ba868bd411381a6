import type { LanguagePack } from "./pack.ts";

/** A rule of SRX: where `before` ends and `after` begins there is a break, or none; the first rule that matches decides. */
export interface SrxRule {
  readonly break: boolean;
  /** Regular expression, in the syntax that Java, ICU and JavaScript (flag u) share. */
  readonly before: string;
  readonly after: string;
}

const NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
const NO_WORD_BEHIND = "(?!\\p{L})";
const OPENING = "[“\"‘'«„(\\[「•*–—-]";
/** Letters on either side of a stop up to which a quotation is looked for; together they are the engine's longest whole quotation. */
const REACH = 100;
/** Marks that open and close, and what may not stand between. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ["“", "”", "[^“”]"],
  ["«", "»", "[^«»]"],
  ["\\(", "\\)", "[^()]"],
  ["\\[", "\\]", "[^\\[\\]]"],
  ["「", "」", "[^「」]"],
];

/** The rules of a language, exceptions before the breaks that they take back. */
export function srxRulesOf(pack: LanguagePack): SrxRule[] {
  const opens = opensSentence(pack);
  const may = [...pack.mayEnd].filter((word) => !/^(?:\p{L}\.)*\p{L}$/u.test(word));
  const never = (before: string, after = "\\s"): SrxRule => ({ break: false, before, after });
  const ends = (before: string, after: string): SrxRule => ({ break: true, before, after });
  const single = pack.oneLetterWords.join("|");
  return [
    ...PAIRS.map(([open, close, inner]) =>
      never(`(?<=${open}${inner}{0,${REACH}})[.!?…]+[’'"]?`, `(?=\\s${inner}{0,${REACH}}${close})`),
    ),
    never(`(?<=(?:^|[\\s(\\[—–])"[^"\\s][^"]{0,${REACH}})[.!?…]+[’']?`, `(?=\\s[^"]{0,${REACH}}[^"\\s(]"(?!\\p{L}))`),
    never('[.!?…]+["”»]', "(?=\\s+[–—-]\\s)"),
    never('[!?…]["”»]', `(?=\\s+(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+){1,4}(?:${pack.saying.join("|")})${NO_WORD_BEHIND})`),
    never(
      '\\.["”»]',
      `(?=\\s+(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+){1,4}(?:${pack.saying.join("|")})(?:\\s\\p{Ll}+)?[.!?…])`,
    ),
    never(`(?:^|[.!?…:;]\\s)(?:\\d{1,3}|[a-zđ]|[ivx]{1,4}|[IVX]{1,4})\\.`),
    never("^\\s*\\d{1,2}(?:\\.\\d{1,2}){1,3}\\."),
    never(`^\\s*(?:${pack.lettered.map(anyCase).join("|")})\\s(?:\\d{1,3}|[IVX]{1,4})\\.`),
    never("(?:^|[“„«(\\[])[.…]+"),
    never("[.!?…]+", "(?=\\s+[.!?…])"),
    never("\\.", "(?=\\s+(?:[Cc]om|[Nn]et|[Oo]rg|[Gg]ov|[Ee]du|[Ii]nfo|[Vv]n)\\s+\\p{Ll})"),
    never(words(pack.titles, false)),
    never(words(pack.never, true)),
    never(words(pack.beforeNumber, true), `(?=\\s+${OPENING}*\\d)`),
    never(words(pack.mostlyEnd, true), `(?=\\s+(?:[(\\[]|(?:${pack.afterMostlyEnd.join("|")})${NO_WORD_BEHIND}))`),
    never(`${NO_WORD_BEFORE}[BCDFGHJ-NP-TVWXZĐ][bcdfghj-np-tvwxzđ]{1,4}\\.`),
    ends(`${NO_WORD_BEFORE}(?:${single})\\.`, `(?=\\s+${OPENING}*\\p{Lu})`),
    ends(`${NO_WORD_BEFORE}(?:${pack.lettered.map(anyCase).join("|")})\\s\\p{Lu}\\.`, `(?=\\s+${OPENING}*\\p{Lu})`),
    never(`${NO_WORD_BEFORE}(?:\\p{Lu}\\.)+`, `(?=\\s+(?!${opens}))`),
    never(words(may, true), `(?=\\s+(?!${opens}))`),
    ends(
      "[.!?…]+(?:[\"”’»)\\]」']|\\[\\d{1,4}\\])*",
      `(?=\\s+(?:${OPENING}\\s?){0,4}(?:[^\\p{Ll}\\s.!?…“"‘'«„(\\[「•*–—-]|\\p{Ll}\\p{Lu}))`,
    ),
  ];
}

/** What opens a sentence behind an abbreviation: one of the language's openers, or a word that no name is. */
function opensSentence(pack: LanguagePack): string {
  const openers = pack.openers.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const own = pack.ownLetters === undefined ? "" : `|\\p{Lu}?\\p{L}*${pack.ownLetters.source}\\p{L}*\\s+\\p{Ll}`;
  return `["“‘']?(?:(?:${openers.join("|")})${NO_WORD_BEHIND}${own})`;
}

function words(list: readonly string[], ignoreCase: boolean): string {
  const forms = list.map((word) => (ignoreCase ? anyCase(word) : escaped(word)));
  return `${NO_WORD_BEFORE}(?:${forms.join("|")})\\.`;
}

function escaped(word: string): string {
  return word
    .replace(/[.\-/]/g, "\\$&")
    .replace(/\\-/g, "-")
    .replace(/\\\//g, "/");
}

/** "inc" as [Ii][Nn][Cc]: not every program knows a flag for it. */
function anyCase(word: string): string {
  return [...escaped(word)]
    .map((c) => (c.toLowerCase() === c.toUpperCase() ? c : `[${c.toUpperCase()}${c.toLowerCase()}]`))
    .join("");
}

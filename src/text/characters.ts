// Classes of UTF-16 units, looked up in a table: the engines of this library ask them for every character of a text.

/** Bits of {@link classOf}. */
export const SPACE = 1;
/** Ends a line. */
export const BREAK = 2;
export const UPPER = 4;
export const LOWER = 8;
export const OTHER_LETTER = 16;
export const DIGIT = 32;
export const MARK = 64;
/** Zero-width and soft-hyphen characters: they count as white space between segments and vanish from their texts. */
export const INVISIBLE = 128;

const SIZE = 0x10000;
/** Blocks that are letters throughout in every version of Unicode from 11 on: Han with its first extension, Hangul. */
const LETTER_BLOCKS: readonly (readonly [first: number, end: number])[] = [
  [0x3400, 0x4db6],
  [0x4e00, 0x9ff0],
  [0xac00, 0xd7a4],
];
/** All other units; halves of pairs and private ones stay 0. A half opens a sentence like a capital: its letters have no case. */
const MIXED_BLOCKS: readonly (readonly [first: number, end: number])[] = [
  [0, 0x3400],
  [0x4db6, 0x4e00],
  [0x9ff0, 0xac00],
  [0xd7a4, 0xd800],
  [0xf900, SIZE],
];
/** Units put into a string at once: engines limit the arguments of a call. */
const PART = 4096;
let table: Uint8Array | undefined;

function build(): Uint8Array {
  const classes = new Uint8Array(SIZE);
  const kinds: readonly [RegExp, number][] = [
    [/\s+/gu, SPACE],
    [/[\p{Lu}\p{Lt}]+/gu, UPPER],
    [/\p{Ll}+/gu, LOWER],
    [/[\p{Lo}\p{Lm}]+/gu, OTHER_LETTER],
    [/\p{Nd}+/gu, DIGIT],
    [/\p{M}+/gu, MARK],
  ];
  for (const [first, end] of LETTER_BLOCKS) classes.fill(OTHER_LETTER, first, end);
  // A few runs of each kind are found much quicker than each character is asked for its kind.
  for (const [first, end] of MIXED_BLOCKS) {
    const block = stringOf(first, end);
    for (const [kind, bit] of kinds) {
      for (const run of block.matchAll(kind)) {
        classes.fill(bit, first + run.index, first + run.index + run[0].length);
      }
    }
  }
  for (const unit of [0x0a, 0x0d, 0x0b, 0x0c, 0x2028, 0x2029]) classes[unit] = SPACE | BREAK;
  for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064])
    classes[unit] = INVISIBLE;
  return classes;
}

function stringOf(first: number, end: number): string {
  let text = "";
  for (let from = first; from < end; from += PART) {
    const units = new Uint16Array(Math.min(PART, end - from));
    for (let at = 0; at < units.length; at++) units[at] = from + at;
    text += String.fromCharCode(...units);
  }
  return text;
}

/** The class bits of every UTF-16 unit, made on first use. U+FEFF is white space, as in JavaScript's `\s`. */
export function classTable(): Uint8Array {
  table ??= build();
  return table;
}

/** The class bits of a UTF-16 unit; 0 for punctuation, symbols and what is behind the end of a text (NaN). */
export function classOf(unit: number): number {
  return classTable()[unit] ?? 0;
}

/** First offset from `from` on, and before `end`, that is neither white space nor zero-width; `end` where there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  const classes = classTable();
  let at = from;
  while (at < end && ((classes[text.charCodeAt(at)] as number) & (SPACE | INVISIBLE)) !== 0) at++;
  return at;
}

/** Offset behind the last unit before `end`, and from `start` on, that is neither white space nor zero-width; `start` where there is none. */
export function trimBlanks(text: string, start: number, end: number): number {
  const classes = classTable();
  let at = end;
  while (at > start && ((classes[text.charCodeAt(at - 1)] as number) & (SPACE | INVISIBLE)) !== 0) at--;
  return at;
}

/** Whether the unit at an offset is white space or zero-width; false outside the text. */
export function isBlank(text: string, at: number): boolean {
  return (classOf(text.charCodeAt(at)) & (SPACE | INVISIBLE)) !== 0;
}

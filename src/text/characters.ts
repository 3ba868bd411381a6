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
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
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
  // Halves of pairs stay 0: the letters outside the plane have no case, so that they open a sentence like a capital.
  const units = new Uint16Array(SIZE).map((_, unit) => (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE ? 0 : unit));
  let plane = "";
  for (let from = 0; from < SIZE; from += PART) plane += String.fromCharCode(...units.subarray(from, from + PART));
  // A few runs of each kind are found much quicker than each character is asked for its kind.
  for (const [kind, bit] of kinds) {
    for (const run of plane.matchAll(kind)) classes.fill(bit, run.index, run.index + run[0].length);
  }
  for (const unit of [0x0a, 0x0d, 0x0b, 0x0c, 0x2028, 0x2029]) classes[unit] = SPACE | BREAK;
  for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064])
    classes[unit] = INVISIBLE;
  return classes;
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

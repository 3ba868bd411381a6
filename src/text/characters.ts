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
let table: Uint8Array | undefined;

function build(): Uint8Array {
  const classes = new Uint8Array(SIZE);
  const kinds: readonly [RegExp, number][] = [
    [/\s/u, SPACE],
    [/\p{Lu}|\p{Lt}/u, UPPER],
    [/\p{Ll}/u, LOWER],
    [/\p{Lo}|\p{Lm}/u, OTHER_LETTER],
    [/\p{Nd}/u, DIGIT],
    [/\p{M}/u, MARK],
  ];
  // Halves of pairs stay 0: the letters outside the plane have no case, so that they open a sentence like a capital.
  for (let unit = 0; unit < SIZE; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    for (const [kind, bit] of kinds) {
      if (kind.test(character)) {
        classes[unit] = bit;
        break;
      }
    }
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

// Classes of UTF-16 units, looked up in a table: the engines of this library ask them for every character of a text.

/** Bits of {@link classOf}. */
export const SPACE = 1;
export const BREAK = 2;
export const UPPER = 4;
export const LOWER = 8;
export const OTHER_LETTER = 16;
export const DIGIT = 32;
export const MARK = 64;
/** Zero-width and soft-hyphen characters: part of the slice, never of the text of a segment. */
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
  for (let unit = 0; unit < SIZE; unit++) {
    // A half of a pair stands for a letter outside the plane: ideographs mostly, emoji else; both may open a sentence.
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

/** The class bits of a UTF-16 unit. U+FEFF is white space, as in JavaScript's `\s`. */
export function classOf(unit: number): number {
  table ??= build();
  return table[unit] ?? 0;
}

/**
 * Packed data is written in digits: the printable ASCII characters from # on, without the backslash, so that they stand
 * in a string without escapes. A row of digits is read as its bytes: `VALUES[byte]` is the digit's value.
 */
const FIRST = 0x23;
const BACKSLASH = 0x5c;
const LAST = 0x7e;

/** How many digits there are. */
export const BASE: number = LAST - FIRST;

/** Value of each digit, by its character code. */
export const VALUES: Uint8Array = new Uint8Array(128);
for (let code = FIRST; code <= LAST; code++) VALUES[code] = code - FIRST - (code > BACKSLASH ? 1 : 0);

/** Writes a number below `BASE` as one digit. */
export function digit(value: number): string {
  if (!(value >= 0 && value < BASE)) throw new RangeError(`digit: ${value} is not below ${BASE}`);
  const code = value + FIRST;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

/** The bytes of a row of digits. */
export function bytesOf(row: string): Uint8Array {
  return new TextEncoder().encode(row);
}

/** Numbers from here on take a mark and two digits instead of two digits. */
const LARGE: number = (BASE - 1) * BASE;

/** Writes a number below `LARGE` + `BASE` squared; small ones are shorter. */
export function number(value: number): string {
  if (value < LARGE) return digit(Math.floor(value / BASE)) + digit(value % BASE);
  return digit(BASE - 1) + digit(Math.floor((value - LARGE) / BASE)) + digit((value - LARGE) % BASE);
}

/** Reads a row of numbers. */
export function numbersOf(row: string): Uint16Array {
  const bytes = bytesOf(row);
  const numbers = new Uint16Array(bytes.length / 2);
  return numbers.subarray(0, readNumbers(bytes, numbers));
}

function readNumbers(bytes: Uint8Array, numbers: Uint16Array): number {
  let size = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    let high = VALUES[bytes[at]!]!;
    if (high === BASE - 1) high += VALUES[bytes[++at]!]!;
    numbers[size++] = high * BASE + VALUES[bytes[at + 1]!]!;
  }
  return size;
}

/** Steps of a count for each doubling: two, since `COUNTS` takes roots. */
const COUNT_GRAIN = 2;

/** Rounds a count of 1 and more to a step that one digit holds. */
export function countStep(count: number): number {
  return Math.min(BASE - 1, Math.round(Math.log2(Math.max(1, count)) * COUNT_GRAIN));
}

/** The count that each step stands for. */
export const COUNTS: Float64Array = new Float64Array(BASE);
// Even powers and the root of two are exact: engines differ in the last bit of other powers.
for (let step = 0; step < BASE; step++) COUNTS[step] = 2 ** (step >> 1) * (step % COUNT_GRAIN === 0 ? 1 : Math.SQRT2);

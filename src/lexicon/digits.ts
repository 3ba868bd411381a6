/** Digits of the packed data: printable ASCII without quotation mark, backslash and blank. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+,-./:;<=>?@[]^_`{|}~";

/** How many digits there are. */
export const BASE: number = DIGITS.length;

/** Steps of a count for each doubling. */
const COUNT_GRAIN = 2;

const VALUES: Uint8Array = new Uint8Array(128);
for (let at = 0; at < BASE; at++) VALUES[DIGITS.charCodeAt(at)] = at;

/** Writes a number below `BASE` as one digit. */
export function digit(value: number): string {
  const written = DIGITS[value];
  if (written === undefined) throw new RangeError(`digit: ${value} is not below ${BASE}`);
  return written;
}

/** Reads a row of digits. */
export function digits(text: string): Uint8Array {
  const values = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) values[at] = VALUES[text.charCodeAt(at)]!;
  return values;
}

/** Rounds a count of 1 and more to a step that one digit holds. */
export function countStep(count: number): number {
  return Math.min(BASE - 1, Math.round(Math.log2(Math.max(1, count)) * COUNT_GRAIN));
}

/** The count that each step stands for. */
export const COUNTS: Float64Array = new Float64Array(BASE);
for (let step = 0; step < BASE; step++) COUNTS[step] = 2 ** (step / COUNT_GRAIN);

/** Numbers from here on take a mark and two digits instead of two digits. */
const LARGE: number = (BASE - 1) * BASE;

/** Writes a number below `LARGE` + `BASE` squared; small ones are shorter. */
export function number(value: number): string {
  if (value >= LARGE)
    return DIGITS[BASE - 1]! + digit(Math.floor((value - LARGE) / BASE)) + digit((value - LARGE) % BASE);
  return digit(Math.floor(value / BASE)) + digit(value % BASE);
}

/** Reads a row of numbers. */
export function numbersOf(text: string): Uint32Array {
  const values = digits(text);
  const numbers = new Uint32Array(values.length / 2);
  let size = 0;
  for (let at = 0; at < values.length; ) {
    if (values[at] === BASE - 1) {
      numbers[size++] = LARGE + values[at + 1]! * BASE + values[at + 2]!;
      at += 3;
    } else {
      numbers[size++] = values[at]! * BASE + values[at + 1]!;
      at += 2;
    }
  }
  return numbers.subarray(0, size);
}

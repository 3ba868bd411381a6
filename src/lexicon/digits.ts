/** Digits of the packed data: printable ASCII without quotation mark, backslash and blank. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+,-./:;<=>?@[]^_`{|}~";

/** How many digits there are. */
export const BASE: number = DIGITS.length;

/** Steps of a count for each doubling. */
export const COUNT_GRAIN = 2;

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

/** The count that a step stands for. */
export function countOf(step: number): number {
  return 2 ** (step / COUNT_GRAIN);
}

// UTF-8 and UTF-16, with or without a byte order mark, whole or damaged.

/** The byte order mark at the start, if there is one. */
export function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** How far bytes are UTF-8. */
export interface Utf8Count {
  /** Characters of two bytes and more that are whole. */
  readonly characters: number;
  /** Bytes that belong to none. */
  readonly wrong: number;
  /** Offset of the first of them, -1 when there is none. */
  readonly firstWrong: number;
}

/** Counts the characters outside ASCII and the bytes that are no UTF-8. Linear. */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let [characters, wrong, firstWrong] = [0, 0, -1];
  for (let i = 0; i < bytes.length; ) {
    const size = utf8Size(bytes, i);
    if (size === 0) {
      wrong++;
      if (firstWrong < 0) firstWrong = i;
      i++;
    } else {
      if (size > 1) characters++;
      i += size;
    }
  }
  return { characters, wrong, firstWrong };
}

/** Length of the whole, shortest-form character at `at`; 0 where there is none. */
function utf8Size(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (size === 0 || at + size > bytes.length) return 0;
  for (let i = at + 1; i < at + size; i++) if ((bytes[i]! & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1]!;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  return lead === 0xf4 && second > 0x8f ? 0 : size;
}

/** Bytes looked at. */
const SAMPLE = 20_000;
/** Least share of units that must be letters, marks, digits, punctuation of the Latin script for bytes to be taken as UTF-16. */
const LATIN_SHARE = 0.9;

/** Tells UTF-16 without a byte order mark: half of its ASCII is zero bytes, and nearly all of its units are Latin. */
export function utf16Without(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const size = Math.min(bytes.length, SAMPLE) & ~1;
  let [little, big, zeros] = [0, 0, 0];
  for (let i = 0; i < size; i += 2) {
    const [first, second] = [bytes[i]!, bytes[i + 1]!];
    if (isLatin(first | (second << 8))) little++;
    if (isLatin(second | (first << 8))) big++;
    if (first === 0 || second === 0) zeros++;
  }
  if (size < 2 || zeros * 4 < size / 2) return undefined;
  if (Math.max(little, big) < LATIN_SHARE * (size / 2)) return undefined;
  return little >= big ? "utf-16le" : "utf-16be";
}

function isLatin(unit: number): boolean {
  if (unit < 0x20) return unit === 9 || unit === 10 || unit === 13;
  return (
    unit < 0x250 ||
    (unit >= 0x300 && unit < 0x370) ||
    (unit >= 0x1e00 && unit < 0x1f00) ||
    (unit >= 0x2000 && unit < 0x2070)
  );
}

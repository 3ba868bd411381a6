import { EIGHT_BIT, guessEightBit } from "./guess.ts";
import { reinterpret, windows1252Bytes } from "./reinterpret.ts";
import { byteOrderMark, countUtf8, utf16Without } from "./unicode.ts";

/** What is known of the encoding of some bytes. */
export interface Detected {
  readonly encoding: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly runnerUp?: string;
  /** Bytes that are not of the encoding, and the offset of the first: a UTF-8 file with holes. */
  readonly wrong?: { readonly count: number; readonly first: number };
}

/** A file is UTF-8 with holes, not of eight bits a letter, when it has this many whole characters for each byte that is none. */
const WHOLE_FOR_WRONG = 3;

/** Tells the encoding: byte order mark, then UTF-8 by its form, UTF-16 by its zero bytes, the rest by the letters. */
export function detectEncoding(bytes: Uint8Array): Detected {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined && mark !== "utf-8") return { encoding: mark, confidence: 1 };
  if (mark === undefined && bytes.subarray(0, 4096).includes(0)) {
    const encoding = utf16Without(bytes);
    if (encoding !== undefined) return { encoding, confidence: 1 };
  }
  const { characters, wrong, firstWrong } = countUtf8(bytes);
  const isUnicode = mark === "utf-8" || wrong === 0 || characters >= WHOLE_FOR_WRONG * wrong;
  if (isUnicode) {
    return { encoding: "utf-8", confidence: 1, ...(wrong > 0 ? { wrong: { count: wrong, first: firstWrong } } : {}) };
  }
  return guessEightBit(bytes);
}

/** Least words, share of words that fit, and certainty for taking a text apart that was already Unicode. */
const [MENDABLE_WORDS, MENDABLE_SHARE, MENDABLE_CONFIDENCE] = [4, 0.8, 0.99];
const UNICODE_VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u;
/** What bytes over 127 are in windows-1252, but for what stands in any English text: quotes, dashes, an ellipsis, a fixed blank. */
const HIGH =
  /[\u0080-\u009f\u00a1-\u00ff\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u201a\u201e\u2020-\u2022\u2030-\u203a\u20ac\u2122]/;

/**
 * Finds text that was decoded as windows-1252 though it was something else: the letters of TCVN3 or VNI fonts in a page that is
 * UTF-8, or UTF-8 decoded twice.
 * @returns the text as it was meant and the encoding it was in; undefined for a text that is sound
 */
export function mendMojibake(text: string): { text: string; encoding: string } | undefined {
  if (!HIGH.test(text) || UNICODE_VIETNAMESE.test(text.slice(0, 100_000))) return undefined;
  const bytes = windows1252Bytes(text);
  const utf8 = countUtf8(bytes);
  if (utf8.wrong === 0 && utf8.characters >= MENDABLE_WORDS) {
    return { text: reinterpret(text, "utf-8"), encoding: "utf-8" };
  }
  const guess = guessEightBit(bytes, EIGHT_BIT);
  if (guess.encoding === "windows-1252" || guess.confidence < MENDABLE_CONFIDENCE) return undefined;
  if (guess.words < MENDABLE_WORDS || guess.fitting < MENDABLE_SHARE * guess.words) return undefined;
  return { text: reinterpret(text, guess.encoding), encoding: guess.encoding };
}

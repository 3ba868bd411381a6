import { decodeBytes } from "./decode.ts";
import { type Plausibility, plausibility } from "./plausibility.ts";
import { isSyllable } from "./syllables.ts";

/** A guess at the encoding of bytes that are not Unicode. */
export interface EncodingGuess {
  readonly encoding: string;
  /** 0 to 1: that no other encoding, which would give another text, is the right one. */
  readonly confidence: number;
  /** The best of the others whose text would differ; absent when none would. */
  readonly runnerUp?: string;
  /** Words with letters outside ASCII that were looked at, and those of them that fit the language. */
  readonly words: number;
  readonly fitting: number;
}

/** In the order of preference where two give the same text. */
export const EIGHT_BIT: readonly string[] = [
  "windows-1252",
  "windows-1258",
  "tcvn3",
  "tcvn5712",
  "viscii",
  "vps",
  "vni",
];

/** Words looked at: enough to be sure of any text, few enough to take no time. */
const SAMPLE_WORDS = 2000;
/** Longest run of bytes taken as a word. */
const SAMPLE_WORD_BYTES = 40;
/** Bytes in which plain words are looked at. */
const PLAIN_BYTES = 20_000;
/** A plain word that is a Vietnamese syllable, or is none, in nats; measured on both sides of 16,000 news sentences. */
const [PLAIN_SYLLABLE, PLAIN_OTHER] = [1.1, 0.8];
/** They may tip the scales, not outweigh the words that are decoded: an English report may be full of Vietnamese names. */
const PLAIN_LIMIT = 10;

/** Share of words that fit no language that is known here, from which on no answer is believed, and how far it then is. */
const [MAX_STRANGE, STRANGE_CONFIDENCE] = [0.35, 0.5];

interface Judged extends Plausibility {
  readonly encoding: string;
  readonly text: string;
}

/**
 * Tells the encoding of a Vietnamese or western European text by its letters: each encoding's text is priced as its language
 * (plausibility.ts), the cheapest wins. The order of preference decides between encodings that give the same text.
 */
export function guessEightBit(bytes: Uint8Array, encodings: readonly string[] = EIGHT_BIT): EncodingGuess {
  const { sample, vietnamese } = sampleOf(bytes);
  const judged = encodings.map((encoding): Judged => {
    const text = decodeBytes(sample, encoding);
    const judgement = plausibility(text, encoding === "windows-1252" ? "western" : "vietnamese");
    const cost = judgement.cost + (encoding === "windows-1252" ? vietnamese : 0);
    return { ...judgement, encoding, text, cost };
  });
  // Encodings that give the same text are one answer, under the first name and at the lowest price.
  const answers = new Map<string, Judged>();
  for (const one of judged) {
    const same = answers.get(one.text);
    if (same === undefined) answers.set(one.text, one);
    else if (one.cost < same.cost) answers.set(one.text, { ...one, encoding: same.encoding });
  }
  const [best, second] = [...answers.values()].sort((a, b) => a.cost - b.cost) as [Judged, Judged | undefined];
  let rivals = 0;
  for (const one of answers.values()) rivals += Math.exp(best.cost - one.cost);
  const strange = best.words - best.fitting > MAX_STRANGE * best.words;
  return {
    encoding: best.encoding,
    confidence: strange ? Math.min(1 / rivals, STRANGE_CONFIDENCE) : 1 / rivals,
    words: best.words,
    fitting: best.fitting,
    ...(second === undefined ? {} : { runnerUp: second.encoding }),
  };
}

/** What the plain words around say: the words with a byte outside ASCII, a blank between them, and how far the others are Vietnamese. */
interface Sample {
  readonly sample: Uint8Array;
  /** Nats by which the plain ASCII words are likelier in a Vietnamese text than in another. */
  readonly vietnamese: number;
}

function sampleOf(bytes: Uint8Array): Sample {
  const sample: number[] = [];
  let vietnamese = 0;
  for (let at = 0, words = 0; at < bytes.length && words < SAMPLE_WORDS; ) {
    const from = at;
    let high = false;
    for (; at < bytes.length && at - from < SAMPLE_WORD_BYTES && isWordByte(bytes[at]!); at++) {
      const byte = bytes[at]!;
      if (byte > 127 || byte < 32) high = true;
    }
    if (at === from) at++;
    else if (high) {
      for (let i = from; i < at; i++) sample.push(bytes[i]!);
      sample.push(32);
      words++;
    } else if (from < PLAIN_BYTES && at - from > 1 && bytes[from]! > 57 && bytes[at - 1]! > 57) {
      vietnamese += isSyllable(String.fromCharCode(...bytes.subarray(from, at))) ? PLAIN_SYLLABLE : -PLAIN_OTHER;
    }
  }
  return {
    sample: Uint8Array.from(sample),
    vietnamese: Math.max(-PLAIN_LIMIT, Math.min(PLAIN_LIMIT, vietnamese)),
  };
}

/** ASCII letters and digits, everything above, and the control characters among which some encodings keep capitals. */
function isWordByte(byte: number): boolean {
  if (byte > 127) return true;
  const letter = byte | 32;
  if (byte < 32) return byte !== 0 && (byte < 9 || byte > 13);
  return (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 57);
}

import { bytesOf, COUNTS, countStep, digit, VALUES } from "./digits.ts";

/** The words of one language that packed data speaks of, by number. */
export interface PackedWords {
  /**
   * By code unit, front-coded: how many characters are shared with the word before, then the rest and a line feed. The
   * number is a digit where the word is its own key in a lexicon, a capital letter (A for 0) where it is not, a small
   * letter where its key is that of another word.
   */
  readonly words: string;
  /** The keys of the words that are not their own, in order; a line feed behind each. */
  readonly keys: string;
  /** How often the training data has each, one digit. */
  readonly counts: string;
}

/** Words numbered by falling frequency, so that often needed ones get small numbers. */
export interface NumberedWords {
  readonly words: string[];
  readonly counts: Float64Array;
  /** Words that are not their own keys in a lexicon, with the key: empty where they have none. */
  readonly keys: readonly (readonly [word: number, key: string])[];
  /** Words whose key is that of another word, which stands for them. */
  readonly shared: readonly (readonly [word: number, key: string])[];
}

/** The word is its own key; it has a key of its own; its key is that of another word. */
const PLAIN = 0;
const OTHER_KEY = 1;
const SHARED_KEY = 2;

const MOST_SHARED = 9;
/** Character code for 0 shared characters, by kind: 0, A, a. */
const MARKS: readonly [number, number, number] = [0x30, 0x41, 0x61];

/** Packs words with their counts in the training data. */
export function packWords(counts: ReadonlyMap<string, number>, keyOf: (word: string) => string): PackedWords {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Set(sorted.map(([word]) => word).filter((word) => keyOf(word) === word));
  let before = "";
  let words = "";
  let keys = "";
  for (const [word] of sorted) {
    const key = keyOf(word);
    const kind = key === word ? PLAIN : key === "" || !taken.has(key) ? OTHER_KEY : SHARED_KEY;
    taken.add(key);
    if (kind !== PLAIN) keys += `${key}\n`;
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared++;
    words += `${String.fromCharCode(MARKS[kind]! + shared)}${word.slice(shared)}\n`;
    before = word;
  }
  return { words, keys, counts: sorted.map(([, count]) => digit(countStep(count))).join("") };
}

/** Unpacks and numbers what `packWords` packed. */
export function unpackWords(packed: PackedWords): NumberedWords {
  const steps = bytesOf(packed.counts);
  const size = steps.length;
  // Counting sort: rank of each word by falling step, equal ones in order.
  const starts = new Uint16Array(129);
  for (let at = 0; at < size; at++) starts[128 - steps[at]!]! += 1;
  for (let step = 0; step < 128; step++) starts[step + 1]! += starts[step]!;
  const words = new Array<string>(size).fill("");
  const counts = new Float64Array(size);
  const keys: [number, string][] = [];
  const shared: [number, string][] = [];
  const others = packed.keys.split("\n");
  let other = 0;
  const coded = packed.words;
  let before = "";
  let start = 0;
  for (let at = 0; at < size; at++) {
    const step = steps[at]!;
    const number = starts[127 - step]!++;
    const end = coded.indexOf("\n", start);
    const mark = coded.charCodeAt(start);
    const kind = mark < MARKS[OTHER_KEY] ? PLAIN : mark < MARKS[SHARED_KEY] ? OTHER_KEY : SHARED_KEY;
    before = before.slice(0, mark - MARKS[kind]!) + coded.slice(start + 1, end);
    words[number] = before;
    counts[number] = COUNTS[VALUES[step]!]!;
    if (kind !== PLAIN) (kind === OTHER_KEY ? keys : shared).push([number, others[other++]!]);
    start = end + 1;
  }
  return { words, keys, counts, shared };
}

import { COUNTS, countStep, digit, digits } from "./digits.ts";

/** The words of one language that packed data speaks of, by number. */
export interface PackedWords {
  /** By code unit, front-coded: a digit for the characters shared with the word before, then the rest and a line feed. */
  readonly words: string;
  /** How often the training data has each, one digit. */
  readonly counts: string;
}

/** Words numbered by falling frequency, so that often needed ones get small numbers. */
export interface NumberedWords {
  readonly words: readonly string[];
  readonly counts: Float64Array;
}

/** Packs words with their counts in the training data. */
export function packWords(counts: ReadonlyMap<string, number>): PackedWords {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  let before = "";
  let words = "";
  for (const [word] of sorted) {
    let shared = 0;
    while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
    words += `${shared}${word.slice(shared)}\n`;
    before = word;
  }
  return { words, counts: sorted.map(([, count]) => digit(countStep(count))).join("") };
}

/** Unpacks and numbers what `packWords` packed. */
export function unpackWords(packed: PackedWords): NumberedWords {
  const steps = digits(packed.counts);
  const order = placesByStep(steps);
  const words = new Array<string>(steps.length).fill("");
  const places = new Uint32Array(steps.length);
  for (let number = 0; number < order.length; number++) places[order[number]!] = number;
  let before = "";
  let start = 0;
  for (let at = 0; at < steps.length; at++) {
    const end = packed.words.indexOf("\n", start);
    before = before.slice(0, packed.words.charCodeAt(start) - 48) + packed.words.slice(start + 1, end);
    words[places[at]!] = before;
    start = end + 1;
  }
  const counts = new Float64Array(steps.length);
  for (let number = 0; number < order.length; number++) counts[number] = COUNTS[steps[order[number]!]!]!;
  return { words, counts };
}

/** Indexes by falling step, equal ones in order. */
function placesByStep(steps: Uint8Array): Uint32Array {
  const starts = new Uint32Array(257);
  for (let at = 0; at < steps.length; at++) starts[256 - steps[at]!]! += 1;
  for (let step = 0; step < 256; step++) starts[step + 1]! += starts[step]!;
  const order = new Uint32Array(steps.length);
  for (let at = 0; at < steps.length; at++) order[starts[255 - steps[at]!]!++] = at;
  return order;
}

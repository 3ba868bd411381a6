import { atOnce, SLICE, type Work } from "../core/work.ts";
import { WordScanner } from "../text/word-scanner.ts";
import { markDates } from "./dates.ts";
import { spellingOf } from "./spellings.ts";
import { WordTable } from "./word-table.ts";

/** The words of one side's segments as indexes of word types: what all evidence about words is computed from. */
export interface WordsOfSide {
  /** Word type of each token, segment after segment. */
  readonly tokens: Int32Array;
  /** 1 for each token that is part of a date: "14/10", "October 14", "ngày 14", "Tuesday". */
  readonly dates: Uint8Array;
  /** Segment `k` holds the tokens `offsets[k]` to `offsets[k + 1]`. */
  readonly offsets: Int32Array;
  /** Characters of each segment. */
  readonly lengths: Int32Array;
  /** The form of each type under which a lexicon knows it; a number is "#" and its digits. */
  readonly types: readonly string[];
  /** Each type without case and diacritics. */
  readonly folded: readonly string[];
  /** 1 where a type is written like a name: a capital inside a sentence, or never without one. */
  readonly names: Uint8Array;
  /** Tokens of each type. */
  readonly counts: Int32Array;
  /** The number of each type, by its form. */
  readonly typeOf: ReadonlyMap<string, number>;
}

/** Characters of text that are about a microsecond of work; of those that come first, while the engine has not compiled the code. */
const CHARACTERS_A_UNIT = 40;
const FIRST_CHARACTERS_A_UNIT = 4;
const FIRST_CHARACTERS = 150_000;
/** Tokens that are numbered anew in about a microsecond, and between two chances to rest. */
const TOKENS_A_UNIT = 25;
const TOKENS_A_REST = 20_000;
/** Numbers that are copied between two chances to rest, and how many in about a microsecond. */
const COPIED_A_REST = 500_000;
const COPIED_A_UNIT = 100;
/** Word types between two chances to rest, and units of work that one takes. */
const TYPES_A_REST = 500;
const UNITS_A_TYPE = 2;

/** Tokens that there is room for at first: one for so many characters of text. English has 6, Vietnamese 4.6. */
const CHARACTERS_A_TOKEN = 4;
const LEAST_ROOM = 1024;
/** Making so much room may set the engine collecting: others are let run at once. */
const LARGE_ROOM = 1e6;

/** Splits every segment into words, once; linear in the text. The texts must be in NFC. */
export function wordsOfSide(texts: readonly string[]): WordsOfSide {
  return atOnce(collectWords(texts));
}

/** `wordsOfSide` in slices. */
export function* collectWords(texts: readonly string[]): Work<WordsOfSide> {
  const scanner = new WordScanner();
  const spellings = new WordTable();
  /** Of each spelling: 1 where it was seen elsewhere than at the start of a segment. */
  let inside = new Uint8Array(1024);
  const offsets = new Int32Array(texts.length + 1);
  const lengths = new Int32Array(texts.length);
  const room = Math.max(LEAST_ROOM, Math.ceil(texts.reduce((sum, { length }) => sum + length, 0) / CHARACTERS_A_TOKEN));
  let tokens = new Int32Array(room);
  let dates = new Uint8Array(room);
  if (room > LARGE_ROOM) yield SLICE;
  let size = 0;
  let characters = 0;
  let read = 0;
  for (let k = 0; k < texts.length; k++) {
    const text = texts[k]!;
    lengths[k] = text.length;
    scanner.open(text);
    let end = -1;
    for (let first = true; scanner.next(); first = false) {
      const spelling = spellings.indexOf(text, scanner.start, scanner.end, scanner.hash);
      if (size === tokens.length) {
        tokens = yield* grown(tokens, new Int32Array(size * 2));
        dates = yield* grown(dates, new Uint8Array(size * 2));
      }
      if (spelling >= inside.length) inside = larger(inside, new Uint8Array(inside.length * 2));
      if (!first) inside[spelling] = 1;
      if (isSlashed(text, end, scanner)) dates[size - 1] = dates[size] = 1;
      end = scanner.end;
      tokens[size++] = spelling;
    }
    offsets[k + 1] = size;
    characters += text.length;
    const unit = read < FIRST_CHARACTERS ? FIRST_CHARACTERS_A_UNIT : CHARACTERS_A_UNIT;
    if (characters > unit * 1000) {
      yield characters / unit;
      read += characters;
      characters = 0;
    }
  }
  const { types, folded, names, typeOf, typeOfSpelling } = yield* typesOf(spellings.words, inside);
  const counts = new Int32Array(types.length);
  tokens = tokens.subarray(0, size);
  for (let i = 0; i < size; i++) {
    const type = typeOfSpelling[tokens[i]!]!;
    tokens[i] = type;
    counts[type]! += 1;
    if (i % TOKENS_A_REST === TOKENS_A_REST - 1) yield TOKENS_A_REST / TOKENS_A_UNIT;
  }
  yield* markDates(tokens, offsets, types, dates);
  return { tokens, dates, offsets, lengths, types, folded, names, counts, typeOf };
}

const SLASH = 47;
/** Digits of a day or month at most. */
const DAY_DIGITS = 2;

/** Whether the number found last stands behind another and a slash, "14/10", and both may be a day or month. @param before where the word before ends */
function isSlashed(text: string, before: number, { number, start, end }: WordScanner): boolean {
  if (!number || before !== start - 1 || text.charCodeAt(before) !== SLASH || end - start > DAY_DIGITS) return false;
  const first = before > 1 && isDigit(text, before - 2) ? before - 2 : before - 1;
  return isDigit(text, first) && (first === 0 || !isDigit(text, first - 1));
}

const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
};

interface Types extends Pick<WordsOfSide, "types" | "folded" | "names" | "typeOf"> {
  readonly typeOfSpelling: Int32Array;
}

/** Spellings that differ by case, possessive or the place of a tone mark are one type. */
function* typesOf(spellings: readonly string[], inside: Uint8Array): Work<Types> {
  const types: string[] = [];
  const folded: string[] = [];
  const typeOf = new Map<string, number>();
  const typeOfSpelling = new Int32Array(spellings.length);
  /** Of each type: how it was seen, all added up. */
  const seen = new Uint8Array(spellings.length);
  for (let s = 0; s < spellings.length; s++) {
    if (s % TYPES_A_REST === TYPES_A_REST - 1) yield TYPES_A_REST * UNITS_A_TYPE;
    const spelling = spellingOf(spellings[s]!);
    let type = typeOf.get(spelling.form);
    if (type === undefined) {
      type = types.length;
      typeOf.set(spelling.form, type);
      types.push(spelling.form);
      folded.push(spelling.folded);
    }
    typeOfSpelling[s] = type;
    seen[type]! |= spelling.capital ? (inside[s] === 1 ? CAPITAL_INSIDE : CAPITAL) : LOWER;
  }
  const names = new Uint8Array(types.length);
  for (let type = 0; type < types.length; type++) {
    if (seen[type] === CAPITAL || (seen[type]! & CAPITAL_INSIDE) !== 0) names[type] = 1;
  }
  return { types, folded, names, typeOf, typeOfSpelling };
}

/** How a word was seen: with a small letter or none, with a capital that begins a segment, with one inside. */
const LOWER = 1;
const CAPITAL = 2;
const CAPITAL_INSIDE = 4;

function larger<T extends Uint8Array>(old: T, room: T): T {
  room.set(old);
  return room;
}

/** `larger` in slices. */
function* grown<T extends Int32Array | Uint8Array>(old: T, room: T): Work<T> {
  for (let from = 0; from < old.length; from += COPIED_A_REST) {
    room.set(old.subarray(from, from + COPIED_A_REST), from);
    if (from > 0) yield COPIED_A_REST / COPIED_A_UNIT;
  }
  return room;
}

import { atOnce, type Work } from "../core/work.ts";
import { lexiconWord } from "../lexicon/tokens.ts";
import { fold } from "../text/fold.ts";
import { WordScanner } from "../text/word-scanner.ts";
import { WordTable } from "./word-table.ts";

/** The words of one side's segments as indexes of word types: what all evidence about words is computed from. */
export interface WordsOfSide {
  /** Word type of each token, segment after segment. */
  readonly tokens: Int32Array;
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
}

const CAPITAL = /^\p{Lu}/u;
/** Characters of text that are about a microsecond of work. */
const CHARACTERS_A_UNIT = 60;
/** Word types between two chances to rest. */
const TYPES_A_REST = 1000;

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
  let tokens = new Int32Array(1024);
  let size = 0;
  let characters = 0;
  for (let k = 0; k < texts.length; k++) {
    const text = texts[k]!;
    lengths[k] = text.length;
    scanner.open(text);
    for (let first = true; scanner.next(); first = false) {
      const spelling = spellings.indexOf(text, scanner.start, scanner.end, scanner.hash);
      if (size === tokens.length) tokens = larger(tokens, new Int32Array(size * 2));
      if (spelling >= inside.length) inside = larger(inside, new Uint8Array(inside.length * 2));
      if (!first) inside[spelling] = 1;
      tokens[size++] = spelling;
    }
    offsets[k + 1] = size;
    characters += text.length;
    if (characters > CHARACTERS_A_UNIT * 1000) {
      yield characters / CHARACTERS_A_UNIT;
      characters = 0;
    }
  }
  const typed = yield* typesOf(spellings.words, inside);
  const counts = new Int32Array(typed.types.length);
  for (let i = 0; i < size; i++) {
    const type = typed.typeOf[tokens[i]!]!;
    tokens[i] = type;
    counts[type]! += 1;
  }
  yield size / 200;
  const { types, names } = typed;
  const folded: string[] = [];
  for (const type of types) {
    folded.push(fold(type));
    if (folded.length % TYPES_A_REST === 0) yield TYPES_A_REST;
  }
  return { tokens: tokens.slice(0, size), offsets, lengths, types, folded, names, counts };
}

/** Spellings that differ by case, possessive or the place of a tone mark are one type. */
function* typesOf(
  spellings: readonly string[],
  inside: Uint8Array,
): Work<{ types: string[]; typeOf: Int32Array; names: Uint8Array }> {
  const types: string[] = [];
  const typeOf = new Int32Array(spellings.length);
  const known = new Map<string, number>();
  const lower: boolean[] = [];
  const capital: boolean[] = [];
  const capitalInside: boolean[] = [];
  for (const [spelling, word] of spellings.entries()) {
    if (spelling % TYPES_A_REST === 0) yield TYPES_A_REST;
    const unit = word.charCodeAt(0);
    const form = unit >= 48 && unit <= 57 ? `#${word.replace(/[.,]/g, "")}` : lexiconWord(word);
    let type = known.get(form);
    if (type === undefined) {
      type = types.length;
      known.set(form, type);
      types.push(form);
    }
    typeOf[spelling] = type;
    if (!CAPITAL.test(word)) lower[type] = true;
    else {
      capital[type] = true;
      if (inside[spelling] === 1) capitalInside[type] = true;
    }
  }
  const names = new Uint8Array(types.length);
  for (let type = 0; type < types.length; type++) {
    if (capitalInside[type] === true || (capital[type] === true && lower[type] !== true)) names[type] = 1;
  }
  return { types, typeOf, names };
}

function larger<T extends Int32Array | Uint8Array>(old: T, room: T): T {
  room.set(old);
  return room;
}

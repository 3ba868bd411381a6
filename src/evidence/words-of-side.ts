import { lexiconWord } from "../lexicon/tokens.ts";
import { fold } from "../text/fold.ts";
import { words } from "../text/words.ts";

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
const DIGIT = /^\d/;

/** Splits every segment into words, once; linear in the text. */
export function wordsOfSide(texts: readonly string[]): WordsOfSide {
  const types: string[] = [];
  const counts: number[] = [];
  const typeOf = new Map<string, number>();
  const spellings = new Map<string, Spelling>();
  const offsets = new Int32Array(texts.length + 1);
  const lengths = new Int32Array(texts.length);
  let tokens = new Int32Array(1024);
  let size = 0;
  for (let k = 0; k < texts.length; k++) {
    const text = texts[k]!;
    lengths[k] = text.length;
    const found = words(text);
    if (size + found.length > tokens.length) {
      const larger = new Int32Array(Math.max(tokens.length * 2, size + found.length));
      larger.set(tokens);
      tokens = larger;
    }
    for (let w = 0; w < found.length; w++) {
      const word = found[w]!;
      let spelling = spellings.get(word);
      if (spelling === undefined) {
        const form = DIGIT.test(word) ? `#${word.replace(/[.,]/g, "")}` : lexiconWord(word);
        let type = typeOf.get(form);
        if (type === undefined) {
          type = types.length;
          typeOf.set(form, type);
          types.push(form);
          counts.push(0);
        }
        spelling = { type, capital: CAPITAL.test(word), inside: false };
        spellings.set(word, spelling);
      }
      if (w > 0) spelling.inside = true;
      counts[spelling.type]! += 1;
      tokens[size++] = spelling.type;
    }
    offsets[k + 1] = size;
  }
  return {
    tokens: tokens.slice(0, size),
    offsets,
    lengths,
    types,
    folded: types.map(fold),
    names: namesAmong(types.length, spellings.values()),
    counts: Int32Array.from(counts),
  };
}

interface Spelling {
  readonly type: number;
  readonly capital: boolean;
  /** Seen elsewhere than at the start of a segment. */
  inside: boolean;
}

function namesAmong(types: number, spellings: Iterable<Spelling>): Uint8Array {
  const lower = new Uint8Array(types);
  const capital = new Uint8Array(types);
  const names = new Uint8Array(types);
  for (const spelling of spellings) {
    if (!spelling.capital) lower[spelling.type] = 1;
    else capital[spelling.type] = 1;
    if (spelling.capital && spelling.inside) names[spelling.type] = 1;
  }
  for (let type = 0; type < types; type++) if (capital[type] === 1 && lower[type] === 0) names[type] = 1;
  return names;
}

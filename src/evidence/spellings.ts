import { lexiconWord } from "../lexicon/tokens.ts";
import { fold } from "../text/fold.ts";

/** What a word is known by, as it was written. */
export interface Spelling {
  /** The form under which a lexicon knows it; a number is "#" and its digits. */
  readonly form: string;
  /** The form without case and diacritics. */
  readonly folded: string;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
}

const CAPITAL = /^\p{Lu}/u;

/** The spellings met last: those of a batch of reports are mostly the same. */
const remembered = new Map<string, Spelling>();
const MOST_REMEMBERED = 20_000;
/** Engines keep a longer piece of a text as a view of it, so that remembering the piece would keep the whole text. */
const LONGEST_REMEMBERED = 12;

/** What a word or number is known by. */
export function spellingOf(word: string): Spelling {
  if (word.length > LONGEST_REMEMBERED) return read(word);
  let spelling = remembered.get(word);
  if (spelling === undefined) {
    spelling = read(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, spelling);
  }
  return spelling;
}

function read(word: string): Spelling {
  const unit = word.charCodeAt(0);
  const form = unit >= 48 && unit <= 57 ? `#${word.replace(/[.,]/g, "")}` : lexiconWord(word);
  return { form, folded: fold(form), capital: CAPITAL.test(word) };
}

/** Classes of UTF-16 code units, filled in when first met. */
const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const MARK = 3;
const DIGIT = 4;
const APOSTROPHE = 5;
const POINT = 6;
const SURROGATE = 7;
/** Characters of two code units, told where they stand. */
const LETTER_PAIR = 8;
const MARK_PAIR = 9;
const OTHER_PAIR = 10;
const HASH_BASE = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const classes = new Uint8Array(65536);

/**
 * Finds the words and numbers of a text in NFC, one after another, without making a string of each.
 *
 * The same words as `words()` finds; twice to four times as fast, for texts of which every word is looked up.
 */
export class WordScanner {
  #text = "";
  #at = 0;
  /** First code unit of the word found last. */
  start = 0;
  /** Behind its last code unit. */
  end = 0;
  /** Whether it is a number. */
  number = false;
  /** FNV-1a over its code units (Fowler, Noll & Vo). */
  hash = 0;

  /** Begins a new text. */
  open(text: string): void {
    this.#text = text;
    this.#at = 0;
  }

  /** Goes to the next word; false at the end of the text. */
  next(): boolean {
    const text = this.#text;
    const size = text.length;
    for (let at = this.#at; at < size; ) {
      const kind = classAt(text, at);
      if (kind === LETTER || kind === LETTER_PAIR) this.#letters(at);
      else if (kind === DIGIT) this.#digits(at);
      else {
        at += kind === OTHER_PAIR || kind === MARK_PAIR ? 2 : 1;
        continue;
      }
      this.start = at;
      this.#at = this.end;
      this.number = kind === DIGIT;
      return true;
    }
    this.#at = size;
    return false;
  }

  /** Goes behind the letters from `at` on, with apostrophes inside. */
  #letters(at: number): void {
    const text = this.#text;
    const size = text.length;
    let hash = HASH_BASE;
    let end = at;
    while (end < size) {
      const unit = text.charCodeAt(end);
      let kind = classes[unit]!;
      if (kind !== LETTER) {
        kind = classAt(text, end);
        if (kind === APOSTROPHE) {
          if (end === at || end + 1 >= size) break;
          const next = classAt(text, end + 1);
          if (next !== LETTER && next !== LETTER_PAIR) break;
        } else if (kind === LETTER_PAIR || kind === MARK_PAIR) {
          hash = Math.imul(hash ^ unit, HASH_PRIME);
          hash = Math.imul(hash ^ text.charCodeAt(end + 1), HASH_PRIME);
          end += 2;
          continue;
        } else if (kind !== LETTER && kind !== MARK) break;
      }
      hash = Math.imul(hash ^ unit, HASH_PRIME);
      end++;
    }
    this.hash = hash;
    this.end = end;
  }

  /** Goes behind the digits from `at` on, with points and commas inside. */
  #digits(at: number): void {
    const text = this.#text;
    let hash = HASH_BASE;
    let end = at;
    while (end < text.length) {
      const kind = classAt(text, end);
      if (kind !== DIGIT && !(kind === POINT && end + 1 < text.length && classAt(text, end + 1) === DIGIT)) break;
      hash = Math.imul(hash ^ text.charCodeAt(end), HASH_PRIME);
      end++;
    }
    this.hash = hash;
    this.end = end;
  }
}

/** Whether a character outside the Basic Multilingual Plane begins here: two code units. */
function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= text.length) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let kind = classes[unit]!;
  if (kind === UNKNOWN) {
    kind = classOf(String.fromCharCode(unit), unit);
    classes[unit] = kind;
  }
  if (kind !== SURROGATE) return kind;
  if (!isPair(text, at)) return OTHER;
  const pair = classOf(text.slice(at, at + 2), 0);
  return pair === LETTER ? LETTER_PAIR : pair === MARK ? MARK_PAIR : OTHER_PAIR;
}

function classOf(character: string, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (character === "'" || character === "’") return APOSTROPHE;
  if (character === "." || character === ",") return POINT;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

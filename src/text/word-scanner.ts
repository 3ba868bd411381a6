/** Classes of UTF-16 code units, filled in when first met. */
const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const MARK = 3;
const DIGIT = 4;
const APOSTROPHE = 5;
const POINT = 6;
const SURROGATE = 7;
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

  /** Begins a new text. */
  open(text: string): void {
    this.#text = text;
    this.#at = 0;
  }

  /** Goes to the next word; false at the end of the text. */
  next(): boolean {
    const text = this.#text;
    const size = text.length;
    let at = this.#at;
    while (at < size) {
      const kind = classAt(text, at);
      if (kind === LETTER) {
        this.start = at;
        this.#at = this.end = this.#letters(at);
        this.number = false;
        return true;
      }
      if (kind === DIGIT) {
        this.start = at;
        this.#at = this.end = this.#digits(at);
        this.number = true;
        return true;
      }
      at += isPair(text, at) ? 2 : 1;
    }
    this.#at = at;
    return false;
  }

  /** Behind the letters from `at` on, with apostrophes inside. */
  #letters(at: number): number {
    const text = this.#text;
    let end = at + (isPair(text, at) ? 2 : 1);
    while (end < text.length) {
      const kind = classAt(text, end);
      if (kind === LETTER || kind === MARK) end += isPair(text, end) ? 2 : 1;
      else if (kind === APOSTROPHE && end + 1 < text.length && classAt(text, end + 1) === LETTER) end++;
      else break;
    }
    return end;
  }

  /** Behind the digits from `at` on, with points and commas inside. */
  #digits(at: number): number {
    const text = this.#text;
    let end = at + 1;
    while (end < text.length) {
      const kind = classAt(text, end);
      if (kind === DIGIT) end++;
      else if (kind === POINT && end + 1 < text.length && classAt(text, end + 1) === DIGIT) end++;
      else break;
    }
    return end;
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
  return isPair(text, at) ? classOf(text.slice(at, at + 2), 0) : OTHER;
}

function classOf(character: string, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (character === "'" || character === "’") return APOSTROPHE;
  if (character === "." || character === ",") return POINT;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

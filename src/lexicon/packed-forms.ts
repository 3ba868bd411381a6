import { bytesOf, digit, number, numbersOf, VALUES } from "./digits.ts";

/** Many short texts as sequences of numbered tokens. */
export interface PackedForms {
  /** Tokens of each form, one digit. */
  readonly lengths: string;
  readonly tokens: string;
  /** How each form is capitalised, one digit. */
  readonly cases: string;
  /** How each token is, of the forms that mix. */
  readonly mixed: string;
}

/** Forms as numbers: form `k` holds `tokens[offsets[k]]` to `tokens[offsets[k + 1]]`. */
export interface NumberedForms {
  readonly offsets: Uint32Array;
  readonly tokens: Uint16Array;
}

/** How a token is written: as the list of words has it, with capitals where its words begin, in capitals. */
const AS_LISTED = 0;
const TITLE = 1;
const CAPITALS = 2;
/** Of a form: the first token with a capital, the others as listed; or each token by itself. */
const SENTENCE = 3;
const MIXED = 4;

/** Tokens that stand against the word before them, and the one that stands against the word behind it. */
const AGAINST_BEFORE: ReadonlySet<string> = new Set(["'s", "'", ",", ".", ")"]);
const AGAINST_BEHIND = "(";

/** Splits a form into tokens: what stands between blanks, without what stands against it. */
export function tokensOf(form: string): string[] {
  return form.split(" ").flatMap((chunk) => {
    const match = /^(\(?)(.*?)((?:'s|['.,)])*)$/.exec(chunk)!;
    if (match[2] === "") return [chunk];
    return [...(match[1] === "" ? [] : ["("]), match[2]!, ...(match[3]!.match(/'s|./g) ?? [])];
  });
}

/** The form in which the list of words has a token: lower case, unless the token cannot be made from it. */
export function listedToken(token: string): string {
  const lower = token.toLowerCase();
  return token === lower || token === title(lower) || token === lower.toUpperCase() ? lower : token;
}

/** Packs forms whose listed tokens are all numbered. */
export function packForms(forms: readonly string[], numbers: ReadonlyMap<string, number>): PackedForms {
  const packed = { lengths: "", tokens: "", cases: "", mixed: "" };
  for (const form of forms) {
    const tokens = tokensOf(form);
    packed.lengths += digit(tokens.length);
    packed.tokens += tokens.map((token) => number(numbers.get(listedToken(token))!)).join("");
    const cases = tokens.map(caseOf);
    const shape = shapeOf(cases);
    packed.cases += digit(shape);
    if (shape === MIXED) packed.mixed += cases.map((how) => digit(how ?? AS_LISTED)).join("");
  }
  return packed;
}

/** Unpacks the numbers, all that a lexicon needs. */
export function unpackNumbers(packed: PackedForms): NumberedForms {
  const lengths = bytesOf(packed.lengths);
  const offsets = new Uint32Array(lengths.length + 1);
  for (let form = 0; form < lengths.length; form++) offsets[form + 1] = offsets[form]! + VALUES[lengths[form]!]!;
  return { offsets, tokens: numbersOf(packed.tokens) };
}

/** The forms as they are written, each made when it is asked for. */
export class WrittenForms {
  readonly #words: readonly string[];
  readonly #numbers: NumberedForms;
  readonly #shapes: Uint8Array;
  readonly #mixed: Uint8Array;
  /** Where in `#mixed` each form that mixes begins. */
  readonly #mixedStart: Uint32Array;

  constructor(packed: PackedForms, words: readonly string[], numbers: NumberedForms) {
    this.#words = words;
    this.#numbers = numbers;
    this.#shapes = bytesOf(packed.cases);
    this.#mixed = bytesOf(packed.mixed);
    const { offsets } = this.#numbers;
    this.#mixedStart = new Uint32Array(this.#shapes.length);
    let next = 0;
    for (let form = 0; form < this.#shapes.length; form++) {
      if (VALUES[this.#shapes[form]!] !== MIXED) continue;
      this.#mixedStart[form] = next;
      next += offsets[form + 1]! - offsets[form]!;
    }
  }

  textOf(form: number): string {
    const { offsets, tokens } = this.#numbers;
    const shape = VALUES[this.#shapes[form]!]!;
    const first = offsets[form]!;
    let written = "";
    let isOpen = true;
    for (let at = first; at < offsets[form + 1]!; at++) {
      const word = this.#words[tokens[at]!]!;
      let how = shape;
      if (shape === MIXED) how = VALUES[this.#mixed[this.#mixedStart[form]! + at - first]!]!;
      else if (shape === SENTENCE) how = at === first ? TITLE : AS_LISTED;
      written += (isOpen || AGAINST_BEFORE.has(word) ? "" : " ") + inCase(word, how);
      isOpen = word === AGAINST_BEHIND;
    }
    return written;
  }
}

/** How a token is capitalised; undefined for one that is the same in every way. */
function caseOf(token: string): number | undefined {
  const listed = listedToken(token);
  if (AGAINST_BEFORE.has(token) || (title(listed) === listed && listed.toUpperCase() === listed)) return undefined;
  if (token === listed) return AS_LISTED;
  return token === title(listed) ? TITLE : CAPITALS;
}

function shapeOf(cases: readonly (number | undefined)[]): number {
  const fits = (how: number, wanted: readonly (number | undefined)[]): boolean =>
    wanted.every((one) => one === undefined || one === how);
  for (const shape of [AS_LISTED, TITLE, CAPITALS]) if (fits(shape, cases)) return shape;
  return cases[0] === TITLE && fits(AS_LISTED, cases.slice(1)) ? SENTENCE : MIXED;
}

function inCase(word: string, how: number): string {
  if (how === AS_LISTED || AGAINST_BEFORE.has(word)) return word;
  return how === TITLE ? title(word) : word.toUpperCase();
}

function title(word: string): string {
  return word.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

import { digit, digits, number, numbersOf } from "./digits.ts";

/** Many short texts as sequences of numbered tokens; a token is what stands between blanks. */
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
  readonly tokens: Uint32Array;
}

/** How a token is written: as the list of words has it, with capitals where its words begin, in capitals. */
const AS_LISTED = 0;
const TITLE = 1;
const CAPITALS = 2;
/** Of a form: the first token with a capital, the others as listed; or each token by itself. */
const SENTENCE = 3;
const MIXED = 4;

/** Splits a form into tokens. */
export function tokensOf(form: string): string[] {
  return form.split(" ");
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
    if (shape === MIXED) packed.mixed += cases.map(digit).join("");
  }
  return packed;
}

/** Unpacks the numbers, all that a lexicon needs. */
export function unpackNumbers(packed: PackedForms): NumberedForms {
  const lengths = digits(packed.lengths);
  const offsets = new Uint32Array(lengths.length + 1);
  for (let form = 0; form < lengths.length; form++) offsets[form + 1] = offsets[form]! + lengths[form]!;
  return { offsets, tokens: numbersOf(packed.tokens) };
}

/** Unpacks the forms as they are written. */
export function unpackForms(packed: PackedForms, words: readonly string[]): string[] {
  const { offsets, tokens } = unpackNumbers(packed);
  const shapes = digits(packed.cases);
  const mixed = digits(packed.mixed);
  let next = 0;
  return Array.from(shapes, (shape, form) => {
    let written = "";
    for (let at = offsets[form]!; at < offsets[form + 1]!; at++) {
      const isFirst = at === offsets[form];
      const how = shape === MIXED ? mixed[next++]! : shape === SENTENCE ? (isFirst ? TITLE : AS_LISTED) : shape;
      written += (isFirst ? "" : " ") + inCase(words[tokens[at]!]!, how);
    }
    return written;
  });
}

function caseOf(token: string): number {
  const listed = listedToken(token);
  if (token === listed) return AS_LISTED;
  return token === title(listed) ? TITLE : CAPITALS;
}

function shapeOf(cases: readonly number[]): number {
  const first = cases[0]!;
  if (cases.every((how) => how === first)) return first;
  return first === TITLE && cases.slice(1).every((how) => how === AS_LISTED) ? SENTENCE : MIXED;
}

function inCase(word: string, how: number): string {
  if (how === AS_LISTED) return word;
  return how === TITLE ? title(word) : word.toUpperCase();
}

function title(word: string): string {
  return word.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

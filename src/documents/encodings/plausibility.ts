import { isSyllable } from "./syllables.ts";

// What a decoded text costs, in nats, as Vietnamese or as a western European text: the less, the likelier. Only what is not ASCII
// is counted, for that is all in which two decodings of the same bytes differ.

/** Toned letters by falling frequency in Vietnamese news (16,000 sentences of the Asian Language Treebank). */
const VIETNAMESE = "đàáưộôếủảạóệêốờớãấợâềịểậựầởứíữìơăọụằúổắừửồòặẽùỏũỉýéẫỹĩẩỗễẻỳõỡỷẹẳèẵỵ";
/** Accented letters of western European languages, roughly by falling frequency; an estimate. */
const WESTERN = "éüöäèçñáóíàßøåãêâðôëúîþïûæœìòõýùšžÿ";

/** The most frequent Vietnamese letter costs 2.3 nats, the 67th 6.1: nearly a straight line over the rank in the same news. */
const vietnameseLetter = (rank: number): number => 2.3 + 0.057 * rank;
const westernLetter = (rank: number): number => 1.5 + 0.1 * rank;
/** A letter in a word that cannot be Vietnamese: one word in 1,400 of the same news, spread over 7,000 others. An estimate. */
const MISFIT = 9;
/** The most that a word costs which can be: its letters may be rare, but they do not make it a misfit. */
const POSSIBLE = 8.9;
/** A word that can be, but is as strange as this, counts as none that fits: Cyrillic read as Latin letters. An estimate. */
const STRANGE = 13;
/** An acronym (HĐBA) is no syllable. An estimate. */
const ACRONYM = 4;
/** A western word with an accent is rarer than a Vietnamese one with a mark: one in ten against three in four. */
const ACCENTED_WORD = 2.3;
/** An accent right behind a vowel, a dense word. Estimates: common in text decoded by the wrong table, rare in real words. */
const BEHIND_VOWEL = 1.5;
const DENSE = 4;
/** A letter at a digit: a pound sign read as Ê. Only đồng stand there. An estimate. */
const BESIDE_DIGIT = 4;
/** Quotation marks and dashes where they belong; rarer signs; either inside a word. */
const TYPOGRAPHY = "“”‘’–—…•\u00a0";
const [TYPICAL, SIGN, INSIDE] = [2, 5, 8] as const;

const WORD_OR_SIGN = /([\p{L}\p{M}]+)|[^\p{L}\p{M}\x20-\x7e\s]|\u00a0|\ufeff/gu;
const NOT_ASCII = /[^\x00-\x7f]/;
const LETTER = /[\p{L}\p{M}]/u;

/** What a decoded text costs, and how many of its words outside ASCII are possible. */
export interface Plausibility {
  /** Nats; comparable between decodings of the same bytes. */
  readonly cost: number;
  /** Words with letters outside ASCII, and signs where none can be. */
  readonly words: number;
  /** Those of them that fit the language. */
  readonly fitting: number;
}

/** Judges a decoded text as Vietnamese or as western European. */
export function plausibility(text: string, language: "vietnamese" | "western"): Plausibility {
  let [cost, words, fitting] = [0, 0, 0];
  const costOf = language === "vietnamese" ? vietnameseWord : westernWord;
  for (const match of text.matchAll(WORD_OR_SIGN)) {
    const word = match[1];
    if (word === undefined) {
      const price = signCost(text, match.index, match[0]);
      cost += price;
      // A sign in the middle of a word is no sign: half of a letter of some other script.
      if (price === INSIDE) words++;
    } else if (NOT_ASCII.test(word)) {
      const price = costOf(word);
      words++;
      if (price <= STRANGE) fitting++;
      if (price === Infinity) cost += MISFIT * letterCount(word);
      else cost += Math.min(price, POSSIBLE) + (isBesideDigit(text, match.index, word) ? BESIDE_DIGIT : 0);
    }
  }
  return { cost, words, fitting };
}

function signCost(text: string, at: number, sign: string): number {
  if (sign < " " || (sign >= "\x7f" && sign < "\xa0") || sign === "\ufffd") return INSIDE;
  const within = LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at + sign.length] ?? "");
  if (TYPOGRAPHY.includes(sign)) return within && "“‘•".includes(sign) ? INSIDE : TYPICAL;
  return within ? INSIDE : SIGN;
}

function isBesideDigit(text: string, at: number, word: string): boolean {
  return word !== "đ" && (isDigit(text, at - 1) || isDigit(text, at + word.length));
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

const letterCount = (word: string): number => word.length - word.replace(/[^\x00-\x7f]/g, "").length;

/** @returns Infinity for a word that cannot be */
function vietnameseWord(word: string): number {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (!isCased(word, lower, upper)) return Infinity;
  let cost = isSyllable(lower) ? 0 : word === upper && word.length <= 7 ? ACRONYM : MISFIT;
  if (cost === Infinity) return Infinity;
  for (const letter of lower) {
    if (letter <= "\x7f") continue;
    const rank = VIETNAMESE.indexOf(letter);
    if (rank < 0) return Infinity;
    cost += vietnameseLetter(rank);
  }
  return cost;
}

function westernWord(word: string): number {
  const lower = word.toLowerCase();
  if (!isCased(word, lower, word.toUpperCase())) return Infinity;
  let cost = ACCENTED_WORD;
  let letters = 0;
  for (let i = 0; i < lower.length; i++) {
    const letter = lower[i]!;
    if (letter <= "\x7f") continue;
    const rank = WESTERN.indexOf(letter);
    if (rank < 0) return Infinity;
    cost += westernLetter(rank) + ("aeiouy".includes(lower[i - 1] ?? " ") ? BEHIND_VOWEL : 0);
    letters++;
  }
  if (letters > 1 && letters * 2 >= lower.length) cost += DENSE;
  return cost;
}

/** Small, Capitalised or CAPITALS: "ViÖt" is none of them. */
function isCased(word: string, lower: string, upper: string): boolean {
  return word === lower || word === upper || word.slice(1) === lower.slice(1);
}

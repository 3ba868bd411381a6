import { words } from "../text/words.ts";
import { isCommonEnglish } from "./english-words.ts";
import { isOwnSyllable, isSyllable } from "./syllables.ts";

/** What the words of a text say of its language. */
export interface WordEvidence {
  /** Words that count: letters, not numbers. */
  readonly words: number;
  /** Words written small. */
  readonly small: number;
  /** Nats for Vietnamese against English, if it is written with its marks. */
  readonly marked: number;
  /** Nats for Vietnamese against English, if its marks were taken away. */
  readonly bare: number;
  /** Share of frequent English words among the small ones; of all words where none is small. */
  readonly english: number;
  /** Share of words that can be Vietnamese syllables among the small ones; of all words where none is small. */
  readonly syllables: number;
  /** Share of words written with Vietnamese letters. */
  readonly own: number;
  /** Share of Vietnamese syllables with their marks among the small words, where there are small words. */
  readonly ownSmall: number;
  /** Share of words with letters that neither English nor Vietnamese uses. */
  readonly foreign: number;
  /** How many of these are written small, so that they are no names. */
  readonly foreignSmall: number;
  /** Share of words in another script than the Latin one. */
  readonly otherScript: number;
  /** Small words that are frequent in another language and not in English: "und", "les". */
  readonly rivals: number;
  /** Whether the first word is a Vietnamese family name. */
  readonly named: boolean;
}

/**
 * Nats for Vietnamese against English of one word, by its kind: with its marks, and without them. Source: relative frequencies of the
 * kinds on the training half of the Asian Language Treebank, rounded and cut at ±9; names count less than there, since English reports
 * of Vietnam are full of its names.
 */
const WEIGHTS = {
  ownSmall: [9, 9],
  ownCapital: [1.5, 1.5],
  accentSmall: [7, 0],
  accentCapital: [1.5, 0],
  foreign: [-4, -4],
  syllableSmall: [3, 4],
  syllableCapital: [0.3, 0.8],
  englishSyllable: [-3, -1.2],
  englishSyllableCapital: [-2.5, -0.9],
  english: [-5, -5],
  englishCapital: [-2.4, -2.4],
  otherSmall: [-3.5, -3.5],
  otherCapital: [-0.5, -0.5],
} as const;
/** Nats of a first word with Vietnamese letters that is no family name. */
const OWN_FIRST = 4;
/** Words of both languages, once the marks are gone; nats for bare Vietnamese. Source: as above. */
const BOTH: ReadonlyMap<string, number> = new Map([
  ["do", 2.4],
  ["so", 1.8],
  ["no", 0.7],
  ["can", 0.6],
  ["may", 0.6],
  ["day", 1.1],
  ["me", 0.4],
  ["long", -0.5],
  ["an", -0.6],
  ["than", -0.5],
  ["he", -1.3],
  ["it", -1.9],
  ["the", -2.6],
  ["to", -2.7],
  ["on", -3.6],
  ["in", -3.6],
  ["that", -3.1],
  ["be", -2.5],
  ["ban", 2.8],
  ["song", 2.2],
  ["co", 4],
]);

/** Frequent words of other languages in the Latin script which English and bare Vietnamese do not have. */
const RIVALS: ReadonlySet<string> = new Set(
  `der die das und ist nicht mit von sich auch auf eine einen den dem wird zu im für als bei nach les des est dans pour que qui sur une aux
  pas par ses leur sont el los las del por con para es lo su una il che di della per non sono gli delle dei nel alla het een voor met zijn
  op te niet aan ook wordt en og att det som av är på til ikke har med och um uma dos ao na os as yang dan dengan untuk ini itu pada dari
  dalam tidak akan oleh sa ng mga nga ang si jest nie się na że je ve bir bu ile için olarak az egy hogy nem`
    .split(/\s+/)
    .filter((word) => !isCommonEnglish(word)),
);
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô hà tạ lương cao chu châu
  thái tôn tống quách la nông lưu triệu từ ông`.split(/\s+/),
);

const LATIN = /^\p{Script=Latin}/u;

/** Weighs the words of a text. Linear time. */
export function weighWords(text: string): WordEvidence {
  let [count, small, marked, bare, english, syllables] = [0, 0, 0, 0, 0, 0];
  let [own, ownSmall, foreign, foreignSmall, rivals, otherScript] = [0, 0, 0, 0, 0, 0];
  let named = false;
  const all = words(text);
  // A headline in capitals says as much as one in small letters.
  const shouted =
    all.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length > 0.7 * all.length;
  const anySmall = shouted || all.some((word) => isSmall(word));
  for (const written of all) {
    const low = written.toLowerCase().replace(/’/g, "'");
    if (!/^\p{L}/u.test(low)) continue;
    const isLow = shouted || isSmall(written);
    const kind = kindOf(low, isLow);
    const both = isLow ? BOTH.get(low) : undefined;
    // The first word of a sentence is capital without being a name, but for family names.
    marked += kind === "ownCapital" && count === 0 && !FAMILY_NAMES.has(low) ? OWN_FIRST : WEIGHTS[kind][0];
    bare += both ?? WEIGHTS[kind][1];
    if (!LATIN.test(low)) otherScript++;
    if (count++ === 0) named = FAMILY_NAMES.has(low);
    if (isLow && RIVALS.has(low)) rivals++;
    if (kind === "foreign" || kind.startsWith("accent")) {
      foreign++;
      if (isLow) foreignSmall++;
    }
    if (kind.startsWith("own")) own++;
    if (kind === "ownSmall") ownSmall++;
    if (isLow || !anySmall) {
      small++;
      if (kind.startsWith("english")) english++;
      if (/^(?:own|accent|syllable|englishSyllable)/.test(kind)) syllables++;
    }
  }
  return {
    words: count,
    small: anySmall ? small : 0,
    marked,
    bare,
    english: small === 0 ? 0 : english / small,
    syllables: small === 0 ? 0 : syllables / small,
    own: count === 0 ? 0 : own / count,
    ownSmall: small === 0 ? 0 : ownSmall / small,
    foreign: count === 0 ? 0 : foreign / count,
    otherScript: count === 0 ? 0 : otherScript / count,
    foreignSmall,
    rivals,
    named,
  };
}

function kindOf(low: string, small: boolean): keyof typeof WEIGHTS {
  if (!/^[a-z']+$/.test(low)) {
    if (!isSyllable(low)) return "foreign";
    if (isOwnSyllable(low)) return small ? "ownSmall" : "ownCapital";
    return small ? "accentSmall" : "accentCapital";
  }
  const bare = low.endsWith("'s") ? low.slice(0, -2) : low;
  const common = isCommonEnglish(low) || isCommonEnglish(bare);
  if (isSyllable(low)) {
    if (common) return small ? "englishSyllable" : "englishSyllableCapital";
    return small ? "syllableSmall" : "syllableCapital";
  }
  if (common) return small ? "english" : "englishCapital";
  return small ? "otherSmall" : "otherCapital";
}

function isSmall(word: string): boolean {
  const first = word.charAt(0);
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

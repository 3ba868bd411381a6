import { isCommonEnglish } from "./english-words.ts";
import { isOwnSyllable, isSyllable } from "./syllables.ts";

/** What the form of a word says of the language it is in. */
interface Kind {
  /** Nats for Vietnamese against English, if it is written with its marks: written small, written with a capital. */
  readonly marked: readonly [small: number, capital: number];
  /** The same, if its marks were taken away. */
  readonly bare: readonly [small: number, capital: number];
  /** A Vietnamese syllable with marks that other languages do not have. */
  readonly own?: true;
  /** Has letters that neither English nor a syllable of Vietnamese has. */
  readonly foreign?: true;
  /** Frequent in English. */
  readonly english?: true;
  /** Can be a syllable of Vietnamese. */
  readonly syllable?: true;
}

/**
 * Weights. Source: relative frequencies of the kinds on the training half of the Asian Language Treebank, rounded and cut at ±9; names
 * count less than there, since English reports of Vietnam are full of its names.
 */
const OWN: Kind = { marked: [9, 1.5], bare: [9, 1.5], own: true, syllable: true };
const ACCENTED: Kind = { marked: [7, 1.5], bare: [0, 0], foreign: true, syllable: true };
const FOREIGN: Kind = { marked: [-4, -4], bare: [-4, -4], foreign: true };
const SYLLABLE: Kind = { marked: [3, 0.3], bare: [4, 0.8], syllable: true };
const ENGLISH_SYLLABLE: Kind = { marked: [-3, -2.5], bare: [-1.2, -0.9], english: true, syllable: true };
const ENGLISH: Kind = { marked: [-5, -2.4], bare: [-5, -2.4], english: true };
const OTHER: Kind = { marked: [-3.5, -0.5], bare: [-3.5, -0.5] };

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

/** What is told of a word without its neighbours. */
export interface WordTraits {
  /** Whether it is a word, and no number. */
  readonly letters: boolean;
  /** Whether it begins with a small letter. */
  readonly small: boolean;
  /** Whether it is written in capitals throughout. */
  readonly shouted: boolean;
  readonly kind: Kind;
  /** Nats for bare Vietnamese of a word that both languages have once the marks are gone. */
  readonly both: number | undefined;
  /** Frequent in another language in the Latin script, and not in English: "und", "les". */
  readonly rival: boolean;
  readonly latin: boolean;
  /** A Vietnamese family name. */
  readonly family: boolean;
}

/** Words kept of all that were asked for, and letters of the longest kept: a longer one would keep the text it was cut from alive. */
const MOST_KEPT = 32_768;
const LONGEST_KEPT = 12;

const known = new Map<string, WordTraits>();

/** The traits of a word as it is written. Texts repeat their words, so they are worked out once. */
export function traitsOf(written: string): WordTraits {
  let traits = known.get(written);
  if (traits !== undefined) return traits;
  traits = readTraits(written);
  if (written.length <= LONGEST_KEPT) {
    if (known.size >= MOST_KEPT) known.clear();
    known.set(written, traits);
  }
  return traits;
}

function readTraits(written: string): WordTraits {
  const lower = written.toLowerCase();
  const low = lower.replace(/’/g, "'");
  const first = written.charAt(0);
  return {
    letters: /^\p{L}/u.test(low),
    small: first === first.toLowerCase() && first !== first.toUpperCase(),
    shouted: written === written.toUpperCase() && written !== lower,
    kind: kindOf(low),
    both: BOTH.get(low),
    rival: RIVALS.has(low),
    latin: LATIN.test(low),
    family: FAMILY_NAMES.has(low),
  };
}

function kindOf(low: string): Kind {
  if (!/^[a-z']+$/.test(low)) return !isSyllable(low) ? FOREIGN : isOwnSyllable(low) ? OWN : ACCENTED;
  const common = isCommonEnglish(low) || (low.endsWith("'s") && isCommonEnglish(low.slice(0, -2)));
  if (isSyllable(low)) return common ? ENGLISH_SYLLABLE : SYLLABLE;
  return common ? ENGLISH : OTHER;
}

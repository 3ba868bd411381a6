import type { LanguagePack } from "./pack.ts";

/** What stands around a full stop. */
export interface StopContext {
  /** The letters, digits and inner stops before it: "U.S", "PGS.TS", "No". */
  readonly token: string;
  /** The word before the token; "" where there is none beside it. */
  readonly before: string;
  /** The next word, capital or a number. */
  readonly after: string;
  /** Whether a bracket opens before the next word. */
  readonly inBrackets: boolean;
  /** Whether the word behind the next one begins with a small letter. */
  readonly thenSmall: boolean;
}

/** Says whether the stop of a context ends a sentence. */
export type StopJudge = (context: StopContext) => boolean;

const judges = new Map<LanguagePack, StopJudge>();

/** The judge of a language's full stops, made on first use. */
export function stopJudgeOf(pack: LanguagePack): StopJudge {
  let judge = judges.get(pack);
  if (judge === undefined) {
    judge = makeJudge(pack);
    judges.set(pack, judge);
  }
  return judge;
}

const INITIALS = /^(?:\p{Lu}(?:\.|$))+$/u;
/** "SciDev. Net", "Answers. com": typed with a blank. */
const DOMAIN = /^(?:com|net|org|gov|edu|info|vn)$/i;

/** "Spc.", "Pfc.", "Ths.": a capital word of consonants alone is an abbreviation, also where no list has it. */
const CONSONANTS = /^[BCDFGHJ-NP-TVWXZĐ][bcdfghj-np-tvwxzđ]{1,4}$/u;
/** "nb. 20", "tr. 5": so is a small one before a number, unless it is a unit of measure. */
const SMALL_CONSONANTS =
  /^(?!(?:[kcmd]?[mglw]|k?hz|mhz|ghz|kwh|mw|gw|lbs|hrs|mph|kph|ft|kb|mb|gb|tb)$)[bcdfghj-np-tvwxzđ]{1,4}$/u;

function makeJudge(pack: LanguagePack): StopJudge {
  const titles = new Set(pack.titles);
  const never = new Set(pack.never);
  const beforeNumber = new Set(pack.beforeNumber);
  const mayEnd = new Set(pack.mayEnd);
  const mostlyEnd = new Set(pack.mostlyEnd);
  const afterMostlyEnd = new Set(pack.afterMostlyEnd);
  const openers = new Set(pack.openers);
  const lettered = new Set(pack.lettered);
  const oneLetterWords = new Set(pack.oneLetterWords);
  return ({ token, before, after, inBrackets, thenSmall }) => {
    const written = token.normalize("NFC").replace(/^[-/.’']{1,3}/, "");
    const small = written.toLowerCase();
    // "Minneapolis-St. Paul": the part behind a hyphen may be the abbreviation.
    if (titles.has(written) || titles.has(written.slice(written.lastIndexOf("-") + 1)) || never.has(small))
      return false;
    if (DOMAIN.test(after) && thenSmall) return false;
    if (beforeNumber.has(small) && /^\d/.test(after)) return false;
    if (mostlyEnd.has(small)) return !inBrackets && !afterMostlyEnd.has(after);
    const initials = INITIALS.test(written) && !oneLetterWords.has(written);
    if (!initials && !mayEnd.has(small))
      return !CONSONANTS.test(written) && !(SMALL_CONSONANTS.test(written) && /^\d/.test(after));
    if (inBrackets) return false;
    if (initials && written.length === 1 && lettered.has(before.toLowerCase())) return true;
    return openers.has(after.toLowerCase()) || (thenSmall && pack.ownLetters?.test(after) === true);
  };
}

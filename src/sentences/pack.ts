/** What the sentence engine has to know of a language. One file of data each, named in `packs.ts`; see `en.ts` and `vi.ts`. */
export interface LanguagePack {
  /** BCP 47 primary tag: "vi". */
  readonly tag: string;
  /** English name: "Vietnamese". */
  readonly name: string;
  /** Abbreviations that stand before a name and never end a sentence, without the last stop: "Mr", "TS". Case counts. */
  readonly titles: readonly string[];
  /** Abbreviations that never end a sentence for other reasons: "e.g", "vs". Case does not count. */
  readonly never: readonly string[];
  /** Abbreviations that do not end a sentence before a digit: "No", "Jan", "Art". Case does not count. */
  readonly beforeNumber: readonly string[];
  /** Abbreviations that end a sentence only before one of `openers`: "Inc", "Jr". Case does not count. */
  readonly mayEnd: readonly string[];
  /** Abbreviations that end a sentence before any capital letter: "v.v", "p.m". Case does not count. */
  readonly mostlyEnd: readonly string[];
  /** Words that follow an abbreviation of `mostlyEnd` in the same sentence though capital: "EDT", "Monday". */
  readonly afterMostlyEnd: readonly string[];
  /** Words that open sentences and are not part of names, in lower case: "the", "he", "trong". Decide after initials and acronyms. */
  readonly openers: readonly string[];
  /** Verbs of saying, in lower case: `"Why?" Mr Son asked` goes on behind its quotation mark. */
  readonly saying: readonly string[];
  /** Words of one letter that are no initials: "Ý" (Italy). */
  readonly oneLetterWords: readonly string[];
  /** Letters that no foreign name has: a capital word with one of them, and a small word behind, opens a sentence after an initial. */
  readonly ownLetters?: RegExp;
  /** Nouns before a letter or a Roman number that is not an initial, in lower case: "group" (C.), "nhóm" (A.). */
  readonly lettered: readonly string[];
}

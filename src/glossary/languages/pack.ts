/**
 * What term extraction knows of a language; all words in lower case, in the form under which a lexicon knows
 * them. A set may hold runs of two words as well: they are looked up at the edges of a term.
 */
export interface TermPack {
  /** Language subtag. */
  readonly language: string;
  /** Words that open no term and end none: articles, prepositions, pronouns, auxiliaries. */
  readonly function: ReadonlySet<string>;
  /** Words that stand in no term, not even inside: finite verbs of reports, pronouns, conjunctions of clauses. */
  readonly never: ReadonlySet<string>;
  /** Words that open no term although they may stand inside one. */
  readonly notFirst: ReadonlySet<string>;
  /** Words that end no term. */
  readonly notLast: ReadonlySet<string>;
  /** Words taken off the beginning of a term: counters, plural words, articles. */
  readonly stripped: ReadonlySet<string>;
  /** Function words that may stand inside a term; all where it is undefined. */
  readonly inside?: ReadonlySet<string>;
  /** General words before a term that a text may add without a change of meaning: lực lượng, quan hệ. */
  readonly heads: ReadonlySet<string>;
  /** Words for what a place is, which a text may write before its name or not: sông (Nile Xanh). */
  readonly places: ReadonlySet<string>;
  /** Words that make a noun of what follows, or say that it happens, without a meaning of their own: sự, cuộc. */
  readonly nominalisers: ReadonlySet<string>;
  /** Words that count others and are no part of their names. */
  readonly counters: ReadonlySet<string>;
  /** Words that stand before the noun in a language whose nouns stand first: tổng, phó, siêu. */
  readonly prefixes: ReadonlySet<string>;
  /** Small words that may be the second syllable of a word, or its modifier: nội (vụ), bầu cử (lại). */
  readonly seconds: ReadonlySet<string>;
  /** Words behind which nothing but a noun phrase begins: articles and plural words, most prepositions. */
  readonly openers: ReadonlySet<string>;
  /** Nouns of rights, duties and abilities, and the small word that joins a verb to them. */
  readonly rights: { readonly nouns: ReadonlySet<string>; readonly joint: string };
  /** Number words from two up that count by themselves, with their value as a lexicon knows it. */
  readonly numerals: ReadonlyMap<string, string>;
  /** Words for "and" and "or". */
  readonly coordinators: ReadonlySet<string>;
  /** Words so general that they make no term by themselves. */
  readonly general: ReadonlySet<string>;
  /** Words that join the capitalised parts of one name. */
  readonly connectors: ReadonlySet<string>;
  /** Words that tell the name of a body. */
  readonly bodies: ReadonlySet<string>;
  /** Words that tell the name of a document. */
  readonly documents: ReadonlySet<string>;
  /** Words that tell a sea, a river or a stretch of land, whose name is not the same in every language. */
  readonly landforms: ReadonlySet<string>;
  /** Words of titles and ranks that stand before a person's name. */
  readonly titles: ReadonlySet<string>;
  /** Names that every reader of the language knows: its country and capital. */
  readonly home: ReadonlySet<string>;
  /** Shortenings after which a full stop ends nothing. */
  readonly dotted: ReadonlySet<string>;
  /** True where a word may open a term after the word before it: no participle that stands for a verb. */
  mayBegin(word: string, before: string): boolean;
  /** True where a noun phrase begins behind a word; "" stands for a break. */
  opensNoun(before: string): boolean;
  /** True where a word that is noun and verb is a verb, by the word before it: guards exchange (data). */
  isVerbAfter(word: string, before: string): boolean;
  /** True for a form of a verb that may stand before its noun: developing (countries). */
  isParticiple(word: string): boolean;
  /** True where a form of a verb stands alone as a noun: (but) licensing (should be simpler). */
  isGerund(word: string, before: string, after: string): boolean;
  /** True where a word may end a term by its shape: no adverb, no adjective that needs its noun. */
  mayEnd(word: string): boolean;
  /** The form under which singular and plural of a word meet. */
  singular(word: string): string;
  /** The form of the main word of a term in a dictionary: English singular. */
  singularOfTerm(word: string): string;
  /** A regular verb in all the forms that texts write: ratify, ratified, ratifying. */
  verbForms(verb: string): readonly string[];
  /** Word order: where the main word of a noun phrase without preposition stands. */
  readonly head: "first" | "last";
}

/** Splits a list written as a text into its words; "_" stands for the blank inside a run of two words. */
export const listed = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(
    lists.flatMap((list) => list.split(/\s+/).filter((word) => word !== "")).map((word) => word.replaceAll("_", " ")),
  );

/** Number words in order, beginning with two, with their values. */
export const numbered = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(" ").map((word, k) => [word, `#${k + 2}`]));

import type { GlossaryKind } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import type { Concept } from "./concepts.ts";
import type { TermPack } from "./languages/pack.ts";
import type { Rarity } from "./rarity.ts";
import type { Finder, Nesting } from "./sighting.ts";

/** What a concept's rank is made of. */
export interface ScoreParts {
  /** 0 to 1: that it is a term, or a name worth keeping. */
  readonly termhood: number;
  /** 0 to 1: that the two forms say the same. */
  readonly pairing: number;
  /** 0 to 1, from both. */
  readonly score: number;
  readonly reasons: string[];
}

/** Occurrences of a concept's forms over all beads. */
export interface Frequency {
  readonly source: number;
  readonly target: number;
  /** Beads that have a form of it on that side, and on both. */
  readonly sourceBeads: number;
  readonly targetBeads: number;
  readonly bothBeads: number;
}

/** How far a finder is trusted before anything else is known. */
const TRUST: { readonly [finder in Finder]: number } = {
  termbase: 0.97,
  definition: 0.95,
  document: 0.92,
  name: 0.93,
  run: 0.9,
  phrase: 0.82,
};
/** How much a name of each kind is worth by itself. */
const WORTH_OF_KIND: { readonly [kind in Exclude<GlossaryKind, "term">]: number } = {
  organisation: 0.85,
  document: 0.85,
  name: 0.58,
  abbreviation: 0.56,
};
/** What a name loses that no termbase has: one written alike on both sides, which is mostly a person's, and another. */
const ALIKE = 0.3;
const OTHER_NAME = 0.1;
/** What the name of a place loses, of a sea or river, of a people, and of anything else of society that everybody knows. */
const PLACE = 0.37;
const LANDFORM = 0.12;
const PEOPLE = 0.68;
const KNOWN_TO_ALL = 0.12;
/** Rarity in nats from which a single word begins to be a term, and at which it is one. */
const [COMMON, RARE] = [7.8, 12];
/** Domains whose words are terms of a trade; those of diplomacy and the state are in everybody's mouth. */
const TECHNICAL: ReadonlySet<string> = new Set(["law", "security", "defence", "trade", "environment", "health"]);
const WORTH_OF_TECHNICAL = 0.06;
/** What a term loses that stands inside longer ones only. */
const NESTED: { readonly [nesting in Nesting | "no"]: number } = { no: 0, part: 0.12, head: 0.5 };
/** What one of the termbase loses on top, by its number of words: people list the longer one. */
const NESTED_BESIDE = [0, 0.5, 0.25, 0] as const;
/** Share of that way from which a word is a term inside a longer one as well: sovereignty. */
const RARE_ENOUGH = 0.7;
/** Worth of a term of the termbase that is a small word elsewhere. */
const SMALL_WORD = 0.3;
/** What is lost by one word for one syllable: đất = land; and where no termbase has it. */
const SHORT = 0.2;
const SHORT_AND_NEW = 0.1;
/** What is gained by one word of the termbase for three syllables or more: the more special, the longer (đường dây nóng). */
const LONG = 0.15;
const SYLLABLES_OF_LONG = 3;
/** Rarity below which a title of titles' words alone is known to all: deputy minister, but not lieutenant general. */
const RARE_TITLE = 9;
/** Rarity from which a verb or adjective is seldom met, and one of several words: legally binding, enter into force. */
const RARE_VERB = 11;
const RARE_IN_PHRASE = 10;
/** What verbs and the like of the termbase are worth, and on top those that are seldom met, as to ratify. */
const WORTH_OF_VERB = 0.08;
const WORTH_OF_RARE_VERB = 0.1;
/** The same for those of so many words that they are terms of a trade: legally binding, enter into force. */
const WORTH_OF_LONG_VERB = 0.25;
const WORDS_OF_TERM = { adjective: 2, verb: 3 } as const;
/** What the number of words that carry meaning is worth in a phrase that no list has: long ones are seldom terms. */
const LENGTH_OF_PHRASE = [0, 0, 0.54, 0.54, 0.4] as const;
/** Finders and their names in reasons. */
const SAID_OF: { readonly [finder in Finder]: string } = {
  termbase: "in the termbase",
  definition: "defined by its abbreviation",
  document: "document with the same number",
  name: "name written alike",
  run: "capitalised on both sides, words linked",
  phrase: "phrase whose words are linked",
};

/** What a phrase loses that is put together of a term and what is said of it. */
const PRICE_OF_FREE = 0.2;

/** Scores a concept; `free` tells whether it is put together of a term and what is said of it. */
export function scoreOf(
  concept: Concept,
  entry: TermbaseEntry | undefined,
  frequency: Frequency,
  rarities: readonly [Rarity, Rarity],
  packs: readonly [TermPack, TermPack],
  free: boolean,
): ScoreParts {
  const reasons = [SAID_OF[concept.by]];
  const quality = concept.quality / concept.sightings;
  let pairing = TRUST[concept.by];
  if (concept.by === "run" || concept.by === "phrase") {
    pairing *= 0.4 + 0.6 * quality;
    reasons.push(`${Math.round(quality * 100)} % of its words are explained`);
  }
  if (concept.apart) {
    pairing *= concept.kind === "name" ? 0.75 : 0.6;
    reasons.push("in both reports, in no bead");
  }
  const dice = (2 * frequency.bothBeads) / Math.max(1, frequency.sourceBeads + frequency.targetBeads);
  if (concept.by === "phrase" || concept.by === "run" || concept.by === "name") {
    if (frequency.bothBeads >= 2) {
      pairing = Math.min(0.97, pairing * (0.8 + 0.35 * dice));
      reasons.push(`together in ${frequency.bothBeads} beads (Dice ${dice.toFixed(2)})`);
    } else if (dice < 0.5) {
      pairing *= 0.55 + 0.9 * dice;
      reasons.push("mostly apart");
    }
  }
  const termhood = Math.max(
    0,
    termhoodOf(concept, entry, frequency, rarities, packs, reasons) - (free ? PRICE_OF_FREE : 0),
  );
  if (free) reasons.push("holds a term of its own");
  return { termhood, pairing, score: round(pairing * (0.3 + 0.7 * termhood)), reasons };
}

function termhoodOf(
  concept: Concept,
  entry: TermbaseEntry | undefined,
  frequency: Frequency,
  rarities: readonly [Rarity, Rarity],
  packs: readonly [TermPack, TermPack],
  reasons: string[],
): number {
  const often = Math.min(frequency.source, frequency.target);
  const bonus = Math.min(0.2, 0.07 * Math.log2(Math.max(1, often)));
  if (often > 1) reasons.push(`${often} occurrences`);
  // The side whose words are written apart tells how many words a term has; syllables do not.
  const side = packs[0].head === "last" ? 0 : 1;
  const key = sideOf(concept, side);
  const words = key.split(" ");
  const beside =
    entry !== undefined && concept.nested !== undefined
      ? NESTED_BESIDE[Math.min(words.filter((word) => !packs[side].function.has(word)).length, 3)]!
      : 0;
  const known = (entry === undefined ? 0 : 0.12) - NESTED[concept.nested ?? "no"] - beside;
  const technical = TECHNICAL.has(entry?.domain ?? "") ? WORTH_OF_TECHNICAL : 0;
  if (concept.kind !== "term") {
    const longest = Math.max(...packs.map((_, side) => sideOf(concept, side).split(" ").length));
    let worth = WORTH_OF_KIND[concept.kind];
    if (concept.kind === "name" && longest === 1) worth -= 0.12;
    if (concept.kind === "name" && entry === undefined) worth -= concept.by === "name" ? ALIKE : OTHER_NAME;
    // Three words and more are mostly the full name of a person.
    if (concept.kind === "name" && entry === undefined && longest > 2) worth += 0.05;
    // What everybody writes about is no news to a translator.
    const rare = Math.max(...packs.map((_, side) => rarities[side]!.of(sideOf(concept, side))[0] ?? 0));
    if (concept.kind === "name" && rare < 7.5) worth -= 0.2;
    worth -= beside;
    if (packs.some((pack, side) => pack.home.has(sideOf(concept, side)))) worth = 0;
    else if (entry?.pos === "adjective") worth -= PEOPLE;
    else if (entry?.domain === "geography") worth -= isLandform(concept, packs) ? LANDFORM : PLACE;
    else if (entry?.domain === "society") worth -= KNOWN_TO_ALL;
    return clamp(worth + (entry?.domain === "geography" ? 0 : bonus));
  }
  if (entry !== undefined && (entry.pos === "verb" || entry.pos === "phrase" || entry.pos === "adjective")) {
    reasons.push(`a ${entry.pos}`);
    const form = (side === 0 ? entry.source : entry.target).preferred.toLowerCase();
    const [rarest = 0] = rarities[side]!.of(form);
    const rare = rarest >= (form.includes(" ") ? RARE_IN_PHRASE : RARE_VERB);
    const technical = entry.pos !== "phrase" && words.length >= WORDS_OF_TERM[entry.pos] ? WORTH_OF_LONG_VERB : 0;
    return clamp(WORTH_OF_VERB + bonus / 2 + technical + (entry.pos !== "phrase" && rare ? WORTH_OF_RARE_VERB : 0));
  }
  const rare = rarities[side]!.of(key);
  const pack = packs[side]!;
  // Whoever translates news knows a minister from a chairman.
  const title = entry !== undefined && words.every((word) => pack.titles.has(word)) && (rare[0] ?? 0) < RARE_TITLE;
  const general = title ? words.length : words.filter((word) => pack.general.has(word)).length;
  // The termbase knows that a small word can be a term: minutes, third country.
  if (rare.length === 0 && entry === undefined) return 0;
  if (rare.length === 0 && words.length === 1) return SMALL_WORD;
  const size = entry === undefined ? rare.length : Math.max(rare.length, words.length > 1 ? 2 : 1);
  const rarest = clamp(((rare[0] ?? 0) - COMMON) / (RARE - COMMON));
  const mean = clamp((rare.reduce((sum, one) => sum + one, 0) / size - COMMON) / (RARE - COMMON));
  if (size === 1) {
    const syllables = sideOf(concept, 1 - side).split(" ").length;
    const short = syllables === 1 ? 1 : 0;
    const long = entry !== undefined && syllables >= SYLLABLES_OF_LONG ? LONG : 0;
    if (entry === undefined && !concept.noun && !isNounLike(key, surfacesOf(concept, side), pack)) {
      return 0.1 * (1 - short);
    }
    reasons.push(`one word, ${rare[0]! > 10 ? "rare" : "not rare"} in news`);
    if (entry === undefined && rare[0]! < 9.5) return clamp(0.15 + (general > 0 ? 0 : bonus) - SHORT_AND_NEW * short);
    return clamp(
      0.56 * rarest -
        (general > 0 ? 0.35 : 0) -
        (entry === undefined ? SHORT_AND_NEW : SHORT) * short -
        beside +
        bonus +
        technical +
        long +
        (concept.nested !== undefined && rarest < RARE_ENOUGH ? -0.1 : 0.05),
    );
  }
  reasons.push(`${size} words`);
  const length = entry === undefined ? LENGTH_OF_PHRASE[Math.min(size, 4)]! : 0.52 + 0.08 * Math.min(size, 4);
  const named = concept.by === "phrase" && concept.holdsName ? 0.25 : 0;
  const headed = entry === undefined && pack.general.has(headOf(words, pack)) ? 0.08 : 0;
  return clamp(
    length - named - headed + 0.15 * mean + 0.1 * rarest - (0.3 * general) / size + bonus + known + technical,
  );
}

/** True where both names say what they are: Biển Đông = East Sea. */
function isLandform(concept: Concept, packs: readonly TermPack[]): boolean {
  return packs.every((pack, side) => {
    const words = sideOf(concept, side).split(" ");
    return (
      words.length > 1 &&
      words.some((word, k) => pack.landforms.has(word) || pack.landforms.has(`${word} ${words[k + 1]}`))
    );
  });
}

/** The main word of a phrase of a language that has it last: before the first small word. */
function headOf(words: readonly string[], pack: TermPack): string {
  const small = words.findIndex((word, k) => k > 0 && pack.function.has(word));
  return words.at(small < 0 ? -1 : small - 1)!;
}

/** Endings of words that are nouns whatever stands around them. */
const NOUN =
  /(tion|sion|ment|ity|ness|ship|ance|ence|ism|ist|cy|sis|logy|hood|dom|ture|ware|ee|age|line|phy|graph|gram)$/;

/** True where a single word is a noun by its shape, or is seen in the plural. */
function isNounLike(key: string, written: Iterable<string>, pack: TermPack): boolean {
  if (pack.language !== "en" || NOUN.test(key)) return true;
  for (const form of written)
    if (/s$/.test(form) && pack.singular(form.toLowerCase()) !== form.toLowerCase()) return true;
  return false;
}

const surfacesOf = (concept: Concept, side: number): Iterable<string> =>
  (side === 0 ? concept.source : concept.target).written.keys();
const sideOf = (concept: Concept, side: number): string => (side === 0 ? concept.source.key : concept.target.key);
const clamp = (value: number): number => Math.max(0, Math.min(1, value));
const round = (value: number): number => Math.round(value * 1000) / 1000;

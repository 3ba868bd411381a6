import { languageOf } from "./language-of.ts";
import type { TermIndex } from "./term-index.ts";

/** A translation of a part or a whole, with how much is to be said for it. */
export interface Candidate {
  readonly term: string;
  readonly weight: number;
  /** Of a part: the name of a country or region, or the adjective of one. */
  readonly place?: "name" | "adjective";
}

/** Trained translations of a word, best first. */
export type TrainedWord = (word: string) => readonly Candidate[];

/** What a word becomes, best first. */
interface Words {
  readonly [word: string]: readonly string[];
}

/** Words between two parts, and what they become. */
const LINKS: { readonly [language: string]: Words } = {
  vi: {
    của: ["of"],
    về: ["on"],
    với: ["with"],
    và: ["and"],
    giữa: ["between"],
    cho: ["for"],
    tại: ["in"],
    trong: ["in"],
  },
  en: {
    of: ["", "của"],
    on: ["về"],
    with: ["với"],
    and: ["và"],
    between: ["giữa"],
    for: ["về", "cho"],
    in: ["tại", "trong"],
  },
};
/** Words that stand before what they change, in both languages. */
const PREFIXES: { readonly [language: string]: Words } = {
  vi: { phó: ["deputy", "vice"], trưởng: ["head of", "chief of"], cựu: ["former"], nguyên: ["former"], tân: ["new"] },
  en: { deputy: ["phó"], vice: ["phó"], former: ["cựu", "nguyên"], new: ["tân"], acting: ["quyền"] },
};
/** Vietnamese heads of which English says "H of X". */
const HEADS_WITH_OF: ReadonlySet<string> = new Set(
  "bộ|bộ trưởng|thứ trưởng|cục|tổng cục|vụ|viện|ngày|năm|tuần|quyền|luật|chủ tịch|phó chủ tịch|tổng thư ký|người phát ngôn|đại sứ quán|chính phủ|nhân dân".split(
    "|",
  ),
);
const MOST_PARTS = 4;
/** Translations of a part that are tried. */
const MOST_OF_PART = 3;
/** Compositions kept of a run of words. */
const MOST_OF_WHOLE = 8;
/** A trained translation of a part is worth this much of a curated one. */
const TRAINED = 0.5;
/** A translation of a variant is worth this much of one of a preferred form. */
const VARIANT = 0.8;
/** A single Vietnamese syllable is a doubtful part: it may be half of a word. */
const SYLLABLE = 0.3;
/** What the first, second, third word for a link is worth. */
const LATER = [1, 0.9, 0.81];
/** Compositions below this are guesses. */
const LEAST_WEIGHT = 0.1;
/** A composition is worth this much of its parts for each join. */
const JOIN = 0.7;

/**
 * Composes a term that is not listed from its parts: the fewest parts that cover it, modifiers before the head in
 * English and behind it in Vietnamese, "phó" and "deputy" before both. Only between these two languages.
 * @param key the term's words, lower case, joined by one blank
 */
export function composeTerm(
  key: string,
  from: string,
  to: string,
  terms: TermIndex,
  trained: TrainedWord,
): Candidate[] {
  const language = languageOf(from);
  if (LINKS[language] === undefined || LINKS[languageOf(to)] === undefined) return [];
  const composer = new Composer(language === "vi", key.split(" "), terms, trained);
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const found = composer.compose(0, composer.size, parts);
    if (found.length > 0) return distinct(found);
  }
  return [];
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, number>();
  for (const { term, weight } of candidates) best.set(term, Math.max(best.get(term) ?? 0, weight));
  return [...best]
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

class Composer {
  readonly #fromVietnamese: boolean;
  readonly #words: readonly string[];
  readonly #terms: TermIndex;
  readonly #trained: TrainedWord;
  readonly #links: Words;
  readonly #prefixes: Words;
  readonly #known = new Map<string, readonly Candidate[]>();

  constructor(fromVietnamese: boolean, words: readonly string[], terms: TermIndex, trained: TrainedWord) {
    this.#fromVietnamese = fromVietnamese;
    this.#links = LINKS[fromVietnamese ? "vi" : "en"]!;
    this.#prefixes = PREFIXES[fromVietnamese ? "vi" : "en"]!;
    this.#words = words;
    this.#terms = terms;
    this.#trained = trained;
  }

  get size(): number {
    return this.#words.length;
  }

  /** Translations of the words from `start` to `end` out of exactly so many parts. */
  compose(start: number, end: number, parts: number): readonly Candidate[] {
    if (parts === 1) return this.#listed(start, end);
    const memo = `${start} ${end} ${parts}`;
    let found = this.#known.get(memo);
    if (found === undefined) {
      found = this.#compose(start, end, parts);
      this.#known.set(memo, found);
    }
    return found;
  }

  #compose(start: number, end: number, parts: number): readonly Candidate[] {
    const all: Candidate[] = [];
    const cutAt = (cut: number): void => {
      for (let left = 1; left < parts; left++) all.push(...this.#join(start, cut, end, left, parts - left));
    };
    if (this.#prefixes[this.#words[start]!] !== undefined) cutAt(start + 1);
    // A link holds less together than words that stand side by side: "đại sứ Mỹ tại Việt Nam" is cut at "tại".
    for (let cut = start + 1; cut < end - 1; cut++) if (this.#links[this.#words[cut]!] !== undefined) cutAt(cut);
    if (all.length === 0) for (let cut = start + 1; cut < end; cut++) cutAt(cut);
    return all.sort((a, b) => b.weight - a.weight).slice(0, MOST_OF_WHOLE);
  }

  #listed(start: number, end: number): readonly Candidate[] {
    const key = this.#words.slice(start, end).join(" ");
    const isSyllable = this.#fromVietnamese && end - start === 1;
    const matches = this.#terms.get(key);
    if (matches !== undefined) {
      return matches.slice(0, MOST_OF_PART).map(({ entry: { target, pos, domain }, as }) => ({
        term: target.preferred,
        weight: (as === "preferred" ? 1 : VARIANT) * (isSyllable && domain !== "geography" ? SYLLABLE : 1),
        ...(domain === "geography" && (pos === "name" || pos === "adjective") ? { place: pos } : {}),
      }));
    }
    if (end - start > 1 || isSyllable || this.#links[key] !== undefined) return [];
    return this.#trained(key)
      .slice(0, MOST_OF_PART)
      .map(({ term, weight }) => ({ term, weight: weight * TRAINED }));
  }

  #join(start: number, cut: number, end: number, leftParts: number, rightParts: number): Candidate[] {
    const prefix = cut === start + 1 ? this.#prefixes[this.#words[start]!] : undefined;
    if (prefix !== undefined) {
      return this.compose(cut, end, rightParts).flatMap(({ term, weight }) =>
        prefix.map((before, n) => ({ term: `${before} ${term}`, weight: weight * (n === 0 ? 0.9 : 0.7) })),
      );
    }
    const link = cut + 1 < end ? this.#links[this.#words[cut]!] : undefined;
    const left = this.compose(start, cut, leftParts);
    if (left.length === 0) return [];
    const right = this.compose(link === undefined ? cut : cut + 1, end, rightParts);
    return left.flatMap((head) => right.flatMap((other) => this.#phrases(start, cut, head, other, link)));
  }

  #phrases(
    start: number,
    cut: number,
    left: Candidate,
    right: Candidate,
    link: readonly string[] | undefined,
  ): Candidate[] {
    const weight = left.weight * right.weight * JOIN;
    if (link !== undefined) {
      return link.map((word, n) => ({
        term: [left.term, word, right.term].filter(Boolean).join(" "),
        weight: weight * LATER[Math.min(n, LATER.length - 1)]!,
      }));
    }
    const turned = { term: `${right.term} ${left.term}`, weight: right.place === "name" ? weight * 0.7 : weight };
    if (!this.#fromVietnamese) return [turned];
    const withOf = { term: `${left.term} of ${right.term}`, weight: right.place === "adjective" ? 0 : weight * 0.8 };
    const head = this.#words.slice(start, cut).join(" ");
    return HEADS_WITH_OF.has(head)
      ? [
          { ...withOf, weight: withOf.weight / 0.8 },
          { ...turned, weight: turned.weight * 0.8 },
        ]
      : [turned, withOf];
  }
}

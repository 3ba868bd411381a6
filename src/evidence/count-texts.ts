import type { Work } from "../core/work.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { indexLexicon, type LexiconIndex, reverseIndex, type UnitIndex } from "../lexicon/lexicon-index.ts";
import { collectItems, type ItemsOfSide } from "./items-of-side.ts";
import { type LexiconWords, lookUpWords } from "./lexicon-words.ts";
import type { TranslatableSide } from "./translations.ts";
import { type KnownTypes, knownTypes } from "./types-of-side.ts";
import type { Weights } from "./weights.ts";
import { collectWords, type WordsOfSide } from "./words-of-side.ts";

/** A text as evidence sees it. */
export interface EvidenceText {
  /** BCP 47 tag. */
  readonly language: string;
  /** Texts of the segments. */
  readonly segments: readonly string[];
  /** What was counted in it before, beside the same other text, with the same lexicons and weights. */
  readonly counted?: CountedText;
}

/** What is counted in one text before it is compared: plain lists and arrays, which can be sent to another thread. */
export interface CountedText {
  /** Without the map of types, which takes longer to send than to make. */
  readonly words: Omit<WordsOfSide, "typeOf">;
  readonly items: ItemsOfSide;
  /** For each lexicon, the number of each word type as part of its units of several words; -1 where it is part of none. */
  readonly parts: readonly Int32Array[];
  /** What the lexicons know of the types. */
  readonly known: KnownTypes;
}

/** Two texts with what is counted in each of them by itself: a good part of all work on a pair of reports. */
export function* countTexts(
  source: EvidenceText,
  target: EvidenceText,
  lexicons: readonly Lexicon[],
  weights: Weights,
): Work<readonly [source: EvidenceText, target: EvidenceText]> {
  const sides = yield* translatableSides(source, target, lexicons, weights);
  return [
    { ...source, counted: countedIn(sides.source) },
    { ...target, counted: countedIn(sides.target) },
  ];
}

/** Counts two texts, as far as that was not done before, beside the lexicons that know their words. */
export function* translatableSides(
  source: EvidenceText,
  target: EvidenceText,
  lexicons: readonly Lexicon[],
  weights: Weights,
): Work<{ source: TranslatableSide; target: TranslatableSide }> {
  const indexes = lexicons.map((lexicon) => oriented(lexicon, source.language));
  const from = yield* translatable(
    source,
    indexes.map((index) => index.source),
    weights,
  );
  const to = yield* translatable(
    target,
    indexes.map((index) => index.target),
    weights,
  );
  return { source: from, target: to };
}

function* translatable(
  { language, segments, counted }: EvidenceText,
  indexes: readonly UnitIndex[],
  weights: Weights,
): Work<TranslatableSide> {
  if (counted !== undefined) {
    const { items, parts, known } = counted;
    return {
      words: withTypeOf(counted.words),
      items,
      lexicons: indexes.map((index, k) => ({ index, parts: parts[k]! })),
      known,
    };
  }
  const words = yield* collectWords(segments);
  const lexicons: LexiconWords[] = [];
  for (const index of indexes) lexicons.push(yield* lookUpWords(words.types, index, language));
  const items = yield* collectItems(words, lexicons);
  const known = yield* knownTypes(words, items, lexicons, weights);
  return { words, items, lexicons: lexicons.map(({ index, parts }) => ({ index, parts })), known };
}

/** Written out, so that an engine sees one kind of object wherever the words come from. */
function withTypeOf(counted: CountedText["words"]): WordsOfSide {
  const { tokens, dates, offsets, lengths, types, folded, names, counts } = counted;
  const typeOf = new Map<string, number>();
  for (let type = 0; type < types.length; type++) typeOf.set(types[type]!, type);
  return { tokens, dates, offsets, lengths, types, folded, names, counts, typeOf };
}

function countedIn({ words: { typeOf: _, ...words }, items, lexicons, known }: TranslatableSide): CountedText {
  return { words, items, parts: lexicons.map(({ parts }) => parts), known };
}

function oriented(lexicon: Lexicon, source: string): LexiconIndex {
  const index = indexLexicon(lexicon);
  return primary(lexicon.source) === primary(source) ? index : reverseIndex(index);
}

/** The language of a tag, without region or script. */
function primary(tag: string): string {
  return tag.split("-", 1)[0]!.toLowerCase();
}

import type { Work } from "../core/work.ts";
import type { ComparableSide } from "./comparable-side.ts";
import { LINKED_BY, type Translations } from "./translations.ts";
import { interpolate, LIFT_KNOTS, RARITY_KNOTS, type Weights } from "./weights.ts";

/** What links and unlinked words of two texts are worth, in nats. */
export interface WordPrices {
  /** Worth of each translation as a link. */
  readonly values: Float64Array;
  /** Rank of each translation in the order of linking, by its lift: 0 is never linked, higher goes first. */
  readonly levels: Uint16Array;
  /** What each type of the source, and of the target, costs where it is not linked. */
  readonly missingSource: Float64Array;
  readonly missingTarget: Float64Array;
}

/** Steps of lift, in nats, between which the order of linking is not kept apart. */
const LIFT_STEP = 1 / 32;
/**
 * Nats by which each further word of a unit puts a link forward: "hiệp định" goes before "hiệp", which the training data
 * have learnt to mean the same.
 */
const WORD_FIRST = 2;
/** Further words of both units that count for it. */
const MOST_WORDS = 4;
/** The highest rank in the order of linking. */
export const TOP_LEVEL: number =
  1 + Math.round((LIFT_KNOTS[LIFT_KNOTS.length - 1]! + MOST_WORDS * WORD_FIRST) / LIFT_STEP);
/** Lift from which a link of units is worth more by their words: below it, it says little. */
const LEAST_UNIT_LIFT = 3;
/** Lift below which no part of a longer unit links: weaker ones say nothing and take time. */
const LEAST_PART_LIFT = 2.5;

/** Translations or types between two chances to rest, and how many are about a microsecond of work. */
const PRICES_A_REST = 5_000;
const PRICES_A_UNIT = 5;

/** Sets the prices of all words and links of two sides. */
export function* wordPrices(
  source: ComparableSide,
  target: ComparableSide,
  { offsets, targets, lifts, kinds }: Translations,
  weights: Weights,
): Work<WordPrices> {
  const least = LIFT_KNOTS[0]!;
  const most = LIFT_KNOTS[LIFT_KNOTS.length - 1]!;
  const values = new Float64Array(lifts.length);
  const levels = new Uint16Array(lifts.length);
  const [moreWords, moreTargetWords] = [furtherWords(source), furtherWords(target)];
  for (let e = 0, type = 0; e < lifts.length; e++) {
    while (e >= offsets[type + 1]!) type++;
    const lift = lifts[e]!;
    const more = moreWords[type]! + moreTargetWords[targets[e]!]!;
    values[e] = worthOfLink(lift, kinds[e]!, weights) + (lift >= LEAST_UNIT_LIFT ? weights.linkedWord * more : 0);
    if (lift >= (kinds[e] === LINKED_BY.part ? LEAST_PART_LIFT : least)) {
      levels[e] = 1 + Math.round((Math.min(lift, most) + WORD_FIRST * Math.min(more, MOST_WORDS)) / LIFT_STEP);
    }
    if (e % PRICES_A_REST === PRICES_A_REST - 1) yield PRICES_A_REST / PRICES_A_UNIT;
  }
  const missingSource = yield* pricesOfMissing(source, weights);
  return { values, levels, missingSource, missingTarget: yield* pricesOfMissing(target, weights) };
}

/** Words of each item type of a side beyond the first. */
function furtherWords({ words, items, types }: ComparableSide): Uint8Array {
  const further = new Uint8Array(types.background.length);
  for (const [k, unit] of items.units.entries()) {
    let blanks = 0;
    for (let at = unit.indexOf(" "); at >= 0; at = unit.indexOf(" ", at + 1)) blanks++;
    further[words.types.length + k] = blanks;
  }
  return further;
}

/** What a link is worth, by what links the two and how much likelier than by chance they stand together. */
function worthOfLink(lift: number, kind: number, weights: Weights): number {
  if (kind === LINKED_BY.name) return weights.linkName;
  if (kind === LINKED_BY.shortNumber) return weights.linkShortNumber;
  if (kind === LINKED_BY.longNumber) return weights.linkLongNumber;
  const worth = interpolate(LIFT_KNOTS, weights.link, lift);
  return kind === LINKED_BY.part ? worth * weights.linkPart : worth;
}

/** What each word type costs where it is not linked: rare words that the lexicon knows cost most, common ones nothing. */
function* pricesOfMissing({ words, types }: ComparableSide, weights: Weights): Work<Float64Array> {
  const { background, known } = types;
  const prices = new Float64Array(background.length);
  for (let type = 0; type < words.types.length; type++) {
    if (words.types[type]!.startsWith("#")) prices[type] = weights.missingNumber;
    else if (words.names[type] === 1) prices[type] = weights.missingName;
    else if (known[type] === 0) prices[type] = weights.missingUnknown;
    else prices[type] = interpolate(RARITY_KNOTS, weights.missing, -Math.log(background[type]!));
    if (type % PRICES_A_REST === PRICES_A_REST - 1) yield PRICES_A_REST / PRICES_A_UNIT;
  }
  return prices;
}

import { LINKED_BY } from "./translations.ts";
import { interpolate, LIFT_KNOTS, RARITY_KNOTS, type Weights } from "./weights.ts";
import type { ComparableSide } from "./word-evidence.ts";

/** What a link is worth, by what links the two and how much likelier than by chance they stand together. */
export function worthOfLink(lift: number, kind: number, weights: Weights): number {
  if (kind === LINKED_BY.name) return weights.linkName;
  if (kind === LINKED_BY.shortNumber) return weights.linkShortNumber;
  if (kind === LINKED_BY.longNumber) return weights.linkLongNumber;
  return interpolate(LIFT_KNOTS, weights.link, lift);
}

/** What each word type costs where it is not linked: rare words that the lexicon knows cost most, common ones nothing. */
export function priceOfMissing(side: ComparableSide, weights: Weights): Float64Array {
  return Float64Array.from(side.types.background, (probability, type) => {
    if (type >= side.words.types.length) return 0;
    if (side.words.types[type]!.startsWith("#")) return weights.missingNumber;
    if (side.words.names[type] === 1) return weights.missingName;
    if (side.types.known[type] === 0) return weights.missingUnknown;
    return interpolate(RARITY_KNOTS, weights.missing, -Math.log(probability));
  });
}

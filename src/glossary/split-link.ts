import type { ItemsOfSide } from "../evidence/items-of-side.ts";

/** Words of a unit from which it may be a phrase of several terms: vòng đàm phán. */
const LEAST_WORDS = 3;
/** Words between what the parts of a unit are linked with. This and the next chosen on the term lists of report pairs 25 to 120. */
const FAR = 5;
/** Lift of a part's own link, in nats. */
const LEAST_LIFT = 3;
/** What the link of a part may be below that of the unit where a word beside its partner is left over, in nats. */
const MOST_LOSS = 3;
/** Words between the partner of a unit and that of its part, where the rest of the unit keeps the unit's. */
const NEAR = 1;
/** Words of the unit that its parts may leave out. */
const MOST_LEFT_OUT = 1;

/** An item of the source side with an item of the target side that may be its partner. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly lift: number;
  score: number;
}

/**
 * The links of a unit's parts where they explain more of the other side than the unit: vòng đàm phán = round leaves talks,
 * vòng = round and đàm phán = talks do not. Where no part has such a partner, but a word stands unexplained before that of
 * the unit, the unit's first word alone keeps it: kinh tế (biển) = (ocean) economy. `side` is the side of the unit, that
 * of syllables, `units` its items and `words` those of the other side; `isLeft` tells of a run of words of that one that
 * it carries meaning and is linked with nothing.
 */
export function splitLink(
  whole: Candidate,
  candidates: readonly Candidate[],
  side: "x" | "y",
  units: ItemsOfSide,
  words: ItemsOfSide,
  isLeft: (from: number, to: number) => boolean,
): readonly Candidate[] {
  const other = side === "x" ? "y" : "x";
  const startOf = (one: Candidate): number => units.starts[one[side]]!;
  const sizeOf = (one: Candidate): number => units.sizes[one[side]]!;
  const endOf = (one: Candidate): number => startOf(one) + sizeOf(one);
  const size = sizeOf(whole);
  if (size < LEAST_WORDS) return [whole];
  const [from, to] = [startOf(whole), endOf(whole)];
  const [first, end] = [words.starts[whole[other]]!, words.starts[whole[other]]! + words.sizes[whole[other]]!];
  const parts = candidates.filter((one) => startOf(one) >= from && endOf(one) <= to && sizeOf(one) < size);
  const heirs = parts.filter((one) => one[other] === whole[other]);
  const others = parts.filter((one) => {
    const [start, size] = [words.starts[one[other]]!, words.sizes[one[other]]!];
    return one.lift >= LEAST_LIFT && start >= first - FAR && start + size <= end + FAR && isLeft(start, start + size);
  });
  let best: readonly Candidate[] = [whole];
  let [most, lift] = [size - MOST_LEFT_OUT, 0];
  for (const heir of heirs) {
    for (const one of others) {
      if (heir.lift < LEAST_LIFT || (endOf(one) > startOf(heir) && startOf(one) < endOf(heir))) continue;
      const explained = sizeOf(heir) + sizeOf(one);
      if (explained < most || (explained === most && heir.lift + one.lift <= lift)) continue;
      [best, most, lift] = [[heir, one], explained, heir.lift + one.lift];
    }
  }
  if (best.length > 1) return best;
  const apart = others.filter((one) => !heirs.some((heir) => heir[side] === one[side]));
  const rest = linksOfRest(whole, apart, side, units, words);
  if (rest !== undefined) return rest;
  if (end - first > 1 || !isLeft(first - 1, first)) return best;
  const heir = heirs.find((one) => startOf(one) === from && sizeOf(one) === 2);
  return heir !== undefined && heir.lift >= whole.lift - MOST_LOSS ? [heir] : best;
}

/**
 * The link of a part with a word of its own, and those of the rest with what the unit is linked with: ủy ban (hỗn hợp) =
 * (joint) economic committee.
 */
function linksOfRest(
  whole: Candidate,
  others: readonly Candidate[],
  side: "x" | "y",
  units: ItemsOfSide,
  words: ItemsOfSide,
): readonly Candidate[] | undefined {
  const other = side === "x" ? "y" : "x";
  const [from, to] = [units.starts[whole[side]]!, units.starts[whole[side]]! + units.sizes[whole[side]]!];
  const [first, end] = [words.starts[whole[other]]!, words.starts[whole[other]]! + words.sizes[whole[other]]!];
  let best: Candidate | undefined;
  for (const one of others) {
    const [start, size] = [units.starts[one[side]]!, units.sizes[one[side]]!];
    const [begin, count] = [words.starts[one[other]]!, words.sizes[one[other]]!];
    if (size < 2 || (start !== from && start + size !== to)) continue;
    if (begin > end + NEAR || begin + count < first - NEAR) continue;
    if (best === undefined || one.lift > best.lift) best = one;
  }
  if (best === undefined) return undefined;
  const [start, size] = [units.starts[best[side]]!, units.sizes[best[side]]!];
  const links: Candidate[] = [best];
  for (let at = from; at < to; at++) {
    if (at >= start && at < start + size) continue;
    // The words of a segment stand before its units.
    let word = whole[side];
    while (word >= 0 && (units.sizes[word] !== 1 || units.starts[word] !== at)) word--;
    if (word < 0) return undefined;
    links.push(side === "x" ? { ...whole, x: word } : { ...whole, y: word });
  }
  return links;
}

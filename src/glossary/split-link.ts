import type { ItemsOfSide } from "../evidence/items-of-side.ts";

/** Words of a unit from which it may be a phrase of several terms: vòng đàm phán. */
const LEAST_WORDS = 3;
/** Words between what the parts of a unit are linked with. This and the next chosen on the term lists of report pairs 25 to 120. */
const FAR = 5;
/** Lift of a part's own link, in nats. */
const LEAST_LIFT = 3;
/** What the link of a part may be below that of the unit where a word beside its partner is left over, in nats. */
const MOST_LOSS = 3;
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
 * the unit, the unit's first word alone keeps it: kinh tế (biển) = (ocean) economy. `isLeft` tells of a word of the
 * target side that it carries meaning and is linked with nothing.
 */
export function splitLink(
  whole: Candidate,
  candidates: readonly Candidate[],
  source: ItemsOfSide,
  target: ItemsOfSide,
  isLeft: (from: number, to: number) => boolean,
): readonly Candidate[] {
  const size = source.sizes[whole.x]!;
  if (size < LEAST_WORDS) return [whole];
  const [from, to] = [source.starts[whole.x]!, source.starts[whole.x]! + size];
  const [first, end] = [target.starts[whole.y]!, target.starts[whole.y]! + target.sizes[whole.y]!];
  const startOf = ({ x }: Candidate): number => source.starts[x]!;
  const endOf = ({ x }: Candidate): number => source.starts[x]! + source.sizes[x]!;
  const parts = candidates.filter((one) => startOf(one) >= from && endOf(one) <= to && source.sizes[one.x]! < size);
  const heirs = parts.filter((one) => one.y === whole.y);
  const others = parts.filter((one) => {
    const [start, size] = [target.starts[one.y]!, target.sizes[one.y]!];
    return one.lift >= LEAST_LIFT && start >= first - FAR && start + size <= end + FAR && isLeft(start, start + size);
  });
  let best: readonly Candidate[] = [whole];
  let [most, lift] = [size - MOST_LEFT_OUT, 0];
  for (const heir of heirs) {
    for (const other of others) {
      if (heir.lift < LEAST_LIFT || (endOf(other) > startOf(heir) && startOf(other) < endOf(heir))) continue;
      const words = source.sizes[heir.x]! + source.sizes[other.x]!;
      if (words < most || (words === most && heir.lift + other.lift <= lift)) continue;
      [best, most, lift] = [[heir, other], words, heir.lift + other.lift];
    }
  }
  if (best.length > 1 || end - first > 1 || !isLeft(first - 1, first)) return best;
  const heir = heirs.find((one) => startOf(one) === from && source.sizes[one.x] === 2);
  return heir !== undefined && heir.lift >= whole.lift - MOST_LOSS ? [heir] : best;
}

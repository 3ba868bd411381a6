import type { WordsOfSide } from "./words-of-side.ts";

/** Two word types that were found together in beads. */
export interface Association {
  readonly source: number;
  readonly target: number;
  /** p(target | source) and p(source | target), as far as the beads tell. */
  readonly forward: number;
  readonly backward: number;
}

/** Beads in which two words must stand together; once proves nothing, since it is the bead itself that put them there. */
const LEAST_TOGETHER = 2;
/** Least Dice coefficient of two words. */
const LEAST_DICE = 0.3;
/** Beads in which a word may stand that tells anything; words of every other bead associate with everything. */
const MOST_OFTEN = 0.5;

/**
 * Learns from beads of one pair of texts which of its words go together, by the Dice coefficient. What Model 1 does on
 * much text is better done by this on little.
 */
export function associations(
  source: WordsOfSide,
  target: WordsOfSide,
  beads: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[],
): Association[] {
  const inSource = new Int32Array(source.types.length);
  const inTarget = new Int32Array(target.types.length);
  const together = new Map<number, number>();
  const width = target.types.length;
  for (const bead of beads) {
    const from = typesOf(source, bead.source);
    const to = typesOf(target, bead.target);
    for (const u of from) inSource[u]! += 1;
    for (const v of to) inTarget[v]! += 1;
    for (const u of from) for (const v of to) together.set(u * width + v, (together.get(u * width + v) ?? 0) + 1);
  }
  const most = Math.max(4, MOST_OFTEN * beads.length);
  const found: Association[] = [];
  for (const [key, count] of together) {
    if (count < LEAST_TOGETHER) continue;
    const u = Math.floor(key / width);
    const v = key - u * width;
    if (inSource[u]! > most || inTarget[v]! > most) continue;
    const dice = (2 * count) / (inSource[u]! + inTarget[v]!);
    if (dice < LEAST_DICE) continue;
    // Half a bead less: of words seen twice together even a perfect record says little.
    found.push({
      source: u,
      target: v,
      forward: ((count - 0.5) / inSource[u]!) * dice,
      backward: ((count - 0.5) / inTarget[v]!) * dice,
    });
  }
  return found;
}

function typesOf(side: WordsOfSide, group: readonly number[]): Set<number> {
  const types = new Set<number>();
  for (const k of group) for (let i = side.offsets[k]!; i < side.offsets[k + 1]!; i++) types.add(side.tokens[i]!);
  return types;
}

import type { ItemsOfSide } from "../evidence/items-of-side.ts";

/** For each word of a bead: 1 where it is a known unit with the word before it. */
export function pairsOf(
  { offsets, starts, sizes }: ItemsOfSide,
  bead: number,
  first: number,
  size: number,
): Uint8Array {
  const pairs = new Uint8Array(size + 2);
  for (let x = offsets[bead]!; x < offsets[bead + 1]!; x++)
    if (sizes[x] === 2 && starts[x]! - first < size) pairs[starts[x]! - first + 1] = 1;
  return pairs;
}

/** True where a syllable is a word with its other neighbour, and not with the one whose link it might join. */
export function belongsElsewhere(pairs: Uint8Array, at: number, near: number): boolean {
  const [before, after] = [pairs[at] === 1, pairs[at + 1] === 1];
  return near < at ? after && !before : before && !after;
}

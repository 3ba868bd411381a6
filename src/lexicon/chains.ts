/** Where each number stands in a list, ascending: at `first[number]`, then at `next` of that place and so on, until -1. */
export interface Chains {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** Chains the places of equal numbers; negative ones are left out. */
export function chainsOf(numbers: ArrayLike<number>): Chains {
  let most = -1;
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! > most) most = numbers[at]!;
  const first = new Int32Array(most + 1).fill(-1);
  const next = new Int32Array(numbers.length);
  for (let at = numbers.length - 1; at >= 0; at--) {
    const number = numbers[at]!;
    if (number < 0) continue;
    next[at] = first[number]!;
    first[number] = at;
  }
  return { first, next };
}

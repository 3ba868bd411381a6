import { diffArrays } from "diff";

/** Which segments of an old version are which of the new one. */
export interface SegmentMatch {
  /** For each old segment its index in the new version, -1 where it is gone or changed. */
  readonly toNew: Int32Array;
  /** For each new segment its index in the old version, -1 where it is new or changed. */
  readonly toOld: Int32Array;
  /** Old segments that were found elsewhere than in order. */
  readonly moved: ReadonlySet<number>;
}

/** Edits that the exact comparison goes up to; beyond them it would take time with their square. */
const MOST_EDITS = 1500;

/** Finds the segments that two versions of a text share: first in order, then those moved elsewhere whose text is unique. */
export function matchSegments(before: readonly string[], after: readonly string[]): SegmentMatch {
  const toNew = new Int32Array(before.length).fill(-1);
  const toOld = new Int32Array(after.length).fill(-1);
  const join = (i: number, j: number): void => {
    toNew[i] = j;
    toOld[j] = i;
  };
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) join(start, start++);
  let [endOld, endNew] = [before.length, after.length];
  while (endOld > start && endNew > start && before[endOld - 1] === after[endNew - 1]) join(--endOld, --endNew);
  const changes = diffArrays(before.slice(start, endOld), after.slice(start, endNew), { maxEditLength: MOST_EDITS });
  if (changes === undefined) joinUnique(before, after, start, endOld, endNew, join, toNew, toOld);
  else {
    let [i, j] = [start, start];
    for (const { added, removed, count } of changes) {
      for (let k = 0; k < count; k++) {
        if (removed) i++;
        else if (added) j++;
        else join(i++, j++);
      }
    }
  }
  const moved = new Set<number>();
  for (const [i, j] of uniqueMatches(before, after, toNew, toOld)) {
    join(i, j);
    moved.add(i);
  }
  return { toNew, toOld, moved };
}

/** For versions that differ too much: texts that occur once in each, in the longest common order (patience diff), and what is equal around them. */
function joinUnique(
  before: readonly string[],
  after: readonly string[],
  start: number,
  endOld: number,
  endNew: number,
  join: (i: number, j: number) => void,
  toNew: Int32Array,
  toOld: Int32Array,
): void {
  for (const [i, j] of longestRising(uniqueMatches(before, after, toNew, toOld))) join(i, j);
  for (let i = start; i < endOld; i++) {
    const j = toNew[i]!;
    if (j < 0) continue;
    for (let k = 1; i + k < endOld && j + k < endNew; k++) {
      if (toNew[i + k]! >= 0 || toOld[j + k]! >= 0 || before[i + k] !== after[j + k]) break;
      join(i + k, j + k);
    }
    for (let k = 1; i - k >= start && j - k >= start; k++) {
      if (toNew[i - k]! >= 0 || toOld[j - k]! >= 0 || before[i - k] !== after[j - k]) break;
      join(i - k, j - k);
    }
  }
}

/** Pairs of unmatched segments whose text occurs once among the unmatched of each side, by old index. */
function uniqueMatches(
  before: readonly string[],
  after: readonly string[],
  toNew: Int32Array,
  toOld: Int32Array,
): [number, number][] {
  const places = (texts: readonly string[], matched: Int32Array): Map<string, number> => {
    const at = new Map<string, number>();
    texts.forEach((text, k) => {
      if (matched[k]! < 0 && text !== "") at.set(text, at.has(text) ? -1 : k);
    });
    return at;
  };
  const [old, fresh] = [places(before, toNew), places(after, toOld)];
  const pairs: [number, number][] = [];
  for (const [text, i] of old) {
    const j = fresh.get(text);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return pairs.sort((p, q) => p[0] - q[0]);
}

/** The longest run of pairs that rises on both sides. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], k) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[k] = ends[low - 1]!;
    ends[low] = k;
  });
  const chosen: [number, number][] = [];
  for (let k = ends.at(-1) ?? -1; k >= 0; k = previous[k]!) chosen.push(pairs[k]!);
  return chosen.reverse();
}

import { diffArrays } from "diff";
import { words } from "../text/words.ts";
import type { Change, WordChange } from "./changes.ts";
import type { SegmentMatch } from "./match-segments.ts";

/** Least share of words that a segment keeps when it is changed; with less it counts as removed and another as added. */
const LEAST_KEPT = 0.4;
/** Largest table of old by new segments compared at one place. */
const MOST_COMPARISONS = 40_000;
/** Words and spaces compared one by one; longer segments are given as a whole. */
const MOST_WORDS = 4_000;
const PIECE = /\s+|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*|./gsu;

/** Lists what differs between two versions of one side, in the order of the texts. */
export function listChanges(
  side: "source" | "target",
  before: readonly string[],
  after: readonly string[],
  match: SegmentMatch,
): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  const inOrder = (k: number): boolean => match.toNew[k]! >= 0 && !match.moved.has(k);
  while (i < before.length || j < after.length) {
    if (i < before.length && inOrder(i) && match.toNew[i] === j) {
      i++;
      j++;
      continue;
    }
    // One place: everything up to the next segment that both versions have in order.
    const [gone, come]: [number[], number[]] = [[], []];
    for (; i < before.length && !inOrder(i); i++) {
      if (match.moved.has(i)) changes.push({ side, kind: "moved", before: i, after: match.toNew[i]!, words: [] });
      else gone.push(i);
    }
    const end = i < before.length ? match.toNew[i]! : after.length;
    for (; j < end; j++) if (match.toOld[j]! < 0) come.push(j);
    changes.push(...atOnePlace(side, before, after, gone, come));
  }
  return changes;
}

function atOnePlace(
  side: "source" | "target",
  before: readonly string[],
  after: readonly string[],
  gone: readonly number[],
  come: readonly number[],
): Change[] {
  const partner = partners(
    gone.map((i) => before[i]!),
    come.map((j) => after[j]!),
  );
  const changes: Change[] = [];
  let next = 0;
  const add = (upTo: number): void => {
    for (; next < upTo; next++) {
      const text = after[come[next]!]!;
      changes.push({ side, kind: "added", after: come[next]!, words: [{ kind: "added", text }] });
    }
  };
  gone.forEach((i, k) => {
    const p = partner[k]!;
    if (p < 0) {
      changes.push({ side, kind: "removed", before: i, words: [{ kind: "removed", text: before[i]! }] });
      return;
    }
    add(p);
    const j = come[p]!;
    changes.push({ side, kind: "changed", before: i, after: j, words: wordChanges(before[i]!, after[j]!) });
    next = p + 1;
  });
  add(come.length);
  return changes;
}

/** For each old text the new one that it became, in order, so that most words are kept; -1 where there is none. */
function partners(before: readonly string[], after: readonly string[]): Int32Array {
  const partner = new Int32Array(before.length).fill(-1);
  const [n, m] = [before.length, after.length];
  if (n * m === 0 || n * m > MOST_COMPARISONS) return partner;
  const [old, fresh] = [before.map(bag), after.map(bag)];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const kept = (i: number, j: number): number => {
    const share = keptWords(old[i]!, fresh[j]!);
    return share >= LEAST_KEPT ? share : 0;
  };
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const share = kept(i, j);
      best[i * width + j] = share > 0 ? Math.max(skip, share + best[(i + 1) * width + j + 1]!) : skip;
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    const here = best[i * width + j]!;
    if (here === best[(i + 1) * width + j]!) i++;
    else if (here === best[i * width + j + 1]!) j++;
    else partner[i++] = j++;
  }
  return partner;
}

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Dice coefficient of two bags of words. */
function keptWords(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The difference of two texts, word by word, by code unit: it does not depend on the engine's language data. */
function wordChanges(before: string, after: string): WordChange[] {
  const [old, fresh] = [before.match(PIECE) ?? [], after.match(PIECE) ?? []];
  const found = old.length + fresh.length > MOST_WORDS ? undefined : diffArrays([...old], [...fresh]);
  if (found === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return found.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

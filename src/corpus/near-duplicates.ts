import { words } from "../text/words.ts";

/** Words of a shingle: runs this long are rarely shared by reports that were written apart. */
const SHINGLE_WORDS = 4;
/** One shingle in so many is kept to find candidates (mod sampling, Broder 1997). */
const SAMPLED = 8;
/** A shingle in more documents is a formula of the agency, not a sign of one text. */
const MOST_DOCUMENTS = 32;
/** Least share of the shingles of both that two versions of one report have in common (Jaccard). */
const LEAST_RESEMBLANCE = 0.5;

/** Groups of two or more texts of one language that are versions of one report; indexes ascending. Linear in the text. */
export function nearDuplicates(texts: readonly string[]): number[][] {
  const shingles = texts.map(shinglesOf);
  const holders = new Map<number, number[]>();
  shingles.forEach((set, k) => {
    for (const shingle of set) {
      // Short texts keep all their shingles: of few, a sample may be none.
      if (shingle % SAMPLED !== 0 && set.size > 64) continue;
      const list = holders.get(shingle);
      if (list === undefined) holders.set(shingle, [k]);
      else list.push(k);
    }
  });
  const group = texts.map((_, k) => k);
  const root = (k: number): number => {
    while (group[k] !== k) k = group[k] = group[group[k]!]!;
    return k;
  };
  const compared = new Set<number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > MOST_DOCUMENTS) continue;
    for (let x = 1; x < list.length; x++) {
      // Neighbours in the list are enough: versions of one text share many lists.
      const [a, b] = [list[x - 1]!, list[x]!];
      const key = a * texts.length + b;
      if (compared.has(key)) continue;
      compared.add(key);
      if (root(a) !== root(b) && resemblance(shingles[a]!, shingles[b]!) >= LEAST_RESEMBLANCE) {
        const [low, high] = [root(a), root(b)].sort((p, q) => p - q);
        group[high!] = low!;
      }
    }
  }
  const members = new Map<number, number[]>();
  texts.forEach((_, k) => {
    const list = members.get(root(k));
    if (list === undefined) members.set(root(k), [k]);
    else list.push(k);
  });
  return [...members.values()].filter((list) => list.length > 1);
}

/** Hashes of all runs of words, case and punctuation aside. */
function shinglesOf(text: string): Set<number> {
  const hashes = words(text).map((word) => fnv1a(word.toLowerCase()));
  const set = new Set<number>();
  const size = Math.min(SHINGLE_WORDS, hashes.length);
  for (let k = 0; k + size <= hashes.length && size > 0; k++) {
    let hash = 0;
    for (let x = k; x < k + size; x++) hash = Math.imul(hash ^ hashes[x]!, 0x9e3779b1) ^ (hash >>> 15);
    set.add(hash >>> 0);
  }
  return set;
}

/** 32-bit FNV-1a over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

import type { BuiltInEvidence } from "../evidence/built-in.ts";
import { BestCandidates } from "./best-candidates.ts";
import type { DocumentSet } from "./document-set.ts";

/** Most documents a word may stand in to speak for a pair: what is in more of them tells little and costs much. */
const MOST_DOCUMENTS = 48;
/** Candidates kept of each document, counted from either side. */
const CANDIDATES_EACH = 6;
/** Links weaker than this, in nats, say nothing about documents. */
const LEAST_LIFT = 1.5;

/** Documents in which each type of word stands: row `type` is `offsets[type]` to `offsets[type + 1]`. */
interface Postings {
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
}

/** Pairs of documents that are worth a closer look, as indexes into the two sets. */
export interface DocumentPair {
  readonly source: number;
  readonly target: number;
  /** Shared evidence in nats, weighed by how few documents hold it. */
  readonly votes: number;
}

/**
 * Proposes pairs of documents by the rare evidence that they share: names, numbers, dates, translated rare words. Goes
 * through an inverted index, never over all pairs; the work grows with the number of documents.
 */
export function proposePairs(source: DocumentSet, target: DocumentSet, evidence: BuiltInEvidence): DocumentPair[] {
  const [from, to] = [typesOfDocuments(source, evidence.source), typesOfDocuments(target, evidence.target)];
  const [fromPostings, toPostings] = [postings(from, evidence.source), postings(to, evidence.target)];
  const { offsets, targets, lifts } = evidence.translations;
  const n = source.documents.length;
  const m = target.documents.length;
  const votes = new Float64Array(m);
  const best = new Float64Array(m);
  const touched: number[] = [];
  const [ofSource, ofTarget] = [new BestCandidates(n, CANDIDATES_EACH), new BestCandidates(m, CANDIDATES_EACH)];
  for (let a = 0; a < n; a++) {
    for (const type of from[a]!) {
      const here = spread(fromPostings, type);
      if (here > MOST_DOCUMENTS) continue;
      const reached: number[] = [];
      for (let e = offsets[type]!; e < offsets[type + 1]!; e++) {
        const other = targets[e]!;
        const there = spread(toPostings, other);
        if (lifts[e]! < LEAST_LIFT || there > MOST_DOCUMENTS) continue;
        const weight = lifts[e]! * rarity(here, n) * rarity(there, m);
        for (let p = toPostings.offsets[other]!; p < toPostings.offsets[other + 1]!; p++) {
          const b = toPostings.documents[p]!;
          if (best[b] === 0) reached.push(b);
          // A word votes once for a document, by its best translation there.
          if (weight > best[b]!) best[b] = weight;
        }
      }
      for (const b of reached) {
        if (votes[b] === 0) touched.push(b);
        votes[b]! += best[b]!;
        best[b] = 0;
      }
    }
    for (const b of touched) {
      // Long documents hold more of everything: what counts is the share that is explained.
      const size = Math.sqrt(from[a]!.length * to[b]!.length) + 1;
      ofSource.offer(a, b, votes[b]! / size);
      ofTarget.offer(b, a, votes[b]! / size);
      votes[b] = 0;
    }
    touched.length = 0;
  }
  return bothWays(ofSource, ofTarget, n, m);
}

/** The distinct types of each document. */
function typesOfDocuments(set: DocumentSet, side: BuiltInEvidence["source"]): Int32Array[] {
  const seen = new Int32Array(side.types.background.length).fill(-1);
  return set.documents.map((_, d) => {
    const types: number[] = [];
    const { offsets } = side.items;
    for (let x = offsets[set.offsets[d]!]!; x < offsets[set.offsets[d + 1]!]!; x++) {
      const type = side.items.types[x]!;
      if (seen[type] === d) continue;
      seen[type] = d;
      types.push(type);
    }
    return Int32Array.from(types);
  });
}

function postings(documents: readonly Int32Array[], side: BuiltInEvidence["source"]): Postings {
  const offsets = new Int32Array(side.types.background.length + 1);
  for (const types of documents) for (const type of types) offsets[type + 1]! += 1;
  for (let type = 1; type < offsets.length; type++) offsets[type]! += offsets[type - 1]!;
  const next = offsets.slice();
  const list = new Int32Array(offsets[offsets.length - 1]!);
  documents.forEach((types, d) => {
    for (const type of types) list[next[type]!++] = d;
  });
  return { offsets, documents: list };
}

const spread = (index: Postings, type: number): number => index.offsets[type + 1]! - index.offsets[type]!;

/** Weight of a word by the documents that hold it: 1 for a word of one document among many. */
const rarity = (holding: number, all: number): number => Math.log(1 + all / holding) / Math.log(1 + all);

/** The candidates of either side, each pair once, most votes first; ties by index. */
function bothWays(ofSource: BestCandidates, ofTarget: BestCandidates, n: number, m: number): DocumentPair[] {
  const pairs = new Map<number, DocumentPair>();
  for (let source = 0; source < n; source++) {
    for (const { other: target, votes } of ofSource.of(source))
      pairs.set(source * m + target, { source, target, votes });
  }
  for (let target = 0; target < m; target++) {
    for (const { other: source, votes } of ofTarget.of(target))
      pairs.set(source * m + target, { source, target, votes });
  }
  return [...pairs.values()].sort((p, q) => q.votes - p.votes || p.source - q.source || p.target - q.target);
}

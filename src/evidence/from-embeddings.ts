import { SongnguError } from "../core/error.ts";
import type { Evidence } from "../core/evidence.ts";
import { type Ask, type AskOptions, askOnce, checkAsk } from "./ask-once.ts";

/** Nearest neighbours that a similarity is measured against. Artetxe & Schwenk (2019) use 4. */
const NEIGHBOURS = 4;
/** In a short text fewer: at most one of so many segments is a near one. */
const SEGMENTS_FOR_A_NEIGHBOUR = 4;
/** Neighbours kept for each segment: those of the bead itself are left out when it is scored. */
const KEPT = NEIGHBOURS + 8;
/** Segments of the other side among which neighbours are sought; of more, every so-manieth, so that time stays linear. */
const MOST_COMPARED = 2000;
/** Nats for each unit of the log of the margin. */
const SCALE = 12;
/** Most nats either way, so that no single evidence decides alone. */
const MOST = 12;
/** Least similarity of neighbours that a margin is taken against. */
const LEAST_SIMILARITY = 0.05;

/**
 * Evidence from sentence embeddings of the caller: how much nearer two groups of segments are than either is to its
 * nearest neighbours on the other side (margin criterion, ratio; Artetxe & Schwenk 2019).
 *
 * `embed` gets texts of both sides in batches, each different text once, and returns one vector for each, all of one
 * length. A group's vector is the sum of its segments' vectors, longer segments counting more.
 * @throws SongnguError BAD_OPTION where `embed` is no function; while aligning EVIDENCE_FAILED, with what `embed` threw
 * as its cause, or where vectors differ in length.
 */
export function fromEmbeddings(embed: Ask<ArrayLike<number>>, options: AskOptions = {}): Evidence {
  checkAsk("fromEmbeddings", embed, options);
  let sources = emptySide();
  let targets = emptySide();
  let sum = new Float64Array(0);
  let other = new Float64Array(0);
  return {
    name: "embeddings",
    async prepare(source, target, signal) {
      const answers = await askOnce("fromEmbeddings", [...source, ...target], embed, isVector, options, signal);
      const length = answers.values().next().value?.length ?? 0;
      for (const [text, vector] of answers) {
        if (vector.length !== length) {
          const got = `${vector.length} and ${length} numbers`;
          throw new SongnguError(
            "EVIDENCE_FAILED",
            `fromEmbeddings: vectors of ${got}; one is of ${JSON.stringify(text)}`,
          );
        }
      }
      sources = sideOf(source, answers, length, target.length);
      targets = sideOf(target, answers, length, source.length);
      findNeighbours(sources, targets);
      findNeighbours(targets, sources);
      sum = new Float64Array(length);
      other = new Float64Array(length);
    },
    score(source, target) {
      addUp(sources, source, sum);
      addUp(targets, target, other);
      const similarity = cosine(sum, other);
      const beside = (aroundOf(sources, source, target) + aroundOf(targets, target, source)) / 2;
      // Without a neighbour to compare with, and for empty texts, nothing can be said.
      if (Number.isNaN(similarity) || Number.isNaN(beside)) return 0;
      const margin = Math.max(similarity, LEAST_SIMILARITY) / Math.max(beside, LEAST_SIMILARITY);
      return Math.max(-MOST, Math.min(MOST, SCALE * Math.log(margin)));
    },
  };
}

interface EmbeddedSide {
  /** Unit vectors, one after the other; zeros for an empty text. */
  readonly vectors: Float64Array;
  readonly length: number;
  /** Characters of each segment. */
  readonly weights: Float64Array;
  /** For each segment `KEPT` neighbours on the other side, nearest first; -1 where there are fewer. */
  readonly neighbours: Int32Array;
  readonly similarities: Float64Array;
  /** Segments of the other side. */
  readonly compared: number;
}

function emptySide(): EmbeddedSide {
  const none = new Float64Array(0);
  return { vectors: none, length: 0, weights: none, neighbours: new Int32Array(0), similarities: none, compared: 0 };
}

function isVector(answer: unknown): boolean {
  const vector = answer as ArrayLike<unknown> | null;
  if (typeof vector !== "object" || vector === null || !(vector.length > 0)) return false;
  return Array.prototype.every.call(vector, (value: unknown) => typeof value === "number" && Number.isFinite(value));
}

function sideOf(
  texts: readonly string[],
  answers: ReadonlyMap<string, ArrayLike<number>>,
  length: number,
  compared: number,
): EmbeddedSide {
  const vectors = new Float64Array(texts.length * length);
  texts.forEach((text, k) => {
    const vector = answers.get(text);
    if (vector === undefined) return;
    let square = 0;
    for (let d = 0; d < length; d++) square += vector[d]! * vector[d]!;
    const norm = Math.sqrt(square);
    if (norm > 0) for (let d = 0; d < length; d++) vectors[k * length + d] = vector[d]! / norm;
  });
  return {
    vectors,
    length,
    weights: Float64Array.from(texts, (text) => text.length),
    neighbours: new Int32Array(texts.length * KEPT).fill(-1),
    similarities: new Float64Array(texts.length * KEPT),
    compared,
  };
}

function findNeighbours(side: EmbeddedSide, other: EmbeddedSide): void {
  const [n, m] = [side.weights.length, other.weights.length];
  const step = Math.max(1, Math.ceil(m / MOST_COMPARED));
  for (let i = 0; i < n; i++) {
    const start = i * KEPT;
    for (let j = 0; j < m; j += step) {
      let dot = 0;
      for (let d = 0; d < side.length; d++)
        dot += side.vectors[i * side.length + d]! * other.vectors[j * side.length + d]!;
      let at = KEPT;
      while (at > 0 && (side.neighbours[start + at - 1] === -1 || side.similarities[start + at - 1]! < dot)) at--;
      for (let to = KEPT - 1; to > at; to--) {
        side.neighbours[start + to] = side.neighbours[start + to - 1]!;
        side.similarities[start + to] = side.similarities[start + to - 1]!;
      }
      if (at < KEPT) {
        side.neighbours[start + at] = j;
        side.similarities[start + at] = dot;
      }
    }
  }
}

/** Mean similarity of a group's segments to their nearest neighbours that are not in the bead; NaN where there are none. */
function aroundOf(side: EmbeddedSide, group: readonly number[], bead: readonly number[]): number {
  const most = Math.max(1, Math.min(NEIGHBOURS, Math.floor(side.compared / SEGMENTS_FOR_A_NEIGHBOUR)));
  let sum = 0;
  let count = 0;
  for (const k of group) {
    let left = most;
    for (let at = k * KEPT; at < (k + 1) * KEPT && left > 0; at++) {
      const neighbour = side.neighbours[at]!;
      if (neighbour === -1) break;
      if (bead.includes(neighbour)) continue;
      sum += side.similarities[at]!;
      count++;
      left--;
    }
  }
  return sum / count;
}

function addUp(side: EmbeddedSide, group: readonly number[], sum: Float64Array): void {
  sum.fill(0);
  for (const k of group) {
    for (let d = 0; d < side.length; d++) sum[d]! += side.vectors[k * side.length + d]! * side.weights[k]!;
  }
}

function cosine(a: Float64Array, b: Float64Array): number {
  let dot = 0;
  let squareA = 0;
  let squareB = 0;
  for (let d = 0; d < a.length; d++) {
    dot += a[d]! * b[d]!;
    squareA += a[d]! * a[d]!;
    squareB += b[d]! * b[d]!;
  }
  return dot / Math.sqrt(squareA * squareB);
}

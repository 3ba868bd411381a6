import type { TrainingSide } from "./training-text.ts";

/** Co-occurring word types with the probabilities of both directions; rows are source types, entries in no order. */
export interface JointTable {
  /** Length source types + 1. */
  readonly offsets: Int32Array;
  /** Target type of each entry. */
  readonly targets: Int32Array;
  /** p(target | source) of each entry. */
  readonly forward: Float32Array;
  /** p(source | target) of each entry. */
  readonly backward: Float32Array;
  /** Expected number of times that the two are translations of each other. */
  readonly links: Float32Array;
}

export interface Model1Options {
  readonly iterations: number;
  /** Rounds, counted from the end, in which the directions must agree on a link. */
  readonly agreeing: number;
  /** Mass of the null word, as a share of a sentence's words. */
  readonly nullShare: number;
}

/**
 * IBM Model 1 (Brown et al. 1993) in both directions at once, with a null word; in the last rounds a link counts the
 * product of its probability in both directions (Liang, Taskar & Klein 2006, alignment by agreement).
 *
 * The paper walks sentence by sentence. Here the outer loop is over source types, with the row of the type spread out
 * in an array over target types: no hashing and no index for each pair of tokens, so memory grows with the distinct
 * pairs alone.
 */
export function trainModel1(source: TrainingSide, target: TrainingSide, options: Model1Options): JointTable {
  const order = tokensByType(source);
  let table = coOccurrence(source, target, order);
  const nullForward = background(target);
  const nullBackward = background(source);
  for (let round = 0; round < options.iterations; round++) {
    const agree = round >= options.iterations - options.agreeing;
    table = maximise(source, target, order, table, nullForward, nullBackward, options.nullShare, agree);
  }
  return table;
}

interface Order {
  /** Token positions, grouped by type. */
  readonly positions: Int32Array;
  /** Group of type `s` is `starts[s]` to `starts[s + 1]`. */
  readonly starts: Int32Array;
  /** Sentence of each token position. */
  readonly sentence: Int32Array;
}

function tokensByType(side: TrainingSide): Order {
  const starts = new Int32Array(side.units.length + 1);
  for (const token of side.tokens) starts[token + 1]! += 1;
  for (let type = 0; type < side.units.length; type++) starts[type + 1]! += starts[type]!;
  const next = starts.slice();
  const positions = new Int32Array(side.tokens.length);
  const sentence = new Int32Array(side.tokens.length);
  for (let k = 0; k + 1 < side.offsets.length; k++) {
    for (let i = side.offsets[k]!; i < side.offsets[k + 1]!; i++) {
      sentence[i] = k;
      positions[next[side.tokens[i]!]!++] = i;
    }
  }
  return { positions, starts, sentence };
}

function background(side: TrainingSide): Float64Array {
  return side.counts.map((count) => count / Math.max(1, side.tokens.length));
}

function coOccurrence(source: TrainingSide, target: TrainingSide, order: Order): JointTable {
  const types = source.units.length;
  const offsets = new Int32Array(types + 1);
  let targets = new Int32Array(1 << 16);
  let size = 0;
  const seen = new Int32Array(target.units.length).fill(-1);
  for (let s = 0; s < types; s++) {
    for (let p = order.starts[s]!; p < order.starts[s + 1]!; p++) {
      const k = order.sentence[order.positions[p]!]!;
      for (let j = target.offsets[k]!; j < target.offsets[k + 1]!; j++) {
        const t = target.tokens[j]!;
        if (seen[t] === s) continue;
        seen[t] = s;
        if (size === targets.length) {
          const larger = new Int32Array(targets.length * 2);
          larger.set(targets);
          targets = larger;
        }
        targets[size++] = t;
      }
    }
    offsets[s + 1] = size;
  }
  targets = targets.slice(0, size);
  return {
    offsets,
    targets,
    forward: new Float32Array(size).fill(1 / Math.max(1, target.units.length)),
    backward: new Float32Array(size).fill(1 / Math.max(1, types)),
    links: new Float32Array(size),
  };
}

function maximise(
  source: TrainingSide,
  target: TrainingSide,
  order: Order,
  table: JointTable,
  nullForward: Float64Array,
  nullBackward: Float64Array,
  nullShare: number,
  agree: boolean,
): JointTable {
  const { offsets, targets, forward, backward } = table;
  const forwardSum = nullMass(target, source, nullForward, nullShare);
  const backwardSum = nullMass(source, target, nullBackward, nullShare);
  const rowForward = new Float64Array(target.units.length);
  const rowBackward = new Float64Array(target.units.length);
  for (let s = 0; s < source.units.length; s++) {
    for (let e = offsets[s]!; e < offsets[s + 1]!; e++) {
      rowForward[targets[e]!] = forward[e]!;
      rowBackward[targets[e]!] = backward[e]!;
    }
    for (let p = order.starts[s]!; p < order.starts[s + 1]!; p++) {
      const i = order.positions[p]!;
      const k = order.sentence[i]!;
      let sum = 0;
      for (let j = target.offsets[k]!; j < target.offsets[k + 1]!; j++) {
        const t = target.tokens[j]!;
        forwardSum[j]! += rowForward[t]!;
        sum += rowBackward[t]!;
      }
      backwardSum[i]! += sum;
    }
    for (let e = offsets[s]!; e < offsets[s + 1]!; e++) rowForward[targets[e]!] = rowBackward[targets[e]!] = 0;
  }

  const forwardCount = new Float32Array(targets.length);
  const backwardCount = agree ? forwardCount : new Float32Array(targets.length);
  const links = new Float32Array(targets.length);
  const targetTotal = new Float64Array(target.units.length);
  const sourceTotal = new Float64Array(source.units.length);
  const countForward = new Float64Array(target.units.length);
  const countBackward = new Float64Array(target.units.length);
  const countLinks = new Float64Array(target.units.length);
  for (let s = 0; s < source.units.length; s++) {
    for (let e = offsets[s]!; e < offsets[s + 1]!; e++) {
      rowForward[targets[e]!] = forward[e]!;
      rowBackward[targets[e]!] = backward[e]!;
    }
    for (let p = order.starts[s]!; p < order.starts[s + 1]!; p++) {
      const i = order.positions[p]!;
      const k = order.sentence[i]!;
      const inverse = 1 / backwardSum[i]!;
      for (let j = target.offsets[k]!; j < target.offsets[k + 1]!; j++) {
        const t = target.tokens[j]!;
        const there = rowForward[t]! / forwardSum[j]!;
        const back = rowBackward[t]! * inverse;
        countForward[t]! += there;
        countBackward[t]! += back;
        countLinks[t]! += there * back;
      }
    }
    for (let e = offsets[s]!; e < offsets[s + 1]!; e++) {
      const t = targets[e]!;
      const link = countLinks[t]!;
      links[e] = link;
      forwardCount[e] = agree ? link : countForward[t]!;
      if (!agree) backwardCount[e] = countBackward[t]!;
      sourceTotal[s]! += agree ? link : countForward[t]!;
      targetTotal[t]! += agree ? link : countBackward[t]!;
      rowForward[t] = rowBackward[t] = countForward[t] = countBackward[t] = countLinks[t] = 0;
    }
  }
  const nextForward = new Float32Array(targets.length);
  const nextBackward = new Float32Array(targets.length);
  for (let s = 0; s < source.units.length; s++) {
    for (let e = offsets[s]!; e < offsets[s + 1]!; e++) {
      nextForward[e] = forwardCount[e]! / (sourceTotal[s]! || 1);
      nextBackward[e] = backwardCount[e]! / (targetTotal[targets[e]!]! || 1);
    }
  }
  return { offsets, targets, forward: nextForward, backward: nextBackward, links };
}

/** What the null word alone gives each token of `side`, in the units of the sums over the other side's words. */
function nullMass(side: TrainingSide, other: TrainingSide, probability: Float64Array, share: number): Float64Array {
  const mass = new Float64Array(side.tokens.length);
  for (let k = 0; k + 1 < side.offsets.length; k++) {
    const weight = share * Math.max(1, other.offsets[k + 1]! - other.offsets[k]!);
    for (let i = side.offsets[k]!; i < side.offsets[k + 1]!; i++) mass[i] = weight * probability[side.tokens[i]!]!;
  }
  return mass;
}

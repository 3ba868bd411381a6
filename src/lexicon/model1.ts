import type { Work } from "../core/work.ts";
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
export function* trainModel1(source: TrainingSide, target: TrainingSide, options: Model1Options): Work<JointTable> {
  const order = tokensByType(source);
  let table = yield* coOccurrence(source, target, order);
  const nullForward = background(target);
  const nullBackward = background(source);
  for (let round = 0; round < options.iterations; round++) {
    const state: Round = {
      source,
      target,
      order,
      table,
      forwardSum: nullMass(target, source, nullForward, options.nullShare),
      backwardSum: nullMass(source, target, nullBackward, options.nullShare),
      rowForward: new Float64Array(target.units.length),
      rowBackward: new Float64Array(target.units.length),
      agree: round >= options.iterations - options.agreeing,
    };
    table = yield* maximise(state);
  }
  return table;
}

/** Pairs of tokens that are worked on in a microsecond. */
const PAIRS_A_UNIT = 150;

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

function* coOccurrence(source: TrainingSide, target: TrainingSide, order: Order): Work<JointTable> {
  const types = source.units.length;
  const offsets = new Int32Array(types + 1);
  let targets = new Int32Array(1 << 16);
  let size = 0;
  const seen = new Int32Array(target.units.length).fill(-1);
  for (let s = 0; s < types; s++) {
    let pairs = 0;
    for (let p = order.starts[s]!; p < order.starts[s + 1]!; p++) {
      const k = order.sentence[order.positions[p]!]!;
      pairs += target.offsets[k + 1]! - target.offsets[k]!;
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
    yield pairs / PAIRS_A_UNIT;
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

/** One round of expectation maximisation. */
interface Round {
  readonly source: TrainingSide;
  readonly target: TrainingSide;
  readonly order: Order;
  readonly table: JointTable;
  /** For each target token, the mass of all source words of its sentence and the null word; likewise the other way. */
  readonly forwardSum: Float64Array;
  readonly backwardSum: Float64Array;
  /** The row of the type at hand, spread out over target types; zero in between. */
  readonly rowForward: Float64Array;
  readonly rowBackward: Float64Array;
  /** Whether both directions must agree. */
  readonly agree: boolean;
}

function* maximise(round: Round): Work<JointTable> {
  const { source, target, table, agree } = round;
  const { offsets, targets } = table;
  const types = source.units.length;
  for (let s = 0; s < types; s++) yield sumUp(round, s) / PAIRS_A_UNIT;

  const links = new Float32Array(targets.length);
  const forward = new Float32Array(targets.length);
  const backward = new Float32Array(targets.length);
  const counts = new Counts(target.units.length);
  const sourceTotal = new Float64Array(types);
  const targetTotal = new Float64Array(target.units.length);
  for (let s = 0; s < types; s++) {
    yield count(round, s, counts) / PAIRS_A_UNIT;
    for (let e = offsets[s]!; e < offsets[s + 1]!; e++) {
      const t = targets[e]!;
      links[e] = counts.links[t]!;
      forward[e] = agree ? counts.links[t]! : counts.forward[t]!;
      backward[e] = agree ? counts.links[t]! : counts.backward[t]!;
      sourceTotal[s]! += forward[e]!;
      targetTotal[t]! += backward[e]!;
      counts.forward[t] = counts.backward[t] = counts.links[t] = 0;
    }
  }
  for (let s = 0; s < types; s++) {
    for (let e = offsets[s]!; e < offsets[s + 1]!; e++) {
      forward[e]! /= sourceTotal[s]! || 1;
      backward[e]! /= targetTotal[targets[e]!]! || 1;
    }
  }
  return { offsets, targets, forward, backward, links };
}

/** Expected counts of the row at hand, by target type. */
class Counts {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly links: Float64Array;
  constructor(types: number) {
    this.forward = new Float64Array(types);
    this.backward = new Float64Array(types);
    this.links = new Float64Array(types);
  }
}

function spread({ table, rowForward, rowBackward }: Round, s: number): void {
  for (let e = table.offsets[s]!; e < table.offsets[s + 1]!; e++) {
    rowForward[table.targets[e]!] = table.forward[e]!;
    rowBackward[table.targets[e]!] = table.backward[e]!;
  }
}

function sweep({ table, rowForward, rowBackward }: Round, s: number): void {
  for (let e = table.offsets[s]!; e < table.offsets[s + 1]!; e++) {
    rowForward[table.targets[e]!] = rowBackward[table.targets[e]!] = 0;
  }
}

/** Adds what source type `s` gives to the sums of all tokens that it meets; returns the pairs of tokens. */
function sumUp(round: Round, s: number): number {
  const { target, order, forwardSum, backwardSum, rowForward, rowBackward } = round;
  let pairs = 0;
  spread(round, s);
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
    pairs += target.offsets[k + 1]! - target.offsets[k]!;
  }
  sweep(round, s);
  return pairs;
}

/** Leaves the expected counts of source type `s` in `counts`; returns the pairs of tokens. */
function count(round: Round, s: number, counts: Counts): number {
  const { target, order, forwardSum, backwardSum, rowForward, rowBackward } = round;
  let pairs = 0;
  spread(round, s);
  for (let p = order.starts[s]!; p < order.starts[s + 1]!; p++) {
    const i = order.positions[p]!;
    const k = order.sentence[i]!;
    const inverse = 1 / backwardSum[i]!;
    for (let j = target.offsets[k]!; j < target.offsets[k + 1]!; j++) {
      const t = target.tokens[j]!;
      const there = rowForward[t]! / forwardSum[j]!;
      const back = rowBackward[t]! * inverse;
      counts.forward[t]! += there;
      counts.backward[t]! += back;
      counts.links[t]! += there * back;
    }
    pairs += target.offsets[k + 1]! - target.offsets[k]!;
  }
  sweep(round, s);
  return pairs;
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

import type { Work } from "../core/work.ts";
import type { Translations } from "./translations.ts";
import type { TypesOfSide } from "./types-of-side.ts";
import type { Weights } from "./weights.ts";

/** A translation of a word's base form, or of a unit known in one direction alone, is worth this share. */
export const BACK_OFF = 0.8;
const LEAST_PROBABILITY = 1e-9;
/** Entries between two chances to rest, and how many are about a microsecond of sorting or of weighing. */
const ENTRIES_A_REST = 5_000;
const SORTED_A_UNIT = 20;
const WEIGHED_A_UNIT = 3;

/** Gathers translations between the types of two sides in any order, and lays them out by type. */
export class TranslationEntries {
  readonly #sources: number;
  readonly #targets: number;
  #size = 0;
  #source = new Int32Array(1024);
  #target = new Int32Array(1024);
  #forward = new Float64Array(1024);
  #backward = new Float64Array(1024);
  #kind = new Uint8Array(1024);

  /** @param sources item types of each side */
  constructor(sources: number, targets: number) {
    this.#sources = sources;
    this.#targets = targets;
  }

  /** Adds p(target | source), p(source | target), 0 where it is not known, and what links the two; of several entries the best counts. */
  add(source: number, target: number, forward: number, backward: number, kind: number): void {
    if (this.#size === this.#source.length) this.#grow();
    const at = this.#size++;
    this.#source[at] = source;
    this.#target[at] = target;
    this.#forward[at] = forward;
    this.#backward[at] = backward;
    this.#kind[at] = kind;
  }

  /** The entries by source type, then by target type, each pair once. */
  *layOut(from: TypesOfSide, to: TypesOfSide, weights: Weights): Work<Translations> {
    const order = yield* this.#order();
    let size = 0;
    for (let o = 0; o < order.length; o++) {
      const [at, last] = [order[o]!, order[size - 1]];
      if (last !== undefined && this.#source[last] === this.#source[at] && this.#target[last] === this.#target[at]) {
        this.#forward[last] = Math.max(this.#forward[last]!, this.#forward[at]!);
        this.#backward[last] = Math.max(this.#backward[last]!, this.#backward[at]!);
        this.#kind[last] = Math.max(this.#kind[last]!, this.#kind[at]!);
      } else order[size++] = at;
      if (o % ENTRIES_A_REST === ENTRIES_A_REST - 1) yield ENTRIES_A_REST / SORTED_A_UNIT;
    }
    const offsets = new Int32Array(this.#sources + 1);
    const targets = new Int32Array(size);
    const forward = new Float64Array(size);
    const backward = new Float64Array(size);
    const lifts = new Float64Array(size);
    const kinds = new Uint8Array(size);
    const { mixture } = weights;
    for (let e = 0; e < size; e++) {
      if (e % ENTRIES_A_REST === ENTRIES_A_REST - 1) yield ENTRIES_A_REST / WEIGHED_A_UNIT;
      const at = order[e]!;
      const [u, v] = [this.#source[at]!, this.#target[at]!];
      const pu = from.background[u]! + LEAST_PROBABILITY;
      const pv = to.background[v]! + LEAST_PROBABILITY;
      const [knownThere, knownBack] = [this.#forward[at]!, this.#backward[at]!];
      // Bayes: what one direction lost to pruning, the other still knows.
      const there = knownThere > 0 ? knownThere : Math.min(0.5, (knownBack * pv) / pu) * BACK_OFF;
      const back = knownBack > 0 ? knownBack : Math.min(0.5, (knownThere * pu) / pv) * BACK_OFF;
      offsets[u + 1]! += 1;
      targets[e] = v;
      forward[e] = there;
      backward[e] = back;
      kinds[e] = this.#kind[at]!;
      lifts[e] = 0.5 * (Math.log(1 - mixture + (mixture * there) / pv) + Math.log(1 - mixture + (mixture * back) / pu));
    }
    for (let u = 0; u < this.#sources; u++) offsets[u + 1]! += offsets[u]!;
    return { offsets, targets, forward, backward, lifts, kinds };
  }

  /** The entries in order: counted out by target type, then by source type. */
  *#order(): Work<Int32Array> {
    const byTarget = yield* countOut(this.#target, this.#size, this.#targets);
    return yield* countOut(this.#source, this.#size, this.#sources, byTarget);
  }

  #grow(): void {
    const room = this.#size * 2;
    this.#source = larger(this.#source, new Int32Array(room));
    this.#target = larger(this.#target, new Int32Array(room));
    this.#forward = larger(this.#forward, new Float64Array(room));
    this.#backward = larger(this.#backward, new Float64Array(room));
    this.#kind = larger(this.#kind, new Uint8Array(room));
  }
}

/** Sorts the first `size` indexes, or those of `order`, by a key from 0 up to `keys`, equal ones as they stood (counting sort). */
function* countOut(key: Int32Array, size: number, keys: number, order?: Int32Array): Work<Int32Array> {
  const next = new Int32Array(keys + 1);
  for (let e = 0; e < size; e++) next[key[e]! + 1]! += 1;
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!;
  const sorted = new Int32Array(size);
  for (let o = 0; o < size; o++) {
    const e = order === undefined ? o : order[o]!;
    sorted[next[key[e]!]!++] = e;
    if (o % ENTRIES_A_REST === ENTRIES_A_REST - 1) yield ENTRIES_A_REST / SORTED_A_UNIT;
  }
  return sorted;
}

function larger<T extends Int32Array | Float64Array | Uint8Array>(old: T, room: T): T {
  room.set(old);
  return room;
}

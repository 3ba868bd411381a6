import type { Work } from "../../core/work.ts";

/** Segments of one side gathered by what they say: equal ones are copies of one kind. */
export interface Kinds {
  /** Number of kinds. They are numbered by their first copy. */
  readonly size: number;
  /** Kind of each segment. */
  readonly of: Int32Array;
  /** Copies of kind `k`, ascending: `copies[offsets[k]]` up to `copies[offsets[k + 1]]`. */
  readonly offsets: Int32Array;
  readonly copies: Int32Array;
}

/** Rows of numbers: row `k` is `types[offsets[k]]` up to `types[offsets[k + 1]]`. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly types: Int32Array;
}

/** Numbers that are hashed in about a microsecond. */
const NUMBERS_A_UNIT = 30;
/** Numbers between two chances to rest. */
const NUMBERS_A_REST = 20_000;
/** Multipliers of the two halves of a hash: odd, their bits well mixed (those of MurmurHash3, Appleby 2011). */
const FIRST_FACTOR = 0x85ebca6b;
const SECOND_FACTOR = 0xc2b2ae35;
/** Bits of the second half that fit behind the first one in a whole number. */
const SECOND_BITS = 21;

/** Gathers equal rows; linear in the numbers. Empty rows say nothing, so that each is a kind by itself. */
export function* kindsOf({ offsets: rows, types }: Rows): Work<Kinds> {
  const of = new Int32Array(rows.length - 1);
  const firsts: number[] = [];
  const kindOf = new Map<number, number>();
  let rested = 0;
  for (let k = 0; k < of.length; k++) {
    const [from, to] = [rows[k]!, rows[k + 1]!];
    of[k] = firsts.length;
    if (from < to) {
      let first = 0;
      let second = to - from;
      for (let x = from; x < to; x++) {
        first = mixed(first, types[x]!, FIRST_FACTOR);
        second = mixed(second, types[x]!, SECOND_FACTOR);
      }
      let key = (first >>> 0) * 2 ** SECOND_BITS + (second >>> (32 - SECOND_BITS));
      let kind = kindOf.get(key);
      while (kind !== undefined && !equal(rows, types, firsts[kind]!, k)) kind = kindOf.get(++key);
      if (kind === undefined) kindOf.set(key, firsts.length);
      else of[k] = kind;
    }
    if (of[k] === firsts.length) firsts.push(k);
    if (to - rested < NUMBERS_A_REST) continue;
    yield (to - rested) / NUMBERS_A_UNIT;
    rested = to;
  }
  return gathered(of, firsts.length);
}

/** Every segment a kind by itself. */
export function allUnlike(segments: number): Kinds {
  return gathered(
    Int32Array.from({ length: segments }, (_, k) => k),
    segments,
  );
}

/** The number of copies of a kind. */
export function copiesOf(kinds: Kinds, kind: number): number {
  return kinds.offsets[kind + 1]! - kinds.offsets[kind]!;
}

/** Position in `copies` of the copy of a kind that stands nearest to a place; of two, the first. */
export function nearestCopy({ offsets, copies }: Kinds, kind: number, place: number): number {
  const [from, to] = [offsets[kind]!, offsets[kind + 1]!];
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (copies[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low === to || (low > from && place - copies[low - 1]! <= copies[low]! - place) ? low - 1 : low;
}

function gathered(of: Int32Array, size: number): Kinds {
  const offsets = new Int32Array(size + 1);
  for (const kind of of) offsets[kind + 1]!++;
  for (let kind = 0; kind < size; kind++) offsets[kind + 1]! += offsets[kind]!;
  const next = offsets.slice(0, size);
  const copies = new Int32Array(of.length);
  for (let k = 0; k < of.length; k++) copies[next[of[k]!]!++] = k;
  return { size, of, offsets, copies };
}

function mixed(hash: number, value: number, factor: number): number {
  const h = Math.imul(hash ^ (value + 0x9e3779b9), factor);
  return h ^ (h >>> 15);
}

function equal(rows: Int32Array, types: Int32Array, a: number, b: number): boolean {
  const [from, size] = [rows[a]!, rows[a + 1]! - rows[a]!];
  if (rows[b + 1]! - rows[b]! !== size) return false;
  for (let x = 0; x < size; x++) if (types[from + x] !== types[rows[b]! + x]) return false;
  return true;
}

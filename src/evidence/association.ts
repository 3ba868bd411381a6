import type { Work } from "../core/work.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** Two word types that were found together in beads. */
export interface Association {
  readonly source: number;
  readonly target: number;
  /** p(target | source) and p(source | target), as far as the beads tell. */
  readonly forward: number;
  readonly backward: number;
}

/** Beads in which two words must stand together; once proves nothing, since it is the bead itself that put them there. */
const LEAST_TOGETHER = 2;
/** Least Dice coefficient of two words. */
const LEAST_DICE = 0.3;
/** Beads in which a word may stand that tells anything; words of every other bead associate with everything. */
const MOST_OFTEN = 0.5;

/** Words looked at between two chances to rest, and how many are about a microsecond of work. */
const WORDS_A_REST = 50_000;
const WORDS_A_UNIT = 50;

/**
 * Learns from beads of one pair of texts which of its words go together, by the Dice coefficient. What Model 1 does on
 * much text is better done by this on little.
 */
export function* associations(
  source: WordsOfSide,
  target: WordsOfSide,
  beads: readonly BeadOfWords[],
): Work<Association[]> {
  const most = Math.max(4, MOST_OFTEN * beads.length);
  const from = yield* wordsOfBeads(source, beads, "source", most);
  const to = yield* wordsOfBeads(target, beads, "target", most);
  const beadsOf = yield* turned(from, source.types.length);
  const together = new Int32Array(target.types.length);
  const met: number[] = [];
  const found: Association[] = [];
  let work = 0;
  for (let u = 0; u < source.types.length; u++) {
    for (let x = beadsOf.offsets[u]!; x < beadsOf.offsets[u + 1]!; x++) {
      const bead = beadsOf.entries[x]!;
      const end = to.offsets[bead + 1]!;
      for (let y = to.offsets[bead]!; y < end; y++) {
        const v = to.entries[y]!;
        if (together[v] === 0) met.push(v);
        together[v]! += 1;
      }
      work += end - to.offsets[bead]!;
      if (work < WORDS_A_REST) continue;
      yield work / WORDS_A_UNIT;
      work = 0;
    }
    for (const v of met) {
      const count = together[v]!;
      together[v] = 0;
      const dice = (2 * count) / (from.counts[u]! + to.counts[v]!);
      if (count < LEAST_TOGETHER || dice < LEAST_DICE) continue;
      // Half a bead less: of words seen twice together even a perfect record says little.
      found.push({
        source: u,
        target: v,
        forward: ((count - 0.5) / from.counts[u]!) * dice,
        backward: ((count - 0.5) / to.counts[v]!) * dice,
      });
    }
    met.length = 0;
  }
  return found;
}

/** Two groups of segments that were taken for translations. */
interface BeadOfWords {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Rows of numbers: row `k` is `entries[offsets[k]]` up to `entries[offsets[k + 1]]`. */
interface Rows {
  readonly offsets: Int32Array;
  readonly entries: Int32Array;
}

/** The word types of each bead on one side, each once, as far as they may tell anything, and the beads of every type. */
function* wordsOfBeads(
  { tokens, offsets: segments, types }: WordsOfSide,
  beads: readonly BeadOfWords[],
  side: "source" | "target",
  most: number,
): Work<Rows & { counts: Int32Array }> {
  const last = new Int32Array(types.length);
  let work = 0;
  /** Visits every type of every bead once. */
  function* visit(seen: (type: number, bead: number) => void): Work<void> {
    last.fill(-1);
    for (let b = 0; b < beads.length; b++) {
      for (const k of beads[b]![side]) {
        for (let i = segments[k]!; i < segments[k + 1]!; i++) {
          const type = tokens[i]!;
          if (last[type] === b) continue;
          last[type] = b;
          seen(type, b);
        }
        work += segments[k + 1]! - segments[k]!;
      }
      if (work < WORDS_A_REST) continue;
      yield work / WORDS_A_UNIT;
      work = 0;
    }
  }
  const counts = new Int32Array(types.length);
  yield* visit((type) => {
    counts[type]! += 1;
  });
  const tells = (type: number): boolean => counts[type]! >= LEAST_TOGETHER && counts[type]! <= most;
  const offsets = new Int32Array(beads.length + 1);
  yield* visit((type, bead) => {
    if (tells(type)) offsets[bead + 1]! += 1;
  });
  for (let b = 0; b < beads.length; b++) offsets[b + 1]! += offsets[b]!;
  const entries = new Int32Array(offsets[beads.length]!);
  let next = 0;
  yield* visit((type) => {
    if (tells(type)) entries[next++] = type;
  });
  return { offsets, entries, counts };
}

/** The same the other way: the rows in which each number up to `size` stands, ascending. */
function* turned({ offsets, entries }: Rows, size: number): Work<Rows> {
  const from = new Int32Array(size + 1);
  for (const entry of entries) from[entry + 1]! += 1;
  for (let k = 0; k < size; k++) from[k + 1]! += from[k]!;
  const next = from.slice();
  const rows = new Int32Array(entries.length);
  for (let row = 0, rested = 0; row + 1 < offsets.length; row++) {
    for (let x = offsets[row]!; x < offsets[row + 1]!; x++) rows[next[entries[x]!]!++] = row;
    if (offsets[row + 1]! - rested < WORDS_A_REST) continue;
    yield (offsets[row + 1]! - rested) / WORDS_A_UNIT;
    rested = offsets[row + 1]!;
  }
  return { offsets: from, entries: rows };
}

import { type Kinds, kindsOf } from "../align/long/kinds.ts";
import type { LongProblem, Repeats } from "../align/long/long-problem.ts";
import type { Work } from "../core/work.ts";
import type { BuiltInEvidence } from "../evidence/built-in.ts";
import { Votes } from "../evidence/votes.ts";

/**
 * What the search of long texts works on: the evidence, votes, and which segments repeat each other.
 * @param score all evidence on two groups of segments, in nats
 */
export function* longProblem(
  { source, target, translations }: BuiltInEvidence,
  score: LongProblem["score"],
): Work<LongProblem> {
  const votes = yield* Votes.prepare(source, target, translations);
  const kinds = { source: yield* kindsOf(source.items), target: yield* kindsOf(target.items) };
  const [sources, targets] = [kinds.source.of.length, kinds.target.of.length];
  const problem: LongProblem = { sources, targets, score, cast: votes.cast.bind(votes) };
  if (kinds.source.size === sources && kinds.target.size === targets) return problem;
  const votesForKinds =
    kinds.target.size === targets
      ? votes
      : yield* Votes.prepare(source, yield* firstCopies(target, kinds.target), translations);
  const repeats: Repeats = {
    ...kinds,
    castKinds: (i, mostVisits, out) => votesForKinds.cast(i, 0, kinds.target.size, mostVisits, out),
  };
  return { ...problem, repeats };
}

/** Kinds between two chances to rest, and units of work that one takes. */
const KINDS_A_REST = 500;
const UNITS_A_KIND = 2;

/** Share of the segments of two sides that say what another one of their side said already, 0 to 1. */
export function* shareRepeated({ source, target }: BuiltInEvidence): Work<number> {
  const [from, to] = [yield* kindsOf(source.items), yield* kindsOf(target.items)];
  return 1 - (from.size + to.size) / Math.max(1, from.of.length + to.of.length);
}

/** A side with the first copy of each kind alone, in the order of the kinds. */
function* firstCopies(
  side: BuiltInEvidence["source"],
  { size, offsets: ofKind, copies }: Kinds,
): Work<BuiltInEvidence["source"]> {
  const { offsets: rows, types: items } = side.items;
  const offsets = new Int32Array(size + 1);
  for (let kind = 0; kind < size; kind++) {
    const first = copies[ofKind[kind]!]!;
    offsets[kind + 1] = offsets[kind]! + rows[first + 1]! - rows[first]!;
  }
  const types = new Int32Array(offsets[size]!);
  for (let kind = 0; kind < size; kind++) {
    const first = copies[ofKind[kind]!]!;
    let at = offsets[kind]!;
    for (let x = rows[first]!; x < rows[first + 1]!; x++) types[at++] = items[x]!;
    if (kind % KINDS_A_REST === KINDS_A_REST - 1) yield KINDS_A_REST * UNITS_A_KIND;
  }
  return { ...side, items: { ...side.items, offsets, types } };
}

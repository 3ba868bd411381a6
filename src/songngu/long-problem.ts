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
      : yield* Votes.prepare(source, target, translations, firstCopies(kinds.target));
  const repeats: Repeats = {
    ...kinds,
    castKinds: (i, mostVisits, out) => votesForKinds.cast(i, 0, kinds.target.size, mostVisits, out),
  };
  return { ...problem, repeats };
}

/** Share of the segments of two sides that say what another one of their side said already, 0 to 1. */
export function* shareRepeated({ source, target }: BuiltInEvidence): Work<number> {
  const [from, to] = [yield* kindsOf(source.items), yield* kindsOf(target.items)];
  return 1 - (from.size + to.size) / Math.max(1, from.of.length + to.of.length);
}

/** The first copy of each kind. */
function firstCopies({ size, offsets, copies }: Kinds): Int32Array {
  return Int32Array.from({ length: size }, (_, kind) => copies[offsets[kind]!]!);
}

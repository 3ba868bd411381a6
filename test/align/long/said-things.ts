import type { LongProblem } from "../../../src/align/long/long-problem.ts";

/** Each segment is a set of things said; what two groups say in common speaks for them, what one says alone against. */
export function saidThings(
  source: readonly (readonly number[])[],
  target: readonly (readonly number[])[],
): LongProblem {
  const all = (segments: readonly (readonly number[])[], group: readonly number[]): Set<number> =>
    new Set(group.flatMap((k) => segments[k]!));
  const places = new Map<number, number[]>();
  target.forEach((said, j) => {
    for (const thing of said) places.set(thing, [...(places.get(thing) ?? []), j]);
  });
  return {
    sources: source.length,
    targets: target.length,
    score(a, b) {
      const [one, other] = [all(source, a), all(target, b)];
      const common = [...one].filter((thing) => other.has(thing)).length;
      return 3 * common - 2 * (one.size + other.size - 2 * common);
    },
    cast(i, low, high, _mostVisits, out) {
      const votes = new Map<number, number>();
      for (const thing of source[i]!) {
        out.most += 8;
        for (const j of places.get(thing) ?? []) if (j >= low && j < high) votes.set(j, (votes.get(j) ?? 0) + 8);
      }
      for (const [j, weight] of votes) out.offer(j, weight);
    },
  };
}

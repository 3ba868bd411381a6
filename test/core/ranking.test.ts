import fc from "fast-check";
import { expect, test } from "vitest";
import { Ranking } from "../../src/core/ranking.ts";

test("it keeps the best, best first, equal ones by index, in whatever order they come", () => {
  const offers = fc.uniqueArray(fc.tuple(fc.nat(50), fc.nat(5)), { selector: ([segment]) => segment });
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 6 }), (list, room) => {
      const ranking = new Ranking(room);
      for (const [segment, weight] of list) ranking.offer(segment, weight);
      const best = [...list].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, room);
      expect([...ranking.segments.subarray(0, ranking.size)]).toEqual(best.map(([segment]) => segment));
      expect([...ranking.weights.subarray(0, ranking.size)]).toEqual(best.map(([, weight]) => weight));
    }),
  );
});

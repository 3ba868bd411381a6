import fc from "fast-check";
import { expect, test } from "vitest";
import { BestCandidates } from "../../src/corpus/best-candidates.ts";

const offers = fc.uniqueArray(
  fc.record({ document: fc.nat(3), other: fc.nat(12), votes: fc.integer({ min: 1, max: 5 }) }),
  { selector: ({ document, other }) => `${document} ${other}`, maxLength: 40 },
);

test("the best few of each document, in whatever order they come: what sorting all of them gives", () => {
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 5 }), (list, most) => {
      const best = new BestCandidates(4, most);
      for (const { document, other, votes } of list) best.offer(document, other, votes);
      for (let document = 0; document < 4; document++) {
        const sorted = list
          .filter((offer) => offer.document === document)
          .sort((p, q) => q.votes - p.votes || p.other - q.other)
          .slice(0, most)
          .map(({ other, votes }) => ({ other, votes }));
        expect([...best.of(document)]).toEqual(sorted);
      }
    }),
  );
});

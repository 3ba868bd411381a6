import { expect, test } from "vitest";
import { inSlices } from "../../src/core/work.ts";
import { beadsBetween } from "../../src/songngu/beads-between.ts";
import { countOrdered, orderTexts } from "../../src/songngu/ordered-texts.ts";
import { segmentedSide } from "../../src/songngu/segmented-text.ts";
import { alignSegments, sideOfText } from "../../src/songngu.ts";
import { reportPairs } from "../corpus/report-pair.ts";

// Said to be Malay and Dutch, two texts have no lexicon and must teach themselves.
test.each([
  ["en", "vi"],
  ["vi", "en"],
  ["ms", "nl"],
  ["nl", "ms"],
])("%s–%s: texts that were counted in another thread have the beads of those that were not", async (one, other) => {
  for (const { en, vi } of reportPairs().slice(0, 3)) {
    const [first, second] = one === "vi" || one === "nl" ? [vi, en] : [en, vi];
    const sides = [await sideOfText(first.text, one), await sideOfText(second.text, other)] as const;
    const expected = await alignSegments(
      sides[0].segments.map(({ text }) => text),
      sides[1].segments.map(({ text }) => text),
      { sourceLanguage: one, targetLanguage: other },
    );
    const ordered = await inSlices(orderTexts(segmentedSide(sides[0]), segmentedSide(sides[1])));
    const counted = structuredClone(await countOrdered(ordered, {}));
    expect(counted.from.counted).toBeDefined();
    expect(await beadsBetween(counted, {})).toEqual(expected.beads);
    expect(expected.beads.length).toBeGreaterThan(5);
  }
});

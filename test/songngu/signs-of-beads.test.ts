import { expect, test } from "vitest";
import type { Signs } from "../../src/align/confidence.ts";
import { atOnce } from "../../src/core/work.ts";
import { findBeads } from "../../src/songngu/find-beads.ts";
import { pairEvidence } from "../../src/songngu/pair-evidence.ts";
import { evidenceText, segmentedSide } from "../../src/songngu/segmented-text.ts";
import { signsOfBeads } from "../../src/songngu/signs-of-beads.ts";
import { sideOfText } from "../../src/songngu.ts";

/** The signs of the one bead that two sentences make. */
const signs = async (english: string, vietnamese: string): Promise<Signs> => {
  const source = segmentedSide(await sideOfText(english, "en"));
  const target = segmentedSide(await sideOfText(vietnamese, "vi"));
  const evidence = await pairEvidence(evidenceText(source), evidenceText(target), false, {});
  const found = await findBeads(evidence, source.texts.length, target.texts.length, undefined);
  expect(found.beads.length).toBe(1);
  return atOnce(signsOfBeads(evidence.builtIn, found))(0);
};

const english = "The minister met the ambassador of Japan in Hanoi on Monday.";
const vietnamese = "Bộ trưởng đã gặp đại sứ Nhật Bản tại Hà Nội hôm thứ hai.";

test("a whole translation shows nothing against it", async () => {
  const { odds, misfit, strangers, unlinked, neighbour } = await signs(english, vietnamese);
  expect(odds).toBeLessThan(0.05);
  expect(misfit).toBeLessThan(0.5);
  expect(strangers).toBe(0);
  expect(unlinked).toBeLessThan(0.1);
  expect(neighbour).toBe(1);
});

test.each([
  ["source", `${english.slice(0, -1)}, said Arthur Wellesley of 62 Kingston Road.`, vietnamese],
  ["target", english, `${vietnamese.slice(0, -1)}, theo Arthur Wellesley ở số 62 đường Kingston.`],
])("names and numbers that only the %s has are strangers, and lengths miss each other", async (_, a, b) => {
  const [whole, more] = [await signs(english, vietnamese), await signs(a, b)];
  expect(more.strangers).toBe(3);
  expect(more.misfit).toBeGreaterThan(whole.misfit + 0.5);
  expect(more.unlinked).toBeGreaterThan(whole.unlinked);
});

import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const termsOf = async (source: string, target: string): Promise<string[]> => {
  const { entries } = await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 });
  return entries.map((entry) => `${entry.source.preferred} = ${entry.target.preferred}`);
};

describe("a known unit of syllables stands for a word where a noun phrase surely begins", () => {
  test.each([
    [
      "Cửa khẩu này mở cho hàng cứu trợ nhân đạo.",
      "The border is open for humanitarian cargo.",
      "hàng cứu trợ nhân đạo = humanitarian cargo",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });

  test("not where a verb may stand before it", async () => {
    const terms = await termsOf("Họ giao cứu trợ nhân đạo.", "They open humanitarian cargo.");
    expect(terms.filter((term) => term.startsWith("giao "))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const termsOf = async (source: string, target: string): Promise<string[]> => {
  const { entries } = await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 });
  return entries.map((entry) => `${entry.source.preferred} = ${entry.target.preferred}`);
};

describe("what the same number counts on both sides", () => {
  test.each([
    [
      "a number in figures on one side and as a word on the other",
      "Họ xây 9 cống điều tiết.",
      "They built nine sluice gates here.",
      "cống điều tiết = sluice gate",
    ],
    [
      "a number word on both sides",
      "Họ xây năm cống điều tiết.",
      "They built five sluice gates here.",
      "cống điều tiết = sluice gate",
    ],
  ])("%s", async (_, source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });

  test.each([
    ["twelve is not two", "Họ xây mười hai cống điều tiết.", "They built two sluice gates here."],
    ["of two equal numbers neither is taken", "Hai đội của họ xây hai cống điều tiết.", "They built two sluice gates."],
  ])("%s", async (_, source, target) => {
    expect(await termsOf(source, target)).not.toContain("cống điều tiết = sluice gate");
  });
});

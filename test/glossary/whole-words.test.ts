import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const termsOf = async (source: string, target: string): Promise<string[]> => {
  const { entries } = await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 });
  return entries.map((entry) => `${entry.source.preferred} = ${entry.target.preferred}`);
};

describe("a run of syllables ends where its last word ends", () => {
  test.each([
    [
      "Nhà máy này có công suất phát điện 5150 MW.",
      "The plant has a generating capacity of 5150 megawatts.",
      "công suất phát điện = generating capacity",
    ],
    ["Ba đội rà phá của Lào đến.", "Three clearance teams of Laos came.", "đội rà phá = clearance team"],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });
});

describe("a run of syllables begins with the main word that a plural word or preposition opens", () => {
  test("các (đơn) đặt hàng chung", async () => {
    const terms = await termsOf("Họ thông qua các đơn đặt hàng chung.", "They approved joint orders.");
    expect(terms).toContain("đơn đặt hàng chung = joint order");
  });

  test.each([
    ["a general word", "Đó là cam kết của các nước đặt hàng chung.", "It is the pledge of the joint orders.", /^nước /],
    ["a word that counts", "Gần nửa thương mại toàn cầu.", "Nearly half of global trade.", /^nửa /],
  ])("%s is no such word", async (_, source, target, wrong) => {
    expect((await termsOf(source, target)).filter((term) => wrong.test(term))).toEqual([]);
  });
});

describe("a linked syllable takes no neighbour that belongs elsewhere", () => {
  test.each([
    [
      "two that are left are a word of their own",
      "Họ có kho tiền phương ở Lào.",
      "They have depots in Laos.",
      /^kho tiền/,
    ],
    ["a verb is no second syllable", "Hai khối đạt 5 tỷ USD.", "Two blocs had 5 billion USD.", /^khối đạt/],
  ])("%s", async (_, source, target, wrong) => {
    expect((await termsOf(source, target)).filter((term) => wrong.test(term))).toEqual([]);
  });
});

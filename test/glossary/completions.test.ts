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

describe("a small word of two syllables ends a phrase like any small word", () => {
  test.each([
    [
      "Họ hoàn tất phân tích nguy cơ dịch hại đối với bưởi.",
      "They finished the pest risk analysis for pomelos.",
      "phân tích nguy cơ dịch hại = pest risk analysis",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });
});

test("a term ends with its sentence, whatever stood at that place of the sentence before", async () => {
  const { entries } = await extractGlossary(
    [
      bitextOf([
        ["Hôm qua hai bên đã nói lâu về kinh tế.", "The two sides talked long about the economy yesterday."],
        ["Họ bàn về phương tiện lướt siêu vượt âm.", "They discussed the hypersonic glide vehicle."],
      ]),
    ],
    { minScore: 0, top: 1000 },
  );
  expect(entries.map((entry) => entry.source.preferred)).toContain("phương tiện lướt siêu vượt âm");
});

describe("a small word that a hyphen joins to the next opens a term", () => {
  test.each([
    [
      "Họ dừng khâu thanh sát tại chỗ.",
      "They halted the on-site inspections.",
      "thanh sát tại chỗ = on-site inspection",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });
});

describe("a noun phrase begins behind a word with a partner of its own, or one that counts", () => {
  test.each([
    ["Họ phải ngừng tấn công tàu buôn.", "They must stop attacking merchant vessels.", "tàu buôn = merchant vessel"],
    [
      "Họ đón đoàn tàu chuyên container đầu tiên.",
      "They expect the first block train.",
      "đoàn tàu chuyên container = block train",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });
});

describe("a small word may be the second syllable of a word, or its modifier", () => {
  test.each([
    ["Họ đòi bầu cử lại.", "They insist on a repeat election.", "bầu cử lại = repeat election"],
    [
      "Họ bàn về thuế dịch vụ số của Canada.",
      "They discussed the digital services tax of Canada.",
      "thuế dịch vụ số = digital services tax",
    ],
    [
      "Họ gửi dữ liệu trình tự gen mà các nước cần.",
      "They sent the genetic sequence data that the countries need.",
      "dữ liệu trình tự gen = genetic sequence data",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });
});

test("of too many syllables the known unit beside the pair is the rest of the term", async () => {
  const terms = await termsOf(
    "Quân đội đập tan âm mưu đảo chính của sĩ quan.",
    "The army foiled a coup attempt by officers.",
  );
  expect(terms).toContain("âm mưu đảo chính = coup attempt");
});

test("what a language with its nouns first puts before the noun stands before it on both sides", async () => {
  const terms = await termsOf("Tàu trên tổng dung tích phải nộp phí.", "Ships above gross tonnage must pay a fee.");
  expect(terms).toContain("tổng dung tích = gross tonnage");
});

test("what stands between a main word and its modifier on both sides belongs to the term", async () => {
  const terms = await termsOf(
    "Họ cần chỉ số dễ bị tổn thương đa chiều khi quyết định.",
    "They need the multidimensional vulnerability index when they decide.",
  );
  expect(terms).toContain("chỉ số dễ bị tổn thương đa chiều = multidimensional vulnerability index");
});

test("a small word may be the second syllable of the main word", async () => {
  const terms = await termsOf("Chiếc xe mang biển số ngoại giao.", "The car had diplomatic plates.");
  expect(terms).toContain("biển số ngoại giao = diplomatic plate");
});

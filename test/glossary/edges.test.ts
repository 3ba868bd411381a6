import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const termsOf = async (source: string, target: string): Promise<string[]> => {
  const { entries } = await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 });
  return entries.map((entry) => `${entry.source.preferred} = ${entry.target.preferred}`);
};

describe("a participle behind an adjective or a number is a modifier", () => {
  test.each([
    ["Họ mở thêm bốn điểm qua lại.", "They opened four new crossing points.", "điểm qua lại = crossing point"],
    ["Họ phóng 12 rocket dẫn đường.", "They fired 12 guided rockets.", "rocket dẫn đường = guided rocket"],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });

  test("not before a small word", async () => {
    const terms = await termsOf("Năm người bị cáo buộc cầm đầu.", "Five accused of masterminding it.");
    expect(terms.filter((term) => / = accused of/.test(term))).toEqual([]);
  });
});

test("a small word inside a known unit cuts no term", async () => {
  const terms = await termsOf("Điều đó vô giá trị về mặt pháp lý.", "It is legally null and void.");
  expect(terms).toContain("vô giá trị về mặt pháp lý = legally null and void");
});

describe("a right, duty or ability goes on with its verb", () => {
  test("nghĩa vụ hợp tác = duty to cooperate", async () => {
    const terms = await termsOf("Họ bỏ nghĩa vụ hợp tác.", "They drop the duty to cooperate.");
    expect(terms).toContain("nghĩa vụ hợp tác = duty to cooperate");
  });

  test("another noun does not", async () => {
    const terms = await termsOf("Họ bỏ quyết định hợp tác.", "They drop the decision to cooperate.");
    expect(terms).not.toContain("quyết định hợp tác = decision to cooperate");
  });
});

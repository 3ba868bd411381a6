import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const formsOf = async (source: string, target: string): Promise<string[]> => {
  const { entries } = await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 });
  return entries.flatMap((entry) => [entry.source.preferred, ...entry.source.variants]);
};

describe("a place is named by what is done there", () => {
  test("where the partner is one thing of many", async () => {
    expect(await formsOf("Họ tới thăm các nhà máy đóng tàu.", "They saw shipyards.")).toContain("nhà máy đóng tàu");
  });

  test("not where it is what is done", async () => {
    const forms = await formsOf("Họ ở trung tâm giam giữ.", "They are in detention.");
    expect(forms.filter((form) => form.startsWith("trung tâm"))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const formsOf = async (source: string, target: string): Promise<string[]> => {
  const { entries } = await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 });
  return entries.flatMap(({ source: a, target: b }) =>
    [a.preferred, ...a.variants].flatMap((from) => [b.preferred, ...b.variants].map((to) => `${from} = ${to}`)),
  );
};

describe("a body is known without its country", () => {
  test.each([
    [
      "behind its adjective: Phiên họp tại Campuchia do Bộ Nội vụ Campuchia đồng chủ trì.",
      "The meeting in Cambodia was co-chaired by the Cambodian Ministry of Interior.",
      "Bộ Nội vụ = Ministry of Interior",
    ],
    [
      "behind its name: Bà rời Nhật Bản sau khi gặp Lực lượng Bảo vệ bờ biển Nhật Bản.",
      "She left Japan after she met the Japan Coast Guard.",
      "Lực lượng Bảo vệ bờ biển = Coast Guard",
    ],
  ])("%s", async (source, target, wanted) => {
    expect(await formsOf(source.slice(source.indexOf(": ") + 2), target)).toContain(wanted);
  });

  test("not where nothing but its kind is left", async () => {
    const found = await formsOf(
      "Hội trường của Đại sứ quán Nhật Bản đông người.",
      "The hall of the Japanese Embassy was full.",
    );
    expect(found).not.toContain("Đại sứ quán = Embassy");
  });
});

test("both sides have an abbreviation that both write", async () => {
  const found = await extractGlossary([
    bitextOf([
      [
        "Khối Cộng đồng Kinh tế các quốc gia Tây Phi (ECOWAS) lên án vụ tấn công.",
        "The bloc ECOWAS, the Economic Community of West African States, condemned the attack.",
      ],
    ]),
  ]);
  const both = found.entries.find(({ target }) => target.abbreviations.includes("ECOWAS"));
  expect(both?.source.abbreviations).toContain("ECOWAS");
});

import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const pairsOf = async (source: string, target: string): Promise<string[]> =>
  (await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 })).entries.map(
    ({ source: a, target: b }) => `${a.preferred} = ${b.preferred}`,
  );

describe("a part with the same number on both sides is an entry", () => {
  test.each([
    [
      "Ông nói cam kết này giống Điều 5 của khối.",
      "He said the pledge was like Article 5 of the bloc.",
      "Điều 5 = Article 5",
    ],
    [
      "Hai bên bàn về Trụ cột 1 trong tuần này.",
      "The two sides discussed Pillar One this week.",
      "Trụ cột 1 = Pillar One",
    ],
    [
      "Nghị quyết dựa trên Chương VII của hiến chương.",
      "The resolution rests on Chapter VII of the charter.",
      "Chương VII = Chapter VII",
    ],
  ])("%s", async (source, target, entry) => {
    expect(await pairsOf(source, target)).toContain(entry);
  });

  test("not what both sides write alike, nor a number beside a country", async () => {
    expect(await pairsOf("Chiếc Boeing 737 hạ cánh.", "The Boeing 737 landed.")).not.toContain(
      "Boeing 737 = Boeing 737",
    );
    expect(await pairsOf("Nhật Bản 5 lần thắng.", "Japan 5 times won.")).not.toContain("Nhật Bản 5 = Japan 5");
  });
});

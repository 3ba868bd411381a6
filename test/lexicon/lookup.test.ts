import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lookup } from "../../src/lexicon/lookup.ts";
import { readTermbase } from "../../src/lexicon/termbase.ts";
import { termbaseLexicon } from "../../src/lexicon/termbase-lexicon.ts";
import { trainLexicon } from "../../src/lexicon/train.ts";

const VI_EN = { from: "vi", to: "en" };
const EN_VI = { from: "en", to: "vi" };

const terms = async (term: string, options: Parameters<typeof lookup>[1]): Promise<string[]> =>
  (await lookup(term, options)).map((translation) => translation.term);

/** Terms with their right translations: what a reader of diplomatic news looks up. */
const WANTED = readFileSync(new URL("terms.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [from: string, term: string, right: string]);

test("of the diplomatic terms that a reader asks for, nearly all are right among the first five", async () => {
  expect(WANTED.length).toBeGreaterThan(200);
  const missed: string[] = [];
  for (const [from, term, right] of WANTED) {
    const first = (await terms(term, from === "vi" ? VI_EN : EN_VI)).slice(0, 5).map((found) => found.toLowerCase());
    if (
      !right
        .toLowerCase()
        .split(" | ")
        .some((wanted) => first.includes(wanted))
    )
      missed.push(`${term}: ${first.join(", ")}`);
  }
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(WANTED.length * 0.02);
});

describe("lookup", () => {
  test("the form to prefer stands first, as it is written", async () => {
    expect((await terms("Bộ Chính trị", VI_EN))[0]).toBe("Politburo");
    expect((await terms("politburo", EN_VI))[0]).toBe("Bộ Chính trị");
  });

  test("abbreviations expand and are given", async () => {
    expect((await terms("HĐBA LHQ", VI_EN)).slice(0, 5)).toEqual(
      expect.arrayContaining(["United Nations Security Council", "UN Security Council", "UNSC"]),
    );
    expect((await terms("UNSC", EN_VI))[0]).toBe("Hội đồng Bảo an Liên hợp quốc");
  });

  test.each([
    ["bộ chính trị", "BỘ CHÍNH TRỊ", VI_EN],
    ["hòa bình", "hoà bình", VI_EN],
    ["hòa bình", "hoà bình", VI_EN],
    ["đại sứ quán", "dai su quan", VI_EN],
    ["ambassador", "the ambassadors", EN_VI],
    ["defence dialogue", "defense dialogue", EN_VI],
    ["joint communiqué", "Joint Communique", EN_VI],
    ["cooperation mechanism", "co-operation mechanism", EN_VI],
  ])("%s = %s", async (one, other, options) => {
    expect((await terms(other, options))[0]).toBe((await terms(one, options))[0]);
  });

  test("probabilities fall, and sum to at most 1", async () => {
    for (const term of ["nước", "hội nghị", "thỏa thuận", "hội đàm"]) {
      const found = (await lookup(term, VI_EN)).map(({ probability }) => probability);
      expect(found.length).toBeGreaterThan(1);
      expect(found).toEqual([...found].sort((a, b) => b - a));
      expect(found.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.0001);
    }
  });

  test.each([
    ["bộ trưởng ngoại giao Nhật Bản", "Japanese foreign minister", VI_EN],
    ["tuyên bố chung về khí hậu", "joint statement on climate", VI_EN],
    ["foreign minister of Japan", "bộ trưởng ngoại giao Nhật Bản", EN_VI],
    ["deputy secretary-general", "phó tổng thư ký", EN_VI],
  ])("composes what is not listed: %s = %s", async (term, composed, options) => {
    expect((await terms(term, options)).slice(0, 5).map((found) => found.toLowerCase())).toContain(
      composed.toLowerCase(),
    );
  });

  test("does not make up terms out of single syllables", async () => {
    expect(await lookup("xanh chạy ghế mưa", VI_EN)).toEqual([]);
    expect(await lookup("", VI_EN)).toEqual([]);
    expect(await lookup("123", VI_EN)).toEqual([]);
  });

  test("own lexicons are asked first, in either direction", async () => {
    const languages = { source: "vi", target: "en" };
    const own = termbaseLexicon(await readTermbase("vi\ten\nđại sứ\temissary\n", languages), languages);
    expect((await lookup("đại sứ", { ...VI_EN, lexicon: own }))[0]).toMatchObject({
      term: "emissary",
      origin: "termbase",
    });
    expect((await terms("emissary", { ...EN_VI, lexicon: [own] }))[0]).toBe("đại sứ");
    const french = await trainLexicon([["mèo", "chat"]], { source: "vi", target: "fr" });
    expect(await terms("mèo", { from: "vi", to: "fr", lexicon: french })).toEqual(["chat"]);
    expect(await terms("mèo", { ...VI_EN, lexicon: french })).not.toContain("chat");
  });

  test("other pairs: names from the engine, unless that is not wanted", async () => {
    expect(await terms("Deutschland", { from: "de", to: "fr" })).toEqual(["Allemagne"]);
    expect(await terms("Deutschland", { from: "de", to: "fr", displayNames: false })).toEqual([]);
    expect(await terms("Haus", { from: "de", to: "fr" })).toEqual([]);
  });

  test("misuse names the option and the value", async () => {
    await expect(lookup(7 as never, VI_EN)).rejects.toThrow("lookup: term must be a string, got 7");
    await expect(lookup("x", { from: "", to: "en" })).rejects.toMatchObject({ code: "BAD_OPTION" });
    await expect(lookup("x", { ...VI_EN, most: 0 })).rejects.toThrow("most must be a whole number from 1, got 0");
  });
});

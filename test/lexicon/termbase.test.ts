import { describe, expect, test } from "vitest";
import { readTermbase } from "../../src/lexicon/termbase.ts";
import { termbaseLexicon } from "../../src/lexicon/termbase-lexicon.ts";
import { lexiconUnit, lexiconWords } from "../../src/lexicon/tokens.ts";

const VI_EN = { source: "vi", target: "en" };

/** Entries as short strings: "a, b [C] = x, y [Z]". */
async function read(text: string, languages = VI_EN): Promise<string[]> {
  const side = ({
    preferred,
    variants,
    abbreviations,
  }: {
    preferred: string;
    variants: string[];
    abbreviations: string[];
  }) => [preferred, ...variants].join(", ") + (abbreviations.length > 0 ? ` [${abbreviations.join(", ")}]` : "");
  return (await readTermbase(text, languages)).map(({ source, target }) => `${side(source)} = ${side(target)}`);
}

describe("readTermbase", () => {
  test.each([
    [
      "tab-separated with a header",
      "vi\ten\ten_variants\tvi_abbreviations\nđại sứ\tambassador\tenvoy | emissary\tĐS\n",
    ],
    ["columns in another order", "en_variants\ten\tvi_abbreviations\tvi\nenvoy | emissary\tambassador\tĐS\tđại sứ\n"],
    [
      "comma-separated, quoted, CRLF, a byte order mark",
      '\uFEFFvi,en,en_variants,vi_abbreviations\r\nđại sứ,ambassador,"envoy | emissary",ĐS\r\n',
    ],
    ["regional tags", "vi-VN\ten-GB\ten_variants\tvi_abbreviations\nđại sứ\tambassador\tenvoy | emissary\tĐS"],
  ])("%s", async (_, text) => {
    const expected = text.includes("en-GB") ? ["đại sứ = ambassador"] : ["đại sứ [ĐS] = ambassador, envoy, emissary"];
    expect(await read(text)).toEqual(expected);
  });

  test("without a header: source, then target; several forms in a cell; comments and empty lines are skipped", async () => {
    expect(await read("# mine\nđại sứ | sứ thần\tambassador\n\n\tno source\n")).toEqual([
      "đại sứ, sứ thần = ambassador",
    ]);
  });

  test("the other direction by the header", async () => {
    expect(await read("vi\ten\nđại sứ\tambassador\n", { source: "en", target: "vi" })).toEqual(["ambassador = đại sứ"]);
  });

  test("what is no termbase is refused, with the line", async () => {
    await expect(readTermbase("vi\tfr\nđại sứ\tambassadeur\n", VI_EN)).rejects.toMatchObject({ code: "BAD_FORMAT" });
    await expect(readTermbase("đại sứ\tambassador\nalone\n", VI_EN)).rejects.toThrow('line 2 has one column: "alone"');
  });
});

describe("termbaseLexicon", () => {
  test("every form translates every form; a unit has several words; the preferred one is likeliest", async () => {
    const entries = await readTermbase("vi\ten\ten_variants\nBộ Chính trị\tPolitburo\tPolitical Bureau\n", VI_EN);
    const { sourceUnits, targetUnits, forward } = termbaseLexicon(entries, VI_EN);
    expect(sourceUnits).toEqual(["bộ chính trị"]);
    expect([...forward.units].map((unit) => targetUnits[unit])).toEqual(["politburo", "political bureau"]);
    expect(forward.probabilities[0]!).toBeGreaterThan(forward.probabilities[1]!);
  });

  test("what two concepts say of one pair counts once", async () => {
    const entries = await readTermbase("vi\ten\nthăm\tvisit\nthăm | đến thăm\tvisit | pay a visit\n", VI_EN);
    const { forward } = termbaseLexicon(entries, VI_EN);
    expect([...forward.offsets]).toEqual([0, 2, 4]);
  });
});

describe("the words of a lexicon", () => {
  test.each([
    ["Hoà bình, thuý và QUÝ!", "hòa bình thúy và quý"],
    ["China's 1,200 ships – the U.S. ones", "china ships the u s ones"],
    ["khoẻ mạnh, uỷ ban, quỳ", "khỏe mạnh ủy ban quỳ"],
  ])("%s", (text, words) => {
    expect(lexiconWords(text).join(" ")).toBe(words);
  });

  test("a unit keeps its numbers", () => {
    expect(lexiconUnit("Nhóm G-20, 1.000 ngày")).toBe("nhóm g #20 #1000 ngày");
  });
});

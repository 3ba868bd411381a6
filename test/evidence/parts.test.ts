import { describe, expect, test } from "vitest";
import { atOnce } from "../../src/core/work.ts";
import { associations } from "../../src/evidence/association.ts";
import { baseForms } from "../../src/evidence/base-forms.ts";
import { BuiltInEvidence } from "../../src/evidence/built-in.ts";
import { hasOpenEnding } from "../../src/evidence/endings.ts";
import { LengthEvidence } from "../../src/evidence/length-evidence.ts";
import { monthOf } from "../../src/evidence/months.ts";
import { seamBetween } from "../../src/evidence/seams.ts";
import { interpolate } from "../../src/evidence/weights.ts";
import { stemOf } from "../../src/evidence/word-families.ts";
import { wordsOfSide } from "../../src/evidence/words-of-side.ts";
import { reverseLexicon } from "../../src/lexicon/reverse.ts";
import { shippedLexicon } from "../../src/lexicon/shipped.ts";
import { readTermbase } from "../../src/lexicon/termbase.ts";
import { termbaseLexicon } from "../../src/lexicon/termbase-lexicon.ts";

test.each([
  ["visits", "visit"],
  ["countries", "country"],
  ["planned", "plan"],
  ["making", "make"],
  ["produce", "produced"],
])("%s may be known as %s", (word, form) => {
  expect(baseForms(word, "en")).toContain(form);
  expect(baseForms(word, "vi")).toEqual([]);
});

test.each([
  ["negotiate", "negotiator negotiations negotiating"],
  ["decide", "decision decisions decided"],
  ["product", "produce production productive"],
  ["permit", "permission permitted"],
  ["ratify", "ratification ratified"],
  ["invest", "investor investments"],
  ["respond", "response responsible"],
])("the family of %s has %s", (word, relatives) => {
  expect(relatives.split(" ").map(stemOf)).toEqual(relatives.split(" ").map(() => stemOf(word)));
});

test.each(["protect protest", "contract contrast", "minister minute", "sign single"])("no family: %s", (words) => {
  expect(new Set(words.split(" ").map(stemOf)).size).toBe(2);
});

test.each([
  ["september", 9],
  ["sept", 9],
  ["may", 5],
  ["table", 0],
])("%s is month %i", (word, month) => expect(monthOf(word)).toBe(month));

test.each([
  ["The two met on Tuesday and again on October 14.", "tuesday october #14"],
  ["Hai bên gặp nhau ngày 14/10, lúc 18 giờ.", "ngày #14 #10"],
  ["Tháng 3 năm 2024, 14 người đến.", "tháng #3"],
  ["He may bring 3 of 1/200 or 14-10.", ""],
  ["On 5 Aug. they left.", "#5 aug"],
])("%s: the date is %j", (text, date) => {
  const { tokens, types, dates } = wordsOfSide([text]);
  expect([...tokens].flatMap((type, k) => (dates[k] === 1 ? [types[type]] : [])).join(" ")).toBe(date);
});

test.each([
  ["Vietnam sends 247 more peacekeepers to Africa", true],
  ["Female doctors say goodbye", true],
  ["He said so.", false],
  ["“We agree.”", false],
  ["Why (not?)", false],
  ["that will be the first step,", false],
])("%s: open ending %s", (text, open) => expect(hasOpenEnding(text)).toBe(open));

test("a segment cut behind a title goes on, one before a small letter may", () => {
  const texts = ["He met Rev.", "Smith.", "They left", "for home.", "Then he slept."];
  expect(texts.map((text, k) => seamBetween(text, texts[k + 1]))).toEqual([2, 0, 1, 0, 0]);
});

test("a function given at knots is straight between them and flat beyond", () => {
  const at = (x: number): number => interpolate([1, 2, 4], [0, 10, 20], x);
  expect([0, 1, 1.5, 2, 3, 4, 9].map(at)).toEqual([0, 0, 5, 10, 15, 20, 20]);
});

test("like lengths speak for a pair, unlike ones against it", () => {
  const lengths = new LengthEvidence(Int32Array.of(100, 20), Int32Array.of(105, 24), 0, 0.25);
  expect(lengths.score([0], [0])).toBeGreaterThan(0.5);
  expect(lengths.score([0], [1])).toBeLessThan(-3);
  expect(lengths.score([0, 1], [0, 1])).toBeGreaterThan(0.5);
});

test("words that keep standing together become a lexicon; once is not enough", () => {
  const source = wordsOfSide(["red house", "red car", "old tree"]);
  const target = wordsOfSide(["rautt hus", "rauttur bill rautt", "gamalt tre"]);
  const found = atOnce(
    associations(
      source,
      target,
      [0, 1, 2].map((k) => ({ source: [k], target: [k] })),
    ),
  );
  expect(found.map((a) => [source.types[a.source], target.types[a.target]])).toEqual([["red", "rautt"]]);
});

describe("words", () => {
  const english = "The Politburo thanked 1,083 doctors of the field hospitals.";
  const vietnamese = "Bộ Chính trị cảm ơn 1.083 bác sĩ của các bệnh viện dã chiến.";
  const strange = "Giá vàng thế giới giảm mạnh trong phiên sáng nay.";
  const evidence = async (): Promise<BuiltInEvidence> =>
    new BuiltInEvidence({ language: "en", segments: [english] }, { language: "vi", segments: [vietnamese, strange] }, [
      (await shippedLexicon("vi", "en"))!,
    ]);

  test("a translation is likelier than chance, a stranger is not", async () => {
    const builtIn = await evidence();
    expect(builtIn.score([0], [0])).toBeGreaterThan(4);
    expect(builtIn.score([0], [1])).toBeLessThan(0);
  });

  const linksOf = async (source: string, target: string): Promise<string[]> =>
    new BuiltInEvidence({ language: "en", segments: [source] }, { language: "vi", segments: [target] }, [
      (await shippedLexicon("vi", "en"))!,
    ])
      .links([0], [0])
      .map((link) => `${link.source} = ${link.target}`);

  test.each([
    ["They signed five documents.", "Hai bên ký 5 văn kiện.", "five = 5"],
    ["It lasted 9 days.", "Đàm phán kéo dài chín ngày.", "9 = chín"],
    ["A fifth of the total came from there.", "Khoảng 20% đến từ đó.", "fifth = 20"],
  ])("a number in words is one in figures: %s", async (source, target, link) =>
    expect(await linksOf(source, target)).toContain(link),
  );

  test("a unit goes before its first syllable, which training knows as well", async () => {
    const links = await linksOf("China replied.", "Trung Quốc trả lời.");
    expect(links).toContain("china = trung quốc");
    expect(links).not.toContain("china = trung");
  });

  const withTerms = async (source: string, target: string, table: string): Promise<string[]> => {
    const entries = await readTermbase(`vi\ten\n${table}`, { source: "vi", target: "en" });
    const sides = [
      { language: "en", segments: [source] },
      { language: "vi", segments: [target] },
    ] as const;
    const builtIn = new BuiltInEvidence(...sides, [termbaseLexicon(entries, { source: "vi", target: "en" })]);
    return builtIn.links([0], [0]).map((link) => `${link.source} = ${link.target}`);
  };

  test("a word is linked by what is derived from the same word", async () => {
    const table = "đàm phán\tnegotiate\nrau\tvegetable";
    expect(await withTerms("The negotiators left.", "Đoàn đàm phán đã về.", table)).toEqual(["negotiators = đàm phán"]);
  });

  test("a syllable is linked by the longer words that hold it, for less", async () => {
    const table = "viện trợ\taid\ncứu trợ\taid\nhỗ trợ\tsupport\nthuế\ttax";
    expect(await withTerms("More aid came.", "Thêm hàng trợ giúp.", table)).toEqual(["aid = trợ"]);
  });

  test("the first word of a unit may be inflected", async () => {
    const table = "kêu gọi\tcall on\nthuế\ttax";
    expect(await withTerms("He called on them.", "Ông kêu gọi họ.", table)).toContain("call on = kêu gọi");
  });

  test("a body and its abbreviation in brackets are one partner", async () => {
    const links = await linksOf("The United Nations said so.", "Liên hợp quốc (LHQ) nói vậy.");
    expect(links).toEqual(expect.arrayContaining(["united nations = liên hợp quốc", "united nations = lhq"]));
  });

  test("a date without a partner costs nothing", async () => {
    const lexicon = (await shippedLexicon("vi", "en"))!;
    const { words } = new BuiltInEvidence(
      { language: "en", segments: ["The ministers met in Hanoi."] },
      { language: "vi", segments: ["Các bộ trưởng họp tại Hà Nội.", "Các bộ trưởng họp tại Hà Nội ngày 14/10."] },
      [lexicon],
    );
    const missing = [[0], [1]].map((target) => {
      words.compare([0], target);
      return words.missingTarget;
    });
    expect(missing[1]).toBe(missing[0]);
  });

  test("units of several words, numbers of either style and inflected words are linked", async () => {
    const links = (await evidence()).links([0], [0]).map((link) => `${link.source} = ${link.target}`);
    expect(links).toContain("politburo = bộ chính trị");
    expect(links).toContain("1083 = 1083");
    expect(links.some((link) => link.startsWith("thanked = "))).toBe(true);
    expect(links.some((link) => /hospital.* = bệnh viện/.test(link))).toBe(true);
  });

  test("a word explains nothing twice", async () => {
    const builtIn = await evidence();
    const once = builtIn.links([0], [0]).length;
    const twice = new BuiltInEvidence(
      { language: "en", segments: [english] },
      { language: "vi", segments: [vietnamese, vietnamese] },
      [(await shippedLexicon("vi", "en"))!],
    );
    expect(twice.links([0], [0, 1]).length).toBeLessThanOrEqual(once + 2);
    expect(twice.score([0], [0, 1])).toBeLessThan(twice.score([0], [0]));
  });

  test("a lexicon serves in either direction", async () => {
    const lexicon = (await shippedLexicon("vi", "en"))!;
    const texts = [
      { language: "en", segments: [english] },
      { language: "vi", segments: [vietnamese] },
    ] as const;
    const there = new BuiltInEvidence(texts[0], texts[1], [lexicon]).score([0], [0]);
    expect(new BuiltInEvidence(texts[0], texts[1], [reverseLexicon(lexicon)]).score([0], [0])).toBeCloseTo(there, 9);
  });
});

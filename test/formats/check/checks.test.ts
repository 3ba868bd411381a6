import { describe, expect, test } from "vitest";
import { type CheckOptions, checkUnits } from "../../../src/formats/check/check-units.ts";
import { unit } from "../bitexts.ts";

const found = async (
  source: string,
  target: string,
  options: CheckOptions = {},
  languages = ["vi", "en"],
): Promise<string> => {
  const [sourceLanguage, targetLanguage] = languages as [string, string];
  const findings = await checkUnits([unit(source, target, { sourceLanguage, targetLanguage })], options);
  return findings
    .map(({ code, severity, message }) => `${severity} ${code}: ${message.replace(/^unit \S+: /, "")}`)
    .join(" | ");
};

describe("numbers and dates that agree", () => {
  test.each([
    ["đạt 1.234,5 tỷ đồng", "reached 1,234.5 billion dong"],
    ["12,5%", "12.5 percent"],
    ["3.260 km", "3,260 kilometers"],
    ["25 triệu người", "25 million people"],
    ["25.000.000 người", "25 million people"],
    ["1 tỷ 200 triệu USD", "1.2 billion USD"],
    ["16 nghìn tỷ đồng", "16 trillion dong"],
    ["3 triệu bảng", "£3m"],
    ["ngày 8/8/2018", "on August 8, 2018"],
    ["ngày 8-8-2018", "on 8 August 2018"],
    ["8.9.2018", "September 8, 2018"],
    ["ngày 2 tháng Chín năm 1945", "2 September 1945"],
    ["ngày 9/8/2018", "8/9/2018"],
    ["tháng 9", "in September"],
    ["tháng Chín", "in September"],
    ["6 tháng đầu năm", "the first half of the year"],
    ["quý I", "the first quarter"],
    ["2 bên", "both sides"],
    ["hai bên", "the 2 sides"],
    ["thế kỷ XXI", "the 21st century"],
    ["hai mươi lăm năm", "25 years"],
    ["mười hai", "12"],
    ["25 năm", "twenty-five years"],
    ["những năm 90", "the 1990s"],
    ["lúc 17 giờ 30", "at 5:30 p.m."],
    ["lúc 17:30 UTC", "at 1730 UTC"],
    ["9 giờ tối", "9:00 p.m."],
    ["tỷ lệ 3/4", "a ratio of 3/4"],
    ["một điều", "1 thing"],
    ["có một hội đồng", "there is a council"],
    ["1,5 trang", "one and a half pages"],
    ["G20, COVID-19", "the G20, COVID-19"],
    ["constructor 5", "constructor 5"],
  ])("%s = %s", async (source, target) => {
    const codes = ["UNTRANSLATED", "PARTLY_UNTRANSLATED"];
    expect(await found(source, target, { ignore: codes })).toBe("");
    expect(await found(target, source, { ignore: codes }, ["en", "vi"])).toBe("");
  });
});

describe("numbers and dates that differ", () => {
  test.each([
    ["đạt 1.234,5 tỷ đồng", "reached 1,234.5 million dong", /NUMBER_DIFFERS.*1\.234,5.*NUMBER_DIFFERS.*1,234\.5/],
    ["có 15 người", "there are 51 people", /^error NUMBER_DIFFERS: the number "15" of the source .*"51" of the target/],
    ["năm 2018", "in 2019", /NUMBER_DIFFERS.*2018.*2019/],
    ["12,5%", "125%", /NUMBER_DIFFERS/],
    ["ngày 8/9/2018", "August 9, 2018", /^error DATE_DIFFERS: "8\/9\/2018" is not the date "August 9, 2018"$/],
    ["ngày 8/9/2018", "September 8, 2019", /^error DATE_DIFFERS/],
    ["ký ngày 8/9/2018", "signed", /^warning DATE_MISSING: the date "8\/9\/2018" of the source/],
    ["có 1.500 người", "there are 1.500 people", /^hint NUMBER_STYLE: "1\.500" of the target/],
  ])("%s ≠ %s", async (source, target, expected) => expect(await found(source, target)).toMatch(expected));
  test("in languages whose words are not known, small numbers are left alone", async () => {
    expect(await found("3 Männer", "þrír menn", {}, ["de", "is"])).toBe("");
    expect(await found("300 Männer", "þrír menn", {}, ["de", "is"])).toMatch(/NUMBER_DIFFERS/);
    expect(await found("1.234,5 Euro", "1 234", {}, ["de", "en"])).toMatch(/NUMBER_DIFFERS/);
    expect(await found("1.234,5 Euro", "1,234.5 euros", {}, ["de", "en"])).toBe("");
  });
});

describe("names", () => {
  test.each([
    ["Thứ trưởng Lê Hoài Trung phát biểu.", "Deputy Minister Le Hoai Trung spoke.", ""],
    ["Thứ trưởng Lê Hoài Trung phát biểu.", "Mr Trung spoke.", ""],
    ["Thứ trưởng Lê Hoài Trung phát biểu.", "Deputy Minister Le Hoai Nam spoke.", "NAME_MISSING"],
    ["Ông phát biểu.", "Nguyễn Thị Ánh spoke.", "NAME_MISSING"],
    ["Đảng Cộng Sản họp.", "The party met.", ""],
    ["Đoàn Việt Nam đến.", "The delegation came.", ""],
    ["Tổng thống Medvedev đến.", "President Medvedev came.", ""],
    ["Tổng thống Medvedev đến.", "President Putin came.", "NAME_MISSING"],
    ["Nhật Bản và Đức", "Japan and Germany", ""],
  ])("%s | %s: %s", async (source, target, expected) => {
    expect((await found(source, target)).replace(/^\w+ (\w+):.*/, "$1")).toBe(expected);
  });
});

describe("untranslated", () => {
  test.each([
    ["the whole text again", "The whole text again.", "error UNTRANSLATED"],
    ["ASEAN", "ASEAN", ""],
    ["Le Hoai Trung", "Le Hoai Trung", ""],
    [
      "Ông nói and then the rest was left as it is.",
      "He said and then the rest was left as it is.",
      "warning PARTLY_UNTRANSLATED",
    ],
    ["Phim “Gone with the Wind” hay.", "“Gone with the Wind” is good.", ""],
  ])("%s | %s", async (source, target, expected) => expect((await found(source, target)).split(":")[0]).toBe(expected));
});

describe("brackets and quotation marks", () => {
  test.each([
    ["Bộ (MOFA) họp.", "The ministry (MOFA met.", "warning BRACKETS_UNEQUAL"],
    ["Bộ MOFA) họp.", "The ministry (MOFA) met.", "warning BRACKETS_UNEQUAL"],
    ["a) một; b) hai", "(a) one; (b) two", ""],
    ["Ngày 3 (tháng 6).", "The 3rd (June).", ""],
    ["Ông nói: “Tốt”.", 'He said: "Good".', ""],
    ["Ông nói: “Tốt.", 'He said: "Good".', "hint QUOTES_UNEQUAL"],
    ["Đoàn của Việt Nam", "Vietnam's delegation", ""],
    ["“Một”, “hai”", "one, two", "hint QUOTES_UNEQUAL"],
  ])("%s | %s", async (source, target, expected) => {
    expect((await found(source, target, { ignore: ["NUMBER_DIFFERS"] })).split(":")[0]).toBe(expected);
  });
});

test("a text far too long or short for its file", async () => {
  const usual = Array.from({ length: 50 }, (_, k) =>
    unit(`câu số ${"một hai ".repeat(10)}${k}`, `sentence ${"one two ".repeat(10)}${k}`),
  );
  const cut = unit(`câu này rất dài ${"và dài nữa ".repeat(20)}`, "cut off here");
  const findings = await checkUnits([...usual, cut]);
  expect(findings.map(({ code, unit: id }) => [code, id])).toEqual([["LENGTH_SUSPICIOUS", cut.id]]);
});

test("one source with different targets; case and punctuation are no difference", async () => {
  const findings = await checkUnits([
    unit("Một.", "One."),
    unit("Hai.", "Two."),
    unit("Một.", "one"),
    unit("Một.", "A single one."),
  ]);
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^TARGETS_DIFFER .*unit number 1/),
  ]);
});

test("terms that must be used, in any of their forms and choices", async () => {
  const terms = [
    { source: "Bộ Ngoại giao", target: "Ministry of Foreign Affairs" },
    { source: "Bộ Ngoại giao", target: "Foreign Ministry" },
    { source: "ngoại giao", target: "diplomacy" },
    { source: "hiệp ước", target: "treaty" },
  ];
  expect(await found("Bộ Ngoại giao họp.", "The foreign ministry met.", { terms })).toBe("");
  expect(await found("Các hiệp ước", "Treaties", { terms })).toBe("");
  expect(await found("Bộ Ngoại giao họp.", "The MFA met.", { terms })).toBe(
    'warning TERM_NOT_USED: "Bộ Ngoại giao" should be "Ministry of Foreign Affairs" or "Foreign Ministry"',
  );
  expect(await found("Nền ngoại giao", "Foreign policy", { terms })).toMatch(/TERM_NOT_USED: "ngoại giao"/);
});

test("rejected units and null beads are left alone; findings come in the order of the units; codes can be ignored", async () => {
  const bad = (more: object) => unit("15 (người", "51 people", more);
  expect(await checkUnits([bad({ status: "rejected" }), unit("15", "")])).toEqual([]);
  const codes = (await checkUnits([bad({}), unit("một 7", "one")])).map(({ code, unit: id }) => [code, id]);
  expect(codes).toEqual([
    ["NUMBER_DIFFERS", bad({}).id],
    ["NUMBER_DIFFERS", bad({}).id],
    ["BRACKETS_UNEQUAL", bad({}).id],
    ["NUMBER_DIFFERS", unit("một 7", "one").id],
  ]);
  expect(await checkUnits([bad({})], { ignore: ["NUMBER_DIFFERS", "BRACKETS_UNEQUAL"] })).toEqual([]);
});

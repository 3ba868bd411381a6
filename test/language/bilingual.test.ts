import { expect, test } from "vitest";
import { splitBilingual } from "../../src/language/bilingual.ts";
import { languageOfBlocks } from "../../src/language/blocks.ts";

const en = [
  "Vietnam and Laos sign a treaty on rivers",
  "The two ministers met in Hanoi on Monday and agreed to work together.",
  "They thanked Nguyễn Văn Bình for his help.",
  "The next meeting will be held in Vientiane in May.",
];
const vi = [
  "Việt Nam và Lào ký hiệp định về sông ngòi",
  "Hai bộ trưởng gặp nhau tại Hà Nội hôm thứ Hai và nhất trí hợp tác.",
  "Hai bên cảm ơn ông Nguyễn Văn Bình đã giúp đỡ.",
  "Cuộc họp tới sẽ diễn ra tại Vientiane vào tháng 5.",
];
const both = { en: en.join("\n"), vi: vi.join("\n") };

test("paragraph by paragraph", async () => {
  expect(await splitBilingual(en.flatMap((line, k) => [line, vi[k]]).join("\n"))).toEqual(both);
  expect(await splitBilingual(vi.flatMap((line, k) => [line, en[k]]).join("\n\n"))).toEqual({
    en: en.join("\n\n"),
    vi: vi.join("\n\n"),
  });
});

test.each(["\t", " | ", " ||| ", " / "])("two columns parted by %j", async (separator) => {
  expect(await splitBilingual(vi.map((line, k) => `${line}${separator}${en[k]}`).join("\n"))).toEqual(both);
});

test("one half after the other", async () => {
  expect(await splitBilingual(`${both.en}\n\n${both.vi}`)).toEqual(both);
  expect(await splitBilingual(`${both.vi}\r\n\r\n${both.en}`)).toEqual(both);
});

test("names and numbers stay with their neighbours", async () => {
  const text = `${both.en}\nLe Hoai Trung\n12/5/2026\n${both.vi}`;
  expect(await splitBilingual(text)).toEqual({ ...both, en: `${both.en}\nLe Hoai Trung\n12/5/2026` });
});

test("other pairs of languages", async () => {
  const de = "Die Minister trafen sich am Montag in Berlin und einigten sich auf einen Vertrag.";
  const fr = "Les ministres se sont réunis lundi à Paris et ont signé un accord sur les rivières.";
  expect(await splitBilingual(`${de}\n${fr}\n${de}\n${fr}`)).toEqual({ de: `${de}\n${de}`, fr: `${fr}\n${fr}` });
});

test("a text in one language is its one side, untouched", async () => {
  expect(await splitBilingual(both.vi)).toEqual({ vi: both.vi });
  expect(await splitBilingual("12, 13\n14")).toEqual({ und: "12, 13\n14" });
  expect(await splitBilingual("")).toEqual({ und: "" });
});

test("blocks: an English quotation in a Vietnamese text", async () => {
  const quotation = "“We will work together with our friends in the region for peace.”";
  const text = `${vi[1]}\n${vi[2]} Ông viết: ${quotation} ${vi[3]}`;
  const blocks = await languageOfBlocks(text);
  expect(blocks.map((b) => b.language)).toEqual(["vi", "en", "vi"]);
  expect(text.slice(blocks[1]?.start, blocks[1]?.end)).toBe(quotation);
});

test("blocks: a bilingual file, and white space alone between the blocks", async () => {
  const text = `${both.en}\n\n${both.vi}\n`;
  const blocks = await languageOfBlocks(text);
  expect(blocks.map((b) => [b.language, text.slice(b.start, b.end)])).toEqual([
    ["en", both.en],
    ["vi", both.vi],
  ]);
});

test("blocks: a text in one language is one block, names and all", async () => {
  const text = `${both.en}\nLe Hoai Trung\n2026`;
  expect((await languageOfBlocks(text)).map((b) => [b.language, b.start, b.end])).toEqual([["en", 0, text.length]]);
  expect(await languageOfBlocks(" \n")).toEqual([]);
});

import { expect, test } from "vitest";
import { nameKey, namesAgree } from "../../src/corpus/name-key.ts";

test.each([
  ["visit.vi.txt", "visit", "vi"],
  ["visit.en.txt", "visit", "en"],
  ["visit.txt", "visit", undefined],
  ["visit-vi.docx", "visit", "vi"],
  ["visit_EN.html", "visit", "en"],
  ["visit (vi).txt", "visit", "vi"],
  ["visit.vi-VN.txt", "visit", "vi"],
  ["visit.txt.vi", "visit.txt", "vi"],
  ["en-visit.txt", "visit", "en"],
  ["news/vi/visit.txt", "news/visit", "vi"],
  ["vi/news/visit.txt", "news/visit", "vi"],
  ["vietnam.txt", "vietnam", undefined],
  ["vi.txt", "vi", undefined],
  ["2020-07-02 vi.txt", "2020-07-02", "vi"],
  [`${"Hà Nội".normalize("NFD")}.vi.txt`, "hà nội", "vi"],
  ["two\nlines.en.txt", "two\nlines", "en"],
])("%j is %j in %j", (path, key, language) => {
  expect(nameKey(path)).toEqual(language === undefined ? { key } : { key, language });
});

test.each([
  ["x.vi.txt", "x.en.txt", true],
  ["vi/x.txt", "en/x.md", true],
  ["x.vi.txt", "y.en.txt", false],
  ["x.vi.txt", "x.vi.txt", false],
  ["report-2020-07-02.txt", "ban-tin-20200702.txt", true],
  ["report-2020-07-02.txt", "ban-tin-20200703.txt", false],
  ["000.txt", "001.txt", false],
])("%j and %j: %j", (one, other, agree) => {
  expect(namesAgree(one, other)).toBe(agree);
});

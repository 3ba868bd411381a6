import { expect, test } from "vitest";
import { foldedIndexes } from "../../../src/formats/report/page/find-words.ts";

/** The text with each found word in brackets, and which of the words it is. */
function marked(text: string, ...words: string[]): string {
  let [out, at] = ["", 0];
  for (const { start, end, word } of foldedIndexes(text, words)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${word}]`;
    at = end;
  }
  return out + text.slice(at);
}

test.each([
  ["whole words", marked("The UN and the UNSC met.", "un"), "The [UN|0] and the UNSC met."],
  ["exactly before folded", marked("Đăng và đang", "đang"), "Đăng và [đang|0]"],
  ["without marks", marked("Đổi mới", "doi moi"), "[Đổi mới|0]"],
  ["with marks where the text has none", marked("Le Hoai Trung said", "Lê Hoài Trung"), "[Le Hoai Trung|0] said"],
  ["the longer word takes its place", marked("Việt Nam", "Nam", "Việt Nam"), "[Việt Nam|1]"],
  ["one word in two places, for two links", marked("năm 5 năm", "năm", "năm"), "[năm|0] 5 [năm|1]"],
  ["a number within a date", marked("ngày 8/8/2018", "8/8/2018"), "ngày [8/8/2018|0]"],
  ["what is not there", marked("abc", "x", "", " "), "abc"],
  ["letters outside the first plane", marked("𝒳 an 𐐷", "an"), "𝒳 [an|0] 𐐷"],
  ["capitals that grow when lowered", marked("İ an", "an"), "İ [an|0]"],
])("%s", (_, found, expected) => expect(found).toBe(expected));

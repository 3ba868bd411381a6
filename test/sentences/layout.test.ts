import { expect, test } from "vitest";
import { splitSentences } from "../../src/sentences/split.ts";
import { show } from "./show.ts";

test("a paragraph break inside a sentence is joined", async () => {
  expect(await show("The council met in New York (UNSC),\n\nthus creating peace.\n\nHe left.")).toBe(
    "The council met in New York (UNSC), thus creating peace. | He left.",
  );
});

test("wrapped lines are joined, and abbreviations at their ends hold", async () => {
  const text = `The Republic of Korea has agreed to double the number of
officers that it exchanges every year, said Gen.
Khiem, who met Mr. Han at the ministry in Seoul on
Tuesday. It was the first time in four years that the
Vice Minister of National Defence had come.

The delegation laid a wreath.`;
  expect(await show(text)).toBe(
    "The Republic of Korea has agreed to double the number of officers that it exchanges every year, said Gen. Khiem, who met Mr. Han at the ministry in Seoul on Tuesday. | It was the first time in four years that the Vice Minister of National Defence had come. | The delegation laid a wreath.",
  );
});

test("one paragraph a line stays one paragraph a line", async () => {
  const segments = await splitSentences("It was on May 13.\nAs the final minutes came, it ended.\nAll left.", {
    language: "en",
  });
  expect(segments.map((s) => [s.paragraph, s.text])).toEqual([
    [0, "It was on May 13."],
    [1, "As the final minutes came, it ended."],
    [2, "All left."],
  ]);
});

test("headlines, section headings, captions and items keep to themselves", async () => {
  const text = `Vietnam ready to help
Hanoi (VNA) – The minister met the envoy. They talked.
Delegates at the meeting
They agreed:
- to meet again
- to help each other
1. Trade
a) food
Regional issues
The talks ended. (Photo: VNA)`;
  expect(await show(text)).toBe(
    "heading: Vietnam ready to help | ‹Hanoi (VNA) –› | The minister met the envoy. | They talked. | caption: Delegates at the meeting | They agreed: | item: - to meet again | item: - to help each other | item: 1. Trade | item: a) food | heading: Regional issues | caption: The talks ended. | ‹(Photo: VNA)›",
  );
});

test.each([
  "1.1. Background of the treaty.",
  "2.3 Scope of the law.",
  "(iv) Rivers.",
  "• Rivers.",
  "1/ Rivers.",
  "đ) Rivers.",
])("“%s” is one item", async (text) => {
  expect(await show(text)).toBe(`item: ${text}`);
});

test("a list of headlines is not one wrapped paragraph", async () => {
  const text =
    "Vietnam and Laos sign a treaty on rivers\nCambodia opens a new bridge over Mekong\nThailand hosts ASEAN talks";
  expect(await show(text)).toBe(
    "heading: Vietnam and Laos sign a treaty on rivers | heading: Cambodia opens a new bridge over Mekong | heading: Thailand hosts ASEAN talks",
  );
});

test("CRLF and lone CR end lines too", async () => {
  expect(await show("One came.\r\nTwo left\r\rThree stayed.")).toBe("One came. | heading: Two left | Three stayed.");
});

test("the text is NFC without soft hyphens and zero-width characters; the offsets are those of the original", async () => {
  const text = "\ufeff  Bộ Ngo\u00adại giao\u200b  họp\u00a0 tại Ða\u0300 Nẵng.".normalize("NFD");
  const [segment] = await splitSentences(text, { language: "vi" });
  expect(segment?.text).toBe("Bộ Ngoại giao họp tại Đà Nẵng.");
  expect(text.slice(segment?.start, segment?.end)).toMatch(/^B.*\.$/u);
});

test("Icelandic keeps its eth", async () => {
  expect(await show("Það er Ðað.", "is")).toBe("Það er Ðað.");
});

test("languages without a data file go to sentence-splitter", async () => {
  expect(await show("これは例です。「はい。いいえ」と言った。", "ja")).toBe(
    "これは例です。 | 「はい。いいえ」と言った。",
  );
  expect(await show("Er kam am 3. Mai. Sie ging.", "de")).toBe("Er kam am 3. Mai. | Sie ging.");
});

test.each(["", " \n\t ", "\u200b\u00ad\ufeff"])("a text without a letter has no segments: %j", async (text) => {
  expect(await splitSentences(text)).toEqual([]);
});

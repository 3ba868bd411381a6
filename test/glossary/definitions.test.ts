import { expect, test } from "vitest";
import { atOnce } from "../../src/core/work.ts";
import { collectWords } from "../../src/evidence/words-of-side.ts";
import { bracketed, expansionOf } from "../../src/glossary/definitions.ts";
import { packOf } from "../../src/glossary/languages/pack-of.ts";
import { markedWords, textOf } from "../../src/glossary/marked-words.ts";

function expansions(text: string, language: string): (string | undefined)[] {
  const side = atOnce(collectWords([text]));
  const marked = markedWords([text], side, packOf(language, side.types, side.counts));
  return bracketed(marked, 0).map((one) => {
    const definition = expansionOf(marked, one);
    return definition && `${textOf(marked, 0, ...definition.full)} = ${textOf(marked, 0, ...one.abbreviation)}`;
  });
}

test.each([
  ["en", "a member of the United Nations (UN) since 1977", "United Nations = UN"],
  ["en", "sent to the UN Mission in South Sudan (UNMISS) last year", "UN Mission in South Sudan = UNMISS"],
  ["en", "under the Law of the Sea Treaty (LOST) of old", "Law of the Sea Treaty = LOST"],
  ["en", "the exclusive economic zone (EEZ) of Vietnam", "exclusive economic zone = EEZ"],
  ["vi", "tại Hội đồng Bảo an Liên hợp quốc (HĐBA LHQ) hôm nay", "Hội đồng Bảo an Liên hợp quốc = HĐBA LHQ"],
  ["vi", "do Ủy ban nhân dân (UBND) tỉnh trình", "Ủy ban nhân dân = UBND"],
  ["vi", "của Ban Chấp hành Trung ương (BCHTW) khóa này", "Ban Chấp hành Trung ương = BCHTW"],
])("%s: %s", (language, text, wanted) => {
  expect(expansions(text, language)).toEqual([wanted]);
});

test.each([
  ["en", "the meeting in Geneva (WTO) ended"],
  ["en", "the Ministry of Health (UNICEF) said"],
  ["vi", "tại cuộc họp ở Hà Nội (TTXVN) hôm nay"],
])("%s: %s — no expansion rather than a wrong one", (language, text) => {
  expect(expansions(text, language)).toEqual([undefined]);
});

test("brackets that hold more than an abbreviation are no definition", () => {
  expect(expansions("the United Nations (UN in short) and others (2018)", "en")).toEqual([]);
});

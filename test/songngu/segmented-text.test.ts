import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../../src/core/work.ts";
import { compareTexts, sampleOf, segmentedList, segmentedSide } from "../../src/songngu/segmented-text.ts";
import { alignSegments } from "../../src/songngu.ts";

const list = (texts: readonly string[]) => atOnce(segmentedList(texts, "source", "en"));
const lines = fc.array(fc.oneof(fc.constantFrom("", " a ", "b", "\n"), fc.string({ unit: "grapheme" })), {
  maxLength: 8,
});

test("the text of a list is its segments joined by line feeds, and each says where it stands in it", () => {
  fc.assert(
    fc.property(lines, (texts) => {
      const read = list(texts);
      const side = atOnce(read.side());
      expect(side.text).toBe(texts.join("\n"));
      expect(read.length).toBe(side.text.length);
      expect([...read.pieces()].join("")).toBe(side.text);
      side.segments.forEach(({ start, end }, k) => {
        expect(side.text.slice(start, end)).toBe(texts[k]!.trim());
      });
    }),
  );
});

test("a long list comes in pieces, each but the last ending in a line feed", () => {
  const texts = Array.from({ length: 3_000 }, (_, k) => `Sentence ${k} of a long text.`);
  const pieces = [...list(texts).pieces()];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith("\n"))).toBe(true);
  expect(pieces.join("")).toBe(texts.join("\n"));
});

test("texts are compared as strings are, in whatever pieces they come", () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const [x, y] = [a.join("\n"), b.join("\n")];
      expect(Math.sign(atOnce(compareTexts(list(a), list(b))))).toBe(x < y ? -1 : x > y ? 1 : 0);
      const whole = segmentedSide({ language: "en", text: x, segments: [], furniture: [] });
      expect(atOnce(compareTexts(whole, list(a)))).toBe(0);
    }),
  );
});

test("the language of a list is told by all of a short one, by three places of a long one, and what is no string is passed over", () => {
  expect(sampleOf(["a", 1, "b"])).toBe("a\nb");
  expect(sampleOf([])).toBe("");
  const long = Array.from({ length: 30_000 }, (_, k) => `word${k}`);
  const sample = sampleOf(long);
  expect(sample.length).toBeLessThan(20_000);
  for (const word of ["word0\n", "word15000\n", "word29999"]) expect(sample).toContain(word);
});

test("the text of an aligned list is what the list was, whatever the caller did with it since, and goes wherever data goes", async () => {
  const texts = ["The minister left.", "He came back."];
  const { source } = await alignSegments(texts, ["Bộ trưởng đã rời đi.", "Ông đã trở lại."]);
  texts.length = 0;
  const expected = {
    language: "en",
    text: "The minister left.\nHe came back.",
    segments: source.segments,
    furniture: [],
  };
  expect(source).toEqual(expected);
  expect({ ...source }).toStrictEqual(expected);
  expect(structuredClone(source)).toStrictEqual(expected);
  expect(JSON.parse(JSON.stringify(source))).toEqual(expected);
  source.text = "other";
  expect(source.text).toBe("other");
});

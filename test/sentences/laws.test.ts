import fc from "fast-check";
import { expect, test } from "vitest";
import type { Segment } from "../../src/core/segment.ts";
import { splitSentences } from "../../src/sentences/split.ts";

/** White space as the splitter counts it: `\s`, soft hyphens, and zero-width characters. */
const BLANK = /[\s\u200b-\u200f\u2060-\u2064\u{ad}]/u;

/** Pieces of texts that the rules look at, in any order, among any characters. */
const piece = fc.constantFrom(
  ..."He left.|Ông đến.| |\n|\n\n|\r\n|. |? |! |… |\"|“|”|(|)|'|’|U.S. |TP. |v.v. |PGS.TS. |No. 5 |1. |- |• |— |– |HÀ NỘI — |Hanoi (VNA) – |(TTXVN)|./.|/.VNA|— VNS|Ảnh: TTXVN|(Photo: VNA)|date 2020-07-02 |Minh Nhật|\u200b|\u00ad|\ufeff|A|b|,|;|:|[1]|Ð|é|\u0301|日本。|😀|5|/|*|\u2028".split(
    "|",
  ),
);
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 60 })
  .map((p) => p.join(""));
const language = fc.constantFrom("en", "vi", "und");

function check(source: string, segments: readonly Segment[]): void {
  let last = 0;
  for (const { start, end, text, paragraph } of segments) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(BLANK.test(source[start] as string)).toBe(false);
    expect(BLANK.test(source[end - 1] as string)).toBe(false);
    expect(text).not.toBe("");
    expect(text.normalize("NFC")).toBe(text);
    expect(text).not.toMatch(/[^\S ]|^ | $| {2}/u);
    expect(paragraph).toBeGreaterThanOrEqual(0);
    for (const character of source.slice(last, start)) expect(character).toMatch(BLANK);
    last = end;
  }
  for (const character of source.slice(last)) expect(character).toMatch(BLANK);
}

test("segments are in order, do not overlap, and with white space are all of the text", async () => {
  await fc.assert(
    fc.asyncProperty(text, language, async (source, tag) =>
      check(source, await splitSentences(source, { language: tag })),
    ),
    { numRuns: 1500 },
  );
});

test("so they are in the languages of sentence-splitter", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => check(source, await splitSentences(source, { language: "de" }))),
    { numRuns: 100 },
  );
});

test("a segment's text is its slice, folded", async () => {
  await fc.assert(
    fc.asyncProperty(text, language, async (source, tag) => {
      for (const s of await splitSentences(source, { language: tag })) {
        const slice = source.slice(s.start, s.end).normalize("NFC");
        if (/[\u200b-\u200f\u2060-\u2064\u00ad\ufeff\u00d0\u0189]/u.test(slice)) continue;
        expect(s.text).toBe(slice.replace(/\s+/gu, " "));
      }
    }),
    { numRuns: 500 },
  );
});

test("paragraph numbers never go down, and the same text gives the same segments", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const segments = await splitSentences(source, { language: "vi" });
      for (let k = 1; k < segments.length; k++)
        expect(segments[k]!.paragraph).toBeGreaterThanOrEqual(segments[k - 1]!.paragraph);
      expect(await splitSentences(source, { language: "vi" })).toEqual(segments);
    }),
    { numRuns: 200 },
  );
});

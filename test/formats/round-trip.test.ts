import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Note } from "../../src/core/note.ts";
import { FORMATS, type Format, type WriteOptions } from "../../src/formats/formats.ts";
import type { ReadOptions } from "../../src/formats/read-options.ts";
import type { TranslationUnit } from "../../src/formats/unit.ts";
import { all, bytesOf, unit } from "./bitexts.ts";

/** What XML 1.0 cannot hold. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;
const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Texts that formats stumble over: controls, marks of every format, bidirectional signs, halves of pairs, formulas, decomposed letters. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 24 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ..."&<>\"'=+-@,;\t\r\n\\|[]{}:~ ()\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u00a0\u00ad\u0300\u0301\u0323\u200b\u200f\u2028\u202e\ufeff\ufffe\uffff\ud800\udc00",
          ..."aêữĐ𝒳0",
          "]]>",
          "&amp;",
          "&#0;",
          "<seg>",
          "</seg>",
          "<!--",
          "_x0041_",
          "_x005F_",
          " ~~~ ",
          "source",
          "target",
          "vi",
          "confirmed",
          "0.5",
          '""',
          "'=1",
          "\u1ec7".normalize("NFD"),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

const options: WriteOptions = { all: true, full: true, rejected: true, maxLength: 1e6, date: new Date(0) };

async function written(format: Format, units: readonly TranslationUnit[], notes: Note[]): Promise<TranslationUnit[]> {
  const told = { onNote: (note: Note) => void notes.push(note) };
  const read: ReadOptions = { sourceLanguage: "vi", targetLanguage: "en" };
  if (format.writeSide) {
    const sides = [];
    for (const side of ["source", "target"] as const) {
      sides.push([await bytesOf(await format.writeSide(units, side, { ...options, ...told }))]);
    }
    return all(await format.readSides!(sides[0]!, sides[1]!, read));
  }
  const bytes = await bytesOf(await format.write!(units, { ...options, ...told }));
  return all(await format.read!([bytes], { ...read, ...told }));
}

const texts = FORMATS.filter((format) => (format.read ?? format.readSides) && !format.numbersOnly);
const isXml = (format: Format): boolean => ["tmx", "xliff"].includes(format.name);
/** Halves of pairs are no characters: no file in UTF-8 holds them. */
const mended = (format: Format, value: string): string =>
  fold(
    isXml(format)
      ? value.replace(ILLEGAL, "")
      : ["jsonl", "xlsx"].includes(format.name)
        ? value
        : value.replace(/[\ud800-\udfff]/gu, "\ufffd"),
  );

describe("what is written comes back, but for NFC and white space", () => {
  test("there are formats to test", () => expect(texts.length).toBeGreaterThanOrEqual(8));

  test.each(texts.map((format) => [format.name, format] as const))("%s, 2,000 texts", async (_, format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 25, maxLength: 25 }), async (pairs) => {
        const units = pairs.map(([source, target]) => unit(source, target));
        const notes: Note[] = [];
        const back = await written(format, units, notes);
        const expected = units
          .map(({ source, target }) => [mended(format, source), mended(format, target)])
          .filter(([source, target]) =>
            ["jsonl", "tsv", "csv", "xlsx"].includes(format.name) || format.name === "hunalign"
              ? source !== "" || target !== ""
              : source !== "" && target !== "",
          );
        expect(back.map(({ source, target }) => [source, target])).toEqual(expected);
        if (isXml(format)) {
          const lost = units.some(
            ({ source, target }) =>
              fold(source) !== "" && fold(target) !== "" && (source + target).search(ILLEGAL) >= 0,
          );
          if (lost) expect(notes.map(({ code }) => code)).toContain("CHARACTERS_DROPPED");
        }
      }),
      { numRuns: 40, seed: 42 },
    );
  });
});

test.each(
  texts
    .filter(({ name }) => ["tmx", "tsv", "csv", "xlsx", "jsonl", "xliff"].includes(name))
    .map((format) => [format.name, format] as const),
)("%s carries what a person has decided", async (_, format) => {
  const units = [
    unit("a", "b", { status: "confirmed", confidence: 0.25 }),
    unit("c", "d", { status: "rejected", confidence: 1 }),
    unit("e", "f", { confidence: 0 }),
  ];
  const back = await written(format, units, []);
  expect(back.map(({ status, confidence }) => [status, confidence])).toEqual(
    units.map(({ status, confidence }) => [status, confidence]),
  );
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Bitext } from "../../src/core/bitext.ts";
import { FORMATS, type Format } from "../../src/formats/formats.ts";
import { GLOSSARY_FORMATS } from "../../src/formats/glossary/glossary-formats.ts";
import { validateTbx } from "../../src/formats/glossary/validate-tbx.ts";
import { validateTmx } from "../../src/formats/tmx/validate-tmx.ts";
import { extractGlossary } from "../../src/glossary/extract.ts";
import { alignSegments } from "../../src/songngu.ts";
import { all, bytesOf } from "./bitexts.ts";

/** Halves of surrogate pairs, a character that was lost, decomposed letters, line ends, no full stop. */
const vi = [
  "Thủ tướng\ud800 Phạm Minh Chính phát biểu tại Hội đồng Bảo an Liên hợp quốc",
  "Ông\udc00 nêu ba\ufffd đề xuất về luật biển và hòa bình".normalize("NFD"),
  "\r\n",
  "Việt Nam ủng hộ\r\nLiên hợp quốc\udfff",
];
const en = [
  "Prime Minister Pham Minh Chinh\ud83d spoke at the United Nations Security Council",
  "He made three\ufffd proposals on the law of the sea and peace",
  "",
  "\udbffViet Nam supports the United Nations",
];
const ODD = /[\ud800-\udfff]/u;
let bitext: Bitext;

beforeAll(async () => {
  bitext = await alignSegments(vi, en, { sourceLanguage: "vi", targetLanguage: "en" });
});

/** Bytes as text; throws where they are not UTF-8. */
const decoded = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

test("the bitext holds what was odd, aligned and noted", () => {
  expect(bitext.beads.filter(({ source, target }) => source.length * target.length > 0)).toHaveLength(3);
  expect(bitext.source.segments[0]!.text).toMatch(ODD);
  expect(new Set(bitext.notes.map(({ code }) => code))).toEqual(
    new Set(["LONE_SURROGATES", "UNREADABLE_CHARACTERS", "DECOMPOSED", "LINE_ENDS_MIXED"]),
  );
});

describe("bitext formats", () => {
  const files = async (format: Format): Promise<Uint8Array[]> => {
    if (!format.writeSide) return [await bytesOf(await format.write!(bitext, { all: true }))];
    const sides = [await format.writeSide(bitext, "source", {}), await format.writeSide(bitext, "target", {})];
    return Promise.all(sides.map(bytesOf));
  };

  test.each(FORMATS.map((format) => [format.name, format] as const))("%s is written whole", async (name, format) => {
    for (const bytes of await files(format)) {
      expect(bytes.length).toBeGreaterThan(0);
      if (name === "xlsx") continue;
      expect(decoded(bytes)).toBe(decoded(bytes).normalize("NFC"));
    }
  });

  test.each(
    FORMATS.filter(({ read, numbersOnly }) => read && !numbersOnly).map((format) => [format.name, format] as const),
  )("%s is read again without a complaint, and has the three pairs", async (_, format) => {
    const notes: unknown[] = [];
    const [bytes] = await files(format);
    const units = await all(await format.read!([bytes!], { strict: true, onNote: (note) => void notes.push(note) }));
    const full = units.filter(({ source, target }) => source !== "" && target !== "");
    expect(full).toHaveLength(3);
    expect(full[2]!.source).toMatch(/^Việt Nam ủng hộ Liên hợp quốc.?$/);
    expect(notes).toEqual([]);
  });

  test("the memory is valid TMX, context and all", async () => {
    const [bytes] = await files(FORMATS.find(({ name }) => name === "tmx")!);
    expect((await validateTmx([bytes!])).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(decoded(bytes!)).toContain("<seg>Prime Minister Pham Minh Chinh spoke at");
  });
});

describe("glossary formats", () => {
  test.each(GLOSSARY_FORMATS.filter(({ write }) => write).map((format) => [format.name, format] as const))(
    "%s is written whole",
    async (name, format) => {
      const glossary = await extractGlossary([bitext]);
      expect(glossary.entries.length).toBeGreaterThan(1);
      expect(JSON.stringify(glossary)).toMatch(/\\ud[89a-f]/);
      const written = await format.write!(glossary, { title: "Odd \ud800" });
      if (typeof written !== "string") return expect(written.length).toBeGreaterThan(0);
      expect(written).not.toMatch(ODD);
      if (name.startsWith("tbx")) expect(await validateTbx([written])).toEqual([]);
    },
  );
});

import { describe, expect, test } from "vitest";
import type { Note } from "../../../src/core/note.ts";
import type { TmxOptions } from "../../../src/formats/tmx/tmx-writer.ts";
import { tmxChunks, writeTmx } from "../../../src/formats/tmx/write-tmx.ts";
import { unitsOf } from "../../../src/formats/units-of.ts";
import { all, bitext, report, unit } from "../bitexts.ts";

const date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
const notesOf = (write: (options: TmxOptions) => unknown): string[] => {
  const notes: Note[] = [];
  write({ onNote: (note) => notes.push(note) });
  return notes.map(({ code }) => code);
};
const ids = (xml: string): string[] => [...xml.matchAll(/tuid="([^"]*)"/g)].map((match) => match[1]!);

test("a report, with everything that is known of it", async () => {
  const xml = writeTmx(report, { date, creator: "Ngô & <Lê>", files: { source: "a&b.txt", target: "c.txt" } });
  await expect(xml).toMatchFileSnapshot("../golden/report.tmx");
});

test("the chunks are the string, from a bitext, from units and from a stream of both", async () => {
  const xml = writeTmx(report, { date });
  expect((await all(tmxChunks(report, { date }))).join("")).toBe(xml);
  expect((await all(tmxChunks(unitsOf(report), { date }))).join("")).toBe(xml);
  const stream = async function* () {
    yield report;
    yield unit("x", "y");
  };
  expect((await all(tmxChunks(stream(), { date }))).join("")).toBe(writeTmx([report, unit("x", "y")], { date }));
});

test("chunks come while units come: little is held", async () => {
  let given = 0;
  const endless = async function* () {
    for (;;) yield unit(`số ${given++}`, `number ${given}`);
  };
  for await (const _ of tmxChunks(endless())) break;
  expect(given).toBeGreaterThan(0);
  expect(given).toBeLessThan(5000);
});

test("null and rejected beads stay out, furniture never comes in", () => {
  const xml = writeTmx({
    ...report,
    source: { ...report.source, furniture: [{ text: "(TTXVN)", start: 0, end: 7, paragraph: 0, kind: "furniture" }] },
  });
  expect(xml).not.toMatch(/<seg>(?:=Bị bác bỏ|Không ai|Nobody)|TTXVN/);
  expect(ids(writeTmx(report, { rejected: true }))).toHaveLength(ids(xml).length + 1);
});

describe("options", () => {
  test("minConfidence", () => {
    expect(ids(writeTmx(report, { minConfidence: 0.88 }))).toHaveLength(3);
    expect(ids(writeTmx([unit("a", "b")], { minConfidence: 0.88 }))).toHaveLength(1);
  });
  test("languages: a preset and own names, also in the header", () => {
    const trados = writeTmx(report, { languages: "trados" });
    expect(trados).toContain('srclang="vi-VN"');
    expect(trados).toContain('<tuv xml:lang="en-US">');
    expect(writeTmx(report, { languages: { en: "en-GB" } })).toContain('<tuv xml:lang="en-GB">');
  });
  test("a unit in another direction says so itself", () => {
    const other = unit("c", "d", { sourceLanguage: "en", targetLanguage: "vi" });
    expect(writeTmx([unit("a", "b"), other])).toMatch(/<tu [^>]*srclang="en"/);
  });
  test("context", () => {
    expect(writeTmx(report)).toContain('<prop type="x-context-pre">');
    expect(writeTmx(report, { context: false })).not.toContain("x-context");
  });
  test("dropDuplicates keeps one and says how often; otherwise later ones get a suffix", () => {
    const twice = [unit("a", "b"), unit("a", "c"), unit("a", "b"), unit("a", "b")];
    const [first] = ids(writeTmx(twice));
    expect(ids(writeTmx(twice))).toEqual([first, expect.anything(), `${first}-2`, `${first}-3`]);
    const dropped = writeTmx(twice, { dropDuplicates: true });
    expect(ids(dropped)).toHaveLength(2);
    expect(dropped).toContain('<prop type="x-occurrences">3</prop>');
    expect(notesOf((options) => writeTmx(twice, { ...options, dropDuplicates: true }))).toEqual(["DUPLICATES_DROPPED"]);
  });
  test("a suffix never makes an id that is there already", () => {
    const clash = [unit("a", "b", { id: "7-2" }), unit("c", "d", { id: "7" }), unit("e", "f", { id: "7" })];
    expect(new Set(ids(writeTmx(clash))).size).toBe(3);
  });
  test("dropEqual", () => {
    expect(ids(writeTmx([unit("ASEAN", "ASEAN"), unit("a", "b")], { dropEqual: true }))).toHaveLength(1);
  });
  test("texts over the limit are refused with a note, not cut", () => {
    const long = [unit("ê".repeat(2001), "b"), unit("ê".repeat(2000), "b")];
    expect(ids(writeTmx(long))).toHaveLength(1);
    expect(notesOf((options) => writeTmx(long, options))).toEqual(["UNIT_TOO_LONG"]);
    expect(ids(writeTmx(long, { maxLength: 3000 }))).toHaveLength(2);
  });
});

/** Written down, so that a later version cannot give the units of existing memories other names. */
const IDS = ["30406301fcac027b", "a1bb0065df876a4e"];

test("ids are made of the texts: the same pair, the same id, wherever it stands", () => {
  const a = bitext(["Một.", "Hai."], ["One.", "Two."], "0-0 1-1");
  const b = bitext(["Không.", "Hai."], ["Nil.", "Two."], "0-0 1-1");
  expect(ids(writeTmx(a))[1]).toBe(ids(writeTmx(b))[1]);
  expect(ids(writeTmx(a))[0]).not.toBe(ids(writeTmx(b))[0]);
  expect(ids(writeTmx(a))).toEqual(IDS);
});

test("what XML cannot hold is dropped with a note; no segment is empty, none has a line break", () => {
  const odd = [unit("a\u0001\n\tb\ud800", "c\uffff"), unit("\u0000", "d")];
  const xml = writeTmx(odd);
  expect(xml).toContain("<seg>a b</seg>");
  expect(xml).toContain("<seg>c</seg>");
  expect(xml).not.toMatch(/<seg><\/seg>|[\u0000-\u0008\ud800-\udfff\uffff]/);
  expect(notesOf((options) => writeTmx(odd, options))).toEqual([
    "CHARACTERS_DROPPED",
    "CHARACTERS_DROPPED",
    "CHARACTERS_DROPPED",
    "UNIT_EMPTY",
  ]);
});

test("no date is invented", () => {
  expect(writeTmx(report)).not.toContain("creationdate");
});

test.each<[TmxOptions]>([[{ date: new Date("x") }], [{ maxLength: 0 }], [{ minConfidence: 1.5 }]])(
  "%j is refused",
  (options) => {
    expect(() => writeTmx(report, options)).toThrow(expect.objectContaining({ code: "BAD_OPTION" }));
  },
);

import { describe, expect, test } from "vitest";
import type { Note } from "../../src/core/note.ts";
import { formatNamed } from "../../src/formats/formats.ts";
import { hunalignUnits } from "../../src/formats/hunalign-text.ts";
import { jsonlChunks, jsonlUnits } from "../../src/formats/jsonl.ts";
import { mosesChunks, mosesUnits } from "../../src/formats/moses.ts";
import type { TranslationUnit } from "../../src/formats/unit.ts";
import { all, report, unit } from "./bitexts.ts";

const pairs = async (
  units: AsyncIterable<{ source: string; target: string; sourceLanguage: string; targetLanguage: string }>,
): Promise<string[]> =>
  (await all(units)).map((one) => `${one.sourceLanguage}:${one.source} = ${one.targetLanguage}:${one.target}`);

describe("JSONL", () => {
  test("every bead has its line, with exactly the keys that are agreed", async () => {
    const lines = (await all(jsonlChunks(report)))
      .join("")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(7);
    expect(Object.keys(lines[0])).toEqual(["source", "target", "confidence", "status", "sourceText", "targetText"]);
    expect(lines[4]).toEqual({
      source: [5],
      target: [],
      confidence: 0.86,
      status: null,
      sourceText: "Không ai dịch.",
      targetText: "",
    });
  });
  test("with all that is known, everything comes back", async () => {
    const full = unit("a", "b", {
      id: "7",
      confidence: 0.5,
      status: "confirmed",
      bead: { source: [3], target: [4] },
      sourceFile: "x",
      before: "y",
      date: new Date(0),
      creator: "z",
      props: [{ type: "p", value: "q" }],
      notes: ["n"],
    });
    expect(await all(jsonlUnits((await all(jsonlChunks([full], { full: true }))).join("")))).toEqual([full]);
  });
  test.each([
    ["texts as source and target", '{"source":"a","target":"b"}', ["und:a = und:b"]],
    ["texts by language", '{"id":1,"vi":"a","en":"b"}', ["vi:a = en:b"]],
    ["a translation inside", '{"translation":{"en_US":"b","vi":"a"}}', ["en-US:b = vi:a"]],
    ["empty lines", '\n{"source":"a","target":"b"}\r\n\n', ["und:a = und:b"]],
  ])("%s", async (_, text, expected) => expect(await pairs(jsonlUnits(text))).toEqual(expected));
  test("the languages that are asked for are taken", async () => {
    expect(
      await pairs(jsonlUnits('{"fr":"c","en":"b","vi":"a"}', { sourceLanguage: "vi", targetLanguage: "en" })),
    ).toEqual(["vi:a = en:b"]);
  });
  test("what is no pair is a note with its line", async () => {
    const notes: Note[] = [];
    const lines = [
      '{"source":"a","target":"b"}',
      "{",
      "[1]",
      '"a"',
      "null",
      '{"source":"a"}',
      '{"source":[0],"target":[0]}',
    ];
    expect(await all(jsonlUnits(lines.join("\n"), { onNote: (note) => notes.push(note) }))).toHaveLength(1);
    expect(notes.map(({ place }) => place?.line)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe("Moses", () => {
  test("line k of one file translates line k of the other; null and rejected beads are in neither", async () => {
    const [source, target] = [
      (await all(mosesChunks(report, "source"))).join(""),
      (await all(mosesChunks(report, "target"))).join(""),
    ];
    expect([source, target].map((text) => text.trimEnd().split("\n").length)).toEqual([4, 4]);
    expect(await pairs(mosesUnits(source, target, { sourceLanguage: "vi", targetLanguage: "en" }))).toContain(
      "vi:Hết <b>. = en:The end <b>.",
    );
  });
  test("files of different length: what has no partner is told", async () => {
    const notes: Note[] = [];
    expect(await all(mosesUnits("a\nb\n", "c\r\nd\r\ne", { onNote: (note) => notes.push(note) }))).toHaveLength(2);
    expect(notes.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(["LINES_DIFFER 3"]);
  });
});

test("hunalign's text: joined segments, scores that are no probabilities", async () => {
  const units = await all(hunalignUnits("a ~~~ b\tc\t0.5\nd\te\t1.75\nf\tg\n\nx\n"));
  expect(units.map(({ source, target, confidence }) => [source, target, confidence])).toEqual([
    ["a b", "c", 0.5],
    ["d", "e", undefined],
    ["f", "g", undefined],
  ]);
  expect(units[1]!.props).toEqual([{ type: "x-hunalign-score", value: "1.75" }]);
});

describe("XLIFF", () => {
  const read = async (text: string): Promise<TranslationUnit[]> => all(await formatNamed("xliff")!.read!(text, {}));
  test("codes are taken out, suggestions left aside, other tools' words of approval understood", async () => {
    const units = await read(
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.docx" source-language="vi-vn" target-language="en"><body>
        <group><trans-unit id="1" approved="yes"><source>Một <g id="1">hai</g><x id="2"/><ph id="3">code</ph></source>
        <seg-source><mrk mtype="seg">Một</mrk></seg-source><target state="final">One <mrk mtype="x">two</mrk></target><note>n</note>
        <alt-trans><source>khác</source><target>other</target></alt-trans></trans-unit></group>
        <trans-unit id="2"><source>a</source><target state-qualifier="rejected-grammar">b</target></trans-unit>
        <trans-unit id="3"><source>a</source></trans-unit></body></file></xliff>`,
    );
    expect(units).toEqual([
      unit("Một hai", "One two", {
        id: "1",
        sourceLanguage: "vi-VN",
        notes: ["n"],
        status: "confirmed",
        sourceFile: "a.docx",
      }),
      unit("a", "b", { id: "2", sourceLanguage: "vi-VN", status: "rejected", sourceFile: "a.docx" }),
    ]);
  });
  test("what is no XLIFF, or declares entities, is refused", async () => {
    for (const text of ["<html/>", "", '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff/>']) {
      await expect(read(text), text).rejects.toMatchObject({ code: "BAD_FORMAT" });
    }
  });
});

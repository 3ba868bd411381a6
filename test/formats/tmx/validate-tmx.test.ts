import { expect, test } from "vitest";
import { validateTmx } from "../../../src/formats/tmx/validate-tmx.ts";
import { writeTmx } from "../../../src/formats/tmx/write-tmx.ts";
import { report } from "../bitexts.ts";

const memory = writeTmx(report, { date: new Date(0), files: { source: "a", target: "b" } });

test("what this library writes gives nothing to say", async () => {
  expect(await validateTmx(memory)).toEqual([]);
  expect(await validateTmx(writeTmx([]))).toEqual([]);
});

const cases: [what: string, change: (xml: string) => string, expected: RegExp][] = [
  [
    "not well-formed",
    (xml) => xml.replace("</seg>", ""),
    /^error NOT_WELL_FORMED 1\d line 1\d, column \d+: unexpected close tag/,
  ],
  ["cut", (xml) => xml.slice(0, 1500), /^error NOT_WELL_FORMED \d+ line \d+, column \d+: unclosed tag/],
  [
    "a control character",
    (xml) => xml.replace("spoke", "spo\u0001ke"),
    /^error NOT_WELL_FORMED 13 line 13, column \d+: disallowed character/,
  ],
  ["no TMX", () => "<html/>", /^error BAD_ELEMENT 1 line 1, column \d+: the first element is <html>/],
  [
    "a declared entity",
    (xml) => xml.replace("<tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx'),
    /^error ENTITY_DECLARED 2 .*"a"/,
  ],
  [
    "version 1.4b",
    (xml) => xml.replace('"1.4"', '"1.4b"'),
    /^error BAD_VALUE 2 line 2, column \d+: version="1.4b" must be "1.4"/,
  ],
  [
    "no srclang",
    (xml) => xml.replace(/srclang="vi" /, ""),
    /^error ATTRIBUTE_MISSING 3 .*<header> has no attribute srclang/,
  ],
  ["no header", (xml) => xml.replace(/ {2}<header.*\n/, ""), /^error ELEMENT_MISSING 2 .*<tmx> has no <header>/],
  [
    "an unknown attribute",
    (xml) => xml.replace("<tu ", '<tu foo="1" '),
    /^error BAD_ATTRIBUTE 5 .*<tu> may not have the attribute foo/,
  ],
  [
    "an unknown element",
    (xml) => xml.replace("<seg>", "<seg><b/>"),
    /^error BAD_ELEMENT 12 .*<b> is no element of TMX/,
  ],
  [
    "an element in the wrong place",
    (xml) => xml.replace("<seg>", "<seg><note/>"),
    /^error BAD_ELEMENT 12 .*<note> may not stand in <seg>/,
  ],
  [
    "text in the wrong place",
    (xml) => xml.replace("<body>", "<body>x"),
    /^error BAD_TEXT 5 .*<body> may not hold text/,
  ],
  [
    "a prop behind a tuv",
    (xml) => xml.replace("    </tu>", '<prop type="x">y</prop>    </tu>'),
    /^error BAD_ORDER 14 .*<prop> must stand before <tuv>/,
  ],
  [
    "a prop without type",
    (xml) => xml.replace('<prop type="x-bead"', "<prop"),
    /^error ATTRIBUTE_MISSING 8 .*<prop> has no attribute type/,
  ],
  [
    "a tuv without language",
    (xml) => xml.replace(' xml:lang="vi"', ""),
    /^error ATTRIBUTE_MISSING 12 .*<tuv> has no attribute xml:lang/,
  ],
  ["two segs", (xml) => xml.replace("</seg>", "</seg><seg>b</seg>"), /^error BAD_ELEMENT 12 .*<tuv> has 2 <seg>/],
  ["no tuv", (xml) => xml.replace(/ {6}<tuv.*\n {6}<tuv.*\n/, ""), /^error ELEMENT_MISSING 5 .*<tu> has no <tuv>/],
  ["one tuv", (xml) => xml.replace(/ {6}<tuv.*en.*\n/, ""), /^warning UNIT_INCOMPLETE 5 .*one <tuv> only/],
  [
    "an empty seg",
    (xml) => xml.replace(/<seg>The Prime.*?<\/seg>/, "<seg> </seg>"),
    /^warning SEGMENT_EMPTY 13 .*<seg> is empty/,
  ],
  ["a line break", (xml) => xml.replace("The Prime", "The\nPrime"), /^warning NEWLINE 13 .*line break/],
  [
    "NFD",
    (xml) => xml.replace("Thủ tướng phát biểu.</seg>", `${"Thủ".normalize("NFD")}</seg>`),
    /^warning NOT_NFC 12 /,
  ],
  ["a long text", (xml) => xml.replace("The Prime", "a".repeat(2000)), /^warning LONG_SEGMENT 13 .*2\d\d\d characters/],
  [
    "a date",
    (xml) => xml.replace("<tu tuid", '<tu changedate="1970-01-01" tuid'),
    /^warning BAD_DATE 5 .*"1970-01-01" is no date/,
  ],
  ["a language", (xml) => xml.replace('xml:lang="en"', 'xml:lang="tiếng Anh"'), /^warning BAD_LANGUAGE 13 /],
  ["another source", (xml) => xml.replace('srclang="vi"', 'srclang="fr"'), /^warning SOURCE_MISSING 5 .*"fr"/],
  [
    "the target first",
    (xml) => xml.replace('srclang="vi"', 'srclang="en"'),
    /^warning BAD_ORDER 5 .*not in the source language "en"/,
  ],
  [
    "an id twice",
    (xml) => xml.replaceAll(/tuid="[^"]*"/g, 'tuid="7"'),
    /^warning ID_REPEATED \d+ .*"7" was there before/,
  ],
  ["broken gzip", () => "\u001f\u008b", /^error NOT_WELL_FORMED 1 /],
];
test.each(cases)("%s", async (_, change, expected) => {
  const [first] = await validateTmx(change(memory));
  expect(`${first?.severity} ${first?.code} ${first?.place?.line} ${first?.message}`).toMatch(expected);
  expect(change(memory)).not.toBe(memory);
});

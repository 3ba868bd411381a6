import { describe, expect, test } from "vitest";
import type { Note } from "../../../src/core/note.ts";
import { mergeTmx, mergeTmxChunks } from "../../../src/formats/tmx/merge-tmx.ts";
import { readTmx } from "../../../src/formats/tmx/read-tmx.ts";
import { validateTmx } from "../../../src/formats/tmx/validate-tmx.ts";
import { writeTmx } from "../../../src/formats/tmx/write-tmx.ts";
import { all, report, unit } from "../bitexts.ts";

/** A memory of another program: regional tags, unknown props and notes, inline tags, a third language, a comment. */
const foreign = `<?xml version="1.0" encoding='UTF-16'?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Other" creationtoolversion="1" segtype="sentence" o-tmf="o" adminlang="en" srclang="vi-VN" datatype="xml"><prop type="x-z">1</prop></header>
<body>
<!-- kept -->
<tu tuid="1" usagecount="3"><note>giữ lại</note><prop type="x-unknown">giá trị</prop>
  <tuv xml:lang="vi-VN" creationid="A"><prop type="x-in">2</prop><seg>Ông <bpt i="1"/>nói<ept i="1"/>.</seg></tuv>
  <tuv xml:lang="en-US"><seg>He spoke.</seg></tuv>
  <tuv xml:lang="fr-FR"><seg>Il parla.</seg></tuv></tu>
</body>
</tmx>
`;

test("what is there stays letter for letter, in order; the new comes behind it", async () => {
  const merged = await mergeTmx(foreign, [unit("Hai.", "Two."), unit("Ba.", "Three.")]);
  const [before, after] = foreign.replace("'UTF-16'", '"UTF-8"').split("</body>");
  expect(merged.startsWith(before!)).toBe(true);
  expect(merged.endsWith(`</body>${after}`)).toBe(true);
  const { units, notes } = await readTmx(merged);
  expect(notes).toEqual([]);
  expect(units.map(({ source }) => source)).toEqual(["Ông nói.", "Ông nói.", "Hai.", "Ba."]);
  expect((await validateTmx(merged)).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("new units name their languages as the file does, unless told otherwise", async () => {
  expect(await mergeTmx(foreign, [unit("Hai.", "Two.")])).toMatch(/"vi-VN"><seg>Hai[\s\S]*"en-US"><seg>Two/);
  expect(await mergeTmx(foreign, [unit("Hai.", "Two.")], { languages: {} })).toMatch(
    /srclang="vi"[\s\S]*"vi"><seg>Hai/,
  );
});

test("a pair that is there is not added again, by whatever region; merging twice changes nothing", async () => {
  const notes: Note[] = [];
  const once = await mergeTmx(foreign, [unit("Ông nói.", "He spoke."), ...[unit("Hai.", "Two.")]], {
    onNote: (note) => notes.push(note),
  });
  expect(notes.map(({ message }) => message)).toEqual(["units added: 1; there already: 1"]);
  expect(await mergeTmx(once, [unit("Hai.", "Two."), unit("Ông nói.", "Il parla.", { targetLanguage: "fr" })])).toBe(
    once,
  );
});

test("an id that is taken gets a suffix", async () => {
  const merged = await mergeTmx(foreign, [unit("Hai.", "Two.", { id: "1" })]);
  expect([...merged.matchAll(/tuid="([^"]*)"/g)].map((match) => match[1])).toEqual(["1", "1-2"]);
});

describe("bodies of all kinds", () => {
  const whole = writeTmx(report);
  test.each([
    ["a memory of ours", whole],
    ["an empty body", writeTmx([])],
    ["<body/>", writeTmx([]).replace(/<body>\s*<\/body>/, "<body />")],
    ["one line", whole.replace(/\n\s*/g, "")],
    ["a byte order mark", `\ufeff${whole}`],
  ])("%s", async (_, xml) => {
    const merged = await mergeTmx(xml, [unit("Hai.", "Two.")]);
    const [old, now] = [(await readTmx(xml)).units, await readTmx(merged)];
    expect(now.notes).toEqual([]);
    expect(now.units.map(({ source }) => source)).toEqual([...old.map(({ source }) => source), "Hai."]);
  });
  test("a letter at a time, and UTF-16", async () => {
    const expected = await mergeTmx(foreign, [unit("Hai.", "Two.")]);
    expect((await all(mergeTmxChunks([...foreign], [unit("Hai.", "Two.")]))).join("")).toBe(expected);
    const bytes = new Uint8Array(Buffer.from(`\ufeff${foreign}`, "utf16le"));
    expect(await mergeTmx(bytes, [unit("Hai.", "Two.")])).toBe(expected);
  });
});

test.each([
  ["cut", foreign.slice(0, -30)],
  ["damaged", foreign.replace("</seg>", "")],
  ["no TMX", "<html/>"],
])("a file that is %s is not merged into", async (_, xml) => {
  await expect(mergeTmx(xml, [unit("Hai.", "Two.")])).rejects.toMatchObject({ code: "BAD_FORMAT" });
});

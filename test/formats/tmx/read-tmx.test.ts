import { gzipSync as nodeGzip } from "node:zlib";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTmx, tmxUnits } from "../../../src/formats/tmx/read-tmx.ts";
import { writeTmx } from "../../../src/formats/tmx/write-tmx.ts";
import { all, report, unit } from "../bitexts.ts";

const memory = writeTmx(report, { date: new Date(0) });
const utf8 = new TextEncoder().encode(memory);
const tmx = (body: string, srclang = "vi"): string =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="${srclang}"/><body>\n${body}\n</body></tmx>`;
const tu = (...variants: [language: string, seg: string][]): string =>
  `<tu>${variants.map(([language, seg]) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`).join("")}</tu>`;
const shapeOf = async (xml: Parameters<typeof readTmx>[0], options = {}): Promise<string[]> =>
  (await readTmx(xml, options)).units.map(
    (one) => `${one.sourceLanguage}:${one.source} = ${one.targetLanguage}:${one.target}`,
  );
const inPieces = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, k) => bytes[k ^ 1]!);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

test("comes back as it was written, and is written again the same", async () => {
  const { units, notes } = await readTmx(memory);
  expect(notes).toEqual([]);
  expect(units[0]).toMatchObject({
    confidence: 0.9,
    status: "confirmed",
    creator: "songngu",
    date: new Date(0),
    bead: { source: [0], target: [1] },
  });
  expect(writeTmx(units)).toBe(memory.replace(/(<header [^>]*) creationdate="[^"]*"/, "$1"));
});

describe("encodings and wrappings", () => {
  const cases: [string, Parameters<typeof readTmx>[0]][] = [
    ["UTF-8 bytes", utf8],
    ["one byte at a time", inPieces(utf8, 1)],
    ["a byte order mark", new TextEncoder().encode(`\ufeff${memory}`)],
    ["a byte order mark in a string", `\ufeff${memory}`],
    ["UTF-16 LE with a mark", utf16(`\ufeff${memory}`)],
    ["UTF-16 BE with a mark", swapped(utf16(`\ufeff${memory}`))],
    ["UTF-16 LE without a mark", utf16(memory)],
    ["UTF-16 LE in odd pieces", inPieces(utf16(`\ufeff${memory.replace("UTF-8", "UTF-16")}`), 3)],
    ["gzip", gzipSync(utf8)],
    ["gzip a byte at a time", inPieces(gzipSync(utf8), 1)],
    ["two gzip members", new Uint8Array([...gzipSync(utf8.subarray(0, 700)), ...gzipSync(utf8.subarray(700))])],
    [
      "a DOCTYPE that cannot be reached",
      memory.replace("<tmx", '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:1/tmx14.dtd">\n<tmx'),
    ],
    ["CRLF", memory.replaceAll("\n", "\r\n")],
    ["white space before the declaration", `\n${memory}`],
  ];
  test.each(cases)("%s", async (_, xml) => {
    expect((await readTmx(xml)).units).toEqual((await readTmx(memory)).units);
  });
  test("an encoding that the declaration names", async () => {
    const latin = Buffer.from(
      memory
        .replace("UTF-8", "windows-1252")
        .replace(/[\u0100-\uffff]/g, "?")
        .replace("spoke", "spoké"),
      "latin1",
    );
    expect((await readTmx(new Uint8Array(latin))).units[0]!.target).toBe("The Prime Minister spoké.");
  });
  test("an unknown encoding is an error", async () => {
    await expect(readTmx(new TextEncoder().encode(memory.replace("UTF-8", "x-none")))).rejects.toMatchObject({
      code: "BAD_ENCODING",
    });
  });
});

describe("inside", () => {
  test("inline tags are taken out, their codes with them; highlighted text stays", async () => {
    const seg =
      'Mở <bpt i="1">&lt;b&gt;</bpt><hi type="x">đậm</hi><ept i="1">&lt;/b&gt;</ept> và<ph type="lb"/>ảnh <ph>&lt;img alt="<sub>chú <hi>thích</hi></sub>"/&gt;</ph>xong<it pos="end">x</it><ut>y</ut>';
    expect(await shapeOf(tmx(tu(["vi", seg], ["en", "x"])))).toEqual(["vi:Mở đậm và ảnh xong = en:x"]);
  });
  test("several variants of a language are units of their own", async () => {
    expect(await shapeOf(tmx(tu(["vi", "a"], ["en", "b"], ["en", "c"])))).toEqual(["vi:a = en:b", "vi:a = en:c"]);
  });
  test("the source is found by srclang, wherever it stands", async () => {
    expect(await shapeOf(tmx(tu(["EN-US", "b"], ["VI", "a"])))).toEqual(["vi:a = en-US:b"]);
    expect(await shapeOf(tmx(tu(["en", "b"], ["vi", "a"]), "*all*"))).toEqual(["en:b = vi:a"]);
    expect(await shapeOf(tmx(tu(["en", "b"], ["vi", "a"]), "fr"))).toEqual(["en:b = vi:a"]);
    expect(await shapeOf(tmx(tu(["en-GB", "colour"], ["en-US", "color"]), "en"))).toEqual([
      "en-GB:colour = en-US:color",
    ]);
  });
  test("languages can be chosen", async () => {
    const three = tmx(tu(["vi", "a"], ["en", "b"], ["fr", "c"]));
    expect(await shapeOf(three)).toEqual(["vi:a = en:b", "vi:a = fr:c"]);
    expect(await shapeOf(three, { targetLanguage: "fr" })).toEqual(["vi:a = fr:c"]);
    expect(await shapeOf(three, { sourceLanguage: "fr", targetLanguage: "en-GB" })).toEqual(["fr:c = en:b"]);
  });
  test("the old attribute lang, unknown props, notes and dates", async () => {
    const { units } = await readTmx(
      tmx(
        '<tu tuid="7" creationdate="20200102T030405Z" changeid="B"><note>n</note><prop type="x-a">b</prop><tuv lang="vi"><seg>a</seg></tuv><tuv lang="en" creationid="C"><prop type="x-c">d</prop><seg>b</seg></tuv></tu>',
      ),
    );
    expect(units).toEqual([
      unit("a", "b", {
        id: "7",
        notes: ["n"],
        props: [
          { type: "x-a", value: "b" },
          { type: "x-c", value: "d" },
        ],
        date: new Date(Date.UTC(2020, 0, 2, 3, 4, 5)),
        creator: "C",
        changer: "B",
      }),
    ]);
  });
  test("words that every object knows are only words", async () => {
    const xml = tmx(
      '<tu tuid="__proto__"><prop type="constructor">x</prop><tuv xml:lang="vi"><seg>constructor</seg></tuv><tuv xml:lang="en"><seg>toString</seg></tuv></tu>',
    );
    expect((await readTmx(xml)).units[0]).toMatchObject({ id: "__proto__", source: "constructor", target: "toString" });
  });
});

describe("damage", () => {
  test("cut anywhere: what was whole before the place is there, and one note names the place", async () => {
    const ends = [...memory.matchAll(/<\/tu>/g)].map((match) => match.index + 5);
    for (let cut = memory.indexOf("<tmx") + 22; cut < memory.length - 8; cut += 7) {
      const { units, notes } = await readTmx(memory.slice(0, cut));
      expect(units).toHaveLength(ends.filter((end) => end <= cut).length);
      expect(notes.map(({ code }) => code)).toEqual(["FILE_CUT"]);
      const line = memory.slice(0, cut).split("\n").length;
      expect(notes[0]!.place!.line).toBe(line);
      expect(notes[0]!.message).toContain(`line ${line}, column ${cut - memory.lastIndexOf("\n", cut - 1)}`);
    }
  });
  test("cut gzip keeps what came through", async () => {
    const long = writeTmx(Array.from({ length: 3000 }, (_, k) => unit(`câu số ${k * k}`, `sentence ${k}`)));
    const { units, notes } = await readTmx(gzipSync(new TextEncoder().encode(long)).subarray(0, 30_000));
    expect(units.length).toBeGreaterThan(100);
    expect(units[99]!.target).toBe("sentence 99");
    expect(notes.map(({ code }) => code)).toEqual(["FILE_CUT"]);
  });
  test("strict throws with the place", async () => {
    await expect(readTmx(memory.slice(0, 900), { strict: true })).rejects.toMatchObject({
      code: "BAD_FORMAT",
      message: expect.stringMatching(/line \d+, column \d+/),
    });
    await expect(readTmx(memory, { strict: true })).resolves.toMatchObject({ notes: [] });
  });
  test("a unit of one language is left out, and is no fault", async () => {
    const { units, notes } = await readTmx(tmx(tu(["vi", "a"]) + tu(["vi", "a"], ["en", "b"])), { strict: true });
    expect(units).toHaveLength(1);
    expect(notes.map(({ code }) => code)).toEqual(["UNIT_INCOMPLETE"]);
  });
  test("a broken unit is left out, the next ones are read", async () => {
    const one = tu(["vi", "a"], ["en", "b"]);
    const broken = [
      one.replace("</seg>", ""),
      one.replace("</tu>", ""),
      one.replace("<seg>", "<seg"),
      one.replace("</tuv>", "</tux>"),
      tu(["vi", "a"]),
      tu(["vi", "a"], ["en", ""]),
    ];
    for (const bad of broken) {
      const { units, notes } = await readTmx(tmx(`${one}${bad}${one}\n${one}`));
      expect(units.length, bad).toBeGreaterThanOrEqual(2);
      expect(
        units.every(({ source, target }) => source === "a" && target === "b"),
        bad,
      ).toBe(true);
      expect(notes.length, bad).toBeGreaterThan(0);
    }
  });
  test("a lost character does not cost its unit", async () => {
    const { units, notes } = await readTmx(tmx(tu(["vi", "A &nbsp; B & C"], ["en", "x\u0001y"])));
    expect(units).toHaveLength(1);
    expect(notes.map(({ code }) => code)).toEqual(["BAD_CHARACTER", "BAD_CHARACTER", "BAD_CHARACTER"]);
  });
  test("what is no TMX is an error", async () => {
    for (const text of ["", "hello", "<html><body/></html>", "\u0000\u0001"]) {
      await expect(readTmx(text), text).rejects.toMatchObject({ code: "BAD_FORMAT" });
    }
  });
  test("a million faults make a hundred notes", async () => {
    const { notes } = await readTmx(tmx(tu(["vi", "a"]).repeat(1000)));
    expect(notes).toHaveLength(101);
    expect(notes.at(-1)!.message).toContain("900 more");
  });
});

describe("attacks", () => {
  const bomb = `<!DOCTYPE tmx [<!ENTITY a "${"x".repeat(99)}">${"bcdefgh"
    .split("")
    .map((name, k) => `<!ENTITY ${name} "${`&${"abcdefgh"[k]};`.repeat(99)}">`)
    .join("")}]>`;
  const cases: [string, string][] = [
    ["an expansion bomb", bomb],
    ["an external entity", '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ["a parameter entity", '<!DOCTYPE tmx [<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;]>'],
    ["a redefined own entity from outside", '<!DOCTYPE tmx [<!ENTITY lt SYSTEM "file:///etc/passwd">]>'],
  ];
  test.each(cases)("%s is refused", async (_, doctype) => {
    const xml = memory.replace("<tmx", `${doctype}<tmx`).replace("The Prime", "&h;&a; Prime");
    await expect(readTmx(xml)).rejects.toMatchObject({
      code: "BAD_FORMAT",
      message: expect.stringContaining("entity"),
    });
  });
  test("a gzip bomb is read a little at a time", async () => {
    const bomb = new Uint8Array(nodeGzip(new Uint8Array(300_000_000).fill(0x20)));
    const before = process.memoryUsage().rss;
    await expect(readTmx(bomb)).rejects.toThrow();
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });
  test("text without end is refused", async () => {
    const endless = async function* () {
      yield `${tmx("").split("</body>")[0]}<tu><tuv xml:lang="vi"><seg>`;
      for (;;) yield "x".repeat(1 << 20);
    };
    await expect(all(tmxUnits(endless()))).rejects.toMatchObject({ code: "TOO_LARGE" });
  });
});

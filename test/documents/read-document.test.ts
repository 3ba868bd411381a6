import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type DocumentFormat, readDocument, SongnguError } from "../../src/index.ts";
import { docx, paragraph } from "./docx/build-docx.ts";
import { pdf } from "./pdf/build-pdf.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = docx({ body: paragraph("Text.") });
const portable = pdf([[{ text: "Text.", x: 72, y: 700 }]]);
const page = utf8("<!DOCTYPE html><html><body><p>Text.</p></body></html>");

describe("the format: by the first bytes, the name, the content type, the look", () => {
  const cases: [string, Uint8Array, { name?: string; contentType?: string }, DocumentFormat][] = [
    ["a .docx under any name", word, { name: "a.txt" }, "docx"],
    ["a PDF without a name", portable, {}, "pdf"],
    ["a page by its ending", utf8("<p>Text."), { name: "A.HTM" }, "html"],
    ["a page by its content type", utf8("<p>Text."), { contentType: "text/html; charset=utf-8" }, "html"],
    ["a page by its look", page, {}, "html"],
    ["a page that Word saved as .doc", page, { name: "a.doc" }, "html"],
    ["a page after a byte order mark and a comment", utf8("\ufeff<!-- saved --><html><p>Text."), {}, "html"],
    ["Markdown by its ending", utf8("Text."), { name: "a.b/README.md" }, "md"],
    ["markup in a .txt is text", utf8("<html>Text."), { name: "a.txt" }, "txt"],
    ["anything else", utf8("Text."), { name: "a.log" }, "txt"],
  ];
  test.each(cases)("%s", async (_, bytes, options, format) => {
    const read = await readDocument(bytes, options);
    expect(read.format).toBe(format);
    expect(read.text).toContain("Text.");
  });

  test("as it is asked for", async () => {
    expect((await readDocument(page, { format: "txt" })).text).toContain("<p>Text.</p>");
    expect((await readDocument(utf8("# Text."), { format: "md" })).text).toBe("Text.");
    const format = "doc" as DocumentFormat;
    await expect(readDocument(page, { format })).rejects.toMatchObject({
      code: "BAD_OPTION",
      message: expect.stringContaining('"doc"'),
    });
  });
});

test("a .txt is as it was, without its byte order mark", async () => {
  const text = "\tmột \r\n\r\n  hai\u00a0ba\u200b \n";
  expect((await readDocument(utf8(`\ufeff${text}`), { name: "a.txt" })).text).toBe(text);
});

test("an empty document is an empty text", async () => {
  expect(await readDocument(new Uint8Array(0))).toEqual({ text: "", format: "txt", encoding: "utf-8", notes: [] });
});

test("what is no text is an error of this library that names the document", async () => {
  for (const [bytes, message] of [
    [Uint8Array.from({ length: 300 }, (_, i) => i % 7), "is a binary file"],
    [gzipSync(utf8("Text.")), "is compressed (gzip)"],
    [Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0]), "is a picture (JPEG)"],
  ] as const) {
    const error = await readDocument(bytes, { name: "x.txt" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SongnguError);
    expect((error as Error).message).toContain(`x.txt: ${message}`);
  }
});

test("the bytes may be a view into a larger buffer", async () => {
  for (const bytes of [word, portable, utf8("Text.")]) {
    const larger = new Uint8Array(bytes.length + 20).fill(33);
    larger.set(bytes, 7);
    expect((await readDocument(larger.subarray(7, 7 + bytes.length))).text).toBe("Text.");
  }
});

test("the same bytes give the same text at once and one after the other", async () => {
  const all = await Promise.all([word, portable, page, word].map((bytes) => readDocument(bytes)));
  expect(all.map((read) => read.text)).toEqual(["Text.", "Text.", "Text.", "Text."]);
});

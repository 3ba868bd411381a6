import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { textOfHtml } from "../../../src/documents/html/blocks.ts";
import { readDocument } from "../../../src/index.ts";
import { encode, holdable } from "../encodings/encode.ts";

const page = readFileSync(resolve(import.meta.dirname, "../golden/agency-page.html"), "utf8");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a saved page of an agency", () => {
  test("its main text, not its menu", async () => {
    const read = await readDocument(utf8(page), { name: "page.html" });
    expect(read).toMatchObject({ format: "html", encoding: "utf-8", notes: [] });
    await expect(`${read.text}\n`).toMatchFileSnapshot("../golden/agency-page.txt");
    for (const other of ["Thời sự", "Giá vàng", "Đọc nhiều", "Quảng cáo", "Giấy phép", "Cửa sổ"]) {
      expect(read.text).not.toContain(other);
    }
  });

  test.each(["tcvn3", "vni", "vps", "viscii", "windows-1258"])(
    "the same in %s, labelled iso-8859-1",
    async (encoding) => {
      const held = holdable(page, encoding).replace("charset=utf-8", "charset=iso-8859-1");
      const read = await readDocument(encode(held, encoding), { name: "page.html" });
      const whole = await readDocument(utf8(held));
      expect(read.encoding).toBe(encoding);
      expect(read.text).toBe(whole.text);
    },
  );

  test("letters of .VnTime written as character references", async () => {
    const latin = [...encode(holdable(page, "tcvn3"), "tcvn3")].map((byte) =>
      byte < 128 ? String.fromCharCode(byte) : `&#${byte};`,
    );
    const read = await readDocument(utf8(latin.join("")), { name: "page.html" });
    expect(read.text).toContain("đào tạo ngoại ngữ và chuyên môn cho lực lượng;");
    expect(read.notes.map((note) => note.code)).toEqual(["LETTERS_MENDED"]);
  });
});

describe("encodings of pages", () => {
  const body = "<body><p>外務大臣は記者会見で、国際連合との協力について述べた。</p></body>";
  test.each([
    ["meta charset", `<html><head><meta charset="Shift_JIS"></head>${body}</html>`, "shift_jis", undefined],
    [
      "http-equiv",
      `<html><head><meta http-equiv=content-type content="text/html;charset=EUC-JP"></head>${body}</html>`,
      "euc-jp",
      undefined,
    ],
    ["the server's content type", `<html>${body}</html>`, "shift_jis", "text/html; charset=Shift_JIS"],
  ])("%s", async (_, html, encoding, contentType) => {
    const read = await readDocument(iconv.encode(html, encoding), {
      name: "a.html",
      ...(contentType ? { contentType } : {}),
    });
    expect(read.encoding).toBe(encoding);
    expect(read.text).toContain("外務大臣は記者会見で、国際連合との協力について述べた。");
  });

  test("UTF-8 that says it is windows-1258", async () => {
    const html = `<html><head><meta charset="windows-1258"></head><body><p>Việt Nam đã nỗ lực</p></body></html>`;
    const read = await readDocument(utf8(html));
    expect(read.text).toContain("Việt Nam đã nỗ lực");
    expect(read.notes.map((note) => note.code)).toEqual(["ENCODING_LABEL_WRONG", "NO_MAIN_TEXT"]);
  });
});

describe("blocks become lines", () => {
  test.each([
    ["<p>một<p>hai", "một\n\nhai"],
    ["<h1>A</h1><p>b <b>c</b>\n d</p>", "A\n\nb c d"],
    ["<ul><li>a</li><li><p>b</p></li></ul><p>c", "a\nb\n\nc"],
    ["a<br>b<br><br>c", "a\nb\n\nc"],
    ["<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"],
    ["<p>x &amp; y &lt;z&gt; &#7879; &ecirc; &nonsense;</p>", "x & y <z> ệ ê &nonsense;"],
    ["<script>a<p>b</script><style>c</style><p>d<!-- e --></p>", "d"],
    ["<p style='display: none'>a</p><p hidden>b</p><p>c</p>", "c"],
    ["<pre>a\n  b</pre>", "a\n  b"],
    ["", ""],
  ])("%s", async (html, text) => {
    expect(await textOfHtml(html)).toBe(text);
  });

  test("any tags at all: no crash, and no tag in the text", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div",
      ">",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "<td>",
      "<br>",
      "&#",
      ";",
      "a",
      "ệ",
      '"',
      "<![CDATA[",
      "<li>",
      "</ul>",
      "\n",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const read = await readDocument(utf8(`<html><body>${pieces.join("")}`), { name: "a.html" });
        expect(read.text).not.toMatch(/<\/?(?:p|td|br|li|ul)>/);
      }),
      { numRuns: 100 },
    );
  });
});

describe("limits", () => {
  test("5 MB are read as a whole, without a search, quickly", async () => {
    const html = `<html><body>${"<p>Hai bên nhất trí tăng cường hợp tác.</p>\n".repeat(100_000)}</body></html>`;
    const started = performance.now();
    const read = await readDocument(utf8(html), { name: "big.html" });
    expect(read.notes.map((note) => note.code)).toEqual(["NO_MAIN_TEXT"]);
    expect(read.text.split("\n\n")).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test("50 MB are one clear error", async () => {
    const bytes = new Uint8Array(50_000_000).fill(97);
    await expect(readDocument(bytes, { name: "big.html" })).rejects.toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringMatching(/^big\.html: is too large for a page: \d+ bytes, the limit is \d+$/),
    });
  });

  test("a hundred thousand nested elements are one clear error", async () => {
    await expect(readDocument(utf8("<div>".repeat(100_000)), { name: "deep.html" })).rejects.toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringContaining("deep.html: has elements nested deeper than"),
    });
  });
});

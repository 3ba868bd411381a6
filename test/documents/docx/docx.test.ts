import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/index.ts";
import { encode, holdable } from "../encodings/encode.ts";
import { docx, paragraph, run, table } from "./build-docx.ts";

const read = async (bytes: Uint8Array): Promise<string> => (await readDocument(bytes, { name: "a.docx" })).text;

/** The Latin-1 letters that a font shows as this text. */
const inFont = (text: string, encoding: string): string =>
  String.fromCharCode(...encode(holdable(text, encoding), encoding));

test("headings, paragraphs, tables, footnotes in reading order", async () => {
  const footnotes = `<w:footnote w:id="2">${paragraph("Theo Thông cáo báo chí.")}</w:footnote>`;
  const noted = `${run("Hai bên ký thỏa thuận.")}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const body =
    paragraph("Hợp tác Việt – Pháp", "Heading1") +
    paragraph(noted) +
    table([
      ["Năm", "Dự án"],
      ["2019", "25"],
    ]) +
    paragraph("Lễ ký & tiệc chiêu đãi diễn ra sau đó.");
  expect(await read(docx({ body, footnotes }))).toBe(
    "Hợp tác Việt – Pháp\n\nHai bên ký thỏa thuận.\n\nNăm\n\nDự án\n\n2019\n\n25\n\nLễ ký & tiệc chiêu đãi diễn ra sau đó.\n\nTheo Thông cáo báo chí.",
  );
});

test("deleted text and comments stay out", async () => {
  const deleted = '<w:del w:id="1"><w:r><w:delText>không </w:delText></w:r></w:del>';
  expect(await read(docx({ body: paragraph(run("Hai bên ") + deleted + run("nhất trí.")) }))).toBe("Hai bên nhất trí.");
});

describe("Vietnamese fonts are decoded by the font of each run", () => {
  const text = "Bộ trưởng Ngoại giao tiếp Đại sứ";

  test.each([
    [".VnTime", "tcvn3"],
    [".VnArial", "tcvn3"],
    ["VNI-Times", "vni"],
    ["VPS Times", "vps"],
  ])("%s", async (font, encoding) => {
    const latin = paragraph(run(`${inFont(text, encoding)} `, font) + run("Việt Nam é", "Times New Roman"));
    const result = await readDocument(docx({ body: latin }), { name: "a.docx" });
    expect(result.text).toBe(`${text} Việt Nam é`);
    expect(result.notes).toEqual([
      {
        code: "LEGACY_FONT",
        message: `a.docx: the letters of these fonts are decoded: ${font}`,
        place: { file: "a.docx" },
      },
    ]);
  });

  test("the capitals' font shows small letters as capitals", async () => {
    const body = paragraph(run(inFont("bộ ngoại giao", "tcvn3"), ".VnTimeH"));
    expect(await read(docx({ body }))).toBe("BỘ NGOẠI GIAO");
  });

  test("a VNI vowel and its mark in two runs", async () => {
    const [a, b] = [inFont("Việt", "vni").slice(0, 3), inFont("Việt", "vni").slice(3)];
    const body = paragraph(`${run(a, "VNI-Times")}<w:proofErr w:type="spellStart"/>${run(b, "VNI-Times")}`);
    expect(await read(docx({ body }))).toBe("Việt");
  });

  test("ư of TCVN3 is Word's soft hyphen", async () => {
    const fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const body = paragraph(`<w:r>${fonts}<w:t>th</w:t><w:softHyphen/><w:t>êng</w:t></w:r>`);
    expect(await read(docx({ body }))).toBe("thường");
  });

  test("letters in the private places of symbol fonts", async () => {
    const body = paragraph(run("H\uf0b5 N\uf0e9i", ".VnTime"));
    expect(await read(docx({ body }))).toBe("Hà Nội");
  });

  test("the font comes from the style, its base, the paragraph's style, the defaults, the theme", async () => {
    const latin = inFont(text, "tcvn3");
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const base = `<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/>${font}</w:style>`;
    const child =
      '<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Old"/></w:style>';
    const character = `<w:style w:type="character" w:styleId="Char"><w:name w:val="Char"/>${font}</w:style>`;
    expect(await read(docx({ body: paragraph(latin, "Child"), styles: base + child }))).toBe(text);
    expect(await read(docx({ body: paragraph(run(latin, undefined, "Char")), styles: character }))).toBe(text);
    const defaults = `<w:docDefaults><w:rPrDefault>${font}</w:rPrDefault></w:docDefaults>`;
    expect(await read(docx({ body: paragraph(latin), styles: defaults }))).toBe(text);
    const themed =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:theme>';
    expect(await read(docx({ body: paragraph(latin), styles: themed, theme }))).toBe(text);
    const ring =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(await read(docx({ body: paragraph(run("Ok", ".VnTime") + run(" x"), "A"), styles: ring }))).toBe("Ok x");
  });

  test("the run's own font goes before its style's", async () => {
    const old =
      '<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>';
    const body = paragraph(run("Café Zürich", "Arial") + run(inFont(" tại Huế", "tcvn3")), "Old");
    expect(await read(docx({ body, styles: old }))).toBe("Café Zürich tại Huế");
  });

  test("Unicode that was typed while the old font's name stayed is left alone", async () => {
    const body = paragraph(run("Hà Nội là thủ đô của nước Cộng hòa", ".VnTime"));
    expect(await read(docx({ body }))).toBe("Hà Nội là thủ đô của nước Cộng hòa");
  });
});

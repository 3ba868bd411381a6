import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/index.ts";
import { docx, docxFiles, paragraph } from "./build-docx.ts";

const good = docx({ body: paragraph("Hai bên nhất trí tăng cường hợp tác.") });

async function errorOf(bytes: Uint8Array, name = "a.docx"): Promise<string> {
  const error = await readDocument(bytes, { name }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof Error)) throw new Error("no error");
  expect(error).toMatchObject({ name: "SongnguError" });
  expect(error.message.split("\n")).toHaveLength(1);
  return `${(error as Error & { code: string }).code} ${error.message}`;
}

const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Offset of the first directory entry of a file. */
function directoryEntry(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name.length)) === name) return at;
  }
  throw new Error(`${name} is not there`);
}

describe("one clear error each", () => {
  test("a password", async () => {
    const locked = Uint8Array.from([...OLE, ...Array(600).fill(0), ...utf16("EncryptedPackage")]);
    expect(await errorOf(locked)).toMatch(/^BAD_FORMAT a\.docx: is protected by a password/);
    const zipped = good.slice();
    for (let at = 0; at < zipped.length - 4; at++) {
      if (new DataView(zipped.buffer).getUint32(at, true) === 0x02014b50) zipped[at + 8]! |= 1;
    }
    expect(await errorOf(zipped)).toMatch(/protected by a password/);
  });

  test("formats that are not read say how to convert", async () => {
    const doc = Uint8Array.from([...OLE, ...Array(600).fill(0)]);
    expect(await errorOf(doc, "a.doc")).toMatch(/^UNSUPPORTED a\.doc: .*soffice --headless --convert-to docx/);
    const rtf = new TextEncoder().encode("{\\rtf1\\ansi Hello}");
    expect(await errorOf(rtf, "a.rtf")).toMatch(/^UNSUPPORTED a\.rtf: .*soffice --headless --convert-to docx/);
    const odt = zipSync({
      mimetype: new TextEncoder().encode("application/vnd.oasis.opendocument.text"),
      "content.xml": new Uint8Array(9),
    });
    expect(await errorOf(odt, "a.odt")).toMatch(/^UNSUPPORTED a\.odt: .*soffice --headless --convert-to docx/);
    const xlsx = zipSync({ "[Content_Types].xml": new Uint8Array(9), "xl/workbook.xml": new Uint8Array(9) });
    expect(await errorOf(xlsx, "a.xlsx")).toMatch(/^UNSUPPORTED .*spreadsheet/);
    expect(await errorOf(zipSync({ "a.txt": new Uint8Array(9) }), "a.zip")).toMatch(/^UNSUPPORTED .*zip archive/);
    expect(await errorOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), "a.txt")).toMatch(/^UNSUPPORTED .*picture/);
  });

  test("what is no .docx at all", async () => {
    expect(await errorOf(new TextEncoder().encode("Hello"))).toMatch(/^BAD_FORMAT a\.docx: .*not a zip/);
  });

  test("a zip that is cut anywhere, or overwritten", async () => {
    for (let end = 30; end < good.length; end += 97) {
      expect(await errorOf(good.slice(0, end))).toMatch(/^BAD_FORMAT a\.docx: is a broken zip archive/);
    }
    const damaged = good.slice();
    const at = directoryEntry(damaged, "word/document.xml");
    const local = new DataView(damaged.buffer).getUint32(at + 42, true);
    damaged.fill(0x55, local + 80, local + 120);
    expect(await errorOf(damaged)).toMatch(/^BAD_FORMAT .*"word\/document\.xml" is damaged/);
  });

  test("any byte of a zip changed: a text or an error", async () => {
    for (let at = 0; at < good.length; at += 23) {
      const bytes = good.slice();
      bytes[at]! ^= 0xff;
      await readDocument(bytes, { name: "a.docx" }).catch((error: unknown) =>
        expect(error).toMatchObject({ name: "SongnguError" }),
      );
    }
  });

  test("a bomb that says how large it is", async () => {
    const bomb = docx({ body: paragraph("x") });
    new DataView(bomb.buffer).setUint32(directoryEntry(bomb, "word/document.xml") + 24, 80 * 1024 * 1024, true);
    expect(await errorOf(bomb)).toMatch(/^TOO_LARGE a\.docx: unpacks to more than \d+ bytes/);
  });

  test("a bomb that says it is small is stopped where it says it ends", async () => {
    const bomb = zipSync({ ...docxFiles({ body: "" }), "word/document.xml": new Uint8Array(4 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(10_000);
    new DataView(bomb.buffer).setUint32(directoryEntry(bomb, "word/document.xml") + 24, 1000, true);
    expect(await errorOf(bomb)).toMatch(/^TOO_LARGE a\.docx: unpacks to more than it declares/);
  });

  test("many small bombs", async () => {
    const part = new Uint8Array(8 * 1024 * 1024);
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`word/part${i}.xml`, part] as const));
    expect(await errorOf(zipSync({ ...docxFiles({ body: "" }), ...files }, { level: 1 }))).toMatch(/^TOO_LARGE/);
  });

  test("XML that is not well-formed", async () => {
    expect(await errorOf(docx({ body: "<w:p><w:r>" }))).toMatch(/^BAD_FORMAT a\.docx: .*broken \.docx/);
    expect(await errorOf(docx({ body: '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:p>' }))).toMatch(
      /^BAD_FORMAT/,
    );
  });
});

test("a picture in a document is not unpacked", async () => {
  const bytes = docx({ body: paragraph("Có ảnh."), files: { "word/media/image1.png": new Uint8Array(100) } });
  new DataView(bytes.buffer).setUint32(directoryEntry(bytes, "word/media/image1.png") + 24, 0x7fffffff, true);
  expect((await readDocument(bytes)).text).toBe("Có ảnh.");
});

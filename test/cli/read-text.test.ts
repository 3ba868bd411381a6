import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docx, paragraph, run } from "../documents/docx/build-docx.ts";
import { encode, holdable } from "../documents/encodings/encode.ts";
import { corpus, folder, songngu } from "./songngu.ts";

const text = readFileSync(join(corpus, "003.txt"), "utf8").normalize("NFC");

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}

test("a text in an old encoding gives the segments it gives in UTF-8; the encoding found is told on standard error", async () => {
  const held = holdable(text, "tcvn3");
  const old = await songngu(["split", file("old.txt", encode(held, "tcvn3"))]);
  const plain = await songngu(["split", file("plain.txt", encode(held, "utf-8"))]);
  expect(old.out).toBe(plain.out);
  expect(old.err).toMatch(/^songngu: note: .*old\.txt: read as TCVN3 \(\.VnTime\)\n$/);
  expect(plain.err).toBe("");
});

test("--encoding overrules: VIQR is never guessed", async () => {
  const path = file("viqr.txt", encode("Việt Nam và Liên hợp quốc tăng cường hợp tác.", "viqr"));
  const { out } = await songngu(["split", "--encoding", "viqr", path]);
  expect(out).toBe("Việt Nam và Liên hợp quốc tăng cường hợp tác.\n");
  expect((await songngu(["detect", "--encoding", "viqr", path])).out).toContain("\tvi\t");
});

test("an encoding that nobody knows is bad usage", async () => {
  const { err, code } = await songngu(["split", "--encoding", "klingon", join(corpus, "003.txt")]);
  expect(code).toBe(2);
  expect(err).toContain('"klingon"');
});

test("align reads a .docx in .VnTime and a page of the web", async () => {
  const vi = docx({
    body: ["Hai bên ký thỏa thuận hợp tác.", "Hội nghị bế mạc ngày 8/8/2018 tại Hà Nội."]
      .map((line) => paragraph(run(String.fromCharCode(...encode(holdable(line, "tcvn3"), "tcvn3")), ".VnTime")))
      .join(""),
  });
  const en =
    "<html><body><p>The conference closed in Hanoi on August 8, 2018.</p><p>The two sides signed a cooperation agreement.</p></body></html>";
  const { out, code } = await songngu([
    "align",
    "--quiet",
    "--to",
    "tsv",
    file("vi.docx", vi),
    file("en.html", new TextEncoder().encode(en)),
  ]);
  expect(code).toBe(0);
  expect(out).toContain("Hội nghị bế mạc ngày 8/8/2018 tại Hà Nội.\tThe conference closed in Hanoi on August 8, 2018.");
});

test("--segments takes lines as they are, whatever the name says", async () => {
  const vi = file("vi.md", encode("# Tin\nHai bên ký thỏa thuận.\n", "utf-8"));
  const en = file("en.md", encode("# News\nThe two sides signed an agreement.\n", "utf-8"));
  const { out } = await songngu(["align", "--segments", "--to", "jsonl", vi, en]);
  expect(out).toContain('"# Tin"');
});

describe("what cannot be read is one clear line that names the file", () => {
  test.each([
    ["empty.txt", new Uint8Array(0), /empty\.txt: the file is empty/],
    ["blank.txt", encode(" \r\n\t\n", "utf-8"), /blank\.txt: has no sentence, only white space/],
    [
      "binary.txt",
      Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 11),
      /binary\.txt: is a binary file, not a text/,
    ],
    [
      "old.doc",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /old\.doc: .*soffice --headless --convert-to docx/,
    ],
    ["cut.docx", docx({ body: paragraph("x") }).slice(0, 300), /cut\.docx: is a broken zip archive/],
    ["a.rtf", encode("{\\rtf1 x}", "utf-8"), /a\.rtf: is RTF, which is not read/],
  ])("%s", async (name, bytes, message) => {
    const { err, out, code } = await songngu(["split", file(name, bytes)]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toMatch(message);
  });
});

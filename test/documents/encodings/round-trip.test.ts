import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../../src/documents/encodings/decode.ts";
import { BYTE_TABLES } from "../../../src/documents/encodings/tables.ts";
import { readDocument } from "../../../src/index.ts";
import { encode, holdable } from "./encode.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../../corpus/003.txt"), "utf8").normalize("NFC");
const EIGHT_BIT = ["windows-1258", "tcvn5712", "tcvn3", "viscii", "vni", "vps"];

const marked = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);

describe("document 003 comes back letter for letter and is recognised without help", () => {
  test.each(EIGHT_BIT)("%s", async (encoding) => {
    const held = holdable(text, encoding);
    const read = await readDocument(encode(held, encoding), { name: "003.txt" });
    expect(read.text).toBe(held);
    expect(read.encoding).toBe(encoding);
    expect(read.notes.map((note) => note.code)).toEqual(["ENCODING_GUESSED"]);
    expect(read.notes[0]!.message).toContain("003.txt");
  });

  test.each([
    ["UTF-8", "utf-8", encode(text, "utf-8")],
    ["UTF-8 with a byte order mark", "utf-8", marked([0xef, 0xbb, 0xbf], encode(text, "utf-8"))],
    ["UTF-8, letters and marks apart", "utf-8", encode(text.normalize("NFD"), "utf-8")],
    ["UTF-16, little end first, with a mark", "utf-16le", marked([0xff, 0xfe], encode(text, "utf-16le"))],
    ["UTF-16, big end first, with a mark", "utf-16be", marked([0xfe, 0xff], encode(text, "utf-16be"))],
    ["UTF-16, little end first, without", "utf-16le", encode(text, "utf-16le")],
    ["UTF-16, big end first, without", "utf-16be", encode(text, "utf-16be")],
  ])("%s", async (_, encoding, bytes) => {
    const read = await readDocument(bytes);
    expect(read.text.normalize("NFC")).toBe(text);
    expect(read.encoding).toBe(encoding);
  });

  test.each(EIGHT_BIT)("%s: each sentence of its own, or a question", async (encoding) => {
    for (const line of holdable(text, encoding).split("\n")) {
      const read = await readDocument(encode(line, encoding));
      expect([read.text, read.notes.map((note) => note.code)]).toEqual([line, ["ENCODING_GUESSED"]]);
    }
  });

  test.each([...EIGHT_BIT, "viqr"])("%s, by name", async (encoding) => {
    const held = holdable(text, encoding);
    const read = await readDocument(encode(held, encoding), { encoding });
    expect(read).toMatchObject({ text: held, encoding, notes: [] });
  });
});

test("VIQR is not guessed: it is plain ASCII", async () => {
  const bytes = encode("Việt Nam", "viqr");
  expect((await readDocument(bytes)).text).toBe("Vie^.t Nam");
  expect((await readDocument(bytes, { encoding: "VIQR" })).text).toBe("Việt Nam");
  expect((await readDocument(new TextEncoder().encode("Ddi dda^u\\? O+? nha\\."), { encoding: "viqr" })).text).toBe(
    "Đi đâu? Ở nha.",
  );
});

/** Every Vietnamese letter, small and capital. */
const letters = [..."aăâeêioôơuưy"].flatMap((vowel) =>
  ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"].flatMap((tone) => {
    const letter = (vowel + tone).normalize("NFC");
    return [letter, letter.toUpperCase()];
  }),
);
const alphabet = [...letters, "đ", "Đ", ..."bcdghklmnpqrstvx", " "];

test("every Vietnamese letter in every order, in encodings that have them all", () => {
  const word = fc.array(fc.constantFrom(...alphabet), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(word, fc.constantFrom("windows-1258", "tcvn5712", "viscii", "vps", "vni", "viqr"), (text, encoding) => {
      expect(decodeBytes(encode(text, encoding), encoding)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("the tables are those of iconv-lite and of the engine", () => {
  for (const [encoding, peer] of [
    ["windows-1252", "windows-1252"],
    ["windows-1258", "windows-1258"],
    ["tcvn5712", "tcvn"],
    ["viscii", "viscii"],
  ] as const) {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const byte of bytes) {
      const theirs = iconv.decode(Buffer.from([byte]), peer);
      // What a page does not assign is, to a browser, the control character of that number.
      if (theirs === "\ufffd") continue;
      expect(decodeBytes(Uint8Array.of(byte), encoding), `${encoding} ${byte}`).toBe(theirs);
    }
  }
  expect(Object.values(BYTE_TABLES).map((table) => table.high.length)).toEqual(Object.keys(BYTE_TABLES).map(() => 128));
});

test("names of encodings: those of people, of mail programs, of the standard", async () => {
  for (const name of ["TCVN3", "abc", ".VnTime", "VNI-Windows", "x-viet-vps", "CP1258", "shift_jis", "UTF8"]) {
    await expect(readDocument(new Uint8Array([65]), { encoding: name }), name).resolves.toMatchObject({ text: "A" });
  }
  await expect(readDocument(new Uint8Array([65]), { encoding: "klingon" })).rejects.toMatchObject({
    code: "BAD_OPTION",
    message: expect.stringContaining('"klingon"'),
  });
});

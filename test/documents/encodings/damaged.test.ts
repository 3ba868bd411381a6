import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { SongnguError } from "../../../src/core/error.ts";
import { type DocumentOptions, readDocument } from "../../../src/index.ts";
import { encode, holdable } from "./encode.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../../corpus/003.txt"), "utf8").normalize("NFC");

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn5712", "tcvn3", "viscii", "vni", "vps"];

/** Ways in which files are broken: each gives bytes, and what is said of them. */
const DAMAGES: ((bytes: Uint8Array, random: () => number, wrong: string) => [Uint8Array, DocumentOptions])[] = [
  // Cut in the middle of a character.
  (bytes, random) => {
    let end = Math.floor(bytes.length * (0.3 + 0.6 * random()));
    while (end < bytes.length - 1 && bytes[end]! < 0x80 && bytes[end + 1]! < 0x80) end++;
    return [bytes.subarray(0, (end + 1) | 1), {}];
  },
  // A run of bytes overwritten with anything.
  (bytes, random) => {
    const out = bytes.slice();
    const from = Math.floor(random() * out.length * 0.8);
    for (let i = from; i < from + 60; i++) out[i] = Math.floor(random() * 256);
    return [out, {}];
  },
  // The start is missing.
  (bytes, random) => {
    let from = 1 + Math.floor(random() * 200);
    while (from < bytes.length && bytes[from]! < 0xc0) from++;
    return [bytes.subarray(from + 1), {}];
  },
  // A wrong label.
  (bytes, _random, wrong) => [bytes, { contentType: `text/plain; charset=${wrong}` }],
  // A wrong order.
  (bytes, _random, wrong) => [bytes, { encoding: wrong }],
];

test("100 damaged files: each gives a note or an error, and some text where there is one", async () => {
  const silent: string[] = [];
  let [files, errors] = [0, 0];
  for (let i = 0; files < 100; i++) {
    const encoding = ENCODINGS[i % ENCODINGS.length]!;
    const damage = DAMAGES[Math.floor(i / ENCODINGS.length) % DAMAGES.length]!;
    const wrong = ENCODINGS[(i * 5 + 4) % ENCODINGS.length]!;
    if (wrong === encoding) continue;
    files++;
    const [bytes, options] = damage(encode(holdable(text, encoding), encoding), seeded(i + 1), wrong);
    try {
      const read = await readDocument(bytes, options);
      expect(read.text.length).toBeGreaterThan(100);
      if (read.notes.length === 0) silent.push(`${i}: ${encoding} ${JSON.stringify(options)}`);
    } catch (error) {
      expect(error).toBeInstanceOf(SongnguError);
      errors++;
    }
  }
  expect(silent).toEqual([]);
  expect(errors).toBeLessThan(50);
});

test("a UTF-8 file with holes stays UTF-8, and the note says where", async () => {
  const bytes = encode(text, "utf-8").slice();
  bytes.fill(0xff, 500, 520);
  const read = await readDocument(bytes, { name: "hole.txt" });
  expect(read.encoding).toBe("utf-8");
  expect(read.notes[0]).toMatchObject({
    code: "DAMAGED_TEXT",
    message: expect.stringMatching(/^hole\.txt: 2\d bytes.*at byte (499|500)/),
  });
  expect(read.text.slice(-200)).toBe(text.slice(-200));
});

test("any bytes at all end quickly in a text or an error", async () => {
  const random = seeded(7);
  for (let i = 0; i < 200; i++) {
    const bytes = Uint8Array.from({ length: Math.floor(random() * 3000) }, () => Math.floor(random() * 256));
    await readDocument(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(SongnguError));
  }
});

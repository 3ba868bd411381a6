import fc from "fast-check";
import { expect, test } from "vitest";
import { WordScanner } from "../../src/text/word-scanner.ts";
import { words } from "../../src/text/words.ts";

function scanned(text: string): string[] {
  const scanner = new WordScanner();
  scanner.open(text.normalize("NFC"));
  const found: string[] = [];
  while (scanner.next()) {
    const word = text.normalize("NFC").slice(scanner.start, scanner.end);
    expect(scanner.number).toBe(/^\d/.test(word));
    found.push(word);
  }
  return found;
}

test.each([
  ["Thủ tướng's 1.234,5 tỷ đồng, 8.8.2018.", "Thủ tướng's 1.234,5 tỷ đồng 8.8.2018"],
  ["rock 'n' roll’s don't' 12a a12 3..4", "rock n roll’s don't 12 a a 12 3 4"],
  ["𝒜𝒷c \ud835 x\u0301y", "𝒜𝒷c x\u0301y"],
])("%s", (text, found) => {
  expect(scanned(text).join(" ")).toBe(found.normalize("NFC"));
});

test("it finds what the regular expression finds", () => {
  const unit = fc.oneof(
    fc.constantFrom("a", "Đ", "ế", "1", "9", ".", ",", "'", "’", " ", "-", "\u0301", "𝒜", "\ud835", "\udc9c", "中"),
    fc.string({ unit: "binary", maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = units.join("");
      expect(scanned(text)).toEqual(words(text));
    }),
    { numRuns: 3000 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseSlice } from "../../src/text/normalise.ts";

const of = (text: string, language?: string): string => normaliseSlice(text, 0, text.length, language);

test.each([
  ["Bộ Ngoại giao".normalize("NFD"), "Bộ Ngoại giao"],
  ["one  two\u00a0three\r\n\tfour", "one two three four"],
  [" one\u2003 ", "one"],
  ["Ngo\u00adại gi\u200bao\u2060", "Ngoại giao"],
  ["co\u00ad\noperation", "cooperation"],
  ["one\ufefftwo", "onetwo"],
  ["a \u200b b", "a b"],
  ["A\u200b\u0301", "Á"],
])("%j becomes %j", (text, expected) => {
  expect(of(text)).toBe(expected);
});

test("joiners stay where they shape letters or emoji, and go beside Latin ones", () => {
  expect(of("می\u200cخواهم")).toBe("می\u200cخواهم");
  expect(of("👩\u200d👧")).toBe("👩\u200d👧");
  expect(of("Hà\u200d Nội")).toBe("Hà Nội");
});

test("look-alikes of Đ are mended in Vietnamese, and in words that only Vietnamese can have", () => {
  expect(of("Ðà Nẵng, Ɖồng Nai", "vi")).toBe("Đà Nẵng, Đồng Nai");
  expect(of("in Ðồng Nai", "en")).toBe("in Đồng Nai");
  expect(of("Ðað", "is")).toBe("Ðað");
  expect(of("Ðað")).toBe("Ðað");
});

test("a slice of a longer text", () => {
  expect(normaliseSlice("xx  one \n two  yy", 4, 13)).toBe("one two");
});

test("the form is NFC, folded, and stays as it is when it is taken again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const once = of(text);
      expect(once.normalize("NFC")).toBe(once);
      expect(once).not.toMatch(/[^\S ]|^ | $| {2}/u);
      expect(of(once)).toBe(once);
    }),
  );
});

import { expect, test } from "vitest";
import {
  BREAK,
  classOf,
  DIGIT,
  INVISIBLE,
  isBlank,
  LOWER,
  MARK,
  OTHER_LETTER,
  SPACE,
  skipBlanks,
  trimBlanks,
  UPPER,
} from "../../src/text/characters.ts";

test.each([
  ["A", UPPER],
  ["Đ", UPPER],
  ["Ở", UPPER],
  ["đ", LOWER],
  ["日", OTHER_LETTER],
  ["7", DIGIT],
  ["\u0301", MARK],
  [" ", SPACE],
  ["\u00a0", SPACE],
  ["\ufeff", SPACE],
  ["\n", SPACE | BREAK],
  ["\u2028", SPACE | BREAK],
  ["\u00ad", INVISIBLE],
  ["\u200b", INVISIBLE],
  [".", 0],
  ["“", 0],
])("class of %j", (character, expected) => {
  expect(classOf(character.charCodeAt(0))).toBe(expected);
});

test("white space is what JavaScript's \\s says it is", () => {
  for (let unit = 0; unit < 0x10000; unit++)
    expect((classOf(unit) & SPACE) !== 0, unit.toString(16)).toBe(/\s/.test(String.fromCharCode(unit)));
});

test("blanks are skipped and trimmed within their bounds", () => {
  const text = " \u200b a \n";
  expect(skipBlanks(text, 0, text.length)).toBe(3);
  expect(skipBlanks(text, 0, 2)).toBe(2);
  expect(trimBlanks(text, 0, text.length)).toBe(4);
  expect(trimBlanks(text, 4, text.length)).toBe(4);
  expect(isBlank(text, -1)).toBe(false);
  expect(isBlank(text, text.length)).toBe(false);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { UnitTrie } from "../../src/lexicon/unit-trie.ts";

const word = fc.constantFrom("bộ", "chính", "trị", "ngoại", "giao", "trưởng");
const unit = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

test("a trie knows the units of several words that it was given, by their numbers, and no others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(unit, { maxLength: 40 }), fc.array(unit), (units, asked) => {
      const trie = UnitTrie.of(units);
      for (const one of [...units, ...asked]) {
        const number = units.indexOf(one);
        expect(trie.unitOf(one)).toBe(number >= 0 && one.includes(" ") ? number : undefined);
      }
    }),
  );
});

test("a unit that is there already keeps its number", () => {
  const trie = new UnitTrie(new Map([["bộ", 0]]), 3, 6);
  expect(trie.add([0, 1, 2], 0, 3, 7)).toBe(7);
  expect(trie.add([0, 1], 0, 2, 8)).toBe(8);
  expect(trie.add([9, 0, 1, 2], 1, 4, 9)).toBe(7);
  expect(trie.unitAt(trie.step(trie.step(0, 0), 1))).toBe(8);
  expect(trie.step(0, 2)).toBe(0);
});

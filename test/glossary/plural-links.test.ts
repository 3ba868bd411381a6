import { expect, test } from "vitest";
import type { WordsOfSide } from "../../src/evidence/words-of-side.ts";
import type { LinkedWords } from "../../src/glossary/part-links.ts";
import { pluralLinks } from "../../src/glossary/plural-links.ts";

/** A side by its words; those in brackets are linked. */
const side = (text: string): LinkedWords => {
  const said = text.split(" ");
  const types = said.map((word) => word.replace(/[[\]]/g, ""));
  const links = Int16Array.from(said, (word) => (word.startsWith("[") ? 0 : -1));
  const words = { types, tokens: Int32Array.from(types.keys()) } as unknown as WordsOfSide;
  return { words, start: 0, size: said.length, first: links, last: links, isFunction: new Uint8Array(said.length) };
};
const linked = (source: string, target: string, language = "en"): string[] =>
  [...pluralLinks(side(source), side(target), language)].map(({ syllable, word }) => `${syllable}-${word}`);

test("a foreign word is linked with its plural", () => {
  expect(linked("hai dgmo gọi", "the dgmos spoke")).toEqual(["1-1"]);
  expect(linked("các rocket và drone", "drones and rockets")).toEqual(["3-0", "1-2"]);
});

test("but not where either is linked already, is too short, or the language has no such plural", () => {
  expect(linked("các [rocket]", "rockets")).toEqual([]);
  expect(linked("các rocket", "[rockets]")).toEqual([]);
  expect(linked("hà", "hàs")).toEqual([]);
  expect(linked("các rocket", "rockets", "mn")).toEqual([]);
});

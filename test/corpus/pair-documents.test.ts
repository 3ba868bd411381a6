import { describe, expect, test } from "vitest";
import { pairDocuments } from "../../src/corpus/pair-documents.ts";
import { corpusText } from "./gold.ts";
import { reportPairs } from "./report-pair.ts";

const five = ["000", "001", "002", "003", "004"].map((id) => ({ id, text: corpusText(id) }));

test("of the five documents 000 and 003 are a pair, and nothing else", async () => {
  const { pairs, left } = await pairDocuments(five);
  expect(pairs.map(({ source, target }) => [source, target])).toEqual([["000", "003"]]);
  expect(left.map(({ id }) => id)).toEqual(["001", "002", "004"]);
  for (const { reason } of left) expect(reason).toBe("no document in another language reports the same");
});

test("without 000, no document passes for the counterpart of 003", async () => {
  const { pairs } = await pairDocuments(five.filter(({ id }) => id !== "000"));
  expect(pairs).toEqual([]);
});

describe("the report pairs, names hidden, among one-sided reports of the same subjects", () => {
  const reports = reportPairs();
  const hidden = reports.flatMap((pair, k) => [
    { id: `d${(k * 37) % 101}`, text: pair.en.text },
    { id: `e${(k * 53) % 101}`, text: pair.vi.text },
  ]);
  const gold = reports.map((_, k) => [`d${(k * 37) % 101}`, `e${(k * 53) % 101}`].join(" = ")).sort();
  const others = five.filter(({ id }) => id !== "003");
  const found = ({ pairs }: Awaited<ReturnType<typeof pairDocuments>>): string[] =>
    pairs.map(({ source, target }) => `${source} = ${target}`);

  test("every pair, nothing else, by a clear margin", async () => {
    const pairing = await pairDocuments([...hidden, ...others]);
    expect(found(pairing).sort()).toEqual(gold);
    expect(Math.min(...pairing.pairs.map(({ score }) => score))).toBeGreaterThan(0.25);
    expect(Math.max(...pairing.left.map(({ closest }) => closest?.score ?? 0))).toBeLessThan(0.12);
  });

  test("the order of the documents changes nothing", async () => {
    const there = await pairDocuments([...hidden, ...others]);
    const back = await pairDocuments([...others, ...hidden].reverse());
    expect(back).toEqual(there);
  });

  test("the source language is a choice", async () => {
    const pairing = await pairDocuments(hidden.slice(0, 8), { sourceLanguage: "vi-VN" });
    expect(pairing.pairs.map(({ source, target }) => source[0]! + target[0]!)).toEqual(["ed", "ed", "ed", "ed"]);
  });

  test("half of every Vietnamese report gone: the pairs are still found", async () => {
    const cut = hidden.map(({ id, text }) => ({
      id,
      text: id.startsWith("e") ? text.slice(0, text.length / 2) : text,
    }));
    const right = found(await pairDocuments(cut)).filter((pair) => gold.includes(pair));
    expect(right.length).toBeGreaterThanOrEqual(gold.length - 2);
  });
});

test("two languages without a lexicon: names and numbers alone, nothing wrong among them", async () => {
  const reports = reportPairs();
  const documents = reports.flatMap(({ name, en, vi }) => [
    { id: `${name} a`, text: en.text, language: "en" },
    // The lexicon knows nothing of a language of this name.
    { id: `${name} b`, text: vi.text, language: "x-other" },
  ]);
  const { pairs } = await pairDocuments(documents);
  expect(pairs.filter(({ source, target }) => source.slice(0, -1) !== target.slice(0, -1))).toEqual([]);
  expect(pairs.length).toBeGreaterThanOrEqual(reports.length - 2);
});

test("of two equal texts the one with the plainest name is taken", async () => {
  const [pair] = reportPairs();
  const { pairs, left } = await pairDocuments([
    { id: "visit (copy).txt", text: pair!.en.text },
    { id: "visit.txt", text: pair!.en.text },
    { id: "thăm.txt", text: pair!.vi.text },
  ]);
  expect(pairs).toMatchObject([{ source: "visit.txt", target: "thăm.txt" }]);
  expect(left).toMatchObject([{ id: "visit (copy).txt", duplicateOf: "visit.txt" }]);
});

test("of two versions of one report the fuller one is taken, and the other is named as its version", async () => {
  const { en, vi } = reportPairs()[0]!;
  const shorter = en.text.slice(0, en.text.length * 0.75);
  const { pairs, left } = await pairDocuments([
    { id: "first", text: shorter },
    { id: "second", text: en.text },
    { id: "vi", text: vi.text },
  ]);
  expect(pairs.map(({ source, target }) => [source, target])).toEqual([["second", "vi"]]);
  expect(left).toMatchObject([{ id: "first", duplicateOf: "second", reason: 'it is a version of "second"' }]);
});

test("a close choice names the runner-up", async () => {
  const { en, vi } = reportPairs()[2]!;
  // Two reports that share two thirds of their sentences with the Vietnamese one, told in other orders.
  const sentences = en.segments;
  const third = Math.floor(sentences.length / 3);
  const { pairs } = await pairDocuments([
    { id: "a", text: sentences.slice(0, 2 * third + 1).join("\n\n") },
    { id: "b", text: sentences.slice(third).reverse().join("\n\n") },
    { id: "vi", text: vi.text },
  ]);
  expect(pairs).toHaveLength(1);
  const [{ source, runnerUp }] = pairs as [(typeof pairs)[0]];
  expect(runnerUp).toMatchObject({ source: source === "a" ? "b" : "a", target: "vi" });
});

test("names decide between documents that are alike, and never against the text", async () => {
  const [one, other] = [reportPairs()[0]!, reportPairs()[1]!];
  const { pairs } = await pairDocuments([
    { id: "x.en.txt", text: one.en.text },
    { id: "y.vi.txt", text: one.vi.text },
    { id: "y.en.txt", text: other.en.text },
    { id: "x.vi.txt", text: other.vi.text },
  ]);
  expect(pairs.map(({ source, target }) => [source, target])).toEqual([
    ["x.en.txt", "y.vi.txt"],
    ["y.en.txt", "x.vi.txt"],
  ]);
});

describe("what has no counterpart says why", () => {
  const why = async (documents: Parameters<typeof pairDocuments>[0]): Promise<string[]> =>
    (await pairDocuments(documents)).left.map(({ id, reason }) => `${id}: ${reason}`);

  test("nothing given, nothing found", async () => {
    expect(await pairDocuments([])).toEqual({ pairs: [], left: [] });
  });
  test("one language alone", async () => {
    expect(await why([five[0]!, five[1]!])).toEqual([
      "000: there is no document in another language",
      "001: there is no document in another language",
    ]);
  });
  test("no sentence, no language", async () => {
    expect(
      await why([
        { id: "blank", text: " \n " },
        { id: "digits", text: "12 34\n56" },
      ]),
    ).toEqual(["blank: it has no sentence", "digits: it has no sentence"]);
  });
});

describe("misuse", () => {
  test.each([
    [
      [
        { id: "a", text: "x" },
        { id: "a", text: "y" },
      ],
      {},
      /the id "a" is used twice/,
    ],
    [[{ id: "a" }], {}, /documents\[0\] must have an id and a text/],
    ["abc", {}, /must be an array, got string/],
    [[], { minScore: 2 }, /minScore must be from 0 to 1, got 2/],
  ])("%j", async (documents, options, message) => {
    await expect(pairDocuments(documents as never, options)).rejects.toThrow(message);
  });
  test("a signal stops it", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(pairDocuments(five, { signal })).rejects.toThrow("enough");
  });
});

import { expect, test } from "vitest";
import { align, extractGlossary } from "../../src/index.ts";
import { corpusText } from "../corpus/gold.ts";
import { reportPairs } from "../corpus/report-pair.ts";
import { bitextOf } from "./bitext.ts";
import { termsFound, verdictsOn } from "./judging.ts";

// Floors a little under what was measured: .90 of the tuning lists form by form, 38.4 entries a pair.
test("report pairs: the terms of the tuning lists, in 10 to 40 entries a pair", async () => {
  let [terms, found] = [0, 0];
  const missed: string[] = [];
  for (const pair of reportPairs().filter(({ split }) => split === "tune")) {
    const bitext = await align(pair.vi.text, pair.en.text, { sourceLanguage: "vi", targetLanguage: "en" });
    const { entries } = await extractGlossary([bitext]);
    expect(entries.length, pair.name).toBeGreaterThanOrEqual(10);
    expect(entries.length, pair.name).toBeLessThanOrEqual(40);
    const gone = termsFound(entries, pair.terms).missed;
    terms += pair.terms.length;
    found += pair.terms.length - gone.length;
    missed.push(...gone.map(({ vi, en }) => `${pair.name}: ${vi} = ${en}`));
  }
  expect(found / terms, missed.join("\n")).toBeGreaterThanOrEqual(0.87);
});

test("000 ↔ 003: of the entries that a reader has judged nearly all are right, and most are judged", async () => {
  const { entries } = await extractGlossary([await align(corpusText("003"), corpusText("000"))]);
  const { right, wrong } = verdictsOn(entries);
  expect(right).toBeGreaterThanOrEqual(0.75 * entries.length);
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9);
});

test("languages without data: names and abbreviations at once, terms from fifty beads on", async () => {
  const one = await extractGlossary([
    bitextOf([["Hér kom Jens Stoltenberg hér.", "Ayer vino Jens Stoltenberg."]], ["is", "es"]),
  ]);
  expect(one.entries.map(({ source }) => source.preferred)).toContain("Jens Stoltenberg");
  const pairs = reportPairs().flatMap((pair) =>
    pair.beads.map(
      ([target, source]) =>
        [source.map((k) => pair.vi.segments[k]).join(" "), target.map((k) => pair.en.segments[k]).join(" ")] as const,
    ),
  );
  // Tags of two languages of which nothing is known: what is found was learnt from these beads alone.
  const many = await extractGlossary([bitextOf(pairs, ["lo", "fr"])]);
  const found = many.entries
    .filter(({ kind }) => kind === "term")
    .map(({ source, target }) => `${source.preferred} = ${target.preferred}`);
  expect(found).toEqual(expect.arrayContaining(["thẻ vàng = yellow card", "điện gió = wind power"]));
  expect(found.filter((pair) => /\d{2}/.test(pair))).toEqual([]);
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../src/glossary/languages/en.ts";
import { align, extractGlossary, type GlossaryEntry } from "../../src/index.ts";
import { fold } from "../../src/text/fold.ts";
import { corpusText } from "../corpus/gold.ts";
import { reportPairs } from "../corpus/report-pair.ts";
import { bitextOf } from "./bitext.ts";

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map(en.singular)
    .join(" ");
const forms = (form: GlossaryEntry["source"]): string[] =>
  [form.preferred, ...form.variants, ...form.abbreviations].map(plain);

// Floors a little under what was measured: .80 of the tuning lists form by form, 37.9 entries a pair.
test("report pairs: the terms of the tuning lists, in 10 to 40 entries a pair", async () => {
  let [terms, found] = [0, 0];
  const missed: string[] = [];
  for (const pair of reportPairs().filter(({ split }) => split === "tune")) {
    const bitext = await align(pair.vi.text, pair.en.text, { sourceLanguage: "vi", targetLanguage: "en" });
    const { entries } = await extractGlossary([bitext]);
    expect(entries.length, pair.name).toBeGreaterThanOrEqual(10);
    expect(entries.length, pair.name).toBeLessThanOrEqual(40);
    for (const { vi, en: target } of pair.terms) {
      terms++;
      const hit = entries.some(
        (entry) => forms(entry.source).includes(plain(vi)) && forms(entry.target).includes(plain(target)),
      );
      if (hit) found++;
      else missed.push(`${pair.name}: ${vi} = ${target}`);
    }
  }
  expect(found / terms, missed.join("\n")).toBeGreaterThanOrEqual(0.76);
});

test("000 ↔ 003: of the entries that a reader has judged nearly all are right, and most are judged", async () => {
  const verdicts = new Map(
    readFileSync(resolve(import.meta.dirname, "judged.tsv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"))
      .map(([source, target, verdict]) => [`${source}\t${target}`, verdict]),
  );
  const { entries } = await extractGlossary([await align(corpusText("003"), corpusText("000"))]);
  const judged = entries.map(({ source, target }) => verdicts.get(`${source.preferred}\t${target.preferred}`));
  const wrong = judged.filter((verdict) => verdict === "wrong").length;
  const right = judged.filter((verdict) => verdict === "right").length;
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

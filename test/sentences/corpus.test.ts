import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/language/detect.ts";
import { splitSentences } from "../../src/sentences/split.ts";
import { reportFiles } from "../corpus/report-pair.ts";

const corpus = new URL("../../corpus/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, corpus), "utf8");
const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ");

const gold = JSON.parse(read("gold.json")) as {
  language: Record<string, string>;
  segments: Record<string, string[]>;
};

describe.each(Object.keys(gold.language))("document %s", (name) => {
  const text = read(`${name}.txt`);
  test("is in its language", async () => {
    expect((await detectLanguage(text)).language).toBe(gold.language[name]);
  });
  test("has the segments that a careful reader sees", async () => {
    const segments = (await splitSentences(text)).filter((s) => s.kind !== "furniture");
    const begins = gold.segments[name] as string[];
    expect(segments.map((s, k) => s.text.slice(0, begins[k]?.length))).toEqual(begins);
  });
});

interface ReportSide {
  text: string;
  segments: string[];
  furniture: string[];
}
const reports = reportFiles();

/** Share of segments and of furniture found exactly: 2·right / (made + wanted). */
async function agreement(files: readonly string[]): Promise<number> {
  let [right, made, wanted] = [0, 0, 0];
  for (const file of files) {
    const report = JSON.parse(read(`reports/${file}`)) as Record<"en" | "vi", ReportSide>;
    for (const language of ["en", "vi"] as const) {
      const side = report[language];
      const found = await splitSentences(side.text, { language });
      const expected = new Set([...side.segments.map(fold), ...side.furniture.map((f) => `‹${fold(f)}›`)]);
      const texts = found.map((s) => (s.kind === "furniture" ? `‹${s.text}›` : s.text));
      right += texts.filter((t) => expected.has(t)).length;
      made += texts.length;
      wanted += side.segments.length + side.furniture.length;
    }
  }
  return (2 * right) / (made + wanted);
}

const isTune = (file: string): boolean => (JSON.parse(read(`reports/${file}`)) as { split: string }).split === "tune";

test("segments and furniture of the report pairs", async () => {
  expect(reports.filter(isTune).length).toBeGreaterThan(5);
  expect(await agreement(reports.filter(isTune))).toBeGreaterThanOrEqual(0.99);
});

test("segments and furniture of the report pairs that are held back", async () => {
  expect(reports.filter((file) => !isTune(file)).length).toBeGreaterThan(5);
  expect(await agreement(reports.filter((file) => !isTune(file)))).toBeGreaterThanOrEqual(0.94);
});

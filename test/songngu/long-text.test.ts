import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/scores.ts";
import { alignSegments } from "../../src/songngu.ts";
import { shape } from "../beads.ts";
import { type ReportPair, reportPairs } from "../corpus/report-pair.ts";

const languages = { sourceLanguage: "vi", targetLanguage: "en" };

/** Many reports in one text, the English ones in another order, and the gold of all. */
function library(
  pairs: readonly ReportPair[],
  order: readonly number[],
): { vi: string[]; en: string[]; beads: { source: number[]; target: number[] }[] } {
  const vi: string[] = [];
  const viAt = pairs.map((pair) => vi.push(...pair.vi.segments) - pair.vi.segments.length);
  const en: string[] = [];
  const enAt: number[] = [];
  for (const k of order) enAt[k] = en.push(...pairs[k]!.en.segments) - pairs[k]!.en.segments.length;
  const beads = pairs.flatMap((pair, k) =>
    pair.beads.map(([e, v]) => ({ source: v.map((x) => x + viAt[k]!), target: e.map((x) => x + enAt[k]!) })),
  );
  return { vi, en, beads };
}

describe("many reports in one text", () => {
  const pairs = reportPairs();

  test("each is found, although each is told in its own order and all of them changed places", async () => {
    const text = library(
      pairs,
      pairs.map((_, k) => (k * 7 + 3) % pairs.length),
    );
    const bitext = await alignSegments(text.vi, text.en, languages);
    expect(evaluate(text, bitext).strict.f1).toBeGreaterThanOrEqual(0.93);
  });
});

describe("hard input that is long", () => {
  test("1 x 10,000", async () => {
    const target = Array.from({ length: 10_000 }, (_, k) =>
      k === 6_000 ? "The Prime Minister opened the conference in Hanoi." : `It rained on day ${k} of the year.`,
    );
    const { beads } = await alignSegments(["Thủ tướng khai mạc hội nghị tại Hà Nội."], target, languages);
    expect(beads.filter((bead) => bead.source.length > 0).map((bead) => bead.target)).toEqual([[6_000]]);
    expect(beads).toHaveLength(10_000);
  });

  test("5,000 equal sentences on both sides: it ends, and what cannot be told apart is left alone", async () => {
    const same = (text: string): string[] => new Array<string>(5_000).fill(text);
    const { beads } = await alignSegments(same("Trời mưa ở Hà Nội."), same("It rains in Hanoi."), languages);
    expect(beads.length).toBeGreaterThanOrEqual(5_000);
  });

  test("the same long text on both sides: each sentence with itself", async () => {
    const text = Array.from(
      { length: 1_500 },
      (_, k) => `Report ${k * 37 + 1000} of the committee names ${(k * 7919) % 10_007} cases in district ${k}.`,
    );
    const { beads } = await alignSegments(text, text, { sourceLanguage: "en", targetLanguage: "en" });
    expect(shape(beads)).toBe(text.map((_, k) => `${k}-${k}`).join(" "));
  });
});

test("a signal stops a long run with its reason", async () => {
  const stop = new AbortController();
  const text = Array.from({ length: 20_000 }, (_, k) => `Báo cáo số ${k} của Ủy ban nêu ${k * 3} trường hợp.`);
  const run = alignSegments(text, text, { ...languages, signal: stop.signal });
  setTimeout(() => stop.abort(new Error("enough")), 30);
  await expect(run).rejects.toThrow("enough");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bead } from "../../src/core/bitext.ts";
import { evaluate } from "../../src/evaluate/scores.ts";
import { alignSegments } from "../../src/songngu.ts";
import { shape } from "../beads.ts";
import { reportPairs } from "../corpus/report-pair.ts";

const languages = { sourceLanguage: "vi", targetLanguage: "en" };
const turned = { sourceLanguage: "en", targetLanguage: "vi" };
const tuning = reportPairs().filter((pair) => pair.split === "tune");

/** A sentence of its own for each number, and one that says the same in the other language. */
const vi = (k: number): string => `Ủy ban số ${k * 37 + 1000} đã họp về ${(k * 7919) % 10_007} hồ sơ ở Hà Nội.`;
const en = (k: number): string => `Committee ${k * 37 + 1000} met on ${(k * 7919) % 10_007} files in Hanoi.`;
/** Sentences that stand again and again. */
const standing = [
  ["Bản tin này được phát hành miễn phí.", "This bulletin is free of charge."],
  ["Độc giả có thể gửi thư cho tòa soạn.", "Readers may write to the editor."],
  ["Mọi quyền được bảo lưu.", "All rights reserved."],
] as const;

/** A text in which the standing paragraph follows each `every` sentences. */
function bulletin(from: number, to: number, every: number): { vi: string[]; en: string[] } {
  const text = { vi: [] as string[], en: [] as string[] };
  for (let k = from; k < to; k++) {
    text.vi.push(vi(k), ...((k + 1) % every === 0 ? standing.map(([line]) => line) : []));
    text.en.push(en(k), ...((k + 1) % every === 0 ? standing.map(([, line]) => line) : []));
  }
  return text;
}
const inOrder = (size: number): string => Array.from({ length: size }, (_, k) => `${k}-${k}`).join(" ");

describe("a report again and again", () => {
  test.each([2, 10, 60])("%i times: each copy as the report alone, in the order in which they stand", async (times) => {
    for (const pair of tuning.slice(0, 2)) {
      const [source, target] = [pair.vi.segments, pair.en.segments];
      const many = (segments: readonly string[]): string[] => Array.from({ length: times }, () => segments).flat();
      const alone = await alignSegments(source, target, languages);
      const full = alone.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
      const beads = Array.from({ length: times }, (_, k) =>
        full.map((bead) => ({
          source: bead.source.map((x) => x + k * source.length),
          target: bead.target.map((x) => x + k * target.length),
        })),
      ).flat();
      const bitext = await alignSegments(many(source), many(target), languages);
      expect(evaluate({ beads }, bitext).strict.f1).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe("every sentence twice in a row", () => {
  test.each([30, 400])("%i sentences: each copy with the copy at its place", async (size) => {
    const twice = (line: (k: number) => string): string[] =>
      Array.from({ length: 2 * size }, (_, k) => line(Math.floor(k / 2)));
    const { beads } = await alignSegments(twice(vi), twice(en), languages);
    expect(shape(beads)).toBe(inOrder(2 * size));
  });
});

describe("a standing paragraph", () => {
  test.each([
    ["of a short text", 40, 10],
    ["of a text of some hundred sentences", 200, 10],
    ["of a long text", 600, 20],
  ])("%s stays in its place", async (_, size, every) => {
    const text = bulletin(0, size, every);
    const { beads } = await alignSegments(text.vi, text.en, languages);
    expect(shape(beads)).toBe(inOrder(text.vi.length));
  });

  test("goes with its part where the parts changed places", async () => {
    const [first, second] = [bulletin(0, 300, 20), bulletin(300, 640, 20)];
    const { beads } = await alignSegments([...first.vi, ...second.vi], [...second.en, ...first.en], languages);
    const at = (k: number): number => (k < first.vi.length ? k + second.en.length : k - first.vi.length);
    expect(shape(beads)).toBe(
      Array.from({ length: first.vi.length + second.vi.length }, (_, k) => `${k}-${at(k)}`).join(" "),
    );
  });

  test("that is missing once on one side takes none of another place", async () => {
    const text = bulletin(0, 600, 20);
    const at = text.en.indexOf(standing[0][1], 300);
    text.en.splice(at, standing.length);
    const { beads } = await alignSegments(text.vi, text.en, languages);
    const right = Array.from({ length: text.vi.length }, (_, k) =>
      k < at ? `${k}-${k}` : k < at + standing.length ? `${k}-` : `${k}-${k - standing.length}`,
    );
    expect(shape(beads)).toBe(right.join(" "));
  });
});

test("5,000 equal sentences on both sides: their order decides", async () => {
  const same = (text: string): string[] => new Array<string>(5_000).fill(text);
  const { beads } = await alignSegments(same("Trời mưa ở Hà Nội."), same("It rains in Hanoi."), languages);
  expect(shape(beads)).toBe(inOrder(5_000));
});

/** Long texts of sentences drawn from a small store, so that nearly all are repeated, some of them lost on either side. */
const repeatedText = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 0, max: 19 })), { minLength: 420, maxLength: 500 })
  .map((draws) => ({
    vi: draws.filter(([, lost]) => lost !== 0).map(([k]) => vi(k)),
    en: draws.filter(([, lost]) => lost !== 1).map(([k]) => en(k)),
  }));

test("swapping the sides transposes the beads of a repeated text, confidence and all", async () => {
  const transposed = (beads: readonly Bead[]): string[] =>
    beads.map(({ source, target, confidence }) => `${target}-${source} ${confidence}`).sort();
  await fc.assert(
    fc.asyncProperty(repeatedText, async (text) => {
      const one = await alignSegments(text.vi, text.en, languages);
      const other = await alignSegments(text.en, text.vi, turned);
      expect(transposed(other.beads)).toEqual(
        one.beads.map(({ source, target, confidence }) => `${source}-${target} ${confidence}`).sort(),
      );
    }),
    { numRuns: 4 },
  );
});

test("an unrelated text behind one side leaves the beads of a repeated text as they were", async () => {
  const unrelated = Array.from(
    { length: 60 },
    (_, k) => `Nhà máy ${k} xuất xưởng ${k * 13 + 7} chiếc xe đạp màu xanh.`,
  );
  const full = (beads: readonly Bead[]): string =>
    shape(beads.filter(({ source, target }) => source.length > 0 && target.length > 0));
  await fc.assert(
    fc.asyncProperty(repeatedText, async (text) => {
      const alone = await alignSegments(text.vi, text.en, languages);
      const behind = await alignSegments([...text.vi, ...unrelated], text.en, languages);
      expect(full(behind.beads)).toBe(full(alone.beads));
    }),
    { numRuns: 4 },
  );
});

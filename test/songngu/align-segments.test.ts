import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bead, Bitext } from "../../src/core/bitext.ts";
import { align, alignSegments } from "../../src/songngu.ts";
import { shape } from "../beads.ts";
import { reportFiles } from "../corpus/report-pair.ts";

interface Report {
  en: { segments: string[] };
  vi: { segments: string[] };
}
const folder = join(import.meta.dirname, "../../corpus/reports");
const reports: Report[] = reportFiles().map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
const languages = { sourceLanguage: "en", targetLanguage: "vi" };
const turned = { sourceLanguage: "vi", targetLanguage: "en" };
const full = (bitext: Bitext): Bead[] =>
  bitext.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);

/** Sentences from all reports, drawn at random: pairs that belong together, strangers, repeats, empty ones. */
const sentence = (side: "en" | "vi"): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...reports.slice(0, 3).flatMap((report) => report[side].segments)) },
    { weight: 1, arbitrary: fc.constantFrom("", "…", "42", "OK.", "UN", "***") },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  );
const someSegments = (side: "en" | "vi"): fc.Arbitrary<string[]> => fc.array(sentence(side), { maxLength: 12 });

describe("laws", () => {
  test("every segment is in exactly one bead, beads are in order, confidences are from 0 to 1", async () => {
    await fc.assert(
      fc.asyncProperty(someSegments("en"), someSegments("vi"), async (source, target) => {
        const { beads } = await alignSegments(source, target, languages);
        expect(beads.flatMap((bead) => bead.source).sort((a, b) => a - b)).toEqual([...source.keys()]);
        expect(beads.flatMap((bead) => bead.target).sort((a, b) => a - b)).toEqual([...target.keys()]);
        let before = -1;
        for (const bead of beads) {
          expect(bead.source.length + bead.target.length).toBeGreaterThan(0);
          expect(bead.confidence).toBeGreaterThanOrEqual(0);
          expect(bead.confidence).toBeLessThanOrEqual(1);
          expect(bead.source).toEqual([...bead.source].sort((a, b) => a - b));
          if (bead.source.length === 0) continue;
          expect(bead.source[0]).toBeGreaterThan(before);
          before = bead.source[0]!;
        }
        for (const { source: a, target: b } of beads) {
          if (a.length > 0 && b.length > 0) for (const i of a) expect(source[i]!.trim()).not.toBe("");
        }
      }),
      { numRuns: 60 },
    );
  });

  test("swapping the sides transposes the result, to the last bit", async () => {
    await fc.assert(
      fc.asyncProperty(someSegments("en"), someSegments("vi"), async (source, target) => {
        const there = await alignSegments(source, target, languages);
        const back = await alignSegments(target, source, turned);
        const keys = (beads: readonly Bead[]): string[] =>
          beads.map((bead) => `${bead.source}|${bead.target}|${bead.confidence}`).sort();
        expect(keys(back.beads.map((b) => ({ ...b, source: b.target, target: b.source })))).toEqual(keys(there.beads));
      }),
      { numRuns: 40 },
    );
  });

  test("the same input gives the same output, after whatever was aligned before", async () => {
    const [a, b] = [reports[0]!, reports[1]!];
    const first = await alignSegments(a.en.segments, a.vi.segments, languages);
    await alignSegments(b.en.segments, a.vi.segments, languages);
    await alignSegments(b.vi.segments, b.en.segments, turned);
    await alignSegments(["Eitt tvö þrjú."], ["One two three."], { sourceLanguage: "is", targetLanguage: "en" });
    expect(await alignSegments(a.en.segments, a.vi.segments, languages)).toEqual(first);
  });

  test("permuting well-separated blocks permutes the beads", async () => {
    const parts = reports.slice(4, 8);
    const orders = [
      [0, 1, 2, 3],
      [2, 0, 3, 1],
      [3, 2, 1, 0],
    ];
    const results: string[] = [];
    for (const order of orders) {
      const target = order.flatMap((k) => parts[k]!.vi.segments);
      const origin = order.flatMap((k) => parts[k]!.vi.segments.map((_, j) => `${k}.${j}`));
      const source = parts.flatMap((part) => part.en.segments);
      const bitext = await alignSegments(source, target, languages);
      results.push(
        full(bitext)
          .map((bead) => `${bead.source}-${bead.target.map((j) => origin[j])}`)
          .join(" "),
      );
    }
    expect(results[1]).toBe(results[0]);
    expect(results[2]).toBe(results[0]);
  });

  test.each(reports.slice(0, 6).map((_, k) => k))(
    "an unrelated text after one side changes nothing: report %i",
    async (k) => {
      const report = reports[k]!;
      const stranger = [
        "Đội tuyển bóng đá nữ thắng ba trận liên tiếp trên sân nhà.",
        "Thủ môn cản phá thành công một quả phạt đền ở phút cuối.",
        "Khán giả ở lại rất lâu sau tiếng còi mãn cuộc để ca hát.",
        "Huấn luyện viên khen hàng thủ chơi chắc chắn.",
      ];
      const alone = await alignSegments(report.en.segments, report.vi.segments, languages);
      const behind = await alignSegments(report.en.segments, [...report.vi.segments, ...stranger], languages);
      expect(shape(full(behind))).toBe(shape(full(alone)));
    },
  );
});

describe("hard input", () => {
  test.each([0, 1, 500, 501, 1234])(
    "the text of %i segments is their lines, and each stands where it says",
    async (size) => {
      const texts = Array.from({ length: size }, (_, k) => `  Câu thứ ${k}, ${"rất dài ".repeat(k % 40)}kết thúc.`);
      const { source } = await alignSegments(texts, [""], { sourceLanguage: "vi", targetLanguage: "en" });
      expect(source.text).toBe(texts.join("\n"));
      expect(source.segments.map(({ start, end }) => source.text.slice(start, end))).toEqual(
        texts.map((text) => text.trim()),
      );
    },
  );

  const quick = async (run: () => Promise<Bitext>): Promise<Bitext> => {
    const started = performance.now();
    const bitext = await run();
    expect(performance.now() - started).toBeLessThan(10_000);
    return bitext;
  };
  const codes = (bitext: Bitext): string[] => bitext.notes.map((note) => note.code);

  test("one side empty: all null beads, a note", async () => {
    const bitext = await align("", "Một câu. Hai câu.", { sourceLanguage: "en", targetLanguage: "vi" });
    expect(shape(bitext.beads)).toBe("-0 -1");
    expect(codes(bitext)).toContain("SIDE_EMPTY");
    expect((await alignSegments([], [], languages)).beads).toEqual([]);
  });

  test("all sentences equal: order decides", async () => {
    const bitext = await quick(() =>
      alignSegments(Array(30).fill("Yes, we agree."), Array(30).fill("Vâng, chúng tôi đồng ý."), languages),
    );
    expect(codes(bitext)).toContain("ALL_EQUAL");
    expect(full(bitext).every((bead) => bead.source.length + bead.target.length <= 3)).toBe(true);
  });

  test("one side ten times as long", async () => {
    const [report, ...others] = reports;
    const target = [...report!.vi.segments, ...others.slice(0, 10).flatMap((other) => other.vi.segments)];
    const bitext = await quick(() => alignSegments(report!.en.segments, target, languages));
    expect(codes(bitext)).toContain("LENGTHS_UNLIKE");
    const right = full(bitext).filter((bead) => bead.target.every((j) => j < report!.vi.segments.length));
    expect(right.length / full(bitext).length).toBeGreaterThan(0.9);
  });

  test("sentences of one word", async () => {
    const bitext = await quick(() =>
      alignSegments(["Minister", "Peace", "Water"], ["Nước", "Bộ trưởng", "Hòa bình"], languages),
    );
    expect(full(bitext).every((bead) => ["0-1", "1-2", "2-0"].includes(`${bead.source}-${bead.target}`))).toBe(true);
  });

  test("numbers only", async () => {
    const bitext = await quick(() => alignSegments(["1,234", "567.8", "2021"], ["2021", "1.234", "567,8"], languages));
    expect(shape(full(bitext))).toBe("0-1 1-2 2-0");
  });

  test("a sentence of 50,000 words", async () => {
    const words = reports
      .flatMap((report) => report.en.segments)
      .join(" ")
      .split(" ");
    const long = Array.from({ length: 50_000 }, (_, k) => words[k % words.length]).join(" ");
    const { en, vi } = reports[0]!;
    const bitext = await quick(() => alignSegments([long, ...en.segments], vi.segments, languages));
    expect(codes(bitext)).toContain("LONG_SEGMENT");
    expect(full(bitext).length).toBeGreaterThan(5);
  });

  test("both sides the same text: each sentence with itself", async () => {
    const text = reports[0]!.en.segments.join("\n");
    const bitext = await quick(() => align(text, text));
    expect(codes(bitext)).toContain("TEXTS_EQUAL");
    expect(full(bitext).every((bead) => String(bead.source) === String(bead.target))).toBe(true);
    expect(full(bitext).length).toBe(bitext.source.segments.length);
  });

  test("wrong languages given", async () => {
    const { en, vi } = reports[0]!;
    const bitext = await quick(() =>
      alignSegments(en.segments, vi.segments, { sourceLanguage: "de", targetLanguage: "vi" }),
    );
    expect(codes(bitext)).toContain("LANGUAGE_DOUBTFUL");
    const swapped = await quick(() => alignSegments(en.segments, vi.segments, turned));
    expect(codes(swapped)).toContain("LANGUAGE_DOUBTFUL");
  });

  test("empty strings are null beads", async () => {
    const bitext = await alignSegments(["", "Peace is good.", " "], ["Hòa bình là tốt.", ""], languages);
    expect(shape(bitext.beads)).toBe("0- 1-0 -1 2-");
  });
});

import { describe, expect, test } from "vitest";
import {
  furtherReportPairs,
  goldBeads,
  laterReportPairs,
  moreOpenReportPairs,
  moreReportPairs,
  moreUnseenReportPairs,
  openReportPairs,
  type ReportPair,
  type ReportSide,
  reportPairs,
  spansOf,
  unseenReportPairs,
} from "./report-pair.ts";

const seen = reportPairs();
const later = laterReportPairs();
const more = moreReportPairs();
const further = furtherReportPairs();
const open = openReportPairs();
const unseen = unseenReportPairs();
const moreUnseen = moreUnseenReportPairs();
const moreOpen = moreOpenReportPairs();
const pairs = [...seen, ...later, ...more, ...further, ...unseen, ...open, ...moreUnseen, ...moreOpen];

test("there are at least twelve pairs, half of them held back, of every kind", () => {
  expect(seen.length).toBeGreaterThanOrEqual(12);
  const heldBack = seen.filter((pair) => pair.split === "held-back").length;
  expect(Math.abs(seen.length - 2 * heldBack)).toBeLessThanOrEqual(1);
  const kinds = seen.map((pair) => pair.kind);
  expect(kinds.filter((kind) => kind === "parallel")).toHaveLength(2);
  expect(kinds).toEqual(expect.arrayContaining(["two reporters", "a third in common", "summary"]));
});

test.each([
  ["later", later, 8, 0],
  ["more", more, 48, 24],
  ["further", further, 48, 0],
  ["unseen", unseen, 24, 0],
  ["open", open, 24, 24],
  ["more open", moreOpen, 32, 32],
  ["more unseen", moreUnseen, 24, 0],
] as const)("the %s pairs are of every kind, none but those for tuning open", (_, some, all, tuned) => {
  expect(some).toHaveLength(all);
  expect(some.filter(({ split }) => split === "tune")).toHaveLength(tuned);
  expect(new Set(some.map((pair) => pair.kind))).toEqual(new Set(seen.map((pair) => pair.kind)));
});

describe.each(pairs.map((pair) => [pair.name, pair] as const))("%s", (_, pair) => {
  test.each(["en", "vi"] as const)("%s: segments, furniture and white space are all of the text", (language) => {
    const side = pair[language];
    expect(side.language).toBe(language);
    expect(side.text).toBe(side.text.normalize("NFC"));
    const spans = [...spansOf(side.text, side.segments), ...spansOf(side.text, side.furniture)].sort(
      (a, b) => a[0] - b[0],
    );
    expect(uncovered(side, spans)).toBe("");
  });

  test("every segment is in exactly one bead or unaligned", () => {
    expect(count(pair, "en")).toEqual(pair.en.segments.map(() => 1));
    expect(count(pair, "vi")).toEqual(pair.vi.segments.map(() => 1));
  });

  test("beads have two sides, ascending, by first English segment", () => {
    for (const [en, vi] of pair.beads) {
      expect(Math.min(en.length, vi.length)).toBeGreaterThan(0);
      expect([en, vi]).toEqual([[...en].sort((a, b) => a - b), [...vi].sort((a, b) => a - b)]);
    }
    const firsts = pair.beads.map(([en]) => en[0]!);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    expect(goldBeads(pair).beads.length).toBeGreaterThan(2);
  });

  test("each term pair stands in one bead, on both sides", () => {
    const missing = pair.terms.filter(
      ({ en, vi }) => !pair.beads.some(([e, v]) => holds(pair.en, e, en) && holds(pair.vi, v, vi)),
    );
    expect(missing).toEqual([]);
  });
});

function uncovered(side: ReportSide, spans: readonly [number, number][]): string {
  let rest = "";
  let at = 0;
  for (const [start, end] of spans) {
    expect(start, `"${side.text.slice(start, end)}" overlaps what stands before it`).toBeGreaterThanOrEqual(at);
    rest += side.text.slice(at, start);
    at = end;
  }
  return (rest + side.text.slice(at)).trim();
}

const count = (pair: ReportPair, language: "en" | "vi"): number[] => {
  const seen = pair[language].segments.map(() => 0);
  for (const bead of pair.beads) for (const k of bead[language === "en" ? 0 : 1]) seen[k]!++;
  for (const k of pair.unaligned[language]) seen[k]!++;
  return seen;
};

/** A dictionary form counts as found when each of its words begins a word of the text (plural, inflection). */
const holds = (side: ReportSide, indexes: readonly number[], term: string): boolean => {
  const text = indexes
    .map((k) => side.segments[k])
    .join(" ")
    .toLowerCase();
  const stem = (word: string): string => (word.length > 4 || word.endsWith("y") ? word.slice(0, -1) : word);
  return term
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => text.includes(stem(word)));
};

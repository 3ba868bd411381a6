import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bitext } from "../../src/core/bitext.ts";
import { atOnce } from "../../src/core/work.ts";
import { updateBitext } from "../../src/corpus/update-bitext.ts";
import { scanText } from "../../src/songngu/scan-text.ts";
import { align, alignSegments } from "../../src/songngu.ts";
import { shape } from "../beads.ts";

interface Report {
  en: { text: string; segments: string[] };
  vi: { text: string; segments: string[] };
}
const folder = join(import.meta.dirname, "../../corpus");
const reports: Report[] = readdirSync(join(folder, "reports"))
  .filter((file) => /^0[1-8].*\.json$/.test(file))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, "reports", file), "utf8")));
const { en, vi } = reports[0]!;
const languages = { sourceLanguage: "en", targetLanguage: "vi" };

/** The notes as "CODE side line". */
const told = ({ notes }: Bitext): string[] =>
  notes.map(({ code, place }) => [code, place?.side, place?.line].filter((part) => part !== undefined).join(" "));

/** A text with one place changed: the last of what is found. */
const replaceLast = (text: string, found: string, by: string): string => {
  const at = text.lastIndexOf(found);
  return text.slice(0, at) + by + text.slice(at + found.length);
};

const lineOf = (text: string, found: string): number => text.slice(0, text.indexOf(found)).split("\n").length;

describe("align: each oddity is a note with its side and line, and the text is aligned as without it", () => {
  const cases: [name: string, change: (text: string) => string, notes: (text: string) => string[]][] = [
    ["no full stop in the whole text", (text) => text.replace(/[.!?]/g, ""), () => ["NO_SENTENCE_END target 1"]],
    [
      "5,000 empty lines",
      (text) => text.replace("\nTrước", `\n${"\n".repeat(5_000)}Trước`),
      (text) => [`EMPTY_LINES target ${lineOf(text, "Trước")}`],
    ],
    [
      "half a surrogate pair",
      (text) => text.replace(" của ", " \udc00 của "),
      (text) => [`LONE_SURROGATES target ${lineOf(text, " của ")}`],
    ],
    [
      "a character that was lost before",
      (text) => text.replace(" của ", " \ufffd của "),
      (text) => [`UNREADABLE_CHARACTERS target ${lineOf(text, " của ")}`],
    ],
    ["NFD", (text) => text.normalize("NFD"), () => ["DECOMPOSED target 1"]],
    [
      "NFD in one line",
      (text) => replaceLast(text, "Việt", "Việt".normalize("NFD")),
      (text) => [`DECOMPOSED target ${text.slice(0, text.lastIndexOf("Việt")).split("\n").length}`],
    ],
    [
      "a line that ends in CR LF among others",
      (text) => text.replace("\n", "\r\n"),
      () => ["LINE_ENDS_MIXED target 2"],
    ],
    [
      "a line that ends in CR",
      (text) => `${text}\rHết.\n`,
      (text) => [`LINE_ENDS_MIXED target ${text.split("\n").length}`],
    ],
  ];
  test.each(cases)("%s", async (_, change, notes) => {
    const odd = await align(en.text, change(vi.text));
    expect(told(odd)).toEqual(notes(vi.text));
    const pairs = (bitext: Bitext): string =>
      shape(bitext.beads.filter((bead) => bead.source.length * bead.target.length > 0));
    const unsplit = odd.notes.some(({ code }) => code === "NO_SENTENCE_END");
    expect(pairs(odd)).toMatch(unsplit ? /^(\d+(,\d+)*-\d+(,\d+)* ?){8,}$/ : pairs(await align(en.text, vi.text)));
    expect(told(await align(change(vi.text), en.text))).toEqual(
      notes(vi.text).map((note) => note.replace("target", "source")),
    );
  });

  test("a line of 250,000 characters", async () => {
    const line = `${"Đây là một câu rất ngắn. ".repeat(10_000)}\n`;
    const bitext = await align(`${en.text}\n`, `${vi.text}\n${line}`, languages);
    expect(told(bitext)).toEqual([`LONG_LINE target ${vi.text.split("\n").length + 1}`, "LENGTHS_UNLIKE"]);
  });

  test("what is not odd: one kind of line end, whichever; marks that have no composed letter; whole surrogate pairs", async () => {
    for (const end of ["\r\n", "\r"]) {
      expect(told(await align(en.text.replaceAll("\n", end), vi.text.replaceAll("\n", end)))).toEqual([]);
    }
    expect(told(await align(`${en.text}\nΩ̲ ŋ̃ שָׁלוֹם 😀.`, vi.text))).toEqual([]);
    expect(told(await align("No full stop", "Không có dấu chấm"))).toEqual([]);
  });

  test("ordinary texts have no note", async () => {
    const texts = ["000", "001", "002", "003", "004"].map((name) => readFileSync(join(folder, `${name}.txt`), "utf8"));
    for (const text of texts) {
      const { notes } = await align(text, vi.text);
      expect(notes.filter(({ code }) => code !== "LANGUAGES_EQUAL")).toEqual([]);
    }
    for (const report of reports) {
      expect((await align(report.en.text, report.vi.text)).notes).toEqual([]);
      expect((await alignSegments(report.en.segments, report.vi.segments)).notes).toEqual([]);
    }
  });
});

describe("alignSegments: the same", () => {
  const segments = vi.segments;
  const changed = (index: number, change: (text: string) => string): string[] =>
    segments.with(index, change(segments[index]!));
  const cases: [name: string, target: string[], notes: string[]][] = [
    ["no full stop", segments.map((text) => text.replace(/[.!?]/g, "")), ["NO_SENTENCE_END target 1"]],
    ["half a surrogate pair", changed(3, (text) => `${text}\ud800`), ["LONE_SURROGATES target 4"]],
    ["NFD", changed(2, (text) => text.normalize("NFD")), ["DECOMPOSED target 3"]],
    ["a line end inside a segment", changed(4, (text) => text.replace(" ", "\r\n")), ["LINE_ENDS_MIXED target 5"]],
    [
      "empty segments",
      [...segments, ...Array<string>(150).fill("")],
      [`EMPTY_LINES target ${segments.length + 1}`, "LENGTHS_UNLIKE"],
    ],
    [
      "a line of 30,000 characters",
      changed(5, (text) => text.padEnd(30_000, " abc")),
      ["LONG_SEGMENT target 6", "LONG_LINE target 6"],
    ],
  ];
  test.each(cases)("%s", async (_, target, notes) => {
    const bitext = await alignSegments(en.segments, target, languages);
    expect(told(bitext)).toEqual(notes);
  });

  test("the place names the segment and the offset", async () => {
    const bitext = await alignSegments(
      en.segments,
      changed(3, (text) => `${text}\ud800`),
      languages,
    );
    const [{ place }] = bitext.notes as [Bitext["notes"][number]];
    expect(place).toEqual({ side: "target", segment: 3, start: bitext.target.text.indexOf("\ud800"), line: 4 });
    expect(bitext.target.segments[3]!.text).toContain("\ud800");
  });
});

test("a new version of a text has its own notes", async () => {
  const old = await align(en.text, vi.text.normalize("NFD"));
  const { bitext } = await updateBitext(old, `${en.text}\n\ud800 and more.`, vi.text);
  expect(told(bitext)).toEqual([`LONE_SURROGATES source ${en.text.split("\n").length + 1}`]);
});

test("notes say how many there are, where the first is, and what was done", async () => {
  const messages = async (source: string): Promise<string[]> =>
    (await align(source, vi.text)).notes.map(({ message }) => message);
  expect(await messages(en.text.replaceAll(" the ", " the \ud800 "))).toEqual([
    expect.stringMatching(
      /^The source has \d\d halves of surrogate pairs, the first in line 3; segments keep them; .*U\+FFFD/,
    ),
  ]);
  expect(await messages(`${en.text}\nA cafe\u0301.`)).toEqual([
    expect.stringMatching(/^The source has 1 letter in decomposed Unicode \(NFD\) in line \d\d; .*NFC/),
  ]);
  expect(await messages(en.text.replaceAll(/[.?!]/g, ""))).toEqual([
    expect.stringMatching(/^The source has no sentence end .* in \d{4} characters; each paragraph is one segment\.$/),
  ]);
});

describe("scanText", () => {
  const text = fc.string({
    unit: fc.constantFrom(
      "a",
      "e",
      "\u0302",
      "\u0301",
      "ơ",
      " ",
      "\n",
      "\r",
      "\r\n",
      "\ud83d",
      "\ude00",
      "\ufffd",
      "😀",
      "x̲",
    ),
    maxLength: 60,
  });

  test("counts what other means count", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { surrogates, replaced, decomposed, longestLine, longestGap, lineEnds } = atOnce(scanText(lined(given)));
        const lines = given.split(/\r\n|\r|\n/);
        expect(surrogates.count).toBe([...given].filter((character) => /^[\ud800-\udfff]$/.test(character)).length);
        expect(replaced.count).toBe(given.split("\ufffd").length - 1);
        expect(decomposed.count > 0).toBe(given.normalize("NFC").length < given.length);
        expect(longestLine.length).toBe(Math.max(...lines.map((line) => line.length)));
        expect(lines[longestLine.line - 1]).toHaveLength(longestLine.length);
        expect(lineEnds.lf.count + lineEnds.cr.count + lineEnds.crLf.count).toBe(lines.length - 1);
        const runs = lines.slice(0, /(?:^|[\r\n])$/.test(given) ? -1 : undefined);
        expect(longestGap.length).toBe(longestRun(runs.map((line) => line.trim() === "")));
      }),
    );
  });

  test("the lines of offsets", () => {
    fc.assert(
      fc.property(text, (given) => {
        const offsets = [...given.matchAll(/[^\r\n]/g)].map((match) => match.index);
        const expected = offsets.map((at) => given.slice(0, at).split(/\r\n|\r|\n/).length);
        expect(atOnce(scanText(lined(given), offsets)).lines).toEqual(expected);
      }),
    );
  });

  test.each(["\n", "a", "e\u0301", "\r\n", "\ud800"])(
    "ten million characters of %j are gone through in small steps",
    (unit) => {
      const given = unit.repeat(1_000_000);
      const steps = [...scanText([given])];
      expect(steps.length).toBeGreaterThanOrEqual(given.length / 50_001);
      expect(Math.min(...steps)).toBeGreaterThan(0);
    },
  );
});

function longestRun(flags: readonly boolean[]): number {
  let [run, longest] = [0, 0];
  for (const flag of flags) {
    run = flag ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** A text in pieces, each but the last ended by a line feed. */
const lined = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

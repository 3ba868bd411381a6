import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpus, folder, songngu } from "./songngu.ts";

const en = join(corpus, "000.txt");
const vi = join(corpus, "003.txt");
const firstWords = (line: string): string =>
  line
    .split("\t")
    .map((cell) => cell.split(" ").slice(0, 2).join(" "))
    .slice(0, 2)
    .join(" = ");

describe("what a user sees", () => {
  test("in a pipe: TSV, a pair a line, in the order of the source", async () => {
    const { out, err, code } = await songngu(["align", en, vi]);
    expect([err, code]).toEqual(["", 0]);
    expect(out.trimEnd().split("\n").map(firstWords)).toEqual([
      "Deputy Foreign = Phát biểu",
      "He mentioned = Thứ trưởng",
      "After listening = Tại cuộc",
      "In such = Trong bối",
      "Based on = Trên cơ",
      "In line = Đồng thời,",
      "Leaders of = Lãnh đạo",
    ]);
  });

  test("on a terminal: a table of at most 80 columns, what is unaligned listed after", async () => {
    const { out } = await songngu(["align", en, vi], { terminal: true });
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/Only in source \(en\):\n {3}· Deputy Foreign Minister Le Hoai Trung at the meeting\n/);
    expect(out).toMatch(/Only in target \(vi\):\n {3}· Tham dự cuộc họp/);
  });

  test("a JSONL line for each bead, null beads included", async () => {
    const { out } = await songngu(["align", en, vi, "--json"]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(10);
    expect(Object.keys(lines[0])).toEqual(["source", "target", "confidence", "status", "sourceText", "targetText"]);
    expect(lines.filter((line) => line.targetText === "").map((line) => line.source)).toEqual([[1], [2]]);
  });

  test("standard input stands for one of the texts", async () => {
    const { out } = await songngu(["align", "-", vi], { input: readFileSync(en, "utf8") });
    expect(out.trimEnd().split("\n")).toHaveLength(7);
  });

  test("--segments takes a segment a line and keeps empty lines as null beads", async () => {
    const at = folder();
    writeFileSync(join(at, "a.txt"), "Thủ tướng phát biểu.\r\n\r\nHội nghị khai mạc tại Hà Nội.\r\n");
    writeFileSync(join(at, "b.txt"), "The Prime Minister spoke.\nThe conference opened in Hanoi.\n");
    const { out } = await songngu(["align", "--segments", join(at, "a.txt"), join(at, "b.txt"), "--to", "jsonl"]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map((bead) => [bead.source, bead.target]),
    ).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
    ]);
  });

  test("--min-confidence leaves unsure pairs out", async () => {
    const all = await songngu(["align", en, vi]);
    const sure = await songngu(["align", en, vi, "--min-confidence", "1"]);
    expect(sure.out.length).toBeLessThan(all.out.length);
  });
});

describe("bad input: one clear line that names the file, exit 1, nothing written", () => {
  const cases: [string, (at: string) => void, RegExp][] = [
    ["a missing file", () => {}, /bad\.txt: no such file/],
    ["a folder", (at) => mkdirSync(join(at, "bad.txt")), /bad\.txt: is a folder/],
    ["an empty file", (at) => writeFileSync(join(at, "bad.txt"), ""), /bad\.txt: .*empty/],
    [
      "a binary file",
      (at) => writeFileSync(join(at, "bad.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
      /bad\.txt: .*(binary|not a text)/,
    ],
    [
      "a file without a sentence",
      (at) => writeFileSync(join(at, "bad.txt"), "— \n …\n***\n"),
      /bad\.txt: .*no sentence/,
    ],
    ["white space alone", (at) => writeFileSync(join(at, "bad.txt"), " \n\t\n"), /bad\.txt: .*no sentence/],
    [
      "two files in one language",
      (at) => writeFileSync(join(at, "bad.txt"), readFileSync(join(corpus, "004.txt"))),
      /000\.txt and .*bad\.txt: .*one language, "en"/,
    ],
  ];
  test.each(cases)("%s", async (_, make, message) => {
    const at = folder();
    make(at);
    const before = readdirSync(at);
    const { out, err, code } = await songngu(["align", en, join(at, "bad.txt"), "-o", join(at, "out.tmx")]);
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect([out, code]).toEqual(["", 1]);
    expect(readdirSync(at)).toEqual(before);
  });

  test("one language is right when it is said", async () => {
    const { code } = await songngu([
      "align",
      en,
      join(corpus, "004.txt"),
      "--source-language",
      "en-GB",
      "--target-language",
      "en-US",
      "-q",
    ]);
    expect(code).toBe(0);
  });

  test("an absent output folder", async () => {
    const { err, code } = await songngu(["align", en, vi, "-o", join(folder(), "none/out.tsv")]);
    expect(err).toMatch(/none\/out\.tsv: cannot be written: the folder .*none does not exist/);
    expect(code).toBe(1);
  });

  test("an output folder that is a file, and an output that is a folder", async () => {
    const at = folder();
    writeFileSync(join(at, "file"), "");
    expect((await songngu(["align", en, vi, "-o", join(at, "file/out.tsv")])).err).toMatch(/cannot be written/);
    mkdirSync(join(at, "out.tsv"));
    expect((await songngu(["align", en, vi, "-o", join(at, "out.tsv")])).err).toMatch(/is a folder/);
    expect(readdirSync(at).sort()).toEqual(["file", "out.tsv"]);
  });

  test("an output folder that cannot be written to", async () => {
    const { err, code } = await songngu(["align", en, vi, "-o", "/proc/out.tsv"]);
    expect(err).toMatch(/\/proc\/out\.tsv: cannot be written/);
    expect(code).toBe(1);
  });
});

test("an older output is replaced whole, through a symbolic link as well", async () => {
  const at = folder();
  writeFileSync(join(at, "real.tsv"), "old");
  symlinkSync("real.tsv", join(at, "link.tsv"));
  await songngu(["align", en, vi, "-o", join(at, "link.tsv")]);
  expect(readFileSync(join(at, "real.tsv"), "utf8").split("\n")).toHaveLength(8);
  expect(readdirSync(at).sort()).toEqual(["link.tsv", "real.tsv"]);
});

describe("bad usage: exit 2", () => {
  test.each([
    [["align", en], /missing required argument 'target'/],
    [["align", en, vi, "--nonsense"], /unknown option '--nonsense'/],
    [["align", en, vi, "--min-confidence", "2"], /from 0 to 1/],
    [["align", en, vi, "-o", "out.unknown"], /out\.unknown: no format is known/],
    [["align", "-", "-"], /only one .* standard input/],
    [["nonsense"], /unknown command 'nonsense'/],
  ])("%j", async (args, message) => {
    const { err, code } = await songngu(args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

describe("odd texts are aligned, and what was odd is told with the file and the line", () => {
  const odd: [string, (text: string) => string | Uint8Array, RegExp | undefined][] = [
    ["no full stop anywhere", (text) => text.replace(/[.!?]/g, ""), /no sentence end .* in \d{4} characters;/],
    [
      "5,000 empty lines between the paragraphs",
      (text) => text.replace(/\n+/g, "\n".repeat(5001)),
      /5000 empty lines in a row, from line 2 on;/,
    ],
    [
      "a line of 200,000 characters",
      (text) => `${text}\n${"42 ".repeat(70_000)}\n`,
      /A segment of .* more than 2000 words, from line \d+ on;.*\n.*Line \d+ of the \w+ has 2\d{5} characters;/,
    ],
    [
      "lone surrogates in UTF-16",
      (text) => Buffer.from(`\ufeff${text.replace("\n", "\n\ud800")}`, "utf16le"),
      /1 characters? cannot be read.*\n.*1 character that could not be read \(U\+FFFD\) in line 2;/,
    ],
    ["what was lost before", (text) => text.replaceAll("\n", "\n\ufffd"), /\d+ characters .* the first in line 2;/],
    ["NFD", (text) => `${text.normalize("NFD")}cafe\u0301\n`, /\d+ letters? in decomposed Unicode .*in line \d+;/],
    ["one line end that differs", (text) => text.replace("\n", "\r\n"), /line ends of several kinds .* in line 2;/],
    ["CR LF throughout", (text) => text.replace(/\n/g, "\r\n"), undefined],
    ["one line", (text) => text.replace(/\n+/g, " "), undefined],
  ];
  test.each(odd)("%s", async (_, change, note) => {
    const at = folder();
    const [a, b] = [join(at, "a.txt"), join(at, "b.txt")];
    writeFileSync(a, change(readFileSync(en, "utf8")));
    writeFileSync(b, change(readFileSync(vi, "utf8")));
    const { out, err, code } = await songngu(["align", a, b]);
    expect(code).toBe(0);
    expect(out.trim()).not.toBe("");
    if (note === undefined) return expect(err).toBe("");
    for (const path of [a, b]) {
      const lines = err.split("\n").filter((line) => line.startsWith(`songngu: note: ${path}: `));
      expect(lines.join("\n")).toMatch(note);
    }
    expect((await songngu(["align", a, b, "--quiet"])).err).toBe("");
  });

  test("--segments: a note has the line of the segment", async () => {
    const at = folder();
    writeFileSync(join(at, "a.txt"), "The Prime Minister spoke.\nThe conference opened in Hanoi.\n");
    writeFileSync(join(at, "b.txt"), `Thủ tướng phát biểu.\n${"Hội nghị khai mạc tại Hà Nội.".normalize("NFD")}\n`);
    const { err } = await songngu(["align", "--segments", join(at, "a.txt"), "-"], {
      input: readFileSync(join(at, "b.txt"), "utf8"),
    });
    expect(err).toMatch(/^songngu: note: standard input: The target has 6 letters .*, the first in line 2; .*\n$/);
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { writeTmx } from "../../src/formats/tmx/write-tmx.ts";
import { report } from "../formats/bitexts.ts";
import { folder, songngu } from "./songngu.ts";

/** A folder with a memory in it. */
function memory(): { at: string; tmx: string } {
  const at = folder();
  const tmx = join(at, "memory.tmx");
  writeFileSync(
    tmx,
    writeTmx(report, { date: new Date(0), rejected: true, files: { source: "vi.txt", target: "en.txt" } }),
  );
  return { at, tmx };
}
const texts = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(/<seg>(.*?)<\/seg>/g)].map((match) => match[1]!);

describe("there and back again", () => {
  test.each(["tsv", "csv", "xlsx", "jsonl", "xlf", "hunalign", "tmx.gz", "jsonl.gz"])("%s", async (ending) => {
    const { at, tmx } = memory();
    const [there, back, plain] = [join(at, `x.${ending}`), join(at, "back.tmx"), join(at, "plain.tmx")];
    expect(await songngu(["convert", tmx, there])).toEqual({ out: "", err: "", code: 0 });
    expect(await songngu(["convert", there, back])).toEqual({ out: "", err: "", code: 0 });
    await songngu(["convert", tmx, plain]);
    expect(texts(back)).toEqual(texts(plain));
    if (ending.endsWith(".gz")) expect(gunzipSync(readFileSync(there)).length).toBeGreaterThan(1000);
    expect(readFileSync(back, "utf8")).toContain('srclang="vi"');
  });

  test("two files of Moses, named by their languages", async () => {
    const { at, tmx } = memory();
    await songngu(["convert", tmx, join(at, "corpus"), "--to", "moses"]);
    expect(readdirSync(at).sort()).toEqual(["corpus.en", "corpus.vi", "memory.tmx"]);
    const languages = ["--source-language", "vi", "--target-language", "en"];
    const { out } = await songngu(["convert", join(at, "corpus"), "--from", "moses", "--to", "tsv", ...languages]);
    expect(out.split("\n")[0]).toBe("Thủ tướng phát biểu.\tThe Prime Minister spoke.\t\t");
    const named = ["--source", join(at, "corpus.vi"), "--target", join(at, "corpus.en")];
    expect((await songngu(["convert", "x", "--from", "moses", "--to", "tsv", ...named])).out).toBe(out);
  });

  test("numbers of segments, with the segments beside them", async () => {
    const { at, tmx } = memory();
    for (const side of ["source", "target"] as const) {
      writeFileSync(join(at, `${side}.txt`), report[side].segments.map(({ text }) => `${text}\n`).join(""));
    }
    for (const ending of ["vecalign", "xces", "ladder"]) {
      await songngu(["convert", tmx, join(at, `x.${ending}`), "-q"]);
      const segments = ["--source", join(at, "source.txt"), "--target", join(at, "target.txt")];
      const { out, code } = await songngu(["convert", join(at, `x.${ending}`), "--to", "tsv", ...segments]);
      expect(code).toBe(0);
      expect(out).toContain("Kim ngạch đạt 1.234,5 tỷ đồng.\tTrade reached 1,234.5 billion dong.\t0.88");
    }
    const without = await songngu(["convert", join(at, "x.ladder"), "--to", "tsv"]);
    expect(without.err).toMatch(/ladder holds numbers of segments only: .*--source and --target/);
    expect(without.code).toBe(2);
  });

  test("pairs that know no numbers find theirs in the segments", async () => {
    const { at, tmx } = memory();
    for (const side of ["source", "target"] as const) {
      writeFileSync(join(at, `${side}.txt`), report[side].segments.map(({ text }) => `${text}\n`).join(""));
    }
    writeFileSync(tmx, readFileSync(tmx, "utf8").replace(/ *<prop type="x-bead">.*\n/g, ""));
    const segments = ["--source", join(at, "source.txt"), "--target", join(at, "target.txt")];
    const { out, err } = await songngu(["convert", tmx, "--to", "jsonl", ...segments]);
    expect(err).toBe("");
    const beads = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ source, target }) => `${source}-${target}`);
    expect(beads.join(" ")).toBe("0-1 1,2-2 3-3 4-4 -5 5- 6-0");
  });

  test("from standard input to standard output; languages that nobody names are found", async () => {
    const tsv = "Thủ tướng Chính phủ đã phát biểu tại hội nghị.\tThe Prime Minister spoke at the conference.\n";
    const { out, code } = await songngu(["convert", "-", "--from", "tsv", "--to", "tmx"], { input: tsv });
    expect(code).toBe(0);
    expect(out).toMatch(/<tuv xml:lang="vi">[\s\S]*<tuv xml:lang="en">/);
  });
});

test("what a person decides in a table is in the memory: confirmed, rejected, corrected", async () => {
  const { at, tmx } = memory();
  const table = join(at, "x.tsv");
  await songngu(["convert", tmx, table]);
  const rows = readFileSync(table, "utf8").split("\n");
  rows[1] = rows[1]!.replace(/\t$/, "\trejected");
  rows[2] = rows[2]!.replace("1,234.5", "1 234.5").replace(/\t$/, "\tconfirmed");
  writeFileSync(table, rows.join("\n"));
  const { out } = await songngu(["convert", table, "--to", "tmx"]);
  expect(out).not.toContain("two.</seg>");
  expect(out).toContain("<seg>Trade reached 1 234.5 billion dong.</seg>");
  expect(out.match(/x-status">confirmed/g)).toHaveLength(2);
});

describe("options of TMX", () => {
  test("--trados, --no-context, --min-confidence, --rejected, --creator", async () => {
    const { tmx } = memory();
    const { out } = await songngu([
      "convert",
      tmx,
      "--to",
      "tmx",
      "--trados",
      "--no-context",
      "--min-confidence",
      "0.86",
      "--rejected",
    ]);
    expect(out).toContain('srclang="vi-VN"');
    expect(out).not.toContain("x-context");
    expect(out.match(/<tu /g)).toHaveLength(4);
  });
  test("--drop-duplicates and --drop-equal say what they dropped", async () => {
    const tsv = "một hai\tone two\nmột hai\tone two\nASEAN\tASEAN\n";
    const flags = [
      "--from",
      "tsv",
      "--to",
      "tmx",
      "--drop-duplicates",
      "--drop-equal",
      "--source-language",
      "vi",
      "--target-language",
      "en",
    ];
    const { out, err } = await songngu(["convert", "-", ...flags], { input: tsv });
    expect(out.match(/<tu /g)).toHaveLength(1);
    expect(err).toMatch(/1 units that occur again .*\n.*1 units with the same text/);
  });
  test("--max-length refuses long texts with a note", async () => {
    const { tmx } = memory();
    const { out, err } = await songngu(["convert", tmx, "--to", "tmx", "--max-length", "29"]);
    expect(out.match(/<tu /g)).toHaveLength(3);
    expect(err).toMatch(/was left out: 3\d characters, the limit is 29/);
  });
  test("--merge adds to what is there", async () => {
    const { at, tmx } = memory();
    writeFileSync(join(at, "new.tsv"), "Hết <b>.\tThe end <b>.\nMột câu mới hoàn toàn.\tAn entirely new sentence.\n");
    const before = readFileSync(tmx, "utf8");
    const { err } = await songngu(["convert", join(at, "new.tsv"), tmx, "--merge"]);
    expect(err).toMatch(/units added: 1; there already: 1/);
    const after = readFileSync(tmx, "utf8");
    expect(after.startsWith(before.slice(0, before.indexOf("  </body>")))).toBe(true);
    expect(texts(tmx)).toHaveLength(12);
    const bad = await songngu(["convert", join(at, "new.tsv"), join(at, "x.tsv"), "--merge"]);
    expect([bad.code, bad.err]).toEqual([2, "songngu: --merge adds to a TMX file\n"]);
  });
});

describe("bad input: one clear line that names the file, exit 1, nothing written", () => {
  const cases: [string, string, string | undefined, RegExp][] = [
    ["a missing file", "bad.tmx", undefined, /bad\.tmx: no such file/],
    ["no TMX", "bad.tmx", "hello", /bad\.tmx: is not a TMX/],
    ["an empty file", "bad.tmx", "", /bad\.tmx: is not a TMX/],
    [
      "a declared entity",
      "bad.tmx",
      '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>',
      /bad\.tmx: line 1: .*entity, "a": refused/,
    ],
    ["no workbook", "bad.xlsx", "hello", /bad\.xlsx: is no Excel workbook/],
    ["no XLIFF", "bad.xlf", "<html/>", /bad\.xlf: .*not <xliff>/],
  ];
  test.each(cases)("%s", async (_, name, content, message) => {
    const at = folder();
    if (content !== undefined) writeFileSync(join(at, name), content);
    const before = readdirSync(at);
    const { out, err, code } = await songngu(["convert", join(at, name), join(at, "out.tsv")]);
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect([out, code]).toEqual(["", 1]);
    expect(readdirSync(at)).toEqual(before);
  });
  test("a folder", async () => {
    const at = folder();
    mkdirSync(join(at, "bad.tmx"));
    expect((await songngu(["convert", join(at, "bad.tmx"), "--to", "tsv"])).err).toMatch(/bad\.tmx: is a folder/);
  });
  test("a cut file gives what was whole, with a note; --strict refuses it", async () => {
    const { at, tmx } = memory();
    writeFileSync(tmx, readFileSync(tmx, "utf8").slice(0, 2000));
    const { out, err, code } = await songngu(["convert", tmx, "--to", "tsv"]);
    expect([out.split("\n").length, code]).toEqual([4, 0]);
    expect(err).toMatch(/note: line \d+, column \d+: the file ends inside/);
    const strict = await songngu(["convert", tmx, join(at, "out.tsv"), "--strict"]);
    expect(strict.err).toMatch(/memory\.tmx: line \d+, column \d+: the file ends inside/);
    expect([strict.code, readdirSync(at)]).toEqual([1, ["memory.tmx"]]);
  });
});

describe("bad usage: exit 2", () => {
  test.each([
    [["convert", "a.tmx"], /say where to/],
    [["convert", "a.unknown", "b.tsv"], /a\.unknown: no format is known .* --from/],
    [["convert", "a.tmx", "b.unknown"], /b\.unknown: no format is known/],
    [["convert", "a.tmx", "b.tsv", "--from", "nonsense"], /nonsense/],
    [["convert", "a", "b.tsv", "--from", "moses"], /--source-language/],
    [["convert", "a.tsv", "--to", "moses"], /two files/],
    [["convert", "a.tmx", "--to", "tsv", "--min-confidence", "2"], /from 0 to 1/],
  ])("%j", async (args, message) => {
    const { err, code } = await songngu(args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/cli/build/manifest.ts";
import { reportPairs } from "../corpus/report-pair.ts";
import { bitextsOf, dropPair, keptPairs } from "./kept-pairs.ts";
import { corpus, folder, songngu } from "./songngu.ts";

const [en, vi] = [join(corpus, "000.txt"), join(corpus, "003.txt")];
const reports = reportPairs();

/** A folder with some files, and the place beside it that a build writes to. */
function world(files: Record<string, string> = {}): { at: string; out: string; read: (name: string) => string } {
  const root = folder();
  const at = join(root, "in");
  mkdirSync(at);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(at, name, ".."), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  const out = join(root, "in-songngu");
  return { at, out, read: (name) => readFileSync(join(out, name), "utf8") };
}

/** The first report pairs as files named by language. */
const named = (count: number): Record<string, string> =>
  Object.fromEntries(
    reports.slice(0, count).flatMap((pair) => [
      [`${pair.name}.en.txt`, pair.en.text],
      [`${pair.name}.vi.txt`, pair.vi.text],
    ]),
  );
const manifest = (at: { read: (name: string) => string }): Manifest => JSON.parse(at.read("manifest.json")) as Manifest;
const pairsOf = (at: { read: (name: string) => string }): string[] =>
  manifest(at).pairs.map(({ source, target }) => `${source} = ${target}`);
const withoutDates = (text: string): string => text.replace(/creationdate="[^"]*"/g, "");
const keyIn = (text: string): string => (JSON.parse(text.slice(0, text.indexOf("\n"))) as { key: string }).key;
const quick = ["--no-report", "--no-glossary", "--workers", "1"];

describe("the five documents", () => {
  test("000 and 003 are found, the others left alone, README and gold passed over, each named", async () => {
    const out = join(folder(), "out");
    const { out: said, err, code } = await songngu(["build", corpus, "-o", out, "--each"]);
    expect([err, code]).toEqual(["", 0]);
    expect(said).toMatch(/README\.md: it tells about the folder\n.*gold\.json: its format/);
    expect(said).toMatch(/Left alone:\n {2}001\.txt: .*\n {2}002\.txt: .*\n {2}004\.txt: /);
    expect(said).toMatch(/1 pair:\n {2}000\.txt ↔ 003\.txt: score 0\.\d\d, 7 sentence pairs/);
    expect(readdirSync(out).sort()).toEqual(
      expect.arrayContaining([".songngu", "000-003.tmx", "index.html", "manifest.json", "memory.tmx", "reports"]),
    );
    expect(readFileSync(join(out, "memory.tmx"), "utf8").match(/<tu /g)).toHaveLength(7);
    expect(readdirSync(join(out, "reports"))).toEqual(["000-003.html"]);
  });

  test("beside the folder unless told otherwise; --json is one object a line", async () => {
    const at = world();
    cpSync(corpus, at.at, { recursive: true });
    const { out } = await songngu(["build", at.at, "--json", ...quick]);
    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.filter(({ event }) => event === "pair")).toMatchObject([{ source: "000.txt", target: "003.txt" }]);
    expect(events.filter(({ event }) => event === "left").map(({ id }) => id)).toEqual([
      "001.txt",
      "002.txt",
      "004.txt",
    ]);
    expect(events.at(-1)).toMatchObject({
      event: "done",
      outputs: ["memory.tmx"],
      pairs: 1,
      failed: 0,
      unchanged: false,
    });
    expect(existsSync(join(at.out, "memory.tmx"))).toBe(true);
  });
});

describe("which documents belong together", () => {
  test("by name: language at the end, as a folder; the rest is left with the reason", async () => {
    const at = world({
      "a.en.txt": reports[0]!.en.text,
      "a.vi.txt": reports[0]!.vi.text,
      "en/b.txt": reports[1]!.en.text,
      "vi/b.txt": reports[1]!.vi.text,
      "c.en.txt": reports[2]!.en.text,
      "d.txt": reports[3]!.vi.text,
    });
    const { out } = await songngu(["build", at.at, "--recursive", "--pair-by", "name", ...quick]);
    expect(pairsOf(at)).toEqual(["a.en.txt = a.vi.txt", "en/b.txt = vi/b.txt"]);
    expect(out).toMatch(/c\.en\.txt: no other document has its name in another language/);
  });

  test("by a CSV, which overrules names and content; paths from the folder or from the CSV", async () => {
    const at = world(named(2));
    const csv = join(at.at, "..", "pairs.csv");
    const [first, second] = reports.map(({ name }) => name);
    writeFileSync(
      csv,
      `source,target\r\n${first}.vi.txt,${second}.en.txt\r\n"in/${second}.vi.txt","in/${first}.en.txt"\r\n`,
    );
    const { code } = await songngu(["build", at.at, "--pairs", csv, ...quick]);
    expect(code).toBe(0);
    expect(pairsOf(at).sort()).toEqual(
      [`${first}.vi.txt = ${second}.en.txt`, `in/${second}.vi.txt = in/${first}.en.txt`].sort(),
    );
  });

  test("a CSV that names a missing file, or has one column", async () => {
    const at = world(named(1));
    const csv = join(at.at, "..", "pairs.csv");
    writeFileSync(csv, `${reports[0]!.name}.vi.txt,${reports[0]!.name}.en.txt\nx.txt,${reports[0]!.name}.en.txt\n`);
    const { out, code } = await songngu(["build", at.at, "--pairs", csv, ...quick]);
    expect(code).toBe(1);
    expect(out).toMatch(/failed: x\.txt: no such file \(line 2 of/);
    expect(pairsOf(at)).toHaveLength(1);
    writeFileSync(csv, "only.txt\n");
    expect((await songngu(["build", at.at, "--pairs", csv, ...quick])).err).toMatch(/line 1: two paths are needed/);
  });

  test("the source language is a choice", async () => {
    const at = world(named(1));
    await songngu(["build", at.at, "--source-language", "vi", ...quick]);
    expect(pairsOf(at)).toEqual([`${reports[0]!.name}.vi.txt = ${reports[0]!.name}.en.txt`]);
  });

  test("a version of a report in one language is named, the fuller one taken", async () => {
    const at = world({ ...named(1), "older.txt": reports[0]!.en.text.slice(0, -400) });
    const { out } = await songngu(["build", at.at, ...quick]);
    expect(pairsOf(at)).toEqual([`${reports[0]!.name}.en.txt = ${reports[0]!.name}.vi.txt`]);
    expect(out).toMatch(/older\.txt: it is a version of/);
  });
});

describe("kept up to date", () => {
  test("a second run has nothing to do and touches nothing", async () => {
    const at = world(named(2));
    await songngu(["build", at.at, "--workers", "1"]);
    const times = (): number[] =>
      readdirSync(at.out, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.\w+$/.test(name) && !name.endsWith(".songngu"))
        .map((name) => statSync(join(at.out, name)).mtimeMs);
    const before = times();
    const { out, code } = await songngu(["build", at.at, "--workers", "1"]);
    expect([out, code]).toEqual([expect.stringMatching(/Nothing has changed/), 0]);
    expect(before.length).toBeGreaterThan(6);
    expect(times()).toEqual(before);
  });

  test("only what changed is aligned; what changed is listed word by word", async () => {
    const at = world(named(3));
    await songngu(["build", at.at, "--workers", "1"]);
    const kept = join(at.out, "reports", `${reports[1]!.name}.en-${reports[1]!.name}.vi.html`);
    const before = [statSync(kept).mtimeMs, keptPairs(at.out).map(({ text }) => text)] as const;
    const file = join(at.at, `${reports[0]!.name}.en.txt`);
    writeFileSync(file, readFileSync(file, "utf8").replace(" the ", " that very "));
    const { out } = await songngu(["build", at.at, "--workers", "1"]);
    expect(out).toMatch(/1 segments? changed/);
    const after = keptPairs(at.out).map(({ text }) => text);
    expect(after).toHaveLength(3);
    expect(after.filter((text) => before[1].includes(text))).toHaveLength(2);
    expect(statSync(kept).mtimeMs).toBe(before[0]);
    const [{ changes }] = at
      .read("changes.jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)) as [{ changes: { words: { kind: string; text: string }[] }[] }];
    const words = changes[0]!.words
      .filter(({ kind }) => kind !== "same")
      .map(({ kind, text }) => `${kind} ${text.trim()}`);
    expect(words).toEqual(expect.arrayContaining(["added very"]));
  });

  test("what a person has decided in a corrected file stays, also when the text beside it changes", async () => {
    const at = world(named(1));
    await songngu(["build", at.at, "--workers", "1"]);
    const tsv = join(at.at, "..", "corrected.tsv");
    await songngu(["convert", join(at.out, "memory.tmx"), tsv]);
    const rows = readFileSync(tsv, "utf8")
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    rows[1]![3] = "rejected";
    rows[2]![3] = "confirmed";
    writeFileSync(tsv, `${rows.map((row) => row.join("\t")).join("\n")}\n`);
    const { out, err } = await songngu(["build", at.at, "--workers", "1", "--decisions", tsv]);
    expect([err, out]).toEqual(["", expect.stringMatching(/2 decisions taken from/)]);
    const units = (): number => at.read("memory.tmx").match(/<tu /g)!.length;
    expect(units()).toBe(rows.length - 1);
    expect(at.read("memory.tmx")).not.toContain(`<seg>${rows[1]![0]!.slice(0, 30)}`);
    expect(at.read(`reports/${readdirSync(join(at.out, "reports"))[0]}`)).toMatch(/confirmed/i);
    const file = join(at.at, `${reports[0]!.name}.en.txt`);
    const before = readFileSync(file, "utf8");
    const [first] = rows[0]![0]!.split(" ");
    writeFileSync(file, before.replace(first!, `${first} indeed`));
    expect((await songngu(["build", at.at, "--workers", "1"])).out).toMatch(/1 segments? changed/);
    expect(at.read("memory.tmx")).not.toContain(`<seg>${rows[1]![0]!.slice(0, 30)}`);
    expect(at.read("memory.tmx")).toMatch(/<prop type="x-status">confirmed/);
  });

  test("a removed pair goes from the memory, and its page with it", async () => {
    const at = world(named(2));
    await songngu(["build", at.at, "--workers", "1"]);
    rmSync(join(at.at, `${reports[0]!.name}.vi.txt`));
    await songngu(["build", at.at, "--workers", "1"]);
    expect(pairsOf(at)).toEqual([`${reports[1]!.name}.en.txt = ${reports[1]!.name}.vi.txt`]);
    expect(readdirSync(join(at.out, "reports"))).toHaveLength(1);
    expect(at.read("memory.tmx")).not.toContain(reports[0]!.name);
  });

  test("what a killed run had done is not done again", async () => {
    const at = world(named(3));
    await songngu(["build", at.at, ...quick]);
    const [gone, ...kept] = keptPairs(at.out);
    const memory = at.read("memory.tmx");
    // As after kill -9: one pair not there, one half-written, no manifest. Dates tell what is not done again.
    dropPair(at.out, gone!);
    const dated = kept.map(({ file, text }) => [file, text.replace('"2026-01-02T03', '"2025-12-31T23')] as const);
    for (const [k, [file, text]] of dated.entries()) {
      const path = join(bitextsOf(at.out), file);
      writeFileSync(path, readFileSync(path, "utf8").replace(kept[k]!.text, text));
    }
    appendFileSync(join(bitextsOf(at.out), gone!.file), `{"key":"${gone!.key}","bytes":${gone!.text.length}}\n{`);
    rmSync(join(at.out, "manifest.json"));
    await songngu(["build", at.at, ...quick]);
    expect(keptPairs(at.out).map(({ text }) => text)).toEqual(
      [gone!.text, ...dated.map(([, text]) => text)].sort((a, b) => (keyIn(a) < keyIn(b) ? -1 : 1)),
    );
    expect(withoutDates(at.read("memory.tmx"))).toBe(withoutDates(memory));
  });

  test("a change is taken back after a run that was killed before its manifest: the outputs go back as well", async () => {
    const at = world(named(2));
    const all = ["build", at.at, "--no-glossary", "--workers", "1"];
    await songngu(all);
    const page = `reports/${readdirSync(join(at.out, "reports")).sort()[0]}`;
    const good = ["memory.tmx", "manifest.json", page].map((name) => at.read(name));
    const file = join(at.at, `${reports[0]!.name}.en.txt`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(" the ", " that very "));
    await songngu(all);
    expect(at.read("memory.tmx")).toContain("that very");
    // As after kill -9 when all outputs were written.
    writeFileSync(join(at.out, "manifest.json"), good[1]!);
    writeFileSync(join(at.out, ".songngu/unfinished"), "");
    writeFileSync(file, text);
    await songngu(all);
    expect([at.read("memory.tmx"), at.read(page)]).toEqual([good[0], good[2]]);
    expect(readdirSync(join(at.out, ".songngu"))).not.toContain("unfinished");
  });

  test("what a killed run left half-written is cleared away", async () => {
    const at = world(named(1));
    await songngu(["build", at.at, "--no-glossary"]);
    const parts = [".memory.tmx.4711.part", "reports/.a.html.4711.part", ".songngu/.pairing.json.4711.part"];
    for (const part of parts) writeFileSync(join(at.out, part), "half");
    expect((await songngu(["build", at.at, "--no-glossary"])).out).toMatch(/Nothing has changed/);
    expect(parts.filter((part) => existsSync(join(at.out, part)))).toEqual([]);
  });

  test("a pair that was cut short on the disk is aligned again", async () => {
    const at = world(named(2));
    await songngu(["build", at.at, ...quick]);
    const memory = at.read("memory.tmx");
    truncateSync(join(bitextsOf(at.out), keptPairs(at.out)[0]!.file), 300);
    rmSync(join(at.out, "manifest.json"));
    expect((await songngu(["build", at.at, ...quick])).code).toBe(0);
    expect(at.read("memory.tmx")).toBe(memory);
  });

  test("other options, other outputs: pages go when they are not wanted", async () => {
    const at = world(named(1));
    await songngu(["build", at.at, "--workers", "1"]);
    expect(existsSync(join(at.out, "index.html"))).toBe(true);
    await songngu(["build", at.at, ...quick]);
    expect(readdirSync(at.out).sort()).toEqual([".songngu", "manifest.json", "memory.tmx"]);
  });

  test("it never reads its own output, wherever that is", async () => {
    const at = world(named(1));
    const inside = join(at.at, "out");
    for (let times = 0; times < 2; times++) await songngu(["build", at.at, "-r", "-o", inside, "--each"]);
    const { out } = await songngu(["build", at.at, "-r", ...quick]);
    expect(out).toMatch(/out: it was written by songngu build/);
    expect(Object.keys(manifest(at).documents)).toEqual(Object.keys(named(1)).sort());
    expect((await songngu(["build", inside])).err).toMatch(/was written by songngu build/);
  });
});

test("--learn: a lexicon of the folder's own words, kept and used again", async () => {
  const at = world(named(16));
  const first = await songngu(["build", at.at, "--pair-by", "name", "--learn", ...quick]);
  expect(first.out).toMatch(/en-vi: learnt from \d{3} sentence pairs/);
  const learnt = readdirSync(join(at.out, ".songngu")).filter((name) => name.endsWith(".lexicon"));
  expect(learnt).toEqual(["learnt.en-vi.lexicon"]);
  const second = await songngu(["build", at.at, "--pair-by", "name", "--learn", ...quick]);
  expect(second.out).toMatch(/Nothing has changed/);
  appendFileSync(join(at.at, `${reports[0]!.name}.en.txt`), "\nThe end.\n");
  const third = await songngu(["build", at.at, "--pair-by", "name", "--learn", ...quick]);
  expect(third.out).not.toMatch(/learnt from/);
  expect(third.code).toBe(0);
});

test("an own lexicon is used, and another one means aligning again", async () => {
  const at = world(named(1));
  await songngu(["build", at.at, ...quick]);
  const [before] = keptPairs(at.out);
  const own = join(at.at, "..", "own.lexicon");
  const { code } = await songngu(["train", join(at.out, "memory.tmx"), "-o", own]);
  expect(code).toBe(0);
  expect(await songngu(["build", at.at, ...quick, "--lexicon", own])).toMatchObject({ code: 0, err: "" });
  expect(keptPairs(at.out).map(({ key }) => key)).not.toContain(before!.key);
  expect(keptPairs(at.out)).toHaveLength(1);
  expect((await songngu(["build", at.at, ...quick, "--lexicon", own])).out).toMatch(/Nothing has changed/);
  writeFileSync(own, "nothing of the kind");
  expect((await songngu(["build", at.at, ...quick, "--lexicon", own])).err).toMatch(/own\.lexicon: /);
});

describe("bad input", () => {
  test.each([
    ["a missing folder", (at: string) => join(at, "none"), /none: no such folder/],
    ["a file", () => en, /000\.txt: is a file, not a folder/],
  ])("%s", async (_, path, message) => {
    const { err, code } = await songngu(["build", path(folder()), ...quick]);
    expect(err).toMatch(message);
    expect(code).toBe(1);
    expect(existsSync(`${en}-songngu`)).toBe(false);
  });

  test("a folder without pairs: said, nothing written, exit 1", async () => {
    const at = world({ "a.txt": readFileSync(en, "utf8"), "b.txt": readFileSync(join(corpus, "004.txt"), "utf8") });
    const { out, err, code } = await songngu(["build", at.at, ...quick]);
    expect(out).toMatch(/a\.txt: there is no document in another language/);
    expect(err).toMatch(/no two documents report the same; nothing is written/);
    expect(code).toBe(1);
    expect(existsSync(at.out)).toBe(false);
  });

  test.each([
    ["nothing in it", {}, [], /in: there is no document \(\.txt .*\); nothing is written/],
    [
      "a folder inside",
      { "2026/a.txt": "x" },
      [],
      /there is no document .*; --recursive reads the folders inside; nothing/,
    ],
    [
      "names that do not agree",
      { "a.txt": "x", "b.txt": "y" },
      ["--pair-by", "name"],
      /have one name in two languages/,
    ],
  ] as const)("why there is nothing to do: %s", async (_, files, flags, message) => {
    const at = world(files);
    const { err, code } = await songngu(["build", at.at, ...quick, ...flags]);
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
    expect(existsSync(at.out)).toBe(false);
  });

  test("what an office program leaves beside an open document is passed over", async () => {
    const at = world({ ...named(1), "~$wire.docx": "owner" });
    const { out, code } = await songngu(["build", at.at, ...quick]);
    expect([code, out]).toEqual([0, expect.stringMatching(/~\$wire\.docx: it only marks a document as open/)]);
  });

  test("files that cannot be read are named at the end, the rest is done, exit 1", async () => {
    const at = world({
      ...named(1),
      "empty.txt": "",
      "blank.txt": " \n\t\n",
      "binary.txt": "\u0000\u0001\u0002\u0000",
    });
    writeFileSync(join(at.at, "huge.txt"), "");
    truncateSync(join(at.at, "huge.txt"), 2 ** 31);
    symlinkSync("nowhere.txt", join(at.at, "broken.txt"));
    symlinkSync("loop.txt", join(at.at, "loop.txt"));
    const { out, err, code } = await songngu(["build", at.at, ...quick]);
    expect(code).toBe(1);
    expect(err).toMatch(/6 files failed; the rest is done/);
    expect(out).toMatch(/failed: empty\.txt: .*empty/);
    expect(out).toMatch(/failed: blank\.txt: /);
    expect(out).toMatch(/failed: binary\.txt: /);
    expect(out).toMatch(/failed: huge\.txt: .*(large|limit).*\d/);
    expect(out).toMatch(/failed: broken\.txt: no such file/);
    expect(out).toMatch(/failed: loop\.txt: too many symbolic links/);
    expect(pairsOf(at)).toHaveLength(1);
    expect(manifest(at).failed).toHaveLength(6);
  });

  test("links that lead back are followed once", async () => {
    const at = world({ "deep/er/x.txt": "x", ...named(1) });
    symlinkSync("..", join(at.at, "deep/up"));
    symlinkSync("../../deep", join(at.at, "deep/er/again"));
    symlinkSync(join(at.at, `${reports[0]!.name}.en.txt`), join(at.at, "same.txt"));
    const { out } = await songngu(["build", at.at, "--recursive", ...quick]);
    expect(out).toMatch(/deep\/up: it leads to the folder itself/);
    expect(out).toMatch(/deep\/er\/again: it leads to deep, which is read already/);
    expect(out).toMatch(/same\.txt: it is the same file as/);
    expect(pairsOf(at)).toHaveLength(1);
  });

  test("names with newlines and with Vietnamese letters taken apart", async () => {
    const [one, other] = ["hai\ndòng.vi.txt".normalize("NFD"), "hai\ndòng.en.txt"];
    const at = world({ [one]: reports[0]!.vi.text, [other]: reports[0]!.en.text });
    const { out, code } = await songngu(["build", at.at, "--pair-by", "name", "--each", "--no-glossary"]);
    expect(code).toBe(0);
    expect(out).toContain("hai\\ndòng.en.txt ↔ hai\\ndòng.vi.txt");
    expect(readdirSync(at.out)).toContain("hai_dòng.en-hai_dòng.vi.tmx");
    expect(pairsOf(at)).toEqual([`${other} = ${one}`]);
  });

  test("a running build keeps others out; the lock of a dead one is taken over", async () => {
    const at = world(named(1));
    await songngu(["build", at.at, ...quick]);
    const lock = join(at.out, ".songngu/lock");
    const { hostname } = await import("node:os");
    const stat = readFileSync("/proc/self/stat", "utf8");
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    writeFileSync(lock, JSON.stringify({ host: hostname(), process: process.pid, started }));
    const { err, code } = await songngu(["build", at.at, ...quick]);
    expect([code, err]).toEqual([1, expect.stringMatching(/another songngu build writes there \(process \d+/)]);
    // The same number, another process: it was given out again.
    for (const dead of [
      { process: process.pid, started: "1" },
      { process: 2 ** 22 + 1, started: "" },
    ]) {
      writeFileSync(lock, JSON.stringify({ host: hostname(), ...dead }));
      expect((await songngu(["build", at.at, ...quick])).code).toBe(0);
      expect(existsSync(lock)).toBe(false);
    }
  });

  test("a folder with files of the same names that are not ours is left as it is", async () => {
    const at = world(named(1));
    mkdirSync(at.out);
    writeFileSync(join(at.out, "memory.tmx"), "mine");
    const { err, code } = await songngu(["build", at.at, ...quick]);
    expect([code, err]).toEqual([1, expect.stringMatching(/memory\.tmx: is there already and not from songngu build/)]);
    expect(readFileSync(join(at.out, "memory.tmx"), "utf8")).toBe("mine");
  });

  test("the folder itself as the place to write", async () => {
    const at = world(named(1));
    expect((await songngu(["build", at.at, "-o", at.at])).err).toMatch(/cannot be the one that is written/);
  });

  test("a pair named by hand in one language fails alone", async () => {
    const at = world({
      ...named(1),
      "x.txt": readFileSync(en, "utf8"),
      "y.txt": readFileSync(join(corpus, "004.txt"), "utf8"),
    });
    writeFileSync(join(at.at, "pairs.csv"), `${reports[0]!.name}.en.txt,${reports[0]!.name}.vi.txt\nx.txt,y.txt\n`);
    const { out, code } = await songngu(["build", at.at, "--pairs", join(at.at, "pairs.csv"), ...quick]);
    expect(code).toBe(1);
    expect(out).toMatch(/failed: x\.txt ↔ y\.txt: .*both are in one language, "en"/);
    expect(pairsOf(at)).toHaveLength(1);
  });

  test.each([
    [["--pair-by", "colour"], /Allowed choices are content, name/],
    [["--workers", "0"], /must be a number from 1 to 256/],
    [["--min-confidence", "x"], /must be a number from 0 to 1/],
  ])("usage: %j", async (flags, message) => {
    const { err, code } = await songngu(["build", corpus, ...flags]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

test("texts in an old encoding are read, and a note says so", async () => {
  const at = world({ "b.en.txt": reports[0]!.en.text });
  const bytes = Buffer.alloc(2 + reports[0]!.vi.text.length * 2);
  bytes.writeUInt16LE(0xfeff, 0);
  bytes.write(reports[0]!.vi.text, 2, "utf16le");
  writeFileSync(join(at.at, "b.vi.txt"), bytes);
  const { out, code } = await songngu(["build", at.at, ...quick]);
  expect(code).toBe(0);
  expect(out).toMatch(/Notes:\n {2}b\.en\.txt ↔ b\.vi\.txt: .*UTF-16/i);
});

test("the memory names the documents and can be read by everyone", async () => {
  const at = world({ "vi.txt": readFileSync(vi, "utf8"), "en.txt": readFileSync(en, "utf8") });
  await songngu(["build", at.at, ...quick, "--min-confidence", "0.5"]);
  expect(at.read("memory.tmx")).toContain('<prop type="x-source-file">en.txt</prop>');
  expect(at.read("memory.tmx")).toMatch(/creationdate="20260102T030405Z"/);
});

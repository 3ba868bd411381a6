import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type GlossaryEntry, readTbx } from "../../src/index.ts";
import { corpus, folder, songngu } from "./songngu.ts";

const texts = [join(corpus, "003.txt"), join(corpus, "000.txt")];
const TSV = `source (vi)\ttarget (en)
Hội đồng Bảo an họp về biến đổi khí hậu.\tThe Security Council met on climate change.
Biến đổi khí hậu gây ngập lụt.\tClimate change causes flooding.
`;

describe("two texts", () => {
  let lines: string[];
  beforeAll(async () => {
    lines = (await songngu(["glossary", ...texts])).out.trimEnd().split("\n");
  });

  test("in a pipe: a table of 10 to 40 entries with a header", () => {
    expect(lines[0]).toMatch(/^source \(vi\)\ttarget \(en\)\tstatus\tkind/);
    expect(lines.length - 1).toBeGreaterThanOrEqual(10);
    expect(lines.length - 1).toBeLessThanOrEqual(40);
    expect(lines.join("\n")).toContain("Hiến chương Liên hợp quốc\tUnited Nations Charter\tcandidate\tdocument");
    expect(lines[1]).toContain("003.txt | 000.txt");
  });

  test("on a terminal: a table to read, with reasons where they are asked for", async () => {
    const { out } = await songngu(["glossary", ...texts, "--top", "3", "--explain"], { terminal: true, columns: 80 });
    expect(out.split("\n").every((line) => [...line].length <= 80)).toBe(true);
    expect(out).toMatch(/in the termbase/);
  });

  test("--kind and --top narrow the list, --json gives objects", async () => {
    const { out } = await songngu(["glossary", ...texts, "--kind", "organisation", "--top", "2", "--json"]);
    const entries = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as GlossaryEntry);
    expect(entries.map(({ kind }) => kind)).toEqual(["organisation", "organisation"]);
  });
});

describe("files of pairs", () => {
  const written = (name = "pairs.tsv", text = TSV): string => {
    const path = join(folder(), name);
    writeFileSync(path, text);
    return path;
  };

  test("TBX by the ending of the output", async () => {
    const out = join(folder(), "terms.tbx");
    expect((await songngu(["glossary", written(), "-o", out])).code).toBe(0);
    const { entries } = await readTbx(readFileSync(out));
    expect(entries.map(({ source, target }) => [source.preferred, target.preferred])).toContainEqual([
      "biến đổi khí hậu",
      "climate change",
    ]);
  });

  test("a folder, with a file in the other direction: one glossary", async () => {
    const path = folder();
    writeFileSync(join(path, "a.tsv"), TSV);
    writeFileSync(join(path, "b.tsv"), "source (en)\ttarget (vi)\nClimate change is here.\tBiến đổi khí hậu đã đến.\n");
    writeFileSync(join(path, "notes.txt"), "not read");
    const { out } = await songngu(["glossary", path, "--json"]);
    const found = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as GlossaryEntry);
    expect(found.find(({ target }) => target.preferred === "climate change")).toMatchObject({
      frequency: { source: 3, target: 3 },
      documents: 2,
    });
  });

  test("an edited glossary keeps its decisions; a reject list keeps out", async () => {
    const pairs = written();
    const edited = written("edited.csv", "source (vi),target (en),status\nbiến đổi khí hậu,climate change,rejected\n");
    const merged = await songngu(["glossary", pairs, "--merge", edited, "--json"]);
    expect(merged.out).toMatch(/"preferred":"climate change".*"status":"rejected"/);
    const kept = await songngu(["glossary", pairs, "--reject", edited, "--json"]);
    expect(kept.out).not.toContain('climate change"');
  });

  test("a termbase given marks its terms", async () => {
    const termbase = written(
      "own.tsv",
      "vi\ten\tdomain\nngập lụt\tinundation | flooding\tdisaster\nngập lụt\tflooding\tdisaster\n",
    );
    const { out } = await songngu(["glossary", written(), "--termbase", termbase, "--json"]);
    expect(out).toMatch(/"preferred":"ngập lụt".*"domain":"disaster"/);
  });
});

test.each([
  [["glossary", "nothing.tmx"], 1, /nothing\.tmx/],
  [["glossary", ...texts, "-o", "terms.doc"], 2, /no format is known/],
  [["glossary", ...texts, "--top", "0"], 2, /whole number/],
  [["glossary", ...texts, "--merge", "terms.doc"], 2, /no glossary is read/],
  [["glossary"], 2, /missing required argument/],
] as const)("%j: exit %i", async (args, code, message) => {
  const result = await songngu([...args]);
  expect(result.code).toBe(code);
  expect(result.err).toMatch(message);
});

test("a folder without files of pairs is refused", async () => {
  const path = join(folder(), "empty");
  mkdirSync(path);
  expect(await songngu(["glossary", path])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/holds no file of pairs/),
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERSION } from "../../src/core/version.ts";
import { corpus, folder, songngu } from "./songngu.ts";

test("--version and --help", async () => {
  expect((await songngu(["--version"])).out.trim()).toBe(VERSION);
  const { out, code } = await songngu(["--help"]);
  expect(code).toBe(0);
  expect(out).toContain("songngu align vi.txt en.txt");
});

test("every command has its own help, in 80 columns", async () => {
  const names = [...(await songngu(["--help"])).out.matchAll(/^ {2}([a-z]+) .*(?:\[options\]|<)/gm)].map(
    (match) => match[1]!,
  );
  expect(names).toEqual(expect.arrayContaining(["align", "detect", "split", "evaluate"]));
  for (const name of names) {
    const { out, code } = await songngu([name, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: songngu ${name}`);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  }
});

test("detect says the language of each file", async () => {
  const files = ["000", "001", "002", "003", "004"].map((name) => join(corpus, `${name}.txt`));
  const { out } = await songngu(["detect", ...files]);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t")[1]),
  ).toEqual(["en", "en", "en", "vi", "en"]);
  const json = JSON.parse((await songngu(["detect", "--json", files[3]!])).out);
  expect(json).toMatchObject({ file: files[3], language: "vi" });
});

test("split prints a segment a line; --all also what is cut off", async () => {
  const plain = (await songngu(["split", join(corpus, "000.txt")])).out.trimEnd().split("\n");
  expect(plain).toHaveLength(11);
  const all = (await songngu(["split", "--all", join(corpus, "000.txt")])).out.trimEnd().split("\n");
  expect(all.length).toBeGreaterThan(11);
});

test("evaluate compares JSONL with gold", async () => {
  const at = folder();
  writeFileSync(
    join(at, "gold.json"),
    JSON.stringify({
      beads: [
        [[0], [0]],
        [[1, 2], [1]],
      ],
    }),
  );
  writeFileSync(
    join(at, "predicted.jsonl"),
    '{"source":[0],"target":[0]}\n{"source":[1],"target":[1]}\n{"source":[2],"target":[]}\n',
  );
  const { out } = await songngu(["evaluate", "--json", join(at, "gold.json"), join(at, "predicted.jsonl")]);
  expect(JSON.parse(out).strict).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  writeFileSync(join(at, "bad.jsonl"), '{"source":[0],"target":[0]}\n{"source":[-1],"target":[1]}\n');
  const bad = await songngu(["evaluate", join(at, "gold.json"), join(at, "bad.jsonl")]);
  expect(bad.err).toMatch(/bad\.jsonl: line 2/);
  expect(bad.code).toBe(1);
});

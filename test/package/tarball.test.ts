import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VERSION } from "../../src/core/version.ts";
import { root, run, unpackTarball } from "./package.ts";

let tarball: ReturnType<typeof unpackTarball>;
beforeAll(() => {
  tarball = unpackTarball();
});
afterAll(() => tarball.remove());

test("the tarball holds what is published, and is at most 2 MB unpacked", () => {
  expect(tarball.files).toContain("dist/index.js");
  expect(tarball.files).toContain("dist/index.d.ts");
  expect(tarball.files).toContain("NOTICE");
  expect(tarball.files.filter((file) => /^(src|test|corpus|scripts)\//.test(file))).toEqual([]);
  expect(tarball.unpackedSize).toBeLessThanOrEqual(2_000_000);
});

test("the version in the code is the package's", () => {
  expect((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version).toBe(VERSION);
});

test("the packed library is imported and aligns", () => {
  const program = join(tarball.folder, "../../use.mjs");
  writeFileSync(
    program,
    `import { align } from "songngu";
     const bitext = await align("Hội nghị khai mạc tại Hà Nội. Thủ tướng phát biểu.", "The Prime Minister spoke. The conference opened in Hanoi.");
     console.log(JSON.stringify(bitext.beads.map((bead) => [bead.source, bead.target])));`,
  );
  const { out, err } = run(program);
  expect(err).toBe("");
  expect(JSON.parse(out)).toEqual([
    [[0], [1]],
    [[1], [0]],
  ]);
});

test("the packed bin runs", () => {
  expect(run(join(tarball.folder, "dist/bin.js"), ["--version"]).out.trim()).toBe(VERSION);
  const { out, code } = run(join(tarball.folder, "dist/bin.js"), [
    "align",
    join(root, "corpus/000.txt"),
    join(root, "corpus/003.txt"),
  ]);
  expect(code).toBe(0);
  expect(out.split("\n").filter(Boolean)).toHaveLength(7);
});

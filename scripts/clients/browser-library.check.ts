// The library itself, bundled for a browser, in Chromium: it asks for nothing of Node and for nothing from the network, and aligns
// 000 with 003 to the same seven beads as the gold by hand, and to the same bitext as in Node.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { align, type Bitext, readTmx, writeReport, writeTmx } from "../../src/index.ts";
import { withChromium } from "./chromium.ts";
import { temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const [source, target] = [read("corpus/000.txt"), read("corpus/003.txt")];

const { metafile } = await build({
  entryPoints: [new URL("../../src/index.ts", import.meta.url).pathname],
  bundle: true,
  minify: true,
  platform: "browser",
  format: "iife",
  globalName: "songngu",
  target: "es2022",
  outfile: join(folder, "songngu.js"),
  metafile: true,
  logLevel: "error",
});
const asked = Object.entries({ ...metafile.inputs, ...metafile.outputs }).flatMap(([file, { imports }]) =>
  imports.filter(({ path, external }) => external && isBuiltin(path)).map(({ path }) => `${file}: ${path}`),
);
assert.deepEqual(asked, [], "nothing asks for a module of Node");

const path = join(folder, "page.html");
writeFileSync(path, '<!doctype html><meta charset="utf-8"><title>songngu</title><script src="songngu.js"></script>');

type Library = typeof import("../../src/index.ts");

await withChromium(async (open) => {
  const { page, complaints } = await open(path);
  const found = await page.evaluate(
    async ([source, target]) => {
      const library = (globalThis as unknown as { songngu: Library }).songngu;
      const bitext = await library.align(source!, target!);
      const explanations = await library.explainAll(bitext);
      const tmx = library.writeTmx(bitext);
      const { units } = await library.readTmx(tmx);
      return { bitext, tmx, units: units.length, report: library.writeReport(bitext, { explanations }) };
    },
    [source, target],
  );

  const gold: { beads: [number[], number[]][] } = JSON.parse(read("corpus/gold.json"));
  const pairs = found.bitext.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const inOrder = (beads: { source: number[]; target: number[] }[]): string[] =>
    beads.map(({ source, target }) => `${source} = ${target}`).sort();
  assert.deepEqual(inOrder(pairs), inOrder(gold.beads.map(([source, target]) => ({ source, target }))));
  assert.equal(pairs.length, 7);

  const here: Bitext = await align(source, target);
  assert.deepEqual(found.bitext, here, "the same bitext in Chromium and in Node");
  assert.equal(found.tmx, writeTmx(here));
  assert.equal(found.units, (await readTmx(found.tmx)).units.length);
  assert.equal(found.units, 7);
  assert.equal(found.report.length > writeReport(here).length, true, "with reasons");
  assert.deepEqual(
    complaints.filter((complaint) => !complaint.endsWith("/songngu.js")),
    [],
  );
});

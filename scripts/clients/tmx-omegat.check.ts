// OmegaT, without a window, loads the memories and offers a full match with creator and date, and a fuzzy one.
import { strict as assert } from "node:assert";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unitsOf, writeTmx } from "../../src/index.ts";
import { bitext, date, run, temporaryFolder } from "./sample.ts";

interface Line {
  memory?: string;
  entries?: number;
  segment?: string;
  score?: number;
  source?: string;
  translation?: string;
  creator?: string;
  date?: number;
}

const folder = temporaryFolder();
for (const name of ["source", "target", "tm/auto", "glossary", "omegat", "dictionary", "config"]) {
  mkdirSync(join(folder, name), { recursive: true });
}
copyFileSync(join(import.meta.dirname, "omegat.project"), join(folder, "omegat.project"));
const [first, second, third, ...others] = [...unitsOf(bitext)];
const fuzzy = second!.source.replace("tăng", "giảm");
writeFileSync(join(folder, "source/report.txt"), `${first!.source}\n\n${fuzzy}\n\n${third!.source}\n`);
writeFileSync(join(folder, "tm/auto/plain.tmx"), writeTmx([first!, second!], { date, creator: "Nguyễn Thị Ánh" }));
writeFileSync(
  join(folder, "tm/auto/regional.tmx"),
  writeTmx([third!, ...others], { date, creator: "regional", languages: "trados" }),
);

const printed = run("omegat", [
  folder,
  "--mode=console-translate",
  `--config-dir=${join(folder, "config")}`,
  "--disable-project-locking",
  "--quiet",
  `--script=${join(import.meta.dirname, "omegat-report.groovy")}`,
]);
const lines = printed
  .split("\n")
  .filter((line) => line.startsWith("SONGNGU "))
  .map((line) => JSON.parse(line.slice(8)) as Line);
const memories = Object.fromEntries(
  lines.filter(({ memory }) => memory).map(({ memory, entries }) => [memory, entries]),
);
assert.deepEqual(memories, { "plain.tmx": 2, "regional.tmx": 1 + others.length }, printed);
for (const [unit, creator] of [
  [first!, "Nguyễn Thị Ánh"],
  [third!, "regional"],
] as const) {
  const match = lines.find((line) => line.segment === unit.source && line.score === 100);
  assert.equal(match?.translation, unit.target, `no full match by ${creator}\n${printed}`);
  assert.deepEqual([match.creator, match.date], [creator, date.getTime()]);
}
const near = lines.filter((line) => line.segment === fuzzy).sort((a, b) => b.score! - a.score!)[0];
assert.equal(near?.translation, second!.target, printed);
assert.ok(near.score! >= 50 && near.score! < 100, `the fuzzy match has ${near.score}`);
console.log(`OmegaT: both memories loaded, full matches with creator and date, a fuzzy one of ${near.score} %`);

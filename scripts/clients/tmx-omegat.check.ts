// OmegaT, without a window, loads the memories and offers a full match with creator and date, and a fuzzy one.
import { strict as assert } from "node:assert";
import { unitsOf, writeTmx } from "../../src/index.ts";
import { askOmegat } from "./omegat.ts";
import { bitext, date } from "./sample.ts";

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

const [first, second, third, ...others] = [...unitsOf(bitext)];
const fuzzy = second!.source.replace("tăng", "giảm");
const { lines, printed } = askOmegat<Line>(
  {
    "source/report.txt": `${first!.source}\n\n${fuzzy}\n\n${third!.source}\n`,
    "tm/auto/plain.tmx": writeTmx([first!, second!], { date, creator: "Nguyễn Thị Ánh" }),
    "tm/auto/regional.tmx": writeTmx([third!, ...others], { date, creator: "regional", languages: "trados" }),
  },
  "omegat-report.groovy",
);
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

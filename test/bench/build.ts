/**
 * How fast pairs of reports are aligned from raw text on one core, and how long `songngu build` takes for 1,000 of them,
 * with one worker and with two. The least time of some rounds counts: others may use the machine too.
 * usage: npm run build && npm run bench:build -- DATA_DIR [PAIRS] [ROUNDS] [full] [content]
 * full: with glossary and report pages; content: paired by what the texts say, not by their names
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { bin } from "../package/package.ts";
import { builtPackage } from "./built.ts";
import { dataLines } from "./unrelated-documents.ts";

const [folder, size = "1000", times = "3", ...wanted] = process.argv.slice(2);
if (!folder) throw new Error("usage: npm run bench:build -- DATA_DIR (with alt-train.en and alt-train.vi) [PAIRS]");
const { align } = await builtPackage();
const [count, rounds] = [Number(size), Number(times)];
/** Sentences of a report; each side lacks every seventh, another one on each. */
const SENTENCES = 14;
const MISSING = 7;
/** Pairs aligned before the clock starts, so that the engine has compiled what it will run. */
const WARM_UP = 150;

const sides = (["en", "vi"] as const).map((language, side) => {
  const lines = dataLines(folder, language);
  return Array.from({ length: count }, (_, k) => {
    const rows = Array.from({ length: SENTENCES }, (_, row) => lines[(k * SENTENCES + row) % lines.length]!);
    return `${rows.filter((_, row) => (row + 3 * side + k) % MISSING !== 0).join("\n\n")}\n`;
  });
});
await measureAligning();
measureBuild();

/** The align stage alone: languages found, texts split, aligned. Processor time, that of the engine's own threads included. */
async function measureAligning(): Promise<void> {
  const [source, target] = [sides[0]!, sides[1]!];
  for (let k = 0; k < Math.min(WARM_UP, count); k++) await align(source[k]!, target[k]!);
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    let beads = 0;
    for (let k = 0; k < count; k++) beads += (await align(source[k]!, target[k]!)).beads.length;
    const { user, system } = process.cpuUsage(before);
    if (beads < count * SENTENCES * (1 - 2 / MISSING)) throw new Error(`${beads} beads: not worth timing`);
    least = Math.min(least, (user + system) / 1e3 / count);
  }
  console.log(
    `align stage from raw text: ${Math.round(1000 / least)} pairs a second of processor time, ${least.toFixed(2)} ms a pair`,
  );
}

function measureBuild(): void {
  const root = mkdtempSync(join(tmpdir(), "songngu-bench-"));
  try {
    const at = join(root, "in");
    mkdirSync(at);
    for (const [side, language] of ["en", "vi"].entries()) {
      sides[side]!.forEach((text, k) => {
        writeFileSync(join(at, `r${String(k).padStart(4, "0")}.${language}.txt`), text);
      });
    }
    const least = [Infinity, Infinity];
    for (let round = 0; round < rounds; round++) {
      for (const workers of [1, 2]) {
        const seconds = buildOnce(at, join(root, "out"), workers);
        least[workers - 1] = Math.min(least[workers - 1]!, seconds);
      }
    }
    for (const [k, seconds] of least.entries()) {
      console.log(
        `${count} pairs, ${k === 0 ? "1 worker" : "2 workers"}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} pairs a second`,
      );
    }
    console.log(`two workers: ${(least[0]! / least[1]!).toFixed(2)} times the throughput of one`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function buildOnce(at: string, out: string, workers: number): number {
  rmSync(out, { recursive: true, force: true });
  const flags = ["-q", "--workers", String(workers)];
  if (!wanted.includes("content")) flags.push("--pair-by", "name");
  if (!wanted.includes("full")) flags.push("--no-report", "--no-glossary");
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [bin, "build", at, "-o", out, ...flags], {
    encoding: "utf8",
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const units = readFileSync(join(out, "memory.tmx"), "utf8").match(/<tu /g)?.length ?? 0;
  const expected = Math.min(count * SENTENCES, dataLines(folder!, "en").length) * (1 - 2 / MISSING);
  if (units < 0.95 * expected) throw new Error(`${units} units of about ${expected}: not worth timing`);
  return seconds;
}

/**
 * How long `songngu build` takes for 1,000 report pairs named by language, with one worker and with two.
 * usage: npm run build && npm run bench:build -- DATA_DIR [PAIRS]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

const bin = resolve(import.meta.dirname, "../../dist/bin.js");
const folder = process.argv[2];
const count = Number(process.argv[3] ?? 1000);
if (!folder) throw new Error("usage: npm run bench:build -- DATA_DIR (with alt-train.en and alt-train.vi) [PAIRS]");
if (!existsSync(bin)) throw new Error("run `npm run build` first");
/** Sentences of a report; each side lacks every seventh, another one on each. */
const SENTENCES = 14;
const MISSING = 7;

const read = (language: string): string[] => readFileSync(join(folder, `alt-train.${language}`), "utf8").split("\n");
const root = mkdtempSync(join(tmpdir(), "songngu-bench-"));
try {
  const at = join(root, "in");
  mkdirSync(at);
  for (const [side, language] of ["en", "vi"].entries()) {
    const lines = read(language);
    for (let k = 0; k < count; k++) {
      const report = lines
        .slice(k * SENTENCES, (k + 1) * SENTENCES)
        .filter((_, row) => (row + 3 * side + k) % MISSING !== 0);
      writeFileSync(join(at, `r${String(k).padStart(4, "0")}.${language}.txt`), `${report.join("\n\n")}\n`);
    }
  }
  const seconds: number[] = [];
  for (const workers of [1, 2]) {
    const out = join(root, `out${workers}`);
    const flags = ["--pair-by", "name", "--no-report", "--no-glossary", "-q", "--workers", String(workers)];
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [bin, "build", at, "-o", out, ...flags], {
      encoding: "utf8",
    });
    seconds.push((performance.now() - started) / 1000);
    if (status !== 0) throw new Error(stderr);
    const units = readFileSync(join(out, "memory.tmx"), "utf8").match(/<tu /g)?.length ?? 0;
    const expected = count * SENTENCES * (1 - 2 / MISSING);
    if (units < 0.95 * expected) throw new Error(`${units} units of about ${expected}: not worth timing`);
    console.log(
      `${count} pairs, ${workers} worker${workers > 1 ? "s" : ""}: ${seconds.at(-1)!.toFixed(1)} s, ${Math.round(count / seconds.at(-1)!)} pairs a second, ${units} units`,
    );
  }
  console.log(`two workers: ${(seconds[0]! / seconds[1]!).toFixed(2)} times the throughput of one`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

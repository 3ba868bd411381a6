// Time and memory of TMX: a million units written and read, a file of 200 MB read, each in a process of its own. npm run bench:tmx
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type TranslationUnit, tmxChunks, tmxUnits } from "../../src/index.ts";

const UNITS = 1_000_000;
const MEGABYTES_200 = 200_000_000;

const VI =
  "bộ trưởng ngoại giao khẳng định việt nam ủng hộ hợp tác phát triển bền vững khu vực & <asean> năm hội nghị quốc tế".split(
    " ",
  );
const EN =
  "the minister affirmed that vietnam supports cooperation and sustainable development in the region & <asean> at an international conference".split(
    " ",
  );

/** A linear congruential generator (Park & Miller 1988): the same units on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}

async function* units(count: number): AsyncGenerator<TranslationUnit> {
  const random = seeded(42);
  const texts = (words: readonly string[]): string[] =>
    Array.from({ length: 4096 }, (_, k) =>
      Array.from({ length: 8 + (k % 20) }, () => words[random() % words.length]).join(" "),
    );
  const [sources, targets] = [texts(VI), texts(EN)];
  for (let k = 0; k < count; k++) {
    yield {
      id: "",
      source: `${sources[k % 4096]} ${k}.`,
      target: `${targets[k % 4096]} ${k}.`,
      sourceLanguage: "vi",
      targetLanguage: "en",
      confidence: 0.5 + (random() % 500) / 1000,
      bead: { source: [k], target: [k] },
      props: [],
      notes: [],
    };
  }
}

async function write(path: string, count: number, mostBytes: number): Promise<void> {
  const file = createWriteStream(path);
  let bytes = 0;
  const enough = async function* (): AsyncGenerator<TranslationUnit> {
    for await (const unit of units(count)) {
      if (bytes > mostBytes) return;
      yield unit;
    }
  };
  for await (const chunk of tmxChunks(enough(), { date: new Date(Date.UTC(2026, 0, 2)), context: false })) {
    bytes += Buffer.byteLength(chunk);
    if (!file.write(chunk)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

async function read(path: string): Promise<number> {
  let count = 0;
  for await (const unit of tmxUnits(createReadStream(path))) {
    if (!unit.source.endsWith(` ${count}.`) || !unit.target.endsWith(` ${count}.`)) {
      throw new Error(`unit ${count} is wrong: not worth timing: ${unit.source}`);
    }
    count++;
  }
  return count;
}

interface Measure {
  seconds: number;
  megabytes: number;
  count?: number;
}

async function measure(job: string, path: string): Promise<Measure> {
  const start = process.cpuUsage();
  const count = job === "read" ? await read(path) : undefined;
  if (job === "write") await write(path, UNITS, Number.POSITIVE_INFINITY);
  if (job === "write-200") await write(path, Number.POSITIVE_INFINITY, MEGABYTES_200);
  // Seconds of the processor, not of the clock: other work on the machine does not count.
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1000;
  return count === undefined ? { seconds, megabytes } : { seconds, megabytes, count };
}

const [job, path] = process.argv.slice(2);
if (job !== undefined && path !== undefined) {
  console.log(JSON.stringify(await measure(job, path)));
} else {
  const folder = mkdtempSync(join(tmpdir(), "songngu-tmx-"));
  const script = join(import.meta.dirname, "../../node_modules/.cache/songngu-bench/tmx.mjs");
  await build({
    entryPoints: [import.meta.filename],
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
  const run = (name: string, file: string): Measure => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, name, join(folder, file)], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Measure;
  };
  try {
    const rows: [string, Measure, { seconds: number; megabytes: number }][] = [];
    const size = (file: string): number => Math.round(statSync(join(folder, file)).size / 1e6);
    rows.push(["write a million units", run("write", "million.tmx"), { seconds: 20, megabytes: 150 }]);
    const all = run("read", "million.tmx");
    if (all.count !== UNITS) throw new Error(`read ${all.count} of ${UNITS} units`);
    rows.push([`read them, ${size("million.tmx")} MB`, all, { seconds: 25, megabytes: 150 }]);
    run("write-200", "large.tmx");
    rows.push([`read a file of ${size("large.tmx")} MB`, run("read", "large.tmx"), { seconds: 25, megabytes: 150 }]);
    for (const [name, { seconds, megabytes }, most] of rows) {
      const right = seconds <= most.seconds && megabytes <= most.megabytes;
      console.log(
        `${name.padEnd(28)}${seconds.toFixed(1).padStart(6)} s (≤ ${most.seconds})${megabytes.toFixed(0).padStart(6)} MB (≤ ${most.megabytes})  ${right ? "ok" : "MISSED"}`,
      );
      if (!right) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

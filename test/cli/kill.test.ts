import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { reportPairs } from "../corpus/report-pair.ts";
import { bin } from "../package/package.ts";
import { keptPairs } from "./kept-pairs.ts";
import { folder } from "./songngu.ts";

/** The latest kill, in times of a whole run: some runs shall end before it also where the machine has become slower. */
const LATEST = 1.25;
const MOMENTS = 50;
/** Enough for two threads. */
const PAIRS = 13;
const SEED = 20201108;

/** Seeded numbers from 0 to 1 (a linear congruential generator, Knuth's MMIX constants cut to 32 bits). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Everything that was written, dates and pid files aside. */
function written(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tmx|csv|html|json)$/.test(name) && !name.startsWith(".songngu"))
    .sort();
  const read = (name: string): string =>
    readFileSync(join(out, name), "utf8")
      .replace(/creationdate="[^"]*"/g, "")
      .replace(/"date": "[^"]*"/g, "");
  return Object.fromEntries(files.map((name) => [name, read(name)]));
}

test(`killed at ${MOMENTS} random moments: nothing is lost, nothing comes twice, what is written is whole`, async () => {
  const root = folder();
  const at = join(root, "in");
  mkdirSync(at);
  for (const { name, en, vi } of reportPairs().slice(0, PAIRS)) {
    writeFileSync(join(at, `${name}.en.txt`), en.text);
    writeFileSync(join(at, `${name}.vi.txt`), vi.text);
  }
  const args = (out: string, workers: number): string[] => [
    bin,
    "build",
    at,
    "-o",
    out,
    "--pair-by",
    "name",
    "--each",
    "--no-glossary",
    "-q",
    "--workers",
    String(workers),
  ];
  const reference = join(root, "reference");
  const started = performance.now();
  expect(spawnSync(process.execPath, args(reference, 1), { encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
  const whole = performance.now() - started;
  const expected = written(reference);
  expect(Object.keys(expected).length).toBeGreaterThan(2 * PAIRS);

  const out = join(root, "out");
  const random = seeded(SEED);
  let [killed, finished] = [0, 0];
  const check = (): void => {
    expect(written(out)).toEqual(expected);
    expect(keptPairs(out)).toHaveLength(PAIRS);
    expect(new Set(keptPairs(out).map(({ key }) => key)).size).toBe(PAIRS);
    finished++;
    rmSync(out, { recursive: true });
  };
  for (let moment = 0; moment < MOMENTS; moment++) {
    if (existsSync(join(out, "manifest.json"))) check();
    const child = spawn(process.execPath, args(out, 1 + (moment % 2)), { stdio: "ignore" });
    const ended = new Promise<string | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
    const timer = setTimeout(() => child.kill("SIGKILL"), random() * LATEST * whole);
    if ((await ended) === "SIGKILL") killed++;
    clearTimeout(timer);
    // What stands there after the kill is whole, whatever the moment was.
    if (existsSync(out)) for (const [name, text] of Object.entries(written(out))) expect(text).toBe(expected[name]);
  }
  const last = spawnSync(process.execPath, args(out, 2), { encoding: "utf8" });
  expect(last).toMatchObject({ status: 0, stderr: "" });
  check();
  expect(killed).toBeGreaterThan(MOMENTS / 2);
  expect(finished).toBeGreaterThan(2);
}, 900_000);

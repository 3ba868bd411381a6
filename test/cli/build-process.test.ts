import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test } from "vitest";
import { reportPairs } from "../corpus/report-pair.ts";
import { bin } from "../package/package.ts";
import { folder } from "./songngu.ts";

/** All report pairs, as files named by language, and a place to write to. */
function world(): { at: string; out: string } {
  const root = folder();
  const at = join(root, "in");
  mkdirSync(at);
  for (const { name, en, vi } of reportPairs()) {
    writeFileSync(join(at, `${name}.en.txt`), en.text);
    writeFileSync(join(at, `${name}.vi.txt`), vi.text);
  }
  return { at, out: join(root, "out") };
}
const build = (at: string, out: string, ...flags: string[]): string[] => [bin, "build", at, "-o", out, ...flags];
const run = (args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { encoding: "utf8" });
const withoutDates = (path: string): string => readFileSync(path, "utf8").replace(/creationdate="[^"]*"/g, "");
const named = ["--pair-by", "name", "--no-report", "--no-glossary"];

test("the result does not depend on the number of workers", () => {
  const { at, out } = world();
  const memories = [1, 2, 3].map((workers) => {
    const { status, stderr } = run(build(at, `${out}${workers}`, ...named, "-q", "--workers", String(workers)));
    expect([status, stderr]).toEqual([0, ""]);
    return withoutDates(join(`${out}${workers}`, "memory.tmx"));
  });
  expect(memories[1]).toBe(memories[0]);
  expect(memories[2]).toBe(memories[0]);
  expect(memories[0]!.match(/<tu /g)!.length).toBeGreaterThan(100);
});

describe("Ctrl-C", () => {
  /** Resolves when the folder of aligned pairs has its first. */
  const firstPair = async (out: string, child: ChildProcess): Promise<void> => {
    const bitexts = join(out, ".songngu/bitexts");
    while (child.exitCode === null) {
      try {
        if (readdirSync(bitexts).some((name) => name.endsWith(".jsonl"))) return;
      } catch {
        // Not there yet.
      }
      await new Promise((wait) => setTimeout(wait, 2));
    }
  };

  test.each([1, 2])("with %i workers: stops, keeps what is done, goes on from there", async (workers) => {
    const { at, out } = world();
    const flags = [...named, "-q", "--workers", String(workers)];
    const child = spawn(process.execPath, build(at, out, ...flags), { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
    });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    await firstPair(out, child);
    child.kill("SIGINT");
    // On a quick machine the last pair may be done before the signal comes.
    if ((await ended) === 0) return;
    expect(said).toBe("songngu: interrupted; what is done is kept: the same command goes on from here\n");
    expect(readdirSync(join(out, ".songngu"))).not.toContain("lock");
    expect(readdirSync(join(out, ".songngu/bitexts")).length).toBeGreaterThan(0);
    expect(run(build(at, out, ...flags))).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("a full disk", () => {
  /** Runs a build that has room for so many kilobytes: on a small file system, or else with a limit on the size of files. */
  function cramped(at: string, out: string, kilobytes: number, flags: readonly string[]): ReturnType<typeof run> {
    mkdirSync(out, { recursive: true });
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", out]).status === 0;
    if (mounted) {
      onTestFinished(() => void spawnSync("umount", [out]));
      return run(build(at, out, ...flags));
    }
    const command = [process.execPath, ...build(at, out, ...flags)].map((word) => `'${word}'`).join(" ");
    return spawnSync("bash", ["-c", `ulimit -f ${Math.ceil(kilobytes / 16)}; ${command}`], { encoding: "utf8" });
  }

  test.each([1, 2])("with %i workers: one clear line, exit 1, no half-written file", (workers) => {
    const { at, out } = world();
    const { status, stderr } = cramped(at, out, 256, [...named, "-q", "--workers", String(workers)]);
    expect(stderr).toMatch(/^songngu: .*cannot be written: (the disk is full|the file would be larger than .*)\n$/);
    expect(status).toBe(1);
    expect(readdirSync(out)).toEqual([".songngu"]);
    for (const name of readdirSync(join(out, ".songngu/bitexts"))) {
      expect(readFileSync(join(out, ".songngu/bitexts", name), "utf8")).toMatch(/]\n$/);
    }
  });

  test("the last good state is kept", () => {
    const { at, out } = world();
    const few = join(at, "..", "few");
    mkdirSync(few);
    const [first] = reportPairs();
    writeFileSync(join(few, "a.en.txt"), first!.en.text);
    writeFileSync(join(few, "a.vi.txt"), first!.vi.text);
    expect(cramped(few, out, 256, [...named, "-q"]).status).toBe(0);
    const before = ["memory.tmx", "manifest.json"].map((name) => readFileSync(join(out, name), "utf8"));
    const { status, stderr } = run(build(at, out, ...named, "-q"));
    if (status === 0) return; // No small file system could be made here.
    expect(stderr).toMatch(/cannot be written: the disk is full/);
    expect(["memory.tmx", "manifest.json"].map((name) => readFileSync(join(out, name), "utf8"))).toEqual(before);
  });
});

test("two runs at once on one OUT: one builds, the other says who does", async () => {
  const { at, out } = world();
  const results = await Promise.all(
    [0, 1].map(
      () =>
        new Promise<[number | null, string]>((resolve) => {
          const child = spawn(process.execPath, build(at, out, ...named, "-q"), {
            stdio: ["ignore", "ignore", "pipe"],
          });
          let said = "";
          child.stderr.on("data", (data) => {
            said += data;
          });
          child.on("close", (code) => resolve([code, said]));
        }),
    ),
  );
  const refused = results.filter(([code]) => code !== 0);
  for (const [code, said] of refused) {
    expect([code, said]).toEqual([1, expect.stringMatching(/another songngu build writes there/)]);
  }
  expect(refused.length).toBeLessThan(2);
  expect(readFileSync(join(out, "memory.tmx"), "utf8")).toMatch(/<\/tmx>\s*$/);
});

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test } from "vitest";
import { moreReportPairs, reportPairs } from "../corpus/report-pair.ts";
import { bin } from "../package/package.ts";
import { bitextsOf, keptPairs } from "./kept-pairs.ts";
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

describe("aligned while it is still found out what belongs together", () => {
  const flags = (workers: number): string[] => ["--no-report", "--no-glossary", "-q", "--workers", String(workers)];
  const kept = (out: string): string[] => keptPairs(out).map(({ key }) => key);

  test("names that mislead change nothing, and leave nothing behind", () => {
    const { at, out } = world();
    const pairs = reportPairs();
    // Each Vietnamese report bears the name of the English one after it.
    for (const [k, { vi }] of pairs.entries()) {
      writeFileSync(join(at, `${pairs[(k + 1) % pairs.length]!.name}.vi.txt`), vi.text);
    }
    const memories = [1, 2].map((workers) => {
      expect(run(build(at, `${out}${workers}`, ...flags(workers)))).toMatchObject({ status: 0, stderr: "" });
      return withoutDates(join(`${out}${workers}`, "memory.tmx"));
    });
    expect(memories[1]).toBe(memories[0]);
    expect(kept(`${out}2`)).toEqual(kept(`${out}1`));
    expect(kept(`${out}2`).length).toBeGreaterThan(0.9 * pairs.length);
  });

  test("where there is no pair at all, OUT is not left behind", () => {
    const root = folder();
    const [at, out] = [join(root, "in"), join(root, "out")];
    mkdirSync(at);
    const pairs = moreReportPairs();
    const half = pairs.length / 2;
    // English reports and Vietnamese ones of other events, under names that belong together.
    for (let k = 0; k < half; k++) {
      writeFileSync(join(at, `${k}.en.txt`), pairs[k]!.en.text);
      writeFileSync(join(at, `${k}.vi.txt`), pairs[k + half]!.vi.text);
    }
    const { status, stderr } = run(build(at, out, ...flags(2)));
    expect(stderr).toContain("no two documents report the same; nothing is written");
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

describe("Ctrl-C", () => {
  /** Resolves when the folder of aligned pairs has its first. */
  const firstPair = async (out: string, child: ChildProcess): Promise<void> => {
    while (child.exitCode === null) {
      try {
        if (keptPairs(out).length > 0) return;
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
    expect(keptPairs(out).length).toBeGreaterThan(0);
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
    for (const name of readdirSync(bitextsOf(out))) {
      expect(readFileSync(join(bitextsOf(out), name), "utf8")).toMatch(/]\n$/);
    }
  });

  test.each([1, 2])("with %i workers, while pages are written: one clear line, nothing half-written", (workers) => {
    const { at, out } = world();
    // Room for the pairs and some of the pages.
    const { status, stderr } = cramped(at, out, 1024, ["--pair-by", "name", "-q", "--workers", String(workers)]);
    expect(stderr).toMatch(/^songngu: .*cannot be written: (the disk is full|the file would be larger than .*)\n$/);
    expect(status).toBe(1);
    const left = readdirSync(out, { recursive: true, encoding: "utf8" });
    expect(left.filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(left).not.toContain("manifest.json");
    for (const name of left.filter((file) => file.endsWith(".html"))) {
      expect(readFileSync(join(out, name), "utf8")).toMatch(/<\/html>\s*$/);
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

/** Runs a build as a user who may not read everything: a superuser may. */
function asOther(args: readonly string[]): ReturnType<typeof run> {
  const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return spawnSync(process.execPath, args, { encoding: "utf8", ...other });
}

// Where the project lies in a folder that only a superuser may enter, nobody else can run it.
describe.skipIf(asOther([bin, "--version"]).status !== 0)("without permission", () => {
  function open(path: string): void {
    chmodSync(path, 0o777);
  }

  test("a file and a folder that may not be read are named, the rest is done, exit 1", () => {
    const { at, out } = world();
    mkdirSync(out);
    for (const path of [join(at, ".."), at, out]) open(path);
    writeFileSync(join(at, "secret.txt"), "x");
    mkdirSync(join(at, "closed"));
    chmodSync(join(at, "secret.txt"), 0);
    chmodSync(join(at, "closed"), 0);
    onTestFinished(() => chmodSync(join(at, "closed"), 0o700));
    const { status, stdout, stderr } = asOther(build(at, out, ...named, "--recursive"));
    expect(stdout).toMatch(/^failed: closed: permission denied$/m);
    expect(stdout).toMatch(/^failed: secret\.txt: permission denied$/m);
    expect([status, stderr]).toEqual([1, "songngu: 2 files failed; the rest is done\n"]);
    expect(readFileSync(join(out, "memory.tmx"), "utf8")).toMatch(/<\/tmx>\s*$/);
  });

  test("a place that may not be written to is named", () => {
    const { at, out } = world();
    for (const path of [join(at, ".."), at]) open(path);
    chmodSync(join(at, ".."), 0o555);
    onTestFinished(() => open(join(at, "..")));
    const { status, stderr } = asOther(build(at, out, ...named));
    expect([status, stderr]).toEqual([1, `songngu: ${out}: cannot be written: permission denied\n`]);
    expect(existsSync(out)).toBe(false);
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

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Files that the built main entry opens, and their bytes: what an import costs is in proportion. */
const MOST_FILES = 10;
const MOST_BYTES = 320_000;

const dist = join(import.meta.dirname, "../../dist");
const IMPORT = /(?:^|\n)(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?["']([^"']+)["']/g;

/** What a built file loads at once, itself included, by its path. */
function loadedWith(entry: string): Map<string, string> {
  const loaded = new Map<string, string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    const code = readFileSync(file, "utf8");
    loaded.set(file, code);
    for (const [, name] of code.matchAll(IMPORT)) if (name!.startsWith(".")) load(join(dirname(file), name!));
  };
  load(entry);
  return loaded;
}

const loaded = loadedWith(join(dist, "index.js"));

test("importing the package opens few files and reads little; the rest is loaded when it is called", () => {
  const bytes = [...loaded.values()].reduce((sum, code) => sum + Buffer.byteLength(code), 0);
  expect(loaded.size).toBeLessThanOrEqual(MOST_FILES);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test("importing the package imports no other package", () => {
  const others = [...loaded.values()].flatMap((code) => [...code.matchAll(IMPORT)].map(([, name]) => name!));
  expect(others.filter((name) => !name.startsWith("."))).toEqual([]);
});

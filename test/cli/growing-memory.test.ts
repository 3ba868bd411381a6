import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GrowingMemory } from "../../src/cli/build/growing-memory.ts";
import type { ManifestPair } from "../../src/cli/build/manifest.ts";
import { BitextStore } from "../../src/cli/build/store.ts";
import { alignSegments } from "../../src/index.ts";
import { folder } from "./songngu.ts";

const [OLD, NEW] = ["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"];

/** A memory of some pairs that grows, and what is told of the k-th of them. */
async function world(count: number): Promise<{
  path: string;
  memory: GrowingMemory;
  pair: (k: number, date?: string) => ManifestPair;
}> {
  const out = join(folder(), "out");
  mkdirSync(join(out, ".songngu/bitexts"), { recursive: true });
  const store = new BitextStore(out);
  const pair = (k: number, date: string = NEW): ManifestPair => ({
    ...{ key: `k${k}`, source: `${k}.en.txt`, target: `${k}.vi.txt`, sourceLanguage: "en", targetLanguage: "vi" },
    ...{ beads: 1, segments: [1, 1], confidence: 1, date, notes: [] },
  });
  for (let k = 0; k < count; k++) {
    const languages = { sourceLanguage: "en", targetLanguage: "vi" };
    const bitext = await alignSegments(
      [`Hanoi signed treaty ${k + 20}.`],
      [`Hà Nội ký hiệp ước ${k + 20}.`],
      languages,
    );
    store.write({ summary: pair(k), bitext, changes: [] });
  }
  const path = join(out, "memory.tmx");
  return { path, memory: new GrowingMemory(path, count, NEW, 0, store), pair };
}
const numbers = (path: string): string[] => readFileSync(path, "utf8").match(/(?<=treaty )\d+/g) ?? [];

test("pairs stand in their order, in whatever order they are done; what failed is left out", async () => {
  const { path, memory, pair } = await world(4);
  for (const k of [3, 1, 0]) memory.tell(k, pair(k));
  await new Promise((go) => setTimeout(go, 20));
  expect(existsSync(path)).toBe(false);
  memory.tell(2, undefined);
  expect(await memory.written()).toBe(true);
  expect([...new Set(numbers(path))]).toEqual(["20", "21", "23"]);
});

test("given up, or without a new pair: no file", async () => {
  const one = await world(2);
  one.memory.tell(0, one.pair(0));
  await one.memory.giveUp();
  expect([await one.memory.written(), existsSync(one.path)]).toEqual([false, false]);
  const other = await world(2);
  other.memory.tell(0, other.pair(0, OLD));
  other.memory.tell(1, undefined);
  expect([await other.memory.written(), existsSync(other.path)]).toEqual([false, false]);
});

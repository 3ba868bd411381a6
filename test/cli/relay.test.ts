import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type AlignTask, runAlignTask, type TaskResult } from "../../src/cli/build/align-task.ts";
import { type BeadsResult, type BeadsTask, runBeadsTask } from "../../src/cli/build/beads-task.ts";
import { hashDocument } from "../../src/cli/build/read-document.ts";
import { Relay } from "../../src/cli/build/relay.ts";
import { BitextStore } from "../../src/cli/build/store.ts";
import { reportPairs } from "../corpus/report-pair.ts";
import { folder } from "./songngu.ts";

const PAIRS = 12;

/** Tasks for some report pairs, and a place for what comes of them. */
async function world(): Promise<{ at: string; tasks: AlignTask[]; store: BitextStore }> {
  const at = folder();
  const out = join(at, "out");
  mkdirSync(out);
  const store = new BitextStore(out);
  await store.open();
  const document = (id: string, text: string): AlignTask["source"] => {
    const path = join(at, id);
    writeFileSync(path, text);
    return { id, path, hash: hashDocument(path) };
  };
  const tasks = reportPairs()
    .slice(0, PAIRS)
    .map(({ name, en, vi }): AlignTask => {
      const [source, target] = [document(`${name}.en.txt`, en.text), document(`${name}.vi.txt`, vi.text)];
      return { kind: "align", out, key: name, source, target, date: "2026-01-02T03:04:05.000Z", lexicons: [] };
    });
  return { at, tasks, store };
}

/** A stand-in for the other thread: what goes there and comes back is copied as a message is. */
const beside = async (tasks: readonly BeadsTask[]): Promise<BeadsResult[]> =>
  structuredClone(await Promise.all(structuredClone(tasks).map((task) => runBeadsTask(task))));

const never = new AbortController().signal;

test.each([
  ["all second halves in the other thread", 1e9],
  ["nearly all of them here, where nothing may wait", 0],
])("%s: the pairs are the same as those aligned whole", async (_, mostWaiting) => {
  const { tasks, store } = await world();
  const expected: Record<string, unknown> = {};
  for (const task of tasks) {
    expect(await runAlignTask(task, store)).toHaveProperty("summary");
    expected[task.key] = store.read(task.key);
  }
  store.keepOnly(new Set());
  const results = new Map<string, TaskResult>();
  let there = 0;
  const counting = async (group: readonly BeadsTask[]): Promise<BeadsResult[]> => {
    there += group.length;
    // So slow that this thread has time for the others.
    if (mostWaiting === 0) await new Promise((wait) => setTimeout(wait, 200));
    return beside(group);
  };
  await new Relay(store, never, counting, ({ key }, result) => results.set(key, result), mostWaiting).run(tasks);
  expect([...results.keys()].sort()).toEqual(tasks.map(({ key }) => key).sort());
  for (const { key } of tasks) {
    expect(results.get(key)).toEqual({ summary: (expected[key] as { summary: unknown }).summary });
    expect(store.read(key)).toEqual(expected[key]);
  }
  if (mostWaiting === 0) expect(there).toBeLessThan(PAIRS / 2);
  else expect(there).toBe(PAIRS);
});

test("a document that cannot be read, and a thread that dies, fail their own pairs only", async () => {
  const { at, tasks, store } = await world();
  writeFileSync(join(at, tasks[1]!.source.id), "Changed since.");
  const results = new Map<string, TaskResult>();
  let calls = 0;
  const dying = (group: readonly BeadsTask[]): Promise<BeadsResult[]> =>
    ++calls === 1 ? Promise.resolve(group.map(() => ({ reason: "the worker failed: gone" }))) : beside(group);
  await new Relay(store, never, dying, ({ key }, result) => results.set(key, result)).run(tasks);
  expect(results.get(tasks[0]!.key)).toEqual({ reason: "the worker failed: gone" });
  expect(results.get(tasks[1]!.key)).toEqual({ reason: expect.stringMatching(/was changed while it was being read/) });
  for (const { key } of tasks.slice(2)) expect(results.get(key)).toHaveProperty("summary");
});

test("aborted, it stops with the signal's reason, and tells nothing more", async () => {
  const { tasks, store } = await world();
  const stop = new AbortController();
  const told: string[] = [];
  const relay = new Relay(store, stop.signal, beside, ({ key }) => {
    told.push(key);
    if (told.length === 2) stop.abort(new Error("enough"));
  });
  await expect(relay.run(tasks)).rejects.toThrow("enough");
  const count = told.length;
  await new Promise((wait) => setTimeout(wait, 50));
  expect(told.length).toBe(count);
  expect(count).toBeLessThan(PAIRS);
});

test("where a result cannot be told, as on a full disk, it stops with that error, and tells nothing more", async () => {
  const { tasks, store } = await world();
  let told = 0;
  const relay = new Relay(store, never, beside, () => {
    if (++told === 1) throw new Error("the disk is full");
  });
  await expect(relay.run(tasks)).rejects.toThrow("the disk is full");
  const count = told;
  await new Promise((wait) => setTimeout(wait, 50));
  expect(told).toBe(count);
  expect(count).toBeLessThan(PAIRS);
});

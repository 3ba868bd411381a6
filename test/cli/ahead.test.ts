import { expect, test } from "vitest";
import { Ahead } from "../../src/cli/build/ahead.ts";
import type { AlignTask, TaskResult } from "../../src/cli/build/align-task.ts";

const task = (key: string): AlignTask => ({ kind: "align", key }) as AlignTask;

/** Threads with room for some groups, that are done with a group when they are told. */
function threads(room: number): { groups: string[][]; end: (k: number) => Promise<void>; ahead: Ahead } {
  const groups: string[][] = [];
  const ends: (() => void)[] = [];
  const beside = async (group: readonly AlignTask[]): Promise<TaskResult[]> => {
    groups.push(group.map(({ key }) => key));
    await new Promise<void>((resolve) => ends.push(resolve));
    return group.map(({ key }) => ({ reason: `of ${key}` }));
  };
  const end = async (k: number): Promise<void> => {
    ends[k]!();
    await new Promise((go) => setTimeout(go, 1));
  };
  return { groups, end, ahead: new Ahead({ room, beside: beside as never }) };
}

test("pairs are sent as far as threads have room, each once, and more when a group is done", async () => {
  const { groups, end, ahead } = threads(2);
  for (const key of "abacbdefghijklmnopqrstuvw") ahead.guess(task(key));
  expect(groups).toEqual([["a"], ["b"]]);
  await end(0);
  expect(groups).toEqual([["a"], ["b"], [..."cdefghijklmnopqr"]]);
  expect(await ahead.resultOf("a")).toEqual({ reason: "of a" });
  expect(ahead.resultOf("s")).toBe(undefined);
});

test("told to stop, it sends nothing more, and what is under way comes to its end", async () => {
  const { groups, end, ahead } = threads(1);
  for (const key of "abc") ahead.guess(task(key));
  ahead.stop();
  const aligned = ahead.aligned();
  await end(0);
  expect(await aligned).toEqual(["a"]);
  expect(groups).toEqual([["a"]]);
  expect(ahead.resultOf("b")).toBe(undefined);
});

test("without a thread beside this one nothing is done", async () => {
  const { groups, ahead } = threads(0);
  ahead.guess(task("a"));
  expect([groups, await ahead.aligned()]).toEqual([[], []]);
});

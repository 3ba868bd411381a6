import fc from "fast-check";
import { expect, test } from "vitest";
import { groupOrEach, inLanes, type Lane } from "../../src/cli/build/lanes.ts";

const never = new AbortController().signal;
/** A lane that doubles numbers and rests a while after each group, in a fixed order of the lanes. */
const doubling = (most: number, rests: number, groups: number[][] = []): Lane<number, number> => ({
  most,
  run: async (group) => {
    groups.push([...group]);
    for (let k = 0; k < rests; k++) await Promise.resolve();
    return group.map((n) => 2 * n);
  },
});

test("every task is done once, its own result is told, and no group is larger than its lane takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(200),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(20)), { minLength: 1, maxLength: 4 }),
      async (count, lanes) => {
        const groups: number[][][] = lanes.map(() => []);
        const told = new Map<number, number>();
        const run = lanes.map(([most, rests], k) => doubling(most, rests, groups[k]));
        await inLanes(
          Array.from({ length: count }, (_, n) => n),
          run,
          never,
          (task, result) => told.set(task, result),
        );
        expect([...told].sort(([a], [b]) => a - b)).toEqual(Array.from({ length: count }, (_, n) => [n, 2 * n]));
        expect(groups.flat(2)).toHaveLength(count);
        for (const [k, [most]] of lanes.entries())
          for (const group of groups[k]!) expect(group.length <= most).toBe(true);
      },
    ),
  );
});

test("few tasks are not kept by one lane while another has none", async () => {
  const groups: number[][] = [];
  await inLanes([1, 2, 3, 4, 5, 6], [doubling(8, 1, groups), doubling(8, 1, groups)], never, () => {});
  expect(groups.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("a long task is a group by itself, and those behind it go to other lanes", async () => {
  const groups: number[][] = [];
  const long = 100;
  const tasks = [1, 2, 3, 4, long, ...Array.from({ length: 95 }, (_, k) => 5 + k)];
  await inLanes(
    tasks,
    [doubling(8, 50, groups), doubling(8, 1, groups)],
    never,
    () => {},
    (task) => task === long,
  );
  expect(groups).toContainEqual([long]);
  expect(groups[0]).toEqual([1, 2, 3, 4]);
  expect(groups.flat()).toHaveLength(100);
});

test("the first error ends all lanes, and nothing is told after it", async () => {
  const told: number[] = [];
  const failing: Lane<number, number> = {
    most: 1,
    run: async ([n]) => {
      if (n === 4) throw new Error("four");
      return [n!];
    },
  };
  const run = inLanes([1, 2, 3, 4, 5, 6, 7, 8], [failing, failing], never, (task) => told.push(task));
  await expect(run).rejects.toThrow("four");
  await new Promise((go) => setTimeout(go, 5));
  expect(told.length).toBeLessThan(7);
  expect(told).not.toContain(4);
});

test("a signal ends all lanes with its reason", async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const run = inLanes(
    Array.from({ length: 50 }, (_, n) => n),
    [doubling(4, 3), doubling(1, 0)],
    stop.signal,
    (task) => {
      told.push(task);
      if (told.length === 10) stop.abort(new Error("enough"));
    },
  );
  await expect(run).rejects.toThrow("enough");
  expect(told.length).toBeLessThan(50);
});

test("a task that a thread dies of takes no other of its group with it", async () => {
  const asked: string[] = [];
  const run = async (tasks: readonly string[]): Promise<string[]> => {
    asked.push(tasks.join(""));
    if (tasks.includes("x")) throw new Error("out of memory");
    return tasks.map((task) => task.toUpperCase());
  };
  const failed = (error: unknown): string => (error as Error).message;
  expect(await groupOrEach(["a", "x", "b"], run, failed)).toEqual(["A", "out of memory", "B"]);
  expect(asked).toEqual(["axb", "a", "x", "b"]);
  expect(await groupOrEach(["a", "b"], run, failed)).toEqual(["A", "B"]);
});

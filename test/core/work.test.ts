import { expect, test } from "vitest";
import { atOnce, inSlices, type Work } from "../../src/core/work.ts";

function* count(to: number): Work<number> {
  for (let k = 0; k < to; k++) yield 100;
  return to;
}

test("work in slices gives what work at once gives", async () => {
  expect(atOnce(count(1000))).toBe(1000);
  expect(await inSlices(count(1000))).toBe(1000);
});

test("the event loop turns between slices, and short work takes no turn", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await inSlices(count(10));
  expect(turns).toBe(0);
  await inSlices(count(200_000));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

test("a signal stops it with its reason", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("enough")), 5);
  await expect(inSlices(count(10_000_000), stop.signal)).rejects.toThrow("enough");
});

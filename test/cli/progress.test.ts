import { expect, test } from "vitest";
import { Progress } from "../../src/cli/build/progress.ts";
import type { Io } from "../../src/cli/io.ts";

/** A stand-in for the outside world whose clock goes on by so many milliseconds at each look. */
function world(errIsTerminal: boolean, tick: number): { io: Io; said: () => string } {
  let [time, said] = [0, ""];
  const io: Io = {
    out: async () => {},
    err: (text) => {
      said += text;
    },
    input: async function* () {},
    outIsTerminal: false,
    errIsTerminal,
    columns: 80,
    now: () => {
      time += tick;
      return new Date(time);
    },
    signal: new AbortController().signal,
  };
  return { io, said: () => said };
}
const stage = (progress: Progress, steps: number): void => {
  progress.begin("aligning", steps, "pairs");
  for (let k = 0; k < steps; k++) progress.step();
  progress.end();
};

test("a bar with rate and time left on a terminal, wiped away at the end", () => {
  const { io, said } = world(true, 200);
  stage(new Progress(io, false), 4);
  const drawn = said().split("\r");
  expect(drawn[3]!.trimEnd()).toBe(`aligning ${"█".repeat(12)}${"░".repeat(12)} 2 of 4 pairs, 3.3 a second, 1 s left`);
  expect(Math.max(...drawn.map((line) => line.length))).toBeLessThan(80);
  expect(drawn.at(-2)!.trim()).toBe("");
});

test("plain lines now and then in a log", () => {
  const { io, said } = world(false, 1000);
  stage(new Progress(io, false), 20);
  expect(said().split("\n")).toEqual([
    "songngu: aligning: 4 of 20 pairs, 0.8 a second, 20 s left",
    "songngu: aligning: 9 of 20 pairs, 0.9 a second, 12 s left",
    "songngu: aligning: 14 of 20 pairs, 0.9 a second, 6 s left",
    "songngu: aligning: 19 of 20 pairs, 0.9 a second, 1 s left",
    "",
  ]);
});

test("hours and minutes; nothing when quiet, and nothing for a short stage in a log", () => {
  const slow = world(false, 6000);
  const progress = new Progress(slow.io, false);
  progress.begin("aligning", 1000, "pairs");
  progress.step();
  expect(slow.said()).toBe(
    "songngu: aligning: 0 of 1000 pairs\nsongngu: aligning: 1 of 1000 pairs, 0.1 a second, 3 h 19 min left\n",
  );
  const quiet = world(true, 1000);
  stage(new Progress(quiet.io, true), 10);
  expect(quiet.said()).toBe("");
  const short = world(false, 10);
  stage(new Progress(short.io, false), 10);
  expect(short.said()).toBe("");
});

test("for programs: the counts instead", () => {
  const { io, said } = world(true, 3000);
  const told: string[] = [];
  stage(new Progress(io, false, (name, done, all) => void told.push(`${name} ${done}/${all}`)), 5);
  expect(said()).toBe("");
  expect(told.at(-1)).toBe("aligning 5/5");
});

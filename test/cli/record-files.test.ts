import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RecordFiles } from "../../src/cli/build/record-files.ts";
import { folder } from "./songngu.ts";

/** All of some keys that a new object finds. */
const found = (at: string, keys: Iterable<string>): Record<string, string> => {
  const records = new RecordFiles(at);
  return Object.fromEntries(
    [...keys].flatMap(
      (key) =>
        records
          .read(key)
          ?.split("\0")
          .map((text) => [key, text]) ?? [],
    ),
  );
};

test("what several objects wrote is found by each of them, and by a new one; the others' after looking again", () => {
  const at = folder();
  const [one, other] = [new RecordFiles(at), new RecordFiles(at)];
  expect(one.read("a")).toBe(undefined);
  one.write("a", "Việt Nam\n[]\n");
  expect(other.read("a")).toBe("Việt Nam\n[]\n");
  other.write("b", "");
  expect(one.read("b")).toBe(undefined);
  one.look();
  expect(one.read("b")).toBe("");
  expect(one.read("c")).toBe(undefined);
  expect(found(at, "abc")).toEqual({ a: "Việt Nam\n[]\n", b: "" });
  expect(readdirSync(at).sort()).toEqual(["1.jsonl", "2.jsonl"]);
});

type Step = { do: "write"; by: number; key: string; text: string } | { do: "keep"; keys: string[] } | { do: "kill" };
const KEYS = [..."abcdefgh"];
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      by: fc.nat(2),
      key: fc.constantFrom(...KEYS),
      text: fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\0", "")),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("keep" as const), keys: fc.subarray(KEYS) }) },
  { weight: 1, arbitrary: fc.constant({ do: "kill" as const }) },
);

test("whatever is written, dropped and cut short: what is there is what was written last", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const at = folder();
      let writers = [0, 1, 2].map(() => new RecordFiles(at));
      const expected = new Map<string, string>();
      for (const step of steps) {
        if (step.do === "write") {
          // A key names what it was made of: it is written anew only after it has gone.
          if (expected.has(step.key)) continue;
          writers[step.by]!.write(step.key, step.text);
          expected.set(step.key, step.text);
        } else if (step.do === "keep") {
          new RecordFiles(at).keepOnly((key) => step.keys.includes(key));
          for (const key of [...expected.keys()]) if (!step.keys.includes(key)) expected.delete(key);
          // Nobody writes meanwhile, nor goes on with what it knew.
          writers = writers.map(() => new RecordFiles(at));
        } else {
          const [last] = readdirSync(at).slice(-1);
          if (last !== undefined) appendFileSync(join(at, last), '{"key":"torn","bytes":99}\nhalf');
          writers = writers.map(() => new RecordFiles(at));
        }
      }
      expect(found(at, [...KEYS, "torn"])).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 60 },
  );
});

test("dropped records leave their files, half-written ones and strange files go, the others are not touched", () => {
  const at = folder();
  const [one, other] = [new RecordFiles(at), new RecordFiles(at)];
  one.write("a", "1");
  one.write("b", "2");
  other.write("c", "3");
  writeFileSync(join(at, "old.jsonl"), "{}\n");
  mkdirSync(join(at, "strange"));
  const untouched = statSync(join(at, "2.jsonl")).mtimeMs;
  new RecordFiles(at).keepOnly((key) => key !== "a");
  expect(found(at, "abc")).toEqual({ b: "2", c: "3" });
  expect(readdirSync(at).map((name) => readFileSync(join(at, name), "utf8"))).not.toContain(expect.stringMatching("1"));
  expect(readdirSync(at)).toHaveLength(2);
  expect(statSync(join(at, "2.jsonl")).mtimeMs).toBe(untouched);
  appendFileSync(join(at, "2.jsonl"), '{"key":"d","bytes":9}\nhal');
  new RecordFiles(at).keepOnly(() => true);
  expect(
    readdirSync(at)
      .map((name) => readFileSync(join(at, name), "utf8"))
      .join(""),
  ).not.toContain("hal");
  expect(found(at, "abcd")).toEqual({ b: "2", c: "3" });
  new RecordFiles(at).keepOnly(() => false);
  expect(readdirSync(at)).toEqual([]);
});

test("many small files are put together", () => {
  const at = folder();
  const keys = Array.from({ length: 20 }, (_, k) => `key ${k}`);
  for (const key of keys) new RecordFiles(at).write(key, `of ${key}`);
  expect(readdirSync(at)).toHaveLength(20);
  new RecordFiles(at).keepOnly(() => true);
  expect(readdirSync(at)).toHaveLength(1);
  expect(found(at, keys)).toEqual(Object.fromEntries(keys.map((key) => [key, `of ${key}`])));
});

test("a head that was damaged hides what stands behind it, and nothing else", () => {
  const at = folder();
  const one = new RecordFiles(at);
  for (const key of "abc") one.write(key, key.repeat(3));
  const path = join(at, "1.jsonl");
  const text = readFileSync(path, "utf8");
  for (const head of ['{"key":7,"bytes":3}', '{"key":"b","bytes":-1}', '{"key":"b"', "x", '{"key":"b","bytes":1e9}']) {
    writeFileSync(path, text.replace('{"key":"b","bytes":3}', head));
    expect(found(at, "abc")).toEqual({ a: "aaa" });
  }
  truncateSync(path, 10);
  expect(found(at, "abc")).toEqual({});
});

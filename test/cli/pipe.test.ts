import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { linesOfInput } from "../../src/cli/pipe/lines-of-input.ts";
import { corpus, songngu } from "./songngu.ts";

const [source, target] = ["000", "003"].map((name) => readFileSync(join(corpus, `${name}.txt`), "utf8"));
const pipe = async (lines: readonly unknown[], flags: readonly string[] = []) => {
  const input = lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const { out, err, code } = await songngu(["pipe", ...flags], { input });
  const answers = out
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { answers, err, code };
};

test("texts in, beads out: one line for one line, in order, under its id", async () => {
  const { answers, code } = await pipe([
    { id: 7, source, target },
    {
      id: "lists",
      source: ["The prime minister spoke.", ""],
      target: ["Thủ tướng phát biểu."],
      sourceLanguage: "en",
      targetLanguage: "vi",
    },
  ]);
  expect(code).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual([7, "lists"]);
  expect(answers[0]).toMatchObject({ sourceLanguage: "en", targetLanguage: "vi", notes: [] });
  const beads: { source: number[]; target: number[]; targetText: string }[] = answers[0].beads;
  expect(beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)).toHaveLength(7);
  expect(beads.filter((bead) => bead.targetText === "").map((bead) => bead.target)).toEqual([[], []]);
  expect(answers[1].beads).toMatchObject([
    { source: [0], target: [0], sourceText: "The prime minister spoke." },
    { source: [1], target: [], sourceText: "" },
  ]);
});

test("a bad line is answered with its id and its line, and the rest goes on", async () => {
  const { answers, err, code } = await pipe([
    '{"id": 1, "source": "cut',
    { id: 2, source: "Only one side." },
    { id: 3, source: ["a"], target: "b" },
    "[1, 2]",
    "",
    { id: 6, source: ["x", 1], target: ["y"] },
    { id: 7, source: ["Hà Nội"], target: ["Hanoi"], sourceLanguage: "not a tag" },
    { id: 8, source: ["Hà Nội"], target: ["Hanoi"] },
  ]);
  expect([err, code]).toEqual(["", 0]);
  expect(answers.map(({ id, error }) => `${id} ${error?.line} ${error?.code} ${error?.message}`)).toEqual([
    expect.stringMatching(/^null 1 BAD_FORMAT not a line of JSON/),
    '2 2 BAD_INPUT "target" must be a text or a list of segments',
    '3 3 BAD_INPUT "source" and "target" must both be texts, or both lists of segments',
    'null 4 BAD_INPUT a line must be an object with "id", "source" and "target"',
    '6 6 BAD_INPUT "source" must be a text or a list of segments',
    expect.stringMatching(/^7 7 BAD_OPTION .*"not a tag"/),
    "8 undefined undefined undefined",
  ]);
});

test("--strict: exit 1 when a line was bad, after all were answered", async () => {
  const { answers, err, code } = await pipe(["x", { id: 1, source: "Hà Nội", target: "Hanoi" }], ["--strict"]);
  expect(answers).toHaveLength(2);
  expect([code, err]).toEqual([1, "songngu: 1 of 2 lines were bad\n"]);
});

test("nothing in, nothing out", async () => {
  expect(await pipe([])).toEqual({ answers: [], err: "", code: 0 });
});

describe("lines", () => {
  const lines = async (chunks: readonly string[], most = 100): Promise<unknown[]> => {
    const found: unknown[] = [];
    const input = async function* (): AsyncGenerator<Uint8Array> {
      for (const chunk of chunks) yield Buffer.from(chunk, "latin1");
    };
    for await (const line of linesOfInput(input(), most)) found.push("text" in line ? line.text : line.tooLong);
    return found;
  };
  test.each([
    [["a\nb\n"], ["a", "b"]],
    [["a\r\nb"], ["a", "b"]],
    [
      ["a", "b", "\n", "", "c\n\nd"],
      ["ab", "c", "", "d"],
    ],
    // A letter cut in two by the end of a chunk.
    [["H\xc3", "\xa0 N\xe1\xbb", "\x99i\n"], ["Hà Nội"]],
    [[""], []],
  ])("%j is %j", async (chunks, expected) => {
    expect(await lines(chunks)).toEqual(expected);
  });
  test("a line over the limit is not held; the next one is read", async () => {
    expect(await lines(["x".repeat(60), "x".repeat(60), "\nshort\n"], 100)).toEqual([120, "short"]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfMarkdown } from "../../src/documents/markdown.ts";
import { readDocument } from "../../src/index.ts";

describe("markup goes, lines stay", () => {
  test.each([
    ["# Title\nText *with* **stress** and `code`.", "Title\n\nText with stress and code."],
    ["Title\n=====\n\nText", "Title\n\nText"],
    ["A [link](http://x.y/z) and ![picture](a.png).", "A link and ."],
    ["See [note][1].\n\n[1]: http://x.y", "See note."],
    ["A fact.[^1]\n\n[^1]: Source.", "A fact."],
    ["- one\n- two\n  1. three\n- [x] four", "one\ntwo\nthree\nfour"],
    ["> Quoted *text*\n> goes on", "Quoted text\ngoes on"],
    ["---\ntitle: x\n---\nText", "Text"],
    ["a\n\n***\n\nb", "a\n\nb"],
    ["```js\nlet a = 1;\n```\nText", "Text"],
    ["| a | b |\n|---|:-:|\n| c | d |", "a\nb\nc\nd"],
    ["2 \\* 3 = 6 and 2 * 3, snake_case, _stress_", "2 * 3 = 6 and 2 * 3, snake_case, stress"],
    ["a <b>bold</b> <https://x.y> 1 < 2 &amp; 3", "a bold https://x.y 1 < 2 & 3"],
    ["Tom <!-- not\nthis --> and", "Tom  and"],
    ["Năm 2020, [Chỉ thị [25]] ban hành", "Năm 2020, [Chỉ thị [25]] ban hành"],
  ])("%s", (markdown, text) => {
    expect(textOfMarkdown(markdown)).toBe(text);
  });
});

test("a .md file by its name, in any encoding", async () => {
  const read = await readDocument(new TextEncoder().encode("# Hội nghị\r\n\r\nHai bên **nhất trí**.\r\n"), {
    name: "a.md",
  });
  expect(read).toMatchObject({ format: "md", encoding: "utf-8", text: "Hội nghị\n\nHai bên nhất trí." });
});

test("plain prose is left as it is", () => {
  const line = fc.constantFrom(
    "Hai bên nhất trí.",
    "It rose 5 % - as planned.",
    "“Yes,” he said.",
    "",
    "No.25/CT-TW (2018)",
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const text = lines
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim();
      expect(textOfMarkdown(text)).toBe(text);
    }),
  );
});

test.each(["[", "![", "`", "*", "_", "<", "&", "\\", "|", "> ", "#", "- ", "[](", "<!--"])(
  "any number of %s ends quickly",
  (mark) => {
    const started = performance.now();
    textOfMarkdown(mark.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(4000);
  },
);

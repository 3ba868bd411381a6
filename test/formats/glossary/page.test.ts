import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generate, generatedFile } from "../../../scripts/build-pages.ts";
import { placesOf } from "../../../src/formats/glossary/highlight.ts";

test("the bundled script and style are those of page/ (else: npx tsx scripts/build-pages.ts)", async () => {
  expect(readFileSync(generatedFile("glossary"), "utf8")).toBe(await generate("glossary"));
});

test.each([
  ["The UN and the UNSC met.", ["UN"], "[UN]"],
  ["Field hospitals are hospitals.", ["field hospital"], "[Field hospitals]"],
  ["Ủy viên HĐBA LHQ và HĐBA", ["HĐBA", "HĐBA LHQ"], "[HĐBA LHQ][HĐBA]"],
  ["hòa bình, HÒA BÌNH", ["hoà bình"], "[hòa bình][HÒA BÌNH]"],
  ["nothing here", ["x"], ""],
  ["İstanbul and the ﬁeld", ["field", "istanbul"], "[İstanbul]"],
])("%s", (text, forms, wanted) => {
  const shown = placesOf(text, forms)
    .map(([start, end]) => `[${text.slice(start, end)}]`)
    .join("");
  expect(shown).toBe(wanted);
});

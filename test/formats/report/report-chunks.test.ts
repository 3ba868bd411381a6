import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { reportChunks } from "../../../src/formats/report/report-chunks.ts";
import { type FormatStream, unitsOf } from "../../../src/formats/units-of.ts";
import { report } from "./bitexts.ts";

async function rows(input: FormatStream, minConfidence = 0): Promise<string[]> {
  let html = "";
  for await (const chunk of reportChunks(input, { minConfidence })) html += chunk;
  return [...parseHTML(html).document.querySelectorAll("#source > li")].map((row) => row.textContent ?? "");
}
const units = [...unitsOf(report, { rejected: true })];

test("a bitext is shown whole, units as one bitext in the order of their text", async () => {
  expect(await rows(report)).toHaveLength(7);
  expect(await rows(units)).toEqual(report.source.segments.slice(0, 4).map(({ text }) => text));
  expect(await rows(units, 0.9)).toHaveLength(2);
});

test("bitexts and units in one stream keep their order", async () => {
  const found = await rows([units[0]!, report, units[1]!]);
  expect(found).toHaveLength(3 + 1 + 7 + 1);
  expect(found[1]).toBe(report.source.segments[0]!.text);
});

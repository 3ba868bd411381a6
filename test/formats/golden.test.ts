import { expect, test } from "vitest";
import { FORMATS } from "../../src/formats/formats.ts";
import { all, report } from "./bitexts.ts";

const files = { source: "vi.txt", target: "en.txt" };
const written = FORMATS.filter((format) => format.write && !["xlsx", "html", "tmx"].includes(format.name));

test.each(written.map((format) => [format.name, format] as const))("a report as %s", async (_, format) => {
  const chunks = await all(await format.write!(report, { all: true, files, date: new Date(Date.UTC(2026, 0, 2)) }));
  await expect(chunks.join("")).toMatchFileSnapshot(`./golden/report.${format.endings[0]}`);
});

test("every format has a name, endings of its own, and a line in the help of 80 columns", () => {
  const endings = FORMATS.flatMap((format) => format.endings);
  expect(new Set(endings).size).toBe(endings.length);
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  expect(FORMATS.filter(({ about }) => about.length === 0 || about.length > 57)).toEqual([]);
});

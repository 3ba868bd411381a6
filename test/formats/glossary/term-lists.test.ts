import { expect, test } from "vitest";
import { type Glossary, glossaryFormatNamed, glossaryFormatOfPath } from "../../../src/index.ts";
import { entryOf, glossary, HOSTILE } from "./sample.ts";

const written = async (name: string, what: Glossary = glossary): Promise<string> =>
  String(await glossaryFormatNamed(name)!.write!(what, { date: new Date(Date.UTC(2026, 0, 2)) }));
const hostile: Glossary = { ...glossary, entries: HOSTILE.map((form) => entryOf(form, `${form} en`)) };

test.each(["omegat", "deepl", "google", "utx", "markdown", "html", "json", "csv", "tsv", "tbx", "tbx2"])(
  "%s as a file",
  async (name) => {
    const ending = glossaryFormatNamed(name)!.endings[0]!;
    await expect(await written(name)).toMatchFileSnapshot(`./golden/glossary.${ending}`);
  },
);

test.each(["omegat", "deepl", "utx"])("%s: a term a line, whatever the terms hold", async (name) => {
  const lines = (await written(name, hostile))
    .trimEnd()
    .split("\n")
    .filter((line) => name === "deepl" || !line.startsWith("#"));
  expect(lines).toHaveLength(HOSTILE.length);
  lines.forEach((line, k) => {
    const [source, target] = line.split("\t");
    expect([source!.trim(), target]).toEqual([HOSTILE[k], `${HOSTILE[k]} en`]);
  });
});

test("Google: rows of a CSV under language codes", async () => {
  const { default: Papa } = await import("papaparse");
  const { data } = Papa.parse<string[]>((await written("google", hostile)).trimEnd(), { delimiter: "," });
  expect(data).toEqual([["vi", "en"], ...HOSTILE.map((form) => [form, `${form} en`])]);
});

test("DeepL: no header, no form twice, nothing longer than it takes", async () => {
  const long = "đ".repeat(600);
  const twice = { ...glossary, entries: [entryOf("a", "b"), entryOf("a", "c"), entryOf(long, "x"), entryOf("d", "e")] };
  expect(await written("deepl", twice)).toBe("a\tb\nd\te\n");
});

test("abbreviations go to abbreviations; what was rejected is not exported", async () => {
  const text = await written("omegat");
  expect(text).toContain("\nHĐBA LHQ\tUNSC\t");
  expect(text).toContain("\nHội đồng Bảo an LHQ\tUnited Nations Security Council\t");
  expect(text).not.toContain("tool");
});

test("the page holds no markup of a term, and marks the terms in their examples", async () => {
  const page = await written("html", hostile);
  expect(page).not.toContain("<b>bold</b>");
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(await written("html")).toContain("<mark>HĐBA LHQ</mark>");
});

test.each([
  ["a.tbx", "tbx"],
  ["a.v2.tbx", "tbx2"],
  ["a.xlsx", "xlsx"],
  ["A.CSV", "csv"],
  ["a.google.csv", "google"],
  ["a.deepl.tsv", "deepl"],
  ["a.utf8", "omegat"],
  ["a.md", "markdown"],
  ["a.doc", undefined],
])("%s is %s", (path, name) => {
  expect(glossaryFormatOfPath(path)?.name).toBe(name);
});

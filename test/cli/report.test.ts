import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { corpus, folder, songngu } from "./songngu.ts";

const [en, vi] = [join(corpus, "000.txt"), join(corpus, "003.txt")];
const pageIn = (path: string): Document => parseHTML(readFileSync(path, "utf8")).document;

test("align -o x.html writes the report, with the reasons for each bead", async () => {
  const path = join(folder(), "x.html");
  const { err, code } = await songngu(["align", en, vi, "-o", path]);
  expect([err, code]).toEqual(["", 0]);
  const page = pageIn(path);
  expect(page.querySelector("h1")?.textContent).toBe("000.txt ↔ 003.txt");
  expect(page.querySelectorAll("#source > .segment").length).toBe(11);
  expect(page.querySelectorAll("#target > .segment").length).toBe(8);
  const { beads } = JSON.parse(page.querySelector("#data")?.textContent ?? "");
  const pairs = beads.filter((bead: { source: []; target: [] }) => bead.source.length > 0 && bead.target.length > 0);
  expect(pairs.length).toBe(7);
  for (const { explanation } of pairs) expect(explanation.links.length).toBeGreaterThan(3);
});

test("--to html --ui vi writes it to a pipe in Vietnamese", async () => {
  const { out } = await songngu(["align", en, vi, "--to", "html", "--ui", "vi"]);
  expect(parseHTML(out).document.querySelector(".summary")?.textContent).toMatch(/^7 cặp/);
});

test("convert shows what a memory holds", async () => {
  const at = folder();
  await songngu(["align", en, vi, "-o", join(at, "a.tmx")]);
  const { err, code } = await songngu(["convert", join(at, "a.tmx"), join(at, "b.html"), "--ui", "vi"]);
  expect([err, code]).toEqual(["", 0]);
  expect(pageIn(join(at, "b.html")).querySelectorAll("#source > .segment").length).toBe(7);
});

test("a language that the labels do not have is bad usage", async () => {
  const { code, err } = await songngu(["align", en, vi, "--to", "html", "--ui", "fr"]);
  expect(code).toBe(2);
  expect(err).toMatch(/--ui.*en, vi/s);
});

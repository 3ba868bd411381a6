import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { reportEntry, writeReportIndex } from "../../../src/formats/report/write-report-index.ts";
import { report } from "./bitexts.ts";

const entry = reportEntry(report, { path: "reports/1.html", source: "1.vi.txt", target: "1.en.txt" });
const pageOf = (html: string): Document => parseHTML(html).document;

test("an entry sums a bitext up", () => {
  expect(entry).toMatchObject({ sure: 2, likely: 1, unsure: 1, toReview: 1, alone: 2 });
  expect(entry.confidence).toBeCloseTo((0.97 + 0.93 + 0.74 + 0.41) / 4, 9);
});

test("a row for each report, a link to each page, what was left out below", () => {
  const html = writeReportIndex([entry, { ...entry, path: "b.html" }], {
    left: [{ name: "x.txt", reason: "no partner" }],
  });
  const page = pageOf(html);
  expect([...page.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "reports/1.html",
    "b.html",
  ]);
  const cells = [...(page.querySelector("tbody tr")?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent);
  expect(cells.slice(0, 5)).toEqual(["1.vi.txt", "1.en.txt", "4", "1", "2"]);
  expect(cells[5]).toMatch(/76 %$/);
  expect(page.querySelector(".left li")?.textContent).toBe("x.txt no partner");
});

test("names of files are names only", () => {
  const name = `"><script>alert(1)</script>.html`;
  const html = writeReportIndex(
    [
      { ...entry, path: name, source: name },
      { ...entry, path: "javascript:alert(1)" },
      { ...entry, path: "a b/50%#?.html" },
    ],
    { title: name, left: [{ name, reason: name }] },
  );
  const page = pageOf(html);
  expect(page.querySelectorAll("script").length).toBe(2);
  expect([...page.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E.html",
    "javascript%3Aalert(1)",
    "a%20b/50%25%23%3F.html",
  ]);
  expect(page.querySelector("h1")?.textContent).toBe(name);
  expect(() => writeReportIndex([{ ...entry, path: "//elsewhere/x" }])).toThrow(/a path must be relative/);
});

test("nothing to list, in Vietnamese", () => {
  const page = pageOf(writeReportIndex([], { ui: "vi" }));
  expect(page.querySelector("h1")?.textContent).toBe("Các bài đã đối chiếu");
  expect(page.documentElement.getAttribute("lang")).toBe("vi");
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Bitext } from "../../../src/core/bitext.ts";
import type { Explanation } from "../../../src/core/explanation.ts";
import { writeReport } from "../../../src/formats/report/write-report.ts";
import { beads, report, side } from "./bitexts.ts";

const explanation: Explanation = {
  evidence: [
    { name: "linked words", score: 7.25 },
    { name: "length", score: -0.5 },
  ],
  links: [
    { source: "thứ trưởng", target: "deputy minister", kind: "word", score: 3 },
    { source: "8/8/2018", target: "August 8, 2018", kind: "number", score: 6 },
  ],
  runnerUp: { source: [1], target: [4], score: 1.5 },
};
const pageOf = (html: string): Document => parseHTML(html).document;
const texts = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent ?? "");
const dataOf = (page: Document): { beads: { source: number[]; explanation?: Explanation }[] } =>
  JSON.parse(page.querySelector("#data")?.textContent ?? "");

test("the page as it is", async () => {
  const explanations = [undefined, explanation];
  const html = writeReport(report, { files: { source: "a.txt", target: "b.txt" }, explanations });
  // The style and the script have tests of their own; without them the page is short enough to read.
  const short = html
    .replace(/<style>.*<\/style>/s, "<style>…</style>")
    .replace(/<script>.*<\/script>/s, "<script>…</script>");
  await expect(short.replace(/sha256-[^']+/g, "sha256-…")).toMatchFileSnapshot("./golden/report.html");
});

test("both texts in their own order, furniture where it stood", () => {
  const page = pageOf(writeReport(report));
  expect(texts(page, "#source > li")).toEqual(
    report.source.text
      .split("\n")
      .filter(Boolean)
      .map((line) => line.replace(/^(~|# )/, "")),
  );
  expect(texts(page, "#target > .furniture")).toEqual(["HANOI (VNA) –"]);
});

test("notes are folded up at the top, each with its file; without any, nothing stands there", () => {
  const notes = [
    { code: "DECOMPOSED", message: "The source has <1> letter …", place: { side: "source" as const, line: 3 } },
    { code: "LENGTHS_UNLIKE", message: "The source has 8 segments …" },
  ];
  const page = pageOf(writeReport({ ...report, notes }, { files: { source: "x/a.txt", target: "b.txt" }, ui: "vi" }));
  expect(texts(page, ".notes summary")).toEqual(["2 ghi chú về văn bản"]);
  expect(texts(page, ".notes li")).toEqual(["a.txt The source has <1> letter …", "The source has 8 segments …"]);
  expect(page.querySelector(".notes")?.hasAttribute("open")).toBe(false);
  expect(pageOf(writeReport(report)).querySelector(".notes")).toBeNull();
});

test("each segment tells its level, its percent once a bead, and what a person decided", () => {
  const page = pageOf(writeReport(report));
  const rows = [...page.querySelectorAll(".segment")].map((row) =>
    [
      row.id,
      row.className
        .replace(/segment |sentence|opens|heading/g, "")
        .replace(/ +/g, " ")
        .trim(),
      row.getAttribute("data-mark"),
    ].join(" | "),
  );
  expect(rows).toEqual([
    "source-0 | sure | 97",
    "source-1 | sure confirmed | 93\n✓",
    "source-2 | likely | 74",
    "source-3 | unsure rejected | 41\n✕",
    "source-4 | alone | –",
    "target-0 | sure | 97",
    "target-1 | unsure rejected | 41\n✕",
    "target-2 | alone | –",
    "target-3 | sure confirmed | 93\n✓",
    "target-4 | likely | 74",
    "target-5 | likely | ",
  ]);
  expect(page.querySelector("#source-3")?.getAttribute("aria-description")).toBe("Doubtful, 41 %, Rejected");
});

test("the summary counts pairs, what is to be reviewed, and what is on one side only", () => {
  expect(texts(pageOf(writeReport(report)), ".summary span")).toEqual([
    "4 pairs",
    "1 to review",
    "1 only in Vietnamese",
    "1 only in English",
  ]);
  expect(texts(pageOf(writeReport(report, { ui: "vi", review: 0.99 })), ".summary span")).toEqual([
    "4 cặp",
    "3 cần xem lại",
    "1 chỉ có trong bản tiếng Việt",
    "1 chỉ có trong bản tiếng Anh",
  ]);
});

test("several bitexts stand one below the other, with indexes that go on", () => {
  const explanations = [...report.beads.map(() => undefined), undefined, explanation];
  const files = [{ source: "1.vi", target: "1.en" }, { source: "2.vi" }];
  const page = pageOf(writeReport([report, report], { files, explanations }));
  expect(texts(page, "#source > .document")).toEqual(["1.vi", "2.vi"]);
  expect(texts(page, "#target > .document")).toEqual(["1.en", "English"]);
  const [, , , , , , seventh, eighth] = dataOf(page).beads;
  expect(seventh?.source).toEqual([5]);
  expect(eighth?.explanation?.runnerUp).toEqual({ source: [6], target: [10], score: 1.5 });
  expect(page.querySelector("#target-6")?.getAttribute("data-bead")).toBe("6");
});

test("no bead, no segment: still a page", () => {
  const nothing: Bitext = { source: side("und", []), target: side("en", []), beads: [], notes: [] };
  expect(texts(pageOf(writeReport(nothing)), "h1")).toEqual(["Unknown language ↔ English"]);
  expect(writeReport([])).toContain("</html>");
});

describe("nothing from elsewhere, and nothing that a text could smuggle in", () => {
  const evil = [
    `<script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    `</script><script>alert(2)</script><!--`,
    `'; alert(3); // \u2028 \u2029 ${"`"}${"$"}{alert(4)}`,
    `&lt;b&gt; &amp; ]]> \u0000\u0007 \ud800`,
    `</li></ol></title></style><style>*{display:none}</style>`,
  ];
  const bitext: Bitext = {
    source: side(`vi"><script>alert(5)</script>`, evil),
    target: side("en", evil),
    beads: beads(...evil.map((_, k) => `${k}=${evil.length - 1 - k} .9`)),
    notes: [],
  };
  const links = evil.map((text) => ({ source: text, target: text, kind: "word" as const, score: 1 }));
  const html = writeReport(bitext, {
    title: evil.join(" "),
    files: { source: evil[0]!, target: evil[2]! },
    explanations: [{ evidence: [{ name: evil[2]!, score: 1 }], links }],
  });
  const page = pageOf(html);

  test("texts come out as texts", () => {
    const held = evil.map((text) => text.replace(/[\u0000\u0007\ud800]/g, "\ufffd"));
    expect(texts(page, "#source > li")).toEqual(held);
    expect(texts(page, "title, h1")).toEqual([held.join(" "), held.join(" ")]);
    expect(dataOf(page).beads[0]?.explanation?.evidence).toEqual([{ name: evil[2], score: 1 }]);
  });

  test("no element but the page's own", () => {
    expect(page.querySelectorAll("img, iframe, link, object, embed, base").length).toBe(0);
    expect(page.querySelectorAll("script").length).toBe(2);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html).not.toMatch(/[\u2028\u2029]\s*\/\//);
    expect(html.slice(html.indexOf('id="data"'))).not.toMatch(/[\u2028\u2029]/);
  });

  test("no attribute that runs or loads", () => {
    const names = new Set(
      [...page.querySelectorAll("*")].flatMap((element) => [...element.attributes].map(({ name }) => name)),
    );
    expect([...names].filter((name) => /^on|^style$|^src$|^srcset$|^href$|^action$|^formaction$/.test(name))).toEqual(
      [],
    );
  });

  test("the policy names the one script and the one style by hash, and forbids the rest", () => {
    const policy = page.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const style = /<style>(.*)<\/style>\n<\/head>/s.exec(html)?.[1] ?? "";
    const script = /<script>(.*)<\/script>\n<\/body>/s.exec(html)?.[1] ?? "";
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).not.toMatch(/\b(https?:)?\/\/(?!www\.w3\.org\/2000\/svg)[a-z]/i);
  });
});

test("any text comes out as it was, but for what HTML cannot hold", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).filter((value) => value.trim() !== "");
  fc.assert(
    fc.property(text, (value) => {
      const one = side("en", []);
      one.segments.push({ text: value, start: 0, end: value.length, paragraph: 0, kind: "sentence" });
      const bitext: Bitext = { source: one, target: one, beads: beads("0=0 .5"), notes: [] };
      const held = value
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd")
        .replace(/[\ud800-\udfff]/gu, "\ufffd");
      const html = writeReport(bitext);
      const list = html.slice(html.indexOf("<ol"), html.lastIndexOf("</main>"));
      expect(texts(pageOf(`<html><body>${list}</body></html>`), "#target > li")).toEqual([held]);
    }),
    { numRuns: 200 },
  );
});

test("the same input, the same page", () => {
  expect(writeReport(report)).toBe(writeReport(structuredClone(report)));
});

test("options that mean nothing are refused", () => {
  expect(() => writeReport(report, { ui: "fr" as "en" })).toThrow('writeReport: ui must be "en" or "vi", got "fr"');
  expect(() => writeReport(report, { review: 90 })).toThrow("writeReport: review must be a number from 0 to 1, got 90");
});

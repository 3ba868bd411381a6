import { readFileSync } from "node:fs";
import { split } from "sentence-splitter";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/sentences/split.ts";
import { reportFiles } from "../corpus/report-pair.ts";

// sentence-splitter as a second opinion: each place on the corpus where it and the engine differ is named here, with the reason.

const NUMBER = "a number before a stop ends the sentence; sentence-splitter takes both for the number of an item";
const DATELINE = "a dateline is furniture; sentence-splitter knows none";
const SIGN_OFF = "a sign-off is furniture; sentence-splitter knows none";
const SHORTENED = "U.N., a.m. and p.m. end no sentence here; sentence-splitter cuts behind them";
const LETTER = "a word of one letter may end a sentence; sentence-splitter takes it for an initial";
const NO_STOP = "a line without a stop stands alone; sentence-splitter glues it to what follows";

/** In whole documents: where the engine ends a segment (+) or sentence-splitter a sentence (-) and the other does not. */
const DOCUMENTS: readonly (readonly [place: string, why: string])[] = [
  ["000 + date 2020-07-02▮ Deputy", DATELINE],
  ["000 + at the meeting▮ Trung,", NO_STOP],
  ["000 + the meeting heard.▮/.VNA", SIGN_OFF],
  ["001 + on May 13.▮ As", NUMBER],
  ["001 + on April 27.▮ The", NUMBER],
  ["002 + HÀ NỘI —▮ Deputy", DATELINE],
  ["002 + defence in 2020.▮ The", NUMBER],
  ["004 + UN peacekeeping operations▮ VOV.VN", NO_STOP],
  ["004 + operations VOV.VN -▮ Minister", DATELINE],
];

/** In single paragraphs of the report pairs, where there is no layout to differ about. */
const REPORTS: ReadonlyMap<string, string> = new Map([
  ["a number before the stop", NUMBER],
  ["a shortening before the stop", SHORTENED],
  ["one letter before the stop", LETTER],
]);

const corpus = new URL("../../corpus/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, corpus), "utf8");

/** A place as three words, the cut, and one word, white space folded. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).trim().split(/\s+/).slice(-3).join(" ");
  const after = text.slice(at, at + 60);
  return `${before}▮${after.startsWith("/") ? after.trim() : ` ${after.trim().split(/\s+/)[0]}`}`;
}

/** Places where only one of them cuts: + the engine, - sentence-splitter. */
function differences(text: string, ours: ReadonlySet<number>): [sign: "+" | "-", place: string][] {
  const theirs = new Set(
    split(text)
      .filter((node) => node.type === "Sentence")
      .map((node) => text.slice(0, node.range[1]).trimEnd().length),
  );
  const last = text.trimEnd().length;
  const only = (a: ReadonlySet<number>, b: ReadonlySet<number>): number[] =>
    [...a].filter((end) => !b.has(end) && end < last);
  return [
    ...only(ours, theirs).map((end): ["+", string] => ["+", placeOf(text, end)]),
    ...only(theirs, ours).map((end): ["-", string] => ["-", placeOf(text, end)]),
  ];
}

test("in the five documents every difference is named", async () => {
  const found: string[] = [];
  for (const name of ["000", "001", "002", "003", "004"]) {
    const text = read(`${name}.txt`);
    const segments = await splitSentences(text);
    for (const [sign, place] of differences(text, new Set(segments.map((s) => s.end))))
      found.push(`${name} ${sign} ${place}`);
  }
  expect(found).toEqual(DOCUMENTS.map(([place]) => place));
});

function reasonOf(sign: "+" | "-", place: string): string {
  if (sign === "+" && /\d\.▮/.test(place)) return "a number before the stop";
  if (sign === "+" && /\s\p{L}\.▮/u.test(place)) return "one letter before the stop";
  if (sign === "-" && /\s(?:U\.N|[ap]\.m)\.▮/.test(place)) return "a shortening before the stop";
  return place;
}

test("in the paragraphs of the report pairs every difference has a named reason", async () => {
  const unnamed: string[] = [];
  let paragraphs = 0;
  for (const file of reportFiles()) {
    const report = JSON.parse(read(`reports/${file}`)) as Record<string, { text: string }>;
    for (const language of ["en", "vi"]) {
      const byParagraph = new Map<number, string[]>();
      for (const s of await splitSentences((report[language] as { text: string }).text, { language }))
        if (s.kind !== "furniture") byParagraph.set(s.paragraph, [...(byParagraph.get(s.paragraph) ?? []), s.text]);
      for (const sentences of byParagraph.values()) {
        paragraphs++;
        const ends = new Set<number>();
        let at = -1;
        for (const sentence of sentences) {
          at += sentence.length + 1;
          ends.add(at);
        }
        for (const [sign, place] of differences(sentences.join(" "), ends)) {
          const reason = reasonOf(sign, place);
          if (!REPORTS.has(reason)) unnamed.push(`${file} ${language} ${sign} ${place}`);
        }
      }
    }
  }
  expect(paragraphs).toBeGreaterThan(200);
  expect(unnamed).toEqual([]);
});

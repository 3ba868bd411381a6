import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { orderEntries } from "../../scripts/order-entries.ts";
import { shippedEntries, shippedTermbase } from "../../src/lexicon/shipped.ts";
import { readTermbase } from "../../src/lexicon/termbase.ts";
import { lexiconUnit, lexiconWord } from "../../src/lexicon/tokens.ts";

const COLUMNS = "vi en vi_variants en_variants vi_abbreviations en_abbreviations pos domain".split(" ");
const POS = ["noun", "verb", "adjective", "name", "phrase"];
const DOMAINS =
  "diplomacy international-organisation law defence security party state economy trade society environment health geography media".split(
    " ",
  );

const read = (name: string): string =>
  readFileSync(new URL(`../../src/lexicon/data/${name}.tsv`, import.meta.url), "utf8");
const rows = (name: string): string[][] =>
  read(name)
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
const cells = (row: readonly string[]): string[] =>
  row.flatMap((cell) => cell.split(" | ")).filter((cell) => cell !== "");

describe.each([
  ["diplomacy", COLUMNS, 800],
  ["names", COLUMNS, 300],
  ["news-words", ["vi", "en"], 1500],
])("%s.tsv", (name, columns, least) => {
  const [header, ...entries] = rows(name);

  test(`has its columns, and at least ${least} entries`, () => {
    expect(header).toEqual(columns);
    expect(entries.length).toBeGreaterThanOrEqual(least);
    expect(entries.filter((row) => row.length !== columns.length)).toEqual([]);
    expect(entries.filter((row) => row[0] === "" || row[1] === "")).toEqual([]);
  });

  test("is NFC, with single blanks, Vietnamese tones in their usual place", () => {
    const text = read(name);
    expect(text).toBe(text.normalize("NFC"));
    expect(text.endsWith("\n")).toBe(true);
    const stray = entries.flatMap(cells).filter((cell) => cell !== cell.trim() || /\s\s|\||\u00d0|\u00a0/.test(cell));
    expect(stray).toEqual([]);
    const vietnamese = entries.flatMap((row) => cells([row[0]!, columns === COLUMNS ? row[2]! : ""]));
    const oldTones = vietnamese.filter((form) =>
      (form.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => lexiconWord(word) !== word.toLowerCase()),
    );
    expect(oldTones).toEqual([]);
  });

  test("has no entry twice, and no form twice in an entry", () => {
    const keys = entries.map((row) => `${row[0]!.toLowerCase()} = ${row[1]!.toLowerCase()}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    const repeated = entries.filter((row) =>
      [0, 1].some((side) => {
        const forms = cells(row.filter((_, column) => column < 6 && column % 2 === side)).map((form) =>
          form.toLowerCase(),
        );
        return new Set(forms).size !== forms.length;
      }),
    );
    expect(repeated).toEqual([]);
  });

  test("every form has a word", () => {
    expect(entries.flatMap((row) => cells(row.slice(0, 6))).filter((form) => lexiconUnit(form) === "")).toEqual([]);
  });
});

test("diplomacy.tsv: parts of speech and domains are of the known ones", () => {
  const [, ...entries] = rows("diplomacy");
  expect(entries.filter((row) => !POS.includes(row[6]!) || !DOMAINS.includes(row[7]!))).toEqual([]);
});

test("entries that have words in common stand together when they are packed, and none is lost", async () => {
  const text = [
    COLUMNS.join("\t"),
    ...["a b\tx y", "c\tz", "b a\tw", "q\tx y v", "d c\tz z"].map((row) => `${row}${"\t".repeat(6)}`),
  ];
  const entries = await readTermbase(text.join("\n"), { source: "vi", target: "en", origin: "test" });
  expect(orderEntries(entries).map(({ source }) => source.preferred)).toEqual(["a b", "q", "c", "d c", "b a"]);
  expect(orderEntries([])).toEqual([]);
});

test("the generated data holds exactly the lists", async () => {
  const listed = await Promise.all(
    ["diplomacy", "names", "news-words"].map(async (origin) =>
      orderEntries(await readTermbase(read(origin), { source: "vi", target: "en", origin })),
    ),
  );
  expect(await shippedEntries("vi", "en"), "run scripts/build-lexicon.ts").toEqual(listed.flat());
});

describe("shippedTermbase", () => {
  test("terms and names, without everyday words", async () => {
    const origins = new Set((await shippedTermbase()).map(({ origin }) => origin));
    expect([...origins]).toEqual(["diplomacy", "names"]);
  });

  test("either direction; nothing for other pairs; a copy each time", async () => {
    const [there, back] = [await shippedTermbase("vi-VN", "en-GB"), await shippedTermbase("en", "vi")];
    expect(back.map(({ source, target }) => [target, source])).toEqual(
      there.map(({ source, target }) => [source, target]),
    );
    expect(await shippedTermbase("de", "fr")).toEqual([]);
    there[0]!.target.variants.push("spoilt");
    expect((await shippedTermbase())[0]!.target.variants).not.toContain("spoilt");
  });
});

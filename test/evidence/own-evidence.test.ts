import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/core/evidence.ts";
import { fromEmbeddings } from "../../src/evidence/from-embeddings.ts";
import { fromTranslations } from "../../src/evidence/from-translations.ts";
import { alignSegments, explain } from "../../src/songngu.ts";

/** A made-up language and what a perfect translator says. */
const WORDS: { readonly [word: string]: string } = {
  bora: "the minister",
  kelu: "visited",
  tana: "the village",
  miso: "rain",
  lopa: "fell",
  suri: "all night",
  pelo: "farmers",
  rino: "harvested",
  wato: "rice",
  zeku: "early",
  gami: "the bridge",
  hofu: "collapsed",
};
const SOURCE = ["Bora kelu tana.", "Miso lopa suri.", "Pelo rino wato zeku.", "Gami hofu."];
const TARGET = [
  "The bridge collapsed.",
  "The minister visited the village.",
  "Farmers harvested rice early.",
  "Rain fell all night.",
];
const GOLD = "0-1 1-3 2-2 3-0";

const translate = (text: string): string => text.toLowerCase().replace(/\p{L}+/gu, (word) => WORDS[word] ?? word);

/** Words as dimensions: what an encoder of both languages would do at its best. */
const DIMENSIONS = [...new Set(Object.values(WORDS).flatMap((words) => words.split(" ")))];
const embed = (text: string): number[] => {
  const words = translate(text).match(/\p{L}+/gu) ?? [];
  return DIMENSIONS.map((dimension) => words.filter((word) => word === dimension).length + 0.01);
};

async function pairs(evidence: Evidence): Promise<string> {
  const bitext = await alignSegments(SOURCE, TARGET, {
    sourceLanguage: "vi",
    targetLanguage: "en",
    evidence: [evidence],
  });
  return bitext.beads
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map(({ source, target }) => `${source.join("+")}-${target.join("+")}`)
    .join(" ");
}

describe.each([
  [
    "fromTranslations",
    (asked: string[][], options?: { batchSize: number }) =>
      fromTranslations(async (texts) => {
        asked.push(texts);
        return texts.map(translate);
      }, options),
    SOURCE.length,
  ],
  [
    "fromEmbeddings",
    (asked: string[][], options?: { batchSize: number }) =>
      fromEmbeddings(async (texts) => {
        asked.push(texts);
        return texts.map(embed);
      }, options),
    SOURCE.length + TARGET.length,
  ],
] as const)("%s", (name, make, texts) => {
  test("finds pairs of words that no lexicon knows, in any order", async () => {
    expect(await pairs(make([]))).toBe(GOLD);
  });

  test("asks for each text once, in batches", async () => {
    const asked: string[][] = [];
    const evidence = make(asked, { batchSize: 3 });
    await evidence.prepare!([...SOURCE, ...SOURCE], TARGET);
    const all = asked.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(texts);
    expect(asked.every((batch) => batch.length <= 3)).toBe(true);
  });

  test("a true pair scores above zero, an unrelated one below", async () => {
    const evidence = make([]);
    await evidence.prepare!(SOURCE, TARGET);
    expect(evidence.score([0], [1])).toBeGreaterThan(1);
    expect(evidence.score([0], [0])).toBeLessThan(0);
    expect(evidence.score([0, 1], [1, 3])).toBeGreaterThan(1);
  });

  test("scores nothing where there is nothing to say", async () => {
    const evidence = make([]);
    await evidence.prepare!(["", "Bora kelu tana."], ["Rain fell.", ""]);
    expect(evidence.score([0], [1])).toBe(0);
  });

  test("an aborted signal ends it with its reason", async () => {
    const evidence = make([], { batchSize: 1 });
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(evidence.prepare!(SOURCE, TARGET, signal)).rejects.toThrow("enough");
  });

  test("misuse is told at once", () => {
    const call = name === "fromTranslations" ? fromTranslations : fromEmbeddings;
    expect(() => call(undefined as never)).toThrow(`${name}: a function expected, got undefined`);
    expect(() => make([], { batchSize: 0 })).toThrow(`${name}: batchSize`);
  });
});

describe("one object for several pairs", () => {
  const languages = { sourceLanguage: "vi", targetLanguage: "en" };
  /** Keeps the texts that it was given last, and is ready some time later, as what fetches vectors is. */
  const slow = (): Evidence => {
    const inner = fromEmbeddings((texts) => texts.map(embed));
    return {
      ...inner,
      async prepare(source, target) {
        await inner.prepare!(source, target);
        await new Promise((resume) => setTimeout(resume, 5));
      },
    };
  };
  const beadsOf = (bitext: { beads: { source: number[]; target: number[] }[] }): string =>
    bitext.beads.map(({ source, target }) => `${source.join("+")}-${target.join("+")}`).join(" ");

  test("alignments that are awaited together come out as one by one", async () => {
    const shared = slow();
    const [turned, short] = [[...SOURCE].reverse(), SOURCE.slice(0, 2)];
    const alone: string[] = [];
    for (const source of [SOURCE, turned, short])
      alone.push(beadsOf(await alignSegments(source, TARGET, { ...languages, evidence: [slow()] })));
    const together = await Promise.all(
      [SOURCE, turned, short].map((source) => alignSegments(source, TARGET, { ...languages, evidence: [shared] })),
    );
    expect(together.map(beadsOf)).toEqual(alone);
  });

  test("one that fails lets the next one begin", async () => {
    let calls = 0;
    const shared = fromEmbeddings((texts) => {
      if (++calls === 1) throw new Error("busy");
      return texts.map(embed);
    });
    const run = (): Promise<unknown> => alignSegments(SOURCE, TARGET, { ...languages, evidence: [shared] });
    const [first, second] = await Promise.allSettled([run(), run()]);
    expect([first!.status, second!.status]).toEqual(["rejected", "fulfilled"]);
  });

  test("a bead is explained by its own texts, also when another pair was aligned in between", async () => {
    const shared = slow();
    const options = { ...languages, evidence: [shared] };
    const bitext = await alignSegments(SOURCE, TARGET, options);
    const before = await explain(bitext, bitext.beads[0]!, options);
    await alignSegments([...SOURCE].reverse(), TARGET, options);
    expect(await explain(bitext, bitext.beads[0]!, options)).toEqual(before);
  });
});

describe("what goes wrong in the caller's function", () => {
  const boom = new Error("the model is out of memory");

  test.each([
    [
      "fromTranslations",
      fromTranslations(() => {
        throw boom;
      }),
    ],
    [
      "fromEmbeddings",
      fromEmbeddings(async () => {
        throw boom;
      }),
    ],
  ])("%s: its error is the cause of ours", async (_, evidence) => {
    const failed = alignSegments(SOURCE, TARGET, { sourceLanguage: "vi", targetLanguage: "en", evidence: [evidence] });
    await expect(failed).rejects.toMatchObject({ name: "SongnguError", code: "EVIDENCE_FAILED", cause: boom });
  });

  test.each([
    [
      "too few translations",
      fromTranslations((texts) => texts.slice(1)),
      "4 answers expected for as many texts, got 3",
    ],
    ["no array", fromTranslations(() => "a" as never), "got string"],
    ["a translation that is no text", fromTranslations((texts) => texts.map(() => 7 as never)), "cannot be used"],
    [
      "vectors of different length",
      fromEmbeddings((texts) => texts.map((_, n) => new Array(n + 1).fill(1))),
      "vectors of",
    ],
    ["a vector with a hole", fromEmbeddings((texts) => texts.map(() => [1, Number.NaN])), "cannot be used"],
  ])("%s", async (_, evidence, message) => {
    await expect(evidence.prepare!(SOURCE, TARGET)).rejects.toMatchObject({ code: "EVIDENCE_FAILED" });
    await expect(evidence.prepare!(SOURCE, TARGET)).rejects.toThrow(message);
  });
});

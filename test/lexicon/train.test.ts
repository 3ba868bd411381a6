import { describe, expect, test } from "vitest";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { mergeLexicons } from "../../src/lexicon/merge.ts";
import { reverseLexicon } from "../../src/lexicon/reverse.ts";
import { trainLexicon } from "../../src/lexicon/train.ts";

const PAIRS: [string, string][] = [
  ["con mèo ngủ", "the cat sleeps"],
  ["con chó ngủ", "the dog sleeps"],
  ["con mèo ăn cá", "the cat eats fish"],
  ["con chó ăn thịt", "the dog eats meat"],
];
const VI_EN = { source: "vi", target: "en" };

/** Best translation of each word of a sentence. */
function best(lexicon: Lexicon, sentence: string): string {
  const { offsets, units } = lexicon.forward;
  return sentence
    .split(" ")
    .map((word) => {
      const row = lexicon.sourceUnits.indexOf(word);
      return offsets[row] === offsets[row + 1] ? "?" : lexicon.targetUnits[units[offsets[row]!]!]!;
    })
    .join(" ");
}

describe("trainLexicon", () => {
  test("learns which word is which from sentences alone", async () => {
    expect(best(await trainLexicon(PAIRS, VI_EN), "mèo chó ngủ ăn cá thịt")).toBe("cat dog sleeps eats fish meat");
  });

  test("learns both directions at once", async () => {
    const lexicon = await trainLexicon(PAIRS, VI_EN);
    expect(best(reverseLexicon(lexicon), "cat dog sleeps eats fish meat")).toBe("mèo chó ngủ ăn cá thịt");
  });

  test("swapping the sides transposes the result", async () => {
    const there = await trainLexicon(PAIRS, VI_EN);
    const back = await trainLexicon(
      PAIRS.map(([vi, en]) => [en, vi] as const),
      { source: "en", target: "vi" },
    );
    for (const word of ["mèo", "ngủ", "thịt"]) expect(best(reverseLexicon(back), word)).toBe(best(there, word));
  });

  test("rows are probabilities, best first", async () => {
    const { forward, backward } = await trainLexicon(PAIRS, VI_EN);
    for (const { offsets, probabilities } of [forward, backward]) {
      for (let row = 0; row + 1 < offsets.length; row++) {
        const values = [...probabilities.subarray(offsets[row], offsets[row + 1])];
        expect(values).toEqual([...values].sort((a, b) => b - a));
        expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.001);
      }
    }
  });

  test("takes pairs as they come, and the same pairs give the same lexicon", async () => {
    async function* stream(): AsyncGenerator<[string, string]> {
      yield* PAIRS;
    }
    expect(await trainLexicon(stream(), VI_EN)).toEqual(await trainLexicon(PAIRS, VI_EN));
  });

  test("any pair of languages", async () => {
    const pairs: [string, string][] = [
      ["Hund schläft", "le chien dort"],
      ["Katze schläft", "le chat dort"],
      ["Hund frisst", "le chien mange"],
    ];
    expect(best(await trainLexicon(pairs, { source: "de", target: "fr" }), "hund katze frisst")).toBe(
      "chien chat mange",
    );
  });

  test("an empty side is no harm, nothing but empty sides is an error", async () => {
    const lexicon = await trainLexicon([...PAIRS, ["", "nothing"], ["không", ""]], VI_EN);
    expect(lexicon.info.pairs).toBe(6);
    await expect(trainLexicon([["", ""]], VI_EN)).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(trainLexicon([], VI_EN)).rejects.toMatchObject({ code: "BAD_INPUT" });
  });

  test("misuse names the option and the value", async () => {
    await expect(trainLexicon(PAIRS, { source: "", target: "en" })).rejects.toThrow(/trainLexicon: source .*""/);
    await expect(trainLexicon(PAIRS, { ...VI_EN, iterations: 0 })).rejects.toThrow(/iterations .*0/);
    await expect(trainLexicon(PAIRS, { ...VI_EN, minProbability: 2 })).rejects.toThrow(/minProbability .*2/);
    await expect(trainLexicon([["một"]] as unknown as [string, string][], VI_EN)).rejects.toThrow(/pair 0/);
  });

  test("an abort stops it with the signal's reason", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(trainLexicon(PAIRS, { ...VI_EN, signal })).rejects.toThrow("enough");
  });
});

describe("mergeLexicons", () => {
  test("an earlier lexicon wins, a later one fills in", async () => {
    const mine = await trainLexicon([["mèo", "feline"]], { ...VI_EN, origin: "mine" });
    const merged = mergeLexicons([mine, await trainLexicon(PAIRS, { ...VI_EN, origin: "pets" })]);
    expect(best(merged, "mèo chó")).toBe("feline dog");
    expect(merged.info.origins).toEqual(["mine", "pets"]);
  });

  test("lexicons of other languages do not join", async () => {
    const [one, other] = [await trainLexicon(PAIRS, VI_EN), await trainLexicon(PAIRS, { source: "vi", target: "fr" })];
    expect(() => mergeLexicons([one, other])).toThrow(/vi–fr cannot join vi–en/);
    expect(() => mergeLexicons([])).toThrow("no lexicon");
  });

  test("regional tags count as their language", async () => {
    const [one, other] = [
      await trainLexicon(PAIRS, VI_EN),
      await trainLexicon(PAIRS, { source: "vi-VN", target: "en-GB" }),
    ];
    expect(mergeLexicons([one, other]).source).toBe("vi");
  });
});

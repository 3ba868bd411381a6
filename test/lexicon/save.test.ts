import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SongnguError } from "../../src/core/error.ts";
import { mergeLexicons } from "../../src/lexicon/merge.ts";
import { loadLexicon, saveLexicon } from "../../src/lexicon/save.ts";
import { shippedLexicon } from "../../src/lexicon/shipped.ts";
import { trainLexicon } from "../../src/lexicon/train.ts";

const PAIRS: [string, string][] = [
  ["con mèo ngủ", "the cat sleeps"],
  ["con chó ngủ", "the dog sleeps"],
  ["con mèo ăn cá", "the cat eats fish"],
  ["con chó ăn thịt", "the dog eats meat"],
];
const options = { source: "vi", target: "en", origin: "pets", licence: "CC0-1.0", description: "four sentences" };

const codeOf = (bytes: Uint8Array): string => {
  try {
    loadLexicon(bytes);
    return "loaded";
  } catch (error) {
    return error instanceof SongnguError ? error.code : `uncoded: ${String(error)}`;
  }
};

describe("saveLexicon, loadLexicon", () => {
  test("what is saved is loaded again, to the last bit", async () => {
    const lexicon = await trainLexicon(PAIRS, options);
    expect(loadLexicon(saveLexicon(lexicon))).toEqual(lexicon);
  });

  test("a merged lexicon and the shipped one too", async () => {
    const shipped = (await shippedLexicon("vi", "en"))!;
    const merged = mergeLexicons([await trainLexicon(PAIRS, options), shipped]);
    expect(loadLexicon(saveLexicon(merged))).toEqual(merged);
  });

  test("random lexicons keep words and order", async () => {
    const sentence = fc.array(fc.constantFrom("a", "bê", "cờ", "đi", "e", "ghê"), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 8 }), async (pairs) => {
        const lexicon = await trainLexicon(
          pairs.map(([a, b]) => [a.join(" "), b.join(" ").toUpperCase()] as const),
          options,
        );
        expect(loadLexicon(saveLexicon(lexicon))).toEqual(lexicon);
      }),
      { numRuns: 30 },
    );
  });

  test("the head of the file tells people what it is", async () => {
    const bytes = saveLexicon(await trainLexicon(PAIRS, options));
    const [magic, header] = new TextDecoder("latin1").decode(bytes).split("\n");
    expect(magic).toBe("songngu-lexicon 1");
    expect(JSON.parse(header!)).toMatchObject({
      source: "vi",
      target: "en",
      info: { pairs: 4, licence: "CC0-1.0", description: "four sentences", origins: ["pets"] },
    });
  });

  test("a file cut anywhere is refused", async () => {
    const bytes = saveLexicon(await trainLexicon(PAIRS, options));
    for (let end = 0; end < bytes.length; end++)
      expect(codeOf(bytes.subarray(0, end)), `cut at ${end}`).toBe("BAD_LEXICON");
  });

  test("a file with one byte changed is refused, or differs in what its header tells", async () => {
    const lexicon = await trainLexicon(PAIRS, options);
    const bytes = saveLexicon(lexicon);
    const body = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1;
    for (let at = body; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at]! ^= 0x10;
      expect(codeOf(damaged), `byte ${at}`).toBe("BAD_LEXICON");
    }
  });

  test.each([
    ["nothing", ""],
    ["a text", "Hà Nội, ngày 8 tháng 8"],
    ["a later version", 'songngu-lexicon 7\n{"source":"vi"}\n'],
    ["a header that is no JSON", "songngu-lexicon 1\n{oops}\n"],
    ["a header without languages", "songngu-lexicon 1\n{}\n"],
  ])("%s is refused", (_, text) => {
    expect(codeOf(new TextEncoder().encode(text))).toBe("BAD_LEXICON");
  });

  test("the message says what is wrong", () => {
    const load = (text: string) => () => loadLexicon(new TextEncoder().encode(text));
    expect(load("songngu-lexicon 7\n")).toThrow("version 7");
    expect(load("PK\u0003\u0004")).toThrow("not a songngu lexicon");
  });
});

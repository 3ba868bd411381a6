import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { shippedLexicon } from "../../src/lexicon/shipped.ts";

/** Translations of a unit, best first, with what they come from: "country:news-words". */
function row(lexicon: Lexicon, unit: string): string[] {
  const at = lexicon.sourceUnits.indexOf(unit);
  if (at === -1) return [];
  const { offsets, units, origins } = lexicon.forward;
  return Array.from(units.subarray(offsets[at], offsets[at + 1]), (target, n) => {
    return `${lexicon.targetUnits[target]!}:${lexicon.info.origins[origins[offsets[at]! + n]!]!}`;
  });
}

describe("shippedLexicon", () => {
  test("knows curated and trained translations of one unit", async () => {
    const lexicon = (await shippedLexicon("vi", "en"))!;
    expect(row(lexicon, "bộ chính trị")[0]).toBe("politburo:diplomacy");
    expect(row(lexicon, "nước")).toEqual(expect.arrayContaining(["country:news-words", "water:news-words"]));
    expect(row(lexicon, "tháng")).toEqual(expect.arrayContaining(["month:news-words", "months:alt"]));
    expect(row(lexicon, "thống")).toContain("president:alt");
    expect(row(lexicon, "thụy điển")).toEqual(expect.arrayContaining(["sweden:diplomacy", "swedish:names"]));
  });

  test("is trained on the whole corpus, and says so", async () => {
    const { info, forward, backward } = (await shippedLexicon("vi", "en"))!;
    expect(info).toMatchObject({
      pairs: 16_000,
      licence: "CC-BY-4.0",
      origins: ["diplomacy", "names", "news-words", "alt"],
    });
    const trained = (origins: Uint8Array): number =>
      origins.filter((origin) => origin === info.origins.indexOf("alt")).length;
    // Without what the lists link, and what is found by its base form.
    expect(trained(forward.origins)).toBeGreaterThan(3_000);
    expect(trained(backward.origins)).toBeGreaterThan(3_000);
  });

  test("one object for each direction, sharing its tables; regional tags too; nothing for other pairs", async () => {
    const [there, back] = [(await shippedLexicon("vi-VN", "en-GB"))!, (await shippedLexicon("en", "vi"))!];
    expect(await shippedLexicon("vi", "en")).toBe(there);
    expect(back.forward).toBe(there.backward);
    expect(back.sourceUnits).toBe(there.targetUnits);
    expect(await shippedLexicon("de", "fr")).toBeUndefined();
    expect(await shippedLexicon("vi", "vi")).toBeUndefined();
  });

  test("every unit stands once; rows are probabilities, best first", async () => {
    const { sourceUnits, targetUnits, forward, backward } = (await shippedLexicon("vi", "en"))!;
    for (const units of [sourceUnits, targetUnits]) expect(new Set(units).size).toBe(units.length);
    for (const { offsets, probabilities, units } of [forward, backward]) {
      for (let at = 0; at + 1 < offsets.length; at++) {
        let sum = 0;
        for (let e = offsets[at]!; e < offsets[at + 1]!; e++) {
          sum += probabilities[e]!;
          if (e > offsets[at]!) expect(probabilities[e - 1]!).toBeGreaterThanOrEqual(probabilities[e]!);
        }
        expect(sum).toBeLessThanOrEqual(1.001);
        expect(new Set(units.subarray(offsets[at], offsets[at + 1])).size).toBe(offsets[at + 1]! - offsets[at]!);
      }
    }
  });

  test("all data together stays below 200 kB compressed", () => {
    const data = readFileSync(new URL("../../src/lexicon/data/vi-en.generated.ts", import.meta.url));
    expect(gzipSync(data).length).toBeLessThan(200_000);
  });
});

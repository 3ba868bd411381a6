import { expect, test } from "vitest";
import { newWords } from "../../src/cli/build/new-words.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { trainLexicon } from "../../src/lexicon/train.ts";

const learn = (pairs: readonly [string, string][]): Promise<Lexicon> =>
  trainLexicon(pairs, { source: "en", target: "vi" });
const translations = ({ sourceUnits, targetUnits, forward }: Lexicon): string[] =>
  sourceUnits.flatMap((unit, row) =>
    [...forward.units.slice(forward.offsets[row], forward.offsets[row + 1])].map(
      (to) => `${unit} = ${targetUnits[to]}`,
    ),
  );

test("what is known stays out, and so does what was hardly seen", async () => {
  const known = await learn([
    ["sea", "biển"],
    ["meeting", "họp"],
  ]);
  const learnt = await learn([
    ...Array.from({ length: 4 }, (): [string, string] => ["sea", "biển"]),
    ...Array.from({ length: 4 }, (): [string, string] => ["turbot", "bơn"]),
    ["rarity", "hiếm"],
  ]);
  expect(translations(newWords(learnt, known))).toEqual(["turbot = bơn"]);
  expect(translations(newWords(learnt, undefined)).sort()).toEqual(["sea = biển", "turbot = bơn"]);
});

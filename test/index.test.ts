import { expect, test } from "vitest";
import * as songngu from "../src/index.ts";

test("the public door has every function of the contract", () => {
  const contract =
    "align alignSegments explain detectLanguage splitSentences splitBilingual trainLexicon saveLexicon loadLexicon lookup extractGlossary pairDocuments updateBitext evaluate fromTranslations fromEmbeddings writeTmx tmxChunks readTmx validateTmx checkUnits SongnguError";
  expect(
    contract.split(" ").filter((name) => typeof (songngu as Record<string, unknown>)[name] !== "function"),
  ).toEqual([]);
});

import { detectLanguage } from "../language/detect.ts";
import { languageOf } from "../lexicon/language-of.ts";
import { splitSentences } from "../sentences/split.ts";
import { type DocumentSet, DocumentSetBuilder } from "./document-set.ts";
import type { CorpusDocument, LeftDocument } from "./pairing.ts";
import { letOthersRun } from "./turns.ts";

/** Documents after which others may run. */
const SLICE = 16;

/** Splits documents into segments and sorts them by language; those without a sentence or a language go to `left`. */
export async function splitByLanguage(
  documents: readonly CorpusDocument[],
  left: LeftDocument[],
  signal: AbortSignal | undefined,
): Promise<DocumentSet[]> {
  const builders = new Map<string, DocumentSetBuilder>();
  for (let k = 0; k < documents.length; k++) {
    const { id, text, language: given } = documents[k]!;
    if (k % SLICE === 0) await letOthersRun(signal);
    const language = languageOf(given ?? (await detectLanguage(text)).language);
    const segments = (await splitSentences(text, { language })).filter(({ kind }) => kind !== "furniture");
    if (!segments.some((segment) => /\p{L}/u.test(segment.text))) left.push({ id, reason: "it has no sentence" });
    else if (language === "und") left.push({ id, reason: "its language cannot be told" });
    else {
      const builder = builders.get(language) ?? new DocumentSetBuilder(language);
      builders.set(language, builder);
      builder.add(
        k,
        segments.map((segment) => segment.text),
      );
    }
  }
  const languages = [...builders.keys()].sort();
  return languages.map((language) => builders.get(language)!.build());
}

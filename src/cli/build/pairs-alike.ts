import { isSourceFirst } from "../../corpus/language-order.ts";
import type { FoundDocument } from "./find-documents.ts";
import { namesakes } from "./namesakes.ts";

/** Documents two by two whose names are the same but for a language, source first: what their texts will say as well, mostly. */
export function pairsAlike(
  documents: readonly FoundDocument[],
  sourceLanguage: string | undefined,
): [source: FoundDocument, target: FoundDocument][] {
  const pairs: [FoundDocument, FoundDocument][] = [];
  for (const [a, b, ...others] of namesakes(documents)) {
    if (a?.language === undefined || b?.language === undefined) continue;
    if (others.length > 0 || a.language === b.language) continue;
    const inOrder = isSourceFirst(a.language, b.language, sourceLanguage);
    pairs.push(inOrder ? [a.document, b.document] : [b.document, a.document]);
  }
  return pairs;
}

import { isSourceFirst } from "../../corpus/language-order.ts";
import { nameKey } from "../../corpus/name-key.ts";
import type { FoundDocument } from "./find-documents.ts";

/** Documents two by two whose names are the same but for a language, source first: what their texts will say as well, mostly. */
export function pairsAlike(
  documents: readonly FoundDocument[],
  sourceLanguage: string | undefined,
): [source: FoundDocument, target: FoundDocument][] {
  const groups = new Map<string, { document: FoundDocument; language: string }[]>();
  for (const document of documents) {
    const { key, language } = nameKey(document.id);
    if (language === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ document, language }]);
    else group.push({ document, language });
  }
  const pairs: [FoundDocument, FoundDocument][] = [];
  for (const [a, b, ...others] of groups.values()) {
    if (a === undefined || b === undefined || others.length > 0 || a.language === b.language) continue;
    const inOrder = isSourceFirst(a.language, b.language, sourceLanguage);
    pairs.push(inOrder ? [a.document, b.document] : [b.document, a.document]);
  }
  return pairs;
}

import { nameKey } from "../../corpus/name-key.ts";
import type { FoundDocument } from "./find-documents.ts";

/** A document, and the language that its name gives. */
export interface Namesake {
  readonly document: FoundDocument;
  language: string | undefined;
}

/** Documents whose names are the same but for a language, together; in the order of the first of each group. */
export function namesakes(documents: readonly FoundDocument[]): Namesake[][] {
  const groups = new Map<string, Namesake[]>();
  for (const document of documents) {
    const { key, language } = nameKey(document.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ document, language }]);
    else group.push({ document, language });
  }
  return [...groups.values()];
}

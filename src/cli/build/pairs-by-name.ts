import type { LeftDocument } from "../../corpus/pairing.ts";
import { detectLanguage } from "../../language/detect.ts";
import { languageOf } from "../../lexicon/language-of.ts";
import type { FoundDocument } from "./find-documents.ts";
import { type Namesake, namesakes } from "./namesakes.ts";
import type { PlannedPair } from "./planned-pair.ts";

/**
 * Pairs the documents whose names are the same but for the language (`x.vi.txt` and `x.en.txt`, `vi/x` and `en/x`). The
 * language is that of the name; where a name has none, that of the text.
 */
export async function pairsByName(
  documents: readonly FoundDocument[],
  sourceLanguage: string | undefined,
  textOf: (document: FoundDocument) => Promise<string>,
): Promise<{ pairs: PlannedPair[]; left: LeftDocument[] }> {
  const pairs: PlannedPair[] = [];
  const left: LeftDocument[] = [];
  const first = sourceLanguage === undefined ? undefined : languageOf(sourceLanguage);
  for (const group of namesakes(documents)) {
    if (group.length === 1) {
      left.push({ id: group[0]!.document.id, reason: "no other document has its name in another language" });
      continue;
    }
    for (const member of group) {
      member.language ??= (await detectLanguage(await textOf(member.document).catch(() => ""))).language;
    }
    const languages = group.map(({ language }) => language);
    if (group.length > 2 || languages[0] === languages[1]) {
      const names = group.map(({ document }) => JSON.stringify(document.id)).join(", ");
      for (const { document } of group) {
        left.push({ id: document.id, reason: `${names} have one name, and not one for each of two languages` });
      }
      continue;
    }
    const [a, b] = group as [Namesake, Namesake];
    const turn = first === undefined ? a.language! > b.language! : b.language === first;
    const [source, target] = turn ? [b, a] : [a, b];
    pairs.push({
      source: { ...source.document, language: source.language! },
      target: { ...target.document, language: target.language! },
    });
  }
  return { pairs, left };
}

import { contentId } from "./content-id.ts";
import type { TextSource } from "./decode-chunks.ts";
import { foldText, mendSurrogates } from "./fold-text.ts";
import { linesOf } from "./lines-of.ts";
import { complaints, type ReadOptions } from "./read-options.ts";
import type { TranslationUnit, UnitSide } from "./unit.ts";
import { unitChunks } from "./unit-writer.ts";
import { type FormatStream, type UnitChoice, unitStream } from "./units-of.ts";

/** One of the two files of a Moses corpus: a text a line, line k of one file a translation of line k of the other. */
export const mosesChunks = (input: FormatStream, side: UnitSide, choice: UnitChoice = {}): AsyncGenerator<string> =>
  unitChunks(
    { begin: () => "", unit: (unit) => `${mendSurrogates(foldText(unit[side]))}\n`, end: () => "" },
    unitStream(input, { ...choice, nulls: false }),
  );

/** Reads the two files of a Moses corpus side by side. */
export async function* mosesUnits(
  source: TextSource,
  target: TextSource,
  options: ReadOptions = {},
): AsyncGenerator<TranslationUnit> {
  const told = complaints(options);
  const [left, right] = [linesOf(source), linesOf(target)];
  try {
    for (let line = 1; ; line++) {
      const [a, b] = [await left.next(), await right.next()];
      if (a.done || b.done) {
        if (a.done !== b.done) {
          const which = a.done ? "source" : "target";
          told.wrong(
            "LINES_DIFFER",
            `line ${line}: the ${which} file ends, the other goes on: what follows is left out`,
            line,
          );
        }
        break;
      }
      const [sourceText, targetText] = [foldText(a.value), foldText(b.value)];
      if (sourceText === "" && targetText === "") continue;
      yield {
        id: contentId(sourceText, targetText),
        source: sourceText,
        target: targetText,
        sourceLanguage: options.sourceLanguage ?? "und",
        targetLanguage: options.targetLanguage ?? "und",
        props: [],
        notes: [],
      };
    }
  } finally {
    await left.return(undefined);
    await right.return(undefined);
  }
  told.end();
}

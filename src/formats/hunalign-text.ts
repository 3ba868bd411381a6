import { contentId } from "./content-id.ts";
import type { TextSource } from "./decode-chunks.ts";
import { foldText, mendSurrogates } from "./fold-text.ts";
import { linesOf } from "./lines-of.ts";
import { complaints, type ReadOptions } from "./read-options.ts";
import type { TranslationUnit } from "./unit.ts";
import { unitChunks } from "./unit-writer.ts";
import { type FormatStream, unitStream } from "./units-of.ts";

/** hunalign's text format: source text, target text, score, null beads included. */
export const hunalignChunks = (input: FormatStream): AsyncGenerator<string> =>
  unitChunks(
    {
      begin: () => "",
      unit: ({ source, target, confidence }) =>
        `${mendSurrogates(`${cell(source)}\t${cell(target)}`)}\t${(confidence ?? 1).toFixed(4)}\n`,
      end: () => "",
    },
    unitStream(input, { nulls: true }),
  );

/** Reads it; the " ~~~ " between the segments of one side becomes a blank. Scores over 1 become a prop: they are no probabilities. */
export async function* hunalignUnits(input: TextSource, options: ReadOptions = {}): AsyncGenerator<TranslationUnit> {
  const told = complaints(options);
  let line = 0;
  for await (const text of linesOf(input)) {
    line++;
    if (text.trim() === "") continue;
    const cells = text.split("\t");
    if (cells.length < 2) {
      told.wrong("BAD_LINE", `line ${line}: has one column, and two texts are needed`, line);
      continue;
    }
    const [source, target] = [joined(cells[0]!), joined(cells[1]!)];
    if (source === "" && target === "") continue;
    const unit: TranslationUnit = {
      id: contentId(source, target),
      source,
      target,
      sourceLanguage: options.sourceLanguage ?? "und",
      targetLanguage: options.targetLanguage ?? "und",
      props: [],
      notes: [],
    };
    const score = cells[2]?.trim() ? Number(cells[2]) : Number.NaN;
    if (score >= 0 && score <= 1) unit.confidence = score;
    else if (!Number.isNaN(score)) unit.props.push({ type: "x-hunalign-score", value: cells[2]!.trim() });
    yield unit;
  }
  told.end();
}

/** A text that holds the separator itself keeps it behind blanks of another kind, which reading folds again. */
const cell = (text: string): string => foldText(text).replaceAll(" ~~~ ", "\u00a0~~~\u00a0");

const joined = (cell: string): string => foldText(cell.replaceAll(" ~~~ ", " "));

import type { Bead, Bitext } from "../core/bitext.ts";
import { beadText } from "./bead-text.ts";
import { contentId } from "./content-id.ts";
import { foldText } from "./fold-text.ts";
import { isNullUnit, type TranslationUnit } from "./unit.ts";

/** What can be written, all at once: a bitext, or any number of bitexts and translation units. */
export type FormatInput = Bitext | Iterable<Bitext | TranslationUnit>;
/** What can be written as a stream. */
export type FormatStream = FormatInput | AsyncIterable<Bitext | TranslationUnit>;

/** Names of the two documents of a bitext. */
export interface FileNames {
  source?: string;
  target?: string;
}

/** Which beads become translation units. */
export interface UnitChoice {
  /** Least confidence, 0 to 1; beads of unknown confidence stay. @default 0 */
  minConfidence?: number;
  /** Also null beads. @default false */
  nulls?: boolean;
  /** Also beads that a person has rejected. @default false */
  rejected?: boolean;
  /** Names of the documents: one pair for all bitexts, or one for each in their order. */
  files?: FileNames | readonly FileNames[];
}

const isBitext = (value: object): value is Bitext => "beads" in value && "segments" in (value as Bitext).source;

/** The units of bitexts, in the order of their beads; units pass through. What is not chosen is left out. */
export function* unitsOf(input: FormatInput, choice: UnitChoice = {}): Generator<TranslationUnit> {
  let index = 0;
  for (const item of isBitext(input) ? [input] : input) {
    if (isBitext(item)) yield* bitextUnits(item, choice, index++);
    else if (isChosen(item, choice)) yield item;
  }
}

/** The same for a stream. */
export async function* unitStream(input: FormatStream, choice: UnitChoice = {}): AsyncGenerator<TranslationUnit> {
  if (!(Symbol.asyncIterator in input)) return yield* unitsOf(input, choice);
  let index = 0;
  for await (const item of input) {
    if (isBitext(item)) yield* bitextUnits(item, choice, index++);
    else if (isChosen(item, choice)) yield item;
  }
}

function* bitextUnits(bitext: Bitext, choice: UnitChoice, index: number): Generator<TranslationUnit> {
  const files = Array.isArray(choice.files) ? choice.files[index] : (choice.files as FileNames | undefined);
  for (const bead of bitext.beads) {
    const unit = unitOfBead(bitext, bead, files);
    if (isChosen(unit, choice)) yield unit;
  }
}

/** A bead as a translation unit. */
export function unitOfBead(bitext: Bitext, bead: Bead, files: FileNames = {}): TranslationUnit {
  const source = foldText(beadText(bitext.source, bead.source));
  const target = foldText(beadText(bitext.target, bead.target));
  const unit: TranslationUnit = {
    id: contentId(source, target),
    source,
    target,
    sourceLanguage: bitext.source.language,
    targetLanguage: bitext.target.language,
    confidence: bead.confidence,
    bead: { source: bead.source, target: bead.target },
    props: [],
    notes: [],
  };
  if (bead.status) unit.status = bead.status;
  if (files.source !== undefined) unit.sourceFile = files.source;
  if (files.target !== undefined) unit.targetFile = files.target;
  if (bead.source.length > 0) {
    const before = bitext.source.segments[bead.source[0]! - 1];
    const after = bitext.source.segments[bead.source.at(-1)! + 1];
    if (before) unit.before = foldText(before.text);
    if (after) unit.after = foldText(after.text);
  }
  return unit;
}

function isChosen(unit: TranslationUnit, choice: UnitChoice): boolean {
  if (!choice.nulls && isNullUnit(unit)) return false;
  if (!choice.rejected && unit.status === "rejected") return false;
  return unit.confidence === undefined || unit.confidence >= (choice.minConfidence ?? 0) || isNullUnit(unit);
}

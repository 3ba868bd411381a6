import { claimedBead } from "./bead-indexes.ts";
import { contentId } from "./content-id.ts";
import type { TextSource } from "./decode-chunks.ts";
import { foldText } from "./fold-text.ts";
import { canonicalTag } from "./language-tag.ts";
import { lineBlocks } from "./lines-of.ts";
import { complaints, type ReadOptions } from "./read-options.ts";
import { parseTmxDate } from "./tmx/tmx-date.ts";
import type { TranslationUnit } from "./unit.ts";
import { parseStatus } from "./unit-fields.ts";
import { type UnitWriter, unitChunks } from "./unit-writer.ts";
import { type FormatStream, type UnitChoice, unitStream } from "./units-of.ts";

/** How JSON lines are written. */
export interface JsonlOptions extends Omit<UnitChoice, "nulls"> {
  /** All that is known of a unit: id, languages, files, dates, notes, props. @default false: what belongs to the bead */
  full?: boolean;
}

class JsonlWriter implements UnitWriter {
  readonly #full: boolean;
  #source = 0;
  #target = 0;

  constructor(full: boolean) {
    this.#full = full;
  }

  begin(): string {
    return "";
  }

  unit(unit: TranslationUnit): string {
    const bead = unit.bead ?? {
      source: unit.source === "" ? [] : [this.#source],
      target: unit.target === "" ? [] : [this.#target],
    };
    this.#source = Math.max(this.#source, ...bead.source.map((index) => index + 1));
    this.#target = Math.max(this.#target, ...bead.target.map((index) => index + 1));
    const { source, target, confidence, status, bead: _, ...rest } = unit;
    return `${JSON.stringify({
      source: bead.source,
      target: bead.target,
      confidence: confidence === undefined ? null : Number(confidence.toFixed(4)),
      status: status ?? null,
      sourceText: foldText(source),
      targetText: foldText(target),
      ...(this.#full ? rest : {}),
    })}\n`;
  }

  end(): string {
    return "";
  }
}

/** One line of JSON for each bead, null beads included, an empty text for the empty side. */
export const jsonlChunks = (input: FormatStream, options: JsonlOptions = {}): AsyncGenerator<string> =>
  unitChunks(new JsonlWriter(options.full ?? false), unitStream(input, { rejected: true, ...options, nulls: true }));

/**
 * Reads JSON lines: our own, and those of others that have two texts as `source` and `target`, or by language (`{"vi": …, "en": …}`,
 * also inside `translation`).
 */
export async function* jsonlUnits(source: TextSource, options: ReadOptions = {}): AsyncGenerator<TranslationUnit> {
  const told = complaints(options);
  let line = 0;
  for await (const lines of lineBlocks(source)) {
    const units: TranslationUnit[] = [];
    for (const text of lines) {
      line++;
      if (text.trim() === "") continue;
      const unit = unitOfLine(text, options);
      if (unit) units.push(unit);
      else if (unit === undefined) told.wrong("BAD_LINE", `line ${line}: is no JSON object with two texts`, line);
    }
    yield* units;
  }
  told.end();
}

/** null for a line that holds no text on purpose: the null bead of an empty segment. */
function unitOfLine(line: string, options: ReadOptions): TranslationUnit | null | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const record = value as Record<string, unknown>;
  const texts = ownTexts(record) ?? textsByLanguage(record, options);
  if (!texts) return undefined;
  if (texts.source === "" && texts.target === "") {
    return isIndexes(record.source) && isIndexes(record.target) ? null : undefined;
  }
  const unit: TranslationUnit = {
    id: stringOf(record.id) ?? contentId(texts.source, texts.target),
    ...texts,
    sourceLanguage: options.sourceLanguage ?? stringOf(record.sourceLanguage) ?? texts.sourceLanguage ?? "und",
    targetLanguage: options.targetLanguage ?? stringOf(record.targetLanguage) ?? texts.targetLanguage ?? "und",
    props: propsOf(record.props),
    notes: Array.isArray(record.notes) ? record.notes.filter((note) => typeof note === "string") : [],
  };
  fillKnown(unit, record);
  return unit;
}

interface Texts {
  source: string;
  target: string;
  sourceLanguage?: string;
  targetLanguage?: string;
}

function ownTexts(record: Record<string, unknown>): Texts | undefined {
  const source = stringOf(record.sourceText) ?? stringOf(record.source);
  const target = stringOf(record.targetText) ?? stringOf(record.target);
  return source === undefined || target === undefined
    ? undefined
    : { source: foldText(source), target: foldText(target) };
}

function textsByLanguage(record: Record<string, unknown>, options: ReadOptions): Texts | undefined {
  const holder = (typeof record.translation === "object" && record.translation) || record;
  const byTag = Object.entries(holder).filter(
    (entry): entry is [string, string] => /^[a-z]{2,3}(?:[-_]\w+)?$/i.test(entry[0]) && typeof entry[1] === "string",
  );
  const find = (tag: string | undefined, k: number): [string, string] | undefined =>
    tag === undefined ? byTag[k] : byTag.find(([name]) => canonicalTag(name) === canonicalTag(tag));
  const source = find(options.sourceLanguage, 0);
  const target = find(options.targetLanguage, 1);
  if (byTag.length < 2 || !source || !target || source === target) return undefined;
  const [sourceLanguage, targetLanguage] = [canonicalTag(source[0]), canonicalTag(target[0])];
  return { source: foldText(source[1]), target: foldText(target[1]), sourceLanguage, targetLanguage };
}

const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const isIndexes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((index) => Number.isInteger(index) && index >= 0);

function propsOf(value: unknown): TranslationUnit["props"] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((prop) => {
    const [type, text] = [stringOf(prop?.type), stringOf(prop?.value)];
    return type === undefined || text === undefined ? [] : [{ type, value: text }];
  });
}

function fillKnown(unit: TranslationUnit, record: Record<string, unknown>): void {
  const { confidence, source, target } = record;
  if (typeof confidence === "number" && confidence >= 0 && confidence <= 1) unit.confidence = confidence;
  const status = parseStatus(stringOf(record.status) ?? "");
  if (status) unit.status = status;
  const bead = isIndexes(source) && isIndexes(target) ? claimedBead({ source, target }, unit) : undefined;
  if (bead) unit.bead = bead;
  for (const key of ["sourceFile", "targetFile", "before", "after", "creator", "changer"] as const) {
    const text = stringOf(record[key]);
    if (text !== undefined) unit[key] = text;
  }
  for (const key of ["date", "changed"] as const) {
    const date = parseTmxDate(stringOf(record[key]) ?? "");
    if (date) unit[key] = date;
  }
}

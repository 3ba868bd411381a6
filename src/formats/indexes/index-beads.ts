import type { BeadStatus } from "../../core/bitext.ts";
import { SongnguError } from "../../core/error.ts";
import type { BeadIndexes } from "../bead-indexes.ts";
import { contentId } from "../content-id.ts";
import { foldText } from "../fold-text.ts";
import type { Complaints, ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import { type FormatStream, type UnitChoice, unitStream } from "../units-of.ts";

/** A bead as formats that hold only numbers of segments know it. */
export interface IndexBead extends BeadIndexes {
  confidence: number | undefined;
  status: BeadStatus | undefined;
}

/** All beads of what is to be written, and how many segments each side has. */
export interface IndexBeads {
  beads: IndexBead[];
  sources: number;
  targets: number;
  /** Names of the documents, where they are known. */
  sourceFile?: string;
  targetFile?: string;
}

/**
 * The beads with their numbers of segments, by first source segment; rejected beads become null beads. Units that know no numbers, or
 * come from several bitexts whose numbers clash, are counted through: each is one segment a side.
 */
export async function indexBeads(input: FormatStream, options: Pick<UnitChoice, "files"> = {}): Promise<IndexBeads> {
  const units: Pick<TranslationUnit, "bead" | "confidence" | "status" | "sourceFile" | "targetFile">[] = [];
  const texts: [boolean, boolean][] = [];
  for await (const { source, target, bead, confidence, status, sourceFile, targetFile } of unitStream(input, {
    ...options,
    nulls: true,
    rejected: true,
  })) {
    const unit: (typeof units)[number] = {};
    if (bead) unit.bead = bead;
    if (confidence !== undefined) unit.confidence = confidence;
    if (status) unit.status = status;
    if (sourceFile !== undefined) unit.sourceFile = sourceFile;
    if (targetFile !== undefined) unit.targetFile = targetFile;
    units.push(unit);
    texts.push([source !== "", target !== ""]);
  }
  const numbered = areDisjoint(units.map((unit) => unit.bead));
  let [sources, targets] = [0, 0];
  const beads = units.flatMap(({ bead, confidence, status }, k): IndexBead[] => {
    const own = numbered ? bead! : { source: texts[k]![0] ? [sources] : [], target: texts[k]![1] ? [targets] : [] };
    sources = Math.max(sources, ...own.source.map((index) => index + 1));
    targets = Math.max(targets, ...own.target.map((index) => index + 1));
    if (status !== "rejected" || own.source.length === 0 || own.target.length === 0) {
      return [{ source: own.source, target: own.target, confidence, status }];
    }
    return nullBeads(own.source, own.target);
  });
  const gaps = (side: "source" | "target", size: number): number[] =>
    missingIndexes(
      size,
      beads.flatMap((bead) => bead[side]),
    );
  beads.push(...nullBeads(gaps("source", sources), gaps("target", targets)));
  const out: IndexBeads = { beads: inOrder(beads), sources, targets };
  const [sourceFile, targetFile] = [units[0]?.sourceFile, units[0]?.targetFile];
  if (sourceFile !== undefined) out.sourceFile = sourceFile;
  if (targetFile !== undefined) out.targetFile = targetFile;
  return out;
}

const nullBeads = (source: readonly number[], target: readonly number[]): IndexBead[] => [
  ...source.map((index) => ({ source: [index], target: [], confidence: undefined, status: undefined })),
  ...target.map((index) => ({ source: [], target: [index], confidence: undefined, status: undefined })),
];

/** True when every bead is known, none is empty, and no segment is in two of them. */
export function areDisjoint(beads: readonly (BeadIndexes | undefined)[]): beads is BeadIndexes[] {
  const [sources, targets] = [new Set<number>(), new Set<number>()];
  for (const bead of beads) {
    if (!bead || bead.source.length + bead.target.length === 0) return false;
    for (const index of bead.source) if (sources.has(index)) return false;
    for (const index of bead.target) if (targets.has(index)) return false;
    for (const index of bead.source) sources.add(index);
    for (const index of bead.target) targets.add(index);
  }
  return true;
}

/** The numbers below `size` that are not in a list. */
export function missingIndexes(size: number, there: readonly number[]): number[] {
  const known = new Set(there);
  return Array.from({ length: size }, (_, index) => index).filter((index) => !known.has(index));
}

/** By first source segment; a bead without one follows the bead of the target segment before it. */
export function inOrder<B extends BeadIndexes>(beads: readonly B[]): B[] {
  const placed = beads.filter((bead) => bead.source.length > 0).sort((a, b) => a.source[0]! - b.source[0]!);
  const byTarget = new Map<number, B>();
  for (const bead of beads) for (const index of bead.target) byTarget.set(index, bead);
  const followers = new Map<B | undefined, B[]>();
  const anchors = new Map<B, B | undefined>();
  for (const bead of beads.filter((bead) => bead.source.length === 0).sort((a, b) => a.target[0]! - b.target[0]!)) {
    const previous = byTarget.get(bead.target[0]! - 1);
    const anchor = previous && previous.source.length === 0 ? anchors.get(previous) : previous;
    anchors.set(bead, anchor);
    followers.set(anchor, [...(followers.get(anchor) ?? []), bead]);
  }
  return [...(followers.get(undefined) ?? []), ...placed.flatMap((bead) => [bead, ...(followers.get(bead) ?? [])])];
}

/** The segments that numbers stand for. @throws SongnguError BAD_OPTION where they were not given */
export function segmentsOf(options: ReadOptions, format: string): NonNullable<ReadOptions["segments"]> {
  if (options.segments) return options.segments;
  throw new SongnguError(
    "BAD_OPTION",
    `${format} holds numbers of segments only: options.segments must hold their texts`,
  );
}

/** The unit of a bead; undefined, with a complaint, where it names a segment that is not there. */
export function unitOfIndexes(
  bead: BeadIndexes,
  options: ReadOptions,
  format: string,
  told: Complaints,
  line: number,
): TranslationUnit | undefined {
  const segments = segmentsOf(options, format);
  for (const side of ["source", "target"] as const) {
    const wrong = bead[side].find((index) => index >= segments[side].length);
    if (wrong === undefined) continue;
    told.wrong("BAD_INDEX", `line ${line}: ${side} segment ${wrong}: there are ${segments[side].length}`, line);
    return undefined;
  }
  const [source, target] = (["source", "target"] as const).map((side) =>
    foldText(bead[side].map((index) => segments[side][index]).join(" ")),
  );
  return {
    id: contentId(source!, target!),
    source: source!,
    target: target!,
    sourceLanguage: options.sourceLanguage ?? "und",
    targetLanguage: options.targetLanguage ?? "und",
    bead: { source: bead.source, target: bead.target },
    props: [],
    notes: [],
  };
}

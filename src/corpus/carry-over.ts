import { completeBeads } from "../align/beads.ts";
import type { Bead, Bitext } from "../core/bitext.ts";
import { SongnguError } from "../core/error.ts";
import type { Side } from "../core/segment.ts";
import { atOnce, inSlices } from "../core/work.ts";
import type { AlignOptions } from "../songngu/align-options.ts";
import { alignSides } from "../songngu/align-sides.ts";
import { type SegmentedText, segmentedSide } from "../songngu/segmented-text.ts";
import { notesOnText } from "../songngu/text-notes.ts";
import { sideOfText } from "../songngu.ts";
import type { Change } from "./changes.ts";
import { freeSegments } from "./free-segments.ts";
import { listChanges } from "./list-changes.ts";
import { matchSegments, type SegmentMatch } from "./match-segments.ts";
import type { UpdatedBitext } from "./update-bitext.ts";

/** Carries over what did not change in a bitext that has been checked, and aligns the rest: what `updateBitext` does. */
export async function carryOver(
  old: Bitext,
  source: string | Side,
  target: string | Side,
  options: AlignOptions,
): Promise<UpdatedBitext> {
  const sides = {
    source: await sideOf(source, "source", options.sourceLanguage ?? old.source.language),
    target: await sideOf(target, "target", options.targetLanguage ?? old.target.language),
  };
  const matchOf = (before: Side, after: Side): SegmentMatch => matchSegments(textsOf(before), textsOf(after));
  const matches = { source: matchOf(old.source, sides.source), target: matchOf(old.target, sides.target) };
  const changes = (["source", "target"] as const).flatMap((side) =>
    listChanges(side, textsOf(old[side]), textsOf(sides[side]), matches[side]),
  );
  const edited = { source: editedOf(changes, "source"), target: editedOf(changes, "target") };
  const kept: Bead[] = [];
  for (const bead of old.beads) {
    const moved = carry(bead, matches.source, matches.target, edited);
    if (moved !== undefined) kept.push(moved);
    if (bead.status !== undefined && moved?.status !== bead.status) tellLost(bead, changes);
  }
  const free = freeSegments(kept, sides.source.segments.length, sides.target.segments.length, changes);
  const beads = await alignFree(sides, kept, free, options);
  const notes = old.notes.filter(({ place }) => place?.segment === undefined && place?.start === undefined);
  for (const side of ["source", "target"] as const) {
    notes.push(...(await inSlices(notesOnText(side, segmentedSide(sides[side])), options.signal)));
  }
  return { bitext: { source: sides.source, target: sides.target, beads, notes }, changes };
}

async function sideOf(given: string | Side, name: "source" | "target", language: string): Promise<Side> {
  if (typeof given === "string") return sideOfText(given, language);
  if (Array.isArray(given?.segments) && typeof given.text === "string") return given;
  throw new SongnguError("BAD_INPUT", `updateBitext: ${name} must be a text or a side, got ${typeof given}`);
}

const textsOf = (side: Side): string[] => side.segments.map(({ text }) => text);

type Edited = Readonly<Record<"source" | "target", ReadonlyMap<number, number>>>;

function editedOf(changes: readonly Change[], side: "source" | "target"): Map<number, number> {
  const edited = new Map<number, number>();
  for (const change of changes) {
    if (change.side === side && change.kind === "changed") edited.set(change.before!, change.after!);
  }
  return edited;
}

/** The bead with the new indexes; undefined where it has to be found anew. */
function carry(bead: Bead, source: SegmentMatch, target: SegmentMatch, edited: Edited): Bead | undefined {
  let whole = true;
  const move = (indexes: readonly number[], match: SegmentMatch, editedOfSide: ReadonlyMap<number, number>): number[] =>
    indexes
      .map((index) => {
        const to = match.toNew[index]!;
        if (to < 0) whole = false;
        return to < 0 ? (editedOfSide.get(index) ?? -1) : to;
      })
      .sort((a, b) => a - b);
  const from = move(bead.source, source, edited.source);
  const to = move(bead.target, target, edited.target);
  if (whole) return { ...bead, source: from, target: to };
  const full = from.length > 0 && to.length > 0;
  if (bead.status !== "confirmed" || !full || from[0]! < 0 || to[0]! < 0) return undefined;
  return { source: from, target: to, confidence: bead.confidence };
}

function tellLost(bead: Bead, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.before !== undefined && bead[change.side].includes(change.before) && change.kind !== "moved") {
      change.was = bead.status!;
    }
  }
}

/** Aligns the free segments among themselves, and puts all beads together. */
async function alignFree(
  sides: { source: Side; target: Side },
  kept: readonly Bead[],
  free: { source: number[]; target: number[]; near: { source: ReadonlySet<number>; target: ReadonlySet<number> } },
  options: AlignOptions,
): Promise<Bead[]> {
  const isFree = { source: new Set(free.source), target: new Set(free.target) };
  const nulls = { source: new Map<number, Bead>(), target: new Map<number, Bead>() };
  const full: Bead[] = [];
  for (const bead of kept) {
    if (bead.source.length > 0 && bead.target.length > 0) {
      // A bead is free with all its segments or not at all.
      if (!isFree.source.has(bead.source[0]!)) full.push(bead);
    } else {
      for (const i of bead.source) nulls.source.set(i, bead);
      for (const j of bead.target) nulls.target.set(j, bead);
    }
  }
  if (free.source.length + free.target.length > 0) {
    const part = (side: Side, indexes: readonly number[]): SegmentedText =>
      segmentedSide({ ...side, segments: indexes.map((index) => side.segments[index]!), furniture: [] });
    const found = await alignSides(part(sides.source, free.source), part(sides.target, free.target), options);
    for (const { source, target, confidence } of found.beads) {
      const [from, to] = [source.map((i) => free.source[i]!), target.map((j) => free.target[j]!)];
      const near = from.some((i) => free.near.source.has(i)) || to.some((j) => free.near.target.has(j));
      // What stands far from every change was lent for company: among itself it stays as it was.
      if (!near) continue;
      if (from.length > 0 && to.length > 0) full.push({ source: from, target: to, confidence });
      for (const i of to.length === 0 ? from : []) nulls.source.set(i, { source: [i], target: [], confidence });
      for (const j of from.length === 0 ? to : []) nulls.target.set(j, { source: [], target: [j], confidence });
    }
  }
  const beads = atOnce(
    completeBeads(
      full,
      sides.source.segments.length,
      sides.target.segments.length,
      (side, segment) => nulls[side].get(segment)?.confidence ?? 0.5,
    ),
  );
  for (const bead of beads) {
    if (bead.source.length > 0 && bead.target.length > 0) continue;
    const [index] = [...bead.source, ...bead.target];
    const status = nulls[bead.source.length > 0 ? "source" : "target"].get(index!)?.status;
    if (status !== undefined) bead.status = status;
  }
  return beads;
}

import { completeBeads } from "../align/beads.ts";
import {
  BEAD_CALIBRATION,
  confidenceOf,
  confidenceOfNull,
  NULL_CALIBRATION,
  TAUGHT_CALIBRATION,
  TAUGHT_NULL_CALIBRATION,
} from "../align/confidence.ts";
import type { Bead, Bitext } from "../core/bitext.ts";
import type { Side } from "../core/segment.ts";
import { inSlices } from "../core/work.ts";
import type { AlignOptions } from "./align-options.ts";
import { findBeads } from "./find-beads.ts";
import { notesOnLanguage, notesOnSides } from "./notes.ts";
import { comesLater, pairEvidence } from "./pair-evidence.ts";
import { signsOfBeads } from "./signs-of-beads.ts";

/** Aligns two sides that are split and know their language: evidence, search, confidence. */
export async function alignSides(source: Side, target: Side, options: AlignOptions = {}): Promise<Bitext> {
  const notes = await inSlices(notesOnSides(source, target), options.signal);
  if (options.sourceLanguage !== undefined) notes.push(...(await notesOnLanguage("source", source)));
  if (options.targetLanguage !== undefined) notes.push(...(await notesOnLanguage("target", target)));
  // One orientation for all work, so that swapping the sides transposes the result to the last bit.
  const turned = comesLater(source, target);
  const [from, to] = turned ? [target, source] : [source, target];
  const evidence = await pairEvidence(from, to, turned, options);
  const found = await findBeads(evidence, from.segments.length, to.segments.length, options.signal);
  const calibration = evidence.taught ? TAUGHT_CALIBRATION : BEAD_CALIBRATION;
  const nullCalibration = evidence.taught ? TAUGHT_NULL_CALIBRATION : NULL_CALIBRATION;
  const signs = await inSlices(signsOfBeads(evidence.builtIn, found), options.signal);
  const least = options.minConfidence ?? 0;
  const { doubts } = found;
  const beads: Bead[] = [];
  for (const bead of found.beads) {
    const { odds } = doubts.beads.get(bead)!;
    const confidence = confidenceOf(signs.get(bead)!, calibration);
    if (confidence < least) {
      // What speaks for the dropped bead speaks against leaving its segments alone.
      for (const i of bead.source) doubts.source[i] = 1 / (odds + 1e-9);
      for (const j of bead.target) doubts.target[j] = 1 / (odds + 1e-9);
      continue;
    }
    const [a, b] = turned ? [bead.target, bead.source] : [bead.source, bead.target];
    beads.push({ source: [...a], target: [...b], confidence });
  }
  const [ofSource, ofTarget] = turned ? [doubts.target, doubts.source] : [doubts.source, doubts.target];
  const all = completeBeads(beads, source.segments.length, target.segments.length, (side, segment) =>
    confidenceOfNull((side === "source" ? ofSource : ofTarget)[segment]!, nullCalibration),
  );
  return { source, target, beads: all, notes };
}

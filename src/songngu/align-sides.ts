import { completeBeads } from "../align/beads.ts";
import {
  BEAD_CALIBRATION,
  confidenceOf,
  NULL_CALIBRATION,
  TAUGHT_CALIBRATION,
  TAUGHT_NULL_CALIBRATION,
} from "../align/confidence.ts";
import type { Found } from "../align/search.ts";
import type { Bead, Bitext } from "../core/bitext.ts";
import { inSlices, type Work } from "../core/work.ts";
import type { AlignOptions } from "./align-options.ts";
import { findBeads } from "./find-beads.ts";
import { whileHeld } from "./hold-evidence.ts";
import { notesOnLanguage, notesOnSides } from "./notes.ts";
import { comesLater, type PairEvidence, pairEvidence } from "./pair-evidence.ts";
import type { SegmentedText } from "./segmented-text.ts";
import { signsOfBeads, UNITS_A_BEAD } from "./signs-of-beads.ts";

/** Aligns two texts that are split and know their language: evidence, search, confidence. */
export async function alignSides(
  source: SegmentedText,
  target: SegmentedText,
  options: AlignOptions = {},
): Promise<Bitext> {
  const notes = await inSlices(notesOnSides(source, target), options.signal);
  if (options.sourceLanguage !== undefined) notes.push(...(await notesOnLanguage("source", source)));
  if (options.targetLanguage !== undefined) notes.push(...(await notesOnLanguage("target", target)));
  // One orientation for all work, so that swapping the sides transposes the result to the last bit.
  const turned = await inSlices(comesLater(source, target), options.signal);
  const [from, to] = turned ? [target, source] : [source, target];
  const beads = await whileHeld(options.evidence, options.signal, async () => {
    const evidence = await pairEvidence(from, to, turned, options);
    const found = await findBeads(evidence, from.texts.length, to.texts.length, options.signal);
    return inSlices(weighBeads(source, target, turned, evidence, found, options), options.signal);
  });
  const sides = [await inSlices(source.side(), options.signal), await inSlices(target.side(), options.signal)] as const;
  return { source: sides[0], target: sides[1], beads, notes };
}

/** The beads of a bitext, null beads among them: those that were found, with how sure they are, as far as they are sure enough. */
function* weighBeads(
  source: SegmentedText,
  target: SegmentedText,
  turned: boolean,
  evidence: PairEvidence,
  found: Found,
  options: AlignOptions,
): Work<Bead[]> {
  const calibration = evidence.taught ? TAUGHT_CALIBRATION : BEAD_CALIBRATION;
  const nullCalibration = evidence.taught ? TAUGHT_NULL_CALIBRATION : NULL_CALIBRATION;
  const signsOf = yield* signsOfBeads(evidence.builtIn, found);
  const least = options.minConfidence ?? 0;
  const { doubts } = found;
  const beads: Bead[] = [];
  for (const [k, bead] of found.beads.entries()) {
    yield UNITS_A_BEAD;
    const confidence = confidenceOf(signsOf(k), calibration);
    if (confidence < least) {
      // What speaks for the dropped bead speaks against leaving its segments alone.
      const odds = doubts.beads.get(bead)!;
      for (const i of bead.source) doubts.source[i] = 1 / (odds + 1e-9);
      for (const j of bead.target) doubts.target[j] = 1 / (odds + 1e-9);
      continue;
    }
    const [a, b] = turned ? [bead.target, bead.source] : [bead.source, bead.target];
    // Nothing else keeps these lists, and no two beads that stand share one.
    beads.push({ source: a as number[], target: b as number[], confidence });
  }
  const [ofSource, ofTarget] = turned ? [doubts.target, doubts.source] : [doubts.source, doubts.target];
  return yield* completeBeads(beads, source.texts.length, target.texts.length, (side, segment) =>
    confidenceOf({ odds: (side === "source" ? ofSource : ofTarget)[segment]! }, nullCalibration),
  );
}

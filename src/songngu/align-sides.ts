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
import type { Side } from "../core/segment.ts";
import { inSlices, type Work } from "../core/work.ts";
import type { AlignOptions } from "./align-options.ts";
import { findBeads } from "./find-beads.ts";
import { whileHeld } from "./hold-evidence.ts";
import { notesOnLanguage, notesOnSides, type SidePieces } from "./notes.ts";
import { comesLater, type PairEvidence, pairEvidence } from "./pair-evidence.ts";
import { signsOfBeads } from "./signs-of-beads.ts";

/**
 * Aligns two sides that are split and know their language: evidence, search, confidence.
 * @param pieces the texts in pieces, where they were joined
 */
export async function alignSides(
  source: Side,
  target: Side,
  options: AlignOptions = {},
  pieces: SidePieces = { source: [source.text], target: [target.text] },
): Promise<Bitext> {
  const notes = await inSlices(notesOnSides(source, target, pieces), options.signal);
  if (options.sourceLanguage !== undefined) {
    notes.push(...(await notesOnLanguage("source", source.language, pieces.source)));
  }
  if (options.targetLanguage !== undefined) {
    notes.push(...(await notesOnLanguage("target", target.language, pieces.target)));
  }
  // One orientation for all work, so that swapping the sides transposes the result to the last bit.
  const turned = comesLater(source, target);
  const [from, to] = turned ? [target, source] : [source, target];
  const beads = await whileHeld(options.evidence, options.signal, async () => {
    const evidence = await pairEvidence(from, to, turned, options);
    const found = await findBeads(evidence, from.segments.length, to.segments.length, options.signal);
    return inSlices(weighBeads(source, target, turned, evidence, found, options), options.signal);
  });
  return { source, target, beads, notes };
}

/** Beads between two chances to rest, and units of work that one takes. */
const BEADS_A_REST = 1000;
const UNITS_A_BEAD = 1;

/** The beads of a bitext, null beads among them: those that were found, with how sure they are, as far as they are sure enough. */
function* weighBeads(
  source: Side,
  target: Side,
  turned: boolean,
  evidence: PairEvidence,
  found: Found,
  options: AlignOptions,
): Work<Bead[]> {
  const calibration = evidence.taught ? TAUGHT_CALIBRATION : BEAD_CALIBRATION;
  const nullCalibration = evidence.taught ? TAUGHT_NULL_CALIBRATION : NULL_CALIBRATION;
  const signs = yield* signsOfBeads(evidence.builtIn, found);
  const least = options.minConfidence ?? 0;
  const { doubts } = found;
  const beads: Bead[] = [];
  for (const [k, bead] of found.beads.entries()) {
    if (k % BEADS_A_REST === BEADS_A_REST - 1) yield BEADS_A_REST * UNITS_A_BEAD;
    const confidence = confidenceOf(signs[k]!, calibration);
    if (confidence < least) {
      // What speaks for the dropped bead speaks against leaving its segments alone.
      const { odds } = doubts.beads.get(bead)!;
      for (const i of bead.source) doubts.source[i] = 1 / (odds + 1e-9);
      for (const j of bead.target) doubts.target[j] = 1 / (odds + 1e-9);
      continue;
    }
    const [a, b] = turned ? [bead.target, bead.source] : [bead.source, bead.target];
    beads.push({ source: [...a], target: [...b], confidence });
  }
  const [ofSource, ofTarget] = turned ? [doubts.target, doubts.source] : [doubts.source, doubts.target];
  return yield* completeBeads(beads, source.segments.length, target.segments.length, (side, segment) =>
    confidenceOf({ odds: (side === "source" ? ofSource : ofTarget)[segment]! }, nullCalibration),
  );
}

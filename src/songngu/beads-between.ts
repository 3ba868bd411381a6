import { completeBeads } from "../align/beads.ts";
import {
  BEAD_CALIBRATION,
  confidenceOf,
  NULL_CALIBRATION,
  TAUGHT_CALIBRATION,
  TAUGHT_NULL_CALIBRATION,
} from "../align/confidence.ts";
import type { Found } from "../align/search.ts";
import type { Bead } from "../core/bitext.ts";
import { inSlices, type Work } from "../core/work.ts";
import type { AlignOptions } from "./align-options.ts";
import { findBeads } from "./find-beads.ts";
import { whileHeld } from "./hold-evidence.ts";
import type { OrderedTexts } from "./ordered-texts.ts";
import { type PairEvidence, pairEvidence } from "./pair-evidence.ts";
import { signsOfBeads, UNITS_A_BEAD } from "./signs-of-beads.ts";

/** Finds the beads of two texts, null beads among them, and how sure they are: evidence, search, confidence. */
export function beadsBetween(texts: OrderedTexts, options: AlignOptions): Promise<Bead[]> {
  const { from, to, turned } = texts;
  return whileHeld(options.evidence, options.signal, async () => {
    const evidence = await pairEvidence(from, to, turned, options);
    const found = await findBeads(evidence, from.segments.length, to.segments.length, options.signal);
    return inSlices(weighBeads(texts, evidence, found, options), options.signal);
  });
}

/** The beads that were found, with how sure they are, as far as they are sure enough. */
function* weighBeads(
  { from, to, turned }: OrderedTexts,
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
  const [source, target] = turned ? [to, from] : [from, to];
  return yield* completeBeads(beads, source.segments.length, target.segments.length, (side, segment) =>
    confidenceOf({ odds: (side === "source" ? ofSource : ofTarget)[segment]! }, nullCalibration),
  );
}

// Beads with all that confidence is made of, and whether they are right.
import type { Signs } from "../../src/align/confidence.ts";
import type { Found } from "../../src/align/search.ts";
import { STRUCTURE, type Structure, TAUGHT_STRUCTURE } from "../../src/align/structure.ts";
import { inSlices } from "../../src/core/work.ts";
import { BuiltInEvidence } from "../../src/evidence/built-in.ts";
import type { Weights } from "../../src/evidence/weights.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { pruneLexicon } from "../../src/lexicon/prune.ts";
import { findBeads } from "../../src/songngu/find-beads.ts";
import type { PairEvidence } from "../../src/songngu/pair-evidence.ts";
import { teachYourself } from "../../src/songngu/self-taught.ts";
import { signsOfBeads } from "../../src/songngu/signs-of-beads.ts";
import { beadKey, type GoldDocument } from "./gold-documents.ts";
import { seeded } from "./long-text.ts";

export interface JudgedBead {
  readonly signs: Signs;
  readonly right: boolean;
}

export interface JudgedNull {
  readonly odds: number;
  readonly right: boolean;
}

/** What a document is aligned with, beside itself; the defaults are the library's own. */
export interface Means {
  /** None: the texts teach themselves. */
  readonly lexicon: Lexicon | undefined;
  readonly weights?: Weights;
  readonly structure?: Structure;
}

/** Aligns a document and holds what is found against the gold. */
export async function judge(
  document: GoldDocument,
  lexicon: Lexicon | undefined,
): Promise<{ beads: JudgedBead[]; nulls: JudgedNull[] }> {
  const { source, target } = document;
  const { evidence, found } = await alignWith(document, { lexicon });
  const signsOf = await inSlices(signsOfBeads(evidence.builtIn, found));
  const gold = new Set(document.gold.map(([a, b]) => beadKey(a, b)));
  const beads = found.beads.map((bead, k) => ({
    signs: signsOf(k),
    right: gold.has(beadKey(bead.source, bead.target)),
  }));
  const nulls = (size: number, odds: Float64Array, inGold: readonly number[], inBeads: readonly number[]) =>
    Array.from({ length: size }, (_, k) => k)
      .filter((k) => !inBeads.includes(k))
      .map((k) => ({ odds: odds[k]!, right: !inGold.includes(k) }));
  return {
    beads,
    nulls: [
      ...nulls(
        source.length,
        found.doubts.source,
        document.gold.flatMap(([a]) => a),
        found.beads.flatMap((bead) => bead.source),
      ),
      ...nulls(
        target.length,
        found.doubts.target,
        document.gold.flatMap(([, b]) => b),
        found.beads.flatMap((bead) => bead.target),
      ),
    ],
  };
}

/** Aligns a document with given means. */
export async function alignWith(
  document: GoldDocument,
  means: Means,
): Promise<{ evidence: PairEvidence; found: Found }> {
  const evidence = await evidenceOn(document, means);
  return { evidence, found: await findBeads(evidence, document.source.length, document.target.length, undefined) };
}

async function evidenceOn(document: GoldDocument, { lexicon, weights, structure }: Means): Promise<PairEvidence> {
  const from = { language: document.sourceLanguage, segments: document.source };
  const to = { language: document.targetLanguage, segments: document.target };
  const prices = structure ?? (lexicon === undefined ? TAUGHT_STRUCTURE : STRUCTURE);
  const { evidence: builtIn, chain } =
    lexicon === undefined
      ? await inSlices(teachYourself(from, to, prices))
      : { evidence: await inSlices(BuiltInEvidence.of(from, to, [lexicon], weights)), chain: undefined };
  return {
    builtIn,
    own: [],
    structure: prices,
    chain,
    taught: lexicon === undefined,
    score: (a, b) => builtIn.score(a, b),
    isReady: () => true,
    held: (i, j) => builtIn.held(i, j),
  };
}

/**
 * A lexicon that knows only a share of its units: what texts of another field meet. Which units go is told by their
 * letters, so that a lexicon with some more entries is thinned alike.
 */
export function thinned(lexicon: Lexicon, share: number, seed: number): Lexicon {
  const drawn = (units: readonly string[], counts: Float64Array): Float64Array =>
    counts.map((count, unit) => (draw(units[unit]!, seed) < share ? Math.max(count, 0) : -1));
  const kept = {
    ...lexicon,
    sourceCounts: drawn(lexicon.sourceUnits, lexicon.sourceCounts),
    targetCounts: drawn(lexicon.targetUnits, lexicon.targetCounts),
  };
  return pruneLexicon(kept, { most: Number.POSITIVE_INFINITY, least: 0, count: 0 });
}

/** A number from 0 to 1 that a text and a seed always draw (FNV-1a, then the first draw with that seed). */
function draw(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return seeded(hash)();
}

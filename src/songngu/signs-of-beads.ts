import type { Signs } from "../align/confidence.ts";
import { neighboursOf } from "../align/neighbours.ts";
import type { FoundBead } from "../align/problem.ts";
import type { Found } from "../align/search.ts";
import type { Work } from "../core/work.ts";
import type { BuiltInEvidence } from "../evidence/built-in.ts";
import type { ComparableSide } from "../evidence/comparable-side.ts";

/** Microseconds, about, that a look at one bead takes. */
const UNITS_A_BEAD = 40;

/** What tells right beads from wrong ones, for each bead that was found. */
export function* signsOfBeads(evidence: BuiltInEvidence, { beads, doubts }: Found): Work<Map<FoundBead, Signs>> {
  const signs = new Map<FoundBead, Signs>();
  const neighbours = yield* neighboursOf(beads);
  for (const bead of beads) {
    yield UNITS_A_BEAD;
    const beside = neighbours.get(bead)!.map((other) => doubts.beads.get(other)!.odds);
    signs.set(bead, {
      odds: doubts.beads.get(bead)!.odds,
      misfit: evidence.lengths.misfit(bead.source, bead.target),
      ...unlinkedWords(evidence, bead),
      neighbour: beside.length === 0 ? 1 : Math.max(...beside),
    });
  }
  return signs;
}

/** The words of a bead that nothing on the other side accounts for. */
function unlinkedWords(
  evidence: BuiltInEvidence,
  { source, target }: FoundBead,
): Pick<Signs, "unlinked" | "strangers"> {
  const { words } = evidence;
  const strangers = { source: 0, target: 0 };
  words.onMissing = (side, type) => {
    const { names, types } = evidence[side].words;
    if (names[type] === 1 || types[type]!.startsWith("#")) strangers[side] += 1;
  };
  words.onLink = () => {};
  words.compare(source, target);
  words.onMissing = undefined;
  words.onLink = undefined;
  return {
    unlinked: Math.max(
      0,
      words.missingSource / Math.max(1, wordCount(evidence.source, source)),
      words.missingTarget / Math.max(1, wordCount(evidence.target, target)),
    ),
    strangers: Math.max(strangers.source, strangers.target),
  };
}

function wordCount({ words }: ComparableSide, group: readonly number[]): number {
  let count = 0;
  for (const k of group) count += words.offsets[k + 1]! - words.offsets[k]!;
  return count;
}

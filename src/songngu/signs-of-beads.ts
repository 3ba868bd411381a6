import type { Signs } from "../align/confidence.ts";
import { continuations } from "../align/neighbours.ts";
import type { FoundBead } from "../align/problem.ts";
import type { Found } from "../align/search.ts";
import type { Work } from "../core/work.ts";
import type { BuiltInEvidence } from "../evidence/built-in.ts";
import type { ComparableSide } from "../evidence/comparable-side.ts";

/** Beads whose odds are looked up between two chances to rest, and how many are about a microsecond of work. */
const BEADS_A_REST = 1000;
const BEADS_A_UNIT = 5;
/** Microseconds, about, that a look at one bead takes. */
export const UNITS_A_BEAD = 40;

/** What tells right beads from wrong ones: a function of the index of a bead that was found, `UNITS_A_BEAD` of work a call. */
export function* signsOfBeads(evidence: BuiltInEvidence, { beads, doubts }: Found): Work<(bead: number) => Signs> {
  const odds = new Float64Array(beads.length);
  for (const [k, bead] of beads.entries()) {
    odds[k] = doubts.beads.get(bead)!;
    if (k % BEADS_A_REST === BEADS_A_REST - 1) yield BEADS_A_REST / BEADS_A_UNIT;
  }
  const continues = yield* continuations(beads, doubts.target.length);
  return (k) => {
    const bead = beads[k]!;
    const before = continues[k] === 1 ? odds[k - 1]! : -1;
    const behind = continues[k + 1] === 1 ? odds[k + 1]! : -1;
    return {
      odds: odds[k]!,
      misfit: evidence.lengths.misfit(bead.source, bead.target),
      ...unlinkedWords(evidence, bead),
      neighbour: before < 0 && behind < 0 ? 1 : Math.max(before, behind),
    };
  };
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

import type { Work } from "../core/work.ts";
import type { Improver } from "./improve.ts";
import type { Layout } from "./layout.ts";
import type { FoundBead } from "./problem.ts";

/** What speaks against a finished layout, part by part. */
export interface Doubts {
  /** Of each bead: the sum of the odds of all changes that would undo it; 0 for a bead without an alternative. */
  readonly beads: ReadonlyMap<FoundBead, number>;
  /** Of each segment without a bead: the odds that it should have one. */
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/** Microseconds, about, that one segment takes. */
const UNITS_A_SEGMENT = 200;
/** Changes that lose more, in nats, are not worth adding up. */
const HOPELESS = -8;

/**
 * Weighs every change that the search could make against the layout as it stands. The evidence was fitted so that the
 * odds of a change are the exponential of what it gains (pseudo-likelihood, Besag 1975), so the sum of the odds of all
 * changes that would undo a bead is the odds against it.
 */
export function* doubts(improver: Improver, layout: Layout): Work<Doubts> {
  const source = new Float64Array(layout.ofSource.length);
  const target = new Float64Array(layout.ofTarget.length);
  const freeSource = Uint8Array.from(layout.ofSource, (bead) => (bead === undefined ? 1 : 0));
  const freeTarget = Uint8Array.from(layout.ofTarget, (bead) => (bead === undefined ? 1 : 0));
  const beads = new Map<FoundBead, number>();
  for (const bead of layout.beads()) beads.set(bead, 0);
  const mark = layout.mark();
  const weigh = (gain: number): void => {
    const odds = Math.exp(Math.min(gain, 0));
    for (const bead of new Set(layout.changedSince(mark))) {
      const stands = layout.ofSource[bead.source[0]!] === bead;
      const own = beads.get(bead);
      if (own !== undefined && !stands) beads.set(bead, own + odds);
      else if (own === undefined && stands) {
        for (const i of bead.source) if (freeSource[i] === 1) source[i]! += odds;
        for (const j of bead.target) if (freeTarget[j] === 1) target[j]! += odds;
      }
    }
  };
  const tried = new Set<FoundBead>();
  for (let i = 0; i < layout.ofSource.length; i++) {
    yield UNITS_A_SEGMENT;
    for (const bead of improver.proposalsAt(i)) {
      if (tried.has(bead) || improver.hope(bead) < HOPELESS) continue;
      tried.add(bead);
      const gain = improver.place(bead);
      if (layout.mark() > mark && gain > HOPELESS) weigh(gain);
      layout.rollBack(mark);
    }
    const own = layout.ofSource[i];
    if (own === undefined || own.source[0] !== i) continue;
    for (const added of improver.smallerThan(own)) {
      if (added[0] !== undefined && tried.has(added[0])) continue;
      const gain = layout.replace([own], added);
      if (gain > HOPELESS) weigh(gain);
      layout.rollBack(mark);
    }
  }
  return { beads, source, target };
}

import type { Doubts } from "../doubt.ts";
import type { FoundBead } from "../problem.ts";

/** What the search of a long text has found so far, and what speaks against it. */
export class Harvest {
  readonly beads: FoundBead[] = [];
  /** 1 for each segment that is in a bead. */
  readonly source: Uint8Array;
  readonly target: Uint8Array;
  /** Of each segment: the odds that it should have a bead, where it has none. */
  readonly doubtsOfSource: Float64Array;
  readonly doubtsOfTarget: Float64Array;
  readonly #doubts = new Map<FoundBead, number>();

  constructor(sources: number, targets: number) {
    this.source = new Uint8Array(sources);
    this.target = new Uint8Array(targets);
    this.doubtsOfSource = new Float64Array(sources);
    this.doubtsOfTarget = new Float64Array(targets);
  }

  /** Puts a bead in; `odds` are those of the changes that would undo it, besides leaving its segments alone. */
  take(bead: FoundBead, odds: number): void {
    for (const i of bead.source) this.source[i] = 1;
    for (const j of bead.target) this.target[j] = 1;
    this.beads.push(bead);
    this.#doubts.set(bead, odds + Math.exp(Math.min(0, -bead.score)));
  }

  /** Puts the chosen beads of a window in, and weighs against each what else was tried there. */
  takeAll(chosen: readonly FoundBead[], tried: readonly FoundBead[]): void {
    const weighed = chosen.map((bead, at): Weighed => ({ bead, at, odds: 0 }));
    const [ofSource, ofTarget] = [new Map<number, Weighed>(), new Map<number, Weighed>()];
    for (const own of weighed) {
      for (const i of own.bead.source) ofSource.set(i, own);
      for (const j of own.bead.target) ofTarget.set(j, own);
    }
    const settled = new Set(chosen);
    for (const other of tried) {
      if (settled.has(other)) continue;
      const overlapping = new Set<Weighed>();
      for (const i of other.source) if (ofSource.has(i)) overlapping.add(ofSource.get(i)!);
      for (const j of other.target) if (ofTarget.has(j)) overlapping.add(ofTarget.get(j)!);
      const against = [...overlapping].sort((a, b) => a.at - b.at);
      const gain = other.score - against.reduce((sum, { bead }) => sum + bead.score, 0);
      const odds = Math.exp(Math.min(0, gain));
      for (const own of against) own.odds += odds;
      for (const i of other.source) if (!ofSource.has(i)) this.doubtsOfSource[i]! += odds;
      for (const j of other.target) if (!ofTarget.has(j)) this.doubtsOfTarget[j]! += odds;
    }
    for (const { bead, odds } of weighed) this.take(bead, odds);
  }

  /** Everything that speaks against what was found. */
  doubts(): Doubts {
    return { beads: this.#doubts, source: this.doubtsOfSource, target: this.doubtsOfTarget };
  }
}

/** A chosen bead and what speaks against it; `at` is its place among the chosen. */
interface Weighed {
  readonly bead: FoundBead;
  readonly at: number;
  odds: number;
}

/** Of a run of segments, from the first index up to the last, those that are in no bead; `taken` is 1 for the others. */
export function freeOf([from, to]: readonly [number, number], taken: Uint8Array): number[] {
  const indexes: number[] = [];
  for (let k = from; k <= to; k++) if (taken[k] === 0) indexes.push(k);
  return indexes;
}

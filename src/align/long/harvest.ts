import type { Doubt, Doubts } from "../doubt.ts";
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
  readonly #doubts = new Map<FoundBead, Doubt>();

  constructor(sources: number, targets: number) {
    this.source = new Uint8Array(sources);
    this.target = new Uint8Array(targets);
    this.doubtsOfSource = new Float64Array(sources);
    this.doubtsOfTarget = new Float64Array(targets);
  }

  /** Puts a bead in; `odds` are those of the changes that would undo it, besides leaving its segments alone. */
  take(bead: FoundBead, odds: number, runnerUp?: FoundBead): void {
    for (const i of bead.source) this.source[i] = 1;
    for (const j of bead.target) this.target[j] = 1;
    this.beads.push(bead);
    this.#doubts.set(bead, { odds: odds + Math.exp(Math.min(0, -bead.score)), runnerUp });
  }

  /** Puts the chosen beads of a window in, and weighs against each what else was tried there. */
  takeAll(chosen: readonly FoundBead[], tried: readonly FoundBead[]): void {
    const weighed = chosen.map((bead) => ({
      bead,
      odds: 0,
      best: -Infinity,
      runnerUp: undefined as FoundBead | undefined,
    }));
    for (const other of tried) {
      if (chosen.includes(other)) continue;
      const against = weighed.filter(({ bead }) => overlap(bead, other));
      const gain = other.score - against.reduce((sum, { bead }) => sum + bead.score, 0);
      const odds = Math.exp(Math.min(0, gain));
      for (const own of against) {
        own.odds += odds;
        if (gain > own.best) [own.best, own.runnerUp] = [gain, other];
      }
      for (const i of other.source)
        if (!chosen.some((bead) => bead.source.includes(i))) this.doubtsOfSource[i]! += odds;
      for (const j of other.target)
        if (!chosen.some((bead) => bead.target.includes(j))) this.doubtsOfTarget[j]! += odds;
    }
    for (const { bead, odds, runnerUp } of weighed) this.take(bead, odds, runnerUp);
  }

  /** Everything that speaks against what was found. */
  doubts(): Doubts {
    return { beads: this.#doubts, source: this.doubtsOfSource, target: this.doubtsOfTarget };
  }
}

const overlap = (a: FoundBead, b: FoundBead): boolean =>
  a.source.some((i) => b.source.includes(i)) || a.target.some((j) => b.target.includes(j));

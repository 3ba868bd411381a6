import type { Work } from "../core/work.ts";
import type { BeadCache } from "./bead-cache.ts";
import { insert, unite, without } from "./groups.ts";
import type { Layout } from "./layout.ts";
import type { FoundBead, Problem } from "./problem.ts";

/** Times that one segment is looked at again, on average, before the search gives up gaining. */
const MOST_ROUNDS = 12;
/** Microseconds, about, that one look at a segment takes. */
const UNITS_A_SEGMENT = 300;
/** Gains below this are noise of floating-point sums. */
const LEAST_GAIN = 1e-9;
/** Segments around a changed bead that are looked at again. */
const DISTURBED = 2;

/**
 * Local search: tries changes around every candidate pair and keeps the best, until no change gains.
 *
 * A change puts a new bead in; beads that it takes segments from keep the rest where that still holds, else they go;
 * segments that come free are offered to their candidates. Joining, splitting, dropping and re-assigning are all of
 * this one kind. After a change only the segments around it are looked at again, so time grows with the text.
 */
export class Improver {
  readonly #problem: Problem;
  readonly #layout: Layout;
  readonly #cache: BeadCache;
  readonly #bySource: readonly (readonly number[])[];
  readonly #byTarget: readonly (readonly number[])[];
  /** The best that a segment alone may bring. */
  readonly #hopeOfSource: Float64Array;
  readonly #hopeOfTarget: Float64Array;
  /** Most that the order around a bead can gain by one change. */
  readonly #orderHope: number;
  readonly #stale: Uint8Array;

  constructor(problem: Problem, layout: Layout, cache: BeadCache) {
    this.#problem = problem;
    this.#layout = layout;
    this.#cache = cache;
    const bySource: number[][] = Array.from({ length: problem.sources }, () => []);
    const byTarget: number[][] = Array.from({ length: problem.targets }, () => []);
    this.#hopeOfSource = new Float64Array(problem.sources);
    this.#hopeOfTarget = new Float64Array(problem.targets);
    const { offsets, targets, scores } = problem.candidates;
    for (let i = 0; i < problem.sources; i++) {
      for (let c = offsets[i]!; c < offsets[i + 1]!; c++) {
        const j = targets[c]!;
        bySource[i]!.push(j);
        byTarget[j]!.push(i);
        this.#hopeOfSource[i] = Math.max(this.#hopeOfSource[i]!, scores[c]!);
        this.#hopeOfTarget[j] = Math.max(this.#hopeOfTarget[j]!, scores[c]!);
      }
    }
    this.#bySource = bySource;
    this.#byTarget = byTarget;
    const { continued, broken, swapped } = layout.structure;
    this.#orderHope = 3 * (continued + Math.max(broken, swapped));
    this.#stale = new Uint8Array(problem.sources).fill(1);
  }

  /** Improves the layout in place until nothing gains. */
  *run(): Work<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let gained = false;
      for (let i = 0; i < this.#problem.sources; i++) {
        if (this.#stale[i] === 0) continue;
        yield UNITS_A_SEGMENT;
        this.#stale[i] = 0;
        if (this.#improveAt(i)) gained = true;
        if (this.#pruneAt(i)) gained = true;
      }
      if (!gained) return;
    }
  }

  /** Tries everything around the candidates of one source segment; keeps the best change. */
  #improveAt(i: number): boolean {
    let best = LEAST_GAIN;
    let bestBead: FoundBead | undefined;
    const mark = this.#layout.mark();
    for (const bead of this.proposalsAt(i)) {
      if (this.hope(bead) <= best) continue;
      const gain = this.place(bead);
      this.#layout.rollBack(mark);
      if (gain > best) {
        best = gain;
        bestBead = bead;
      }
    }
    if (bestBead === undefined) return false;
    this.place(bestBead);
    this.#disturb(mark);
    return true;
  }

  /** @internal The beads that are tried around a source segment. */
  proposalsAt(i: number): FoundBead[] {
    const beads: FoundBead[] = [];
    for (const j of this.#bySource[i]!) this.#proposeAround(i, j, beads);
    return beads;
  }

  /** Beads that hold both segments: alone, with what they have, and with a neighbour more. */
  #proposeAround(i: number, j: number, beads: FoundBead[]): void {
    const { ofSource, ofTarget, structure } = this.#layout;
    const { sources, targets } = this.#problem;
    const own = ofSource[i];
    const other = ofTarget[j];
    beads.push(this.#cache.run(i, 1, j, 1));
    if (other !== own) {
      if (other !== undefined) this.#propose(insert(other.source, i), other.target, beads);
      if (own !== undefined) this.#propose(own.source, insert(own.target, j), beads);
      if (own !== undefined && other !== undefined) {
        this.#propose(unite(own.source, other.source), unite(own.target, other.target), beads);
      }
    }
    for (let k = i - 1; k <= i + 1; k++) {
      if (k < 0 || k >= sources) continue;
      const size = k === i ? 1 : 2;
      for (let l = j - 1; l <= j + 1; l++) {
        const targetSize = l === j ? 1 : 2;
        if (l < 0 || l >= targets || size + targetSize === 2 || Math.max(size, targetSize) > structure.largest)
          continue;
        beads.push(this.#cache.run(Math.min(i, k), size, Math.min(j, l), targetSize));
      }
    }
  }

  #propose(source: readonly number[], target: readonly number[], beads: FoundBead[]): void {
    const { largest } = this.#layout.structure;
    if (source.length <= largest && target.length <= largest) beads.push(this.#cache.bead(source, target));
  }

  /** @internal A bound on what placing a bead can gain, quickly told. */
  hope(bead: FoundBead): number {
    const { ofSource, ofTarget } = this.#layout;
    let hope = bead.score + this.#orderHope;
    // Segments of one bead mostly stand together, so the two beads met last are remembered.
    let a: FoundBead | undefined;
    let b: FoundBead | undefined;
    const inSource = bead.source.length;
    for (let k = 0; k < inSource + bead.target.length; k++) {
      const old = k < inSource ? ofSource[bead.source[k]!] : ofTarget[bead.target[k - inSource]!];
      if (old === undefined || old === a || old === b) continue;
      b = a;
      a = old;
      hope -= old.score;
      for (const i of old.source) if (!bead.source.includes(i)) hope += this.#hopeOfSource[i]!;
      for (const j of old.target) if (!bead.target.includes(j)) hope += this.#hopeOfTarget[j]!;
    }
    return hope;
  }

  /** @internal Puts a bead in and mends what it disturbs; returns the gain. */
  place(bead: FoundBead): number {
    const { ofSource, ofTarget } = this.#layout;
    const removed: FoundBead[] = [];
    for (const i of bead.source) collect(removed, ofSource[i]);
    for (const j of bead.target) collect(removed, ofTarget[j]);
    if (removed.length === 1 && removed[0] === bead) return 0;
    const added: FoundBead[] = [bead];
    const freeSource: number[] = [];
    const freeTarget: number[] = [];
    for (const old of removed) {
      const source = without(old.source, bead.source);
      const target = without(old.target, bead.target);
      if (source.length > 0 && target.length > 0) {
        const rest = this.#cache.bead(source, target);
        if (rest.score > 0) {
          added.push(rest);
          continue;
        }
      }
      freeSource.push(...source);
      freeTarget.push(...target);
    }
    let gain = this.#layout.replace(removed, added);
    for (const i of freeSource) gain += this.#fill(i, this.#bySource[i]!, true);
    for (const j of freeTarget) gain += this.#fill(j, this.#byTarget[j]!, false);
    return gain;
  }

  /** Gives a free segment the best place among its candidates, if any gains. */
  #fill(segment: number, candidates: readonly number[], isSource: boolean): number {
    const { ofSource, ofTarget, structure } = this.#layout;
    if ((isSource ? ofSource : ofTarget)[segment] !== undefined) return 0;
    let best = LEAST_GAIN;
    let removed: FoundBead[] = [];
    let added: FoundBead | undefined;
    for (const k of candidates) {
      const old = (isSource ? ofTarget : ofSource)[k];
      const source = isSource ? insert(old?.source ?? [], segment) : (old?.source ?? [k]);
      const target = isSource ? (old?.target ?? [k]) : insert(old?.target ?? [], segment);
      if (source.length > structure.largest || target.length > structure.largest) continue;
      const bead = this.#cache.bead(source, target);
      if (bead.score - (old?.score ?? 0) + this.#orderHope <= best) continue;
      const mark = this.#layout.mark();
      const gain = this.#layout.replace(old === undefined ? [] : [old], [bead]);
      this.#layout.rollBack(mark);
      if (gain > best) {
        best = gain;
        removed = old === undefined ? [] : [old];
        added = bead;
      }
    }
    return added === undefined ? 0 : this.#layout.replace(removed, [added]);
  }

  /** Drops single segments from the bead of a source segment, or the whole bead, where that is worth more. */
  #pruneAt(i: number): boolean {
    const bead = this.#layout.ofSource[i];
    if (bead === undefined || bead.source[0] !== i) return false;
    let best = LEAST_GAIN;
    let change: FoundBead[] | undefined;
    const mark = this.#layout.mark();
    for (const added of this.smallerThan(bead)) {
      if ((added[0]?.score ?? 0) - bead.score + this.#orderHope <= best) continue;
      const gain = this.#layout.replace([bead], added);
      this.#layout.rollBack(mark);
      if (gain > best) {
        best = gain;
        change = added;
      }
    }
    if (change === undefined) return false;
    this.#layout.replace([bead], change);
    this.#disturb(mark);
    return true;
  }

  /** @internal What may be left of a bead: nothing, or one segment less. */
  smallerThan(bead: FoundBead): FoundBead[][] {
    const smaller: FoundBead[][] = [[]];
    if (bead.source.length > 1) {
      for (const k of bead.source) smaller.push([this.#cache.bead(without(bead.source, [k]), bead.target)]);
    }
    if (bead.target.length > 1) {
      for (const k of bead.target) smaller.push([this.#cache.bead(bead.source, without(bead.target, [k]))]);
    }
    return smaller;
  }

  /** Marks the segments around everything that changed since a mark. */
  #disturb(mark: number): void {
    for (const bead of this.#layout.changedSince(mark)) {
      for (const i of bead.source) this.#disturbSource(i);
      for (const j of bead.target) {
        for (const i of this.#byTarget[j]!) this.#stale[i] = 1;
        for (let k = j - DISTURBED; k <= j + DISTURBED; k++) {
          for (const i of this.#layout.ofTarget[k]?.source ?? []) this.#stale[i] = 1;
        }
      }
    }
  }

  #disturbSource(i: number): void {
    const end = Math.min(this.#problem.sources - 1, i + DISTURBED);
    for (let k = Math.max(0, i - DISTURBED); k <= end; k++) this.#stale[k] = 1;
  }
}

function collect(beads: FoundBead[], bead: FoundBead | undefined): void {
  if (bead !== undefined && !beads.includes(bead)) beads.push(bead);
}

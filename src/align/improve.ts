import type { BeadCache } from "./bead-cache.ts";
import type { Layout } from "./layout.ts";
import type { FoundBead, Problem } from "./problem.ts";

/** Rounds after which the search gives up gaining. */
const MOST_ROUNDS = 12;
/** Gains below this are noise of floating-point sums. */
const LEAST_GAIN = 1e-9;

/**
 * Local search: tries changes around every candidate pair and keeps the best, until no change gains.
 *
 * A change puts a new bead in; beads that it takes segments from keep the rest where that still holds, else they go;
 * segments that come free are offered to their candidates. Joining, splitting, dropping and re-assigning are all of
 * this one kind.
 */
export class Improver {
  readonly #problem: Problem;
  readonly #layout: Layout;
  readonly #cache: BeadCache;
  readonly #bySource: readonly (readonly number[])[];
  readonly #byTarget: readonly (readonly number[])[];

  constructor(problem: Problem, layout: Layout, cache: BeadCache) {
    this.#problem = problem;
    this.#layout = layout;
    this.#cache = cache;
    const bySource: number[][] = Array.from({ length: problem.sources }, () => []);
    const byTarget: number[][] = Array.from({ length: problem.targets }, () => []);
    const { offsets, targets } = problem.candidates;
    for (let i = 0; i < problem.sources; i++) {
      for (let c = offsets[i]!; c < offsets[i + 1]!; c++) {
        bySource[i]!.push(targets[c]!);
        byTarget[targets[c]!]!.push(i);
      }
    }
    this.#bySource = bySource;
    this.#byTarget = byTarget;
  }

  /** Improves the layout in place until nothing gains. */
  run(): void {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let gained = false;
      for (let i = 0; i < this.#problem.sources; i++) if (this.#improveAt(i)) gained = true;
      if (this.#prune()) gained = true;
      if (!gained) return;
    }
  }

  /** Tries everything around the candidates of one source segment; keeps the best change. */
  #improveAt(i: number): boolean {
    let best = LEAST_GAIN;
    let bestBead: FoundBead | undefined;
    const mark = this.#layout.mark();
    for (const j of this.#bySource[i]!) {
      for (const bead of this.#proposals(i, j)) {
        const gain = this.#place(bead);
        this.#layout.rollBack(mark);
        if (gain > best) {
          best = gain;
          bestBead = bead;
        }
      }
    }
    if (bestBead === undefined) return false;
    this.#place(bestBead);
    return true;
  }

  /** Beads that hold both segments: alone, with what they have, and with a neighbour more. */
  *#proposals(i: number, j: number): Generator<FoundBead> {
    const { ofSource, ofTarget, structure } = this.#layout;
    const own = ofSource[i];
    const other = ofTarget[j];
    const make = (source: readonly number[], target: readonly number[]): FoundBead | undefined =>
      source.length <= structure.largest && target.length <= structure.largest
        ? this.#cache.bead(source, target)
        : undefined;
    const groups: (FoundBead | undefined)[] = [];
    if (own === undefined || own !== other || own.source.length + own.target.length > 2) groups.push(make([i], [j]));
    if (other !== undefined && other !== own) groups.push(make(insert(other.source, i), other.target));
    if (own !== undefined && other !== own) groups.push(make(own.source, insert(own.target, j)));
    if (own !== undefined && other !== undefined && own !== other) {
      groups.push(make(unite(own.source, other.source), unite(own.target, other.target)));
    }
    const sources = this.#problem.sources;
    const targets = this.#problem.targets;
    for (const k of [i - 1, i + 1]) {
      if (k < 0 || k >= sources) continue;
      groups.push(make(insert([i], k), [j]));
      for (const l of [j - 1, j + 1]) if (l >= 0 && l < targets) groups.push(make(insert([i], k), insert([j], l)));
    }
    for (const l of [j - 1, j + 1]) if (l >= 0 && l < targets) groups.push(make([i], insert([j], l)));
    for (const bead of groups) if (bead !== undefined) yield bead;
  }

  /** Puts a bead in and mends what it disturbs; returns the gain. */
  #place(bead: FoundBead): number {
    const { ofSource, ofTarget } = this.#layout;
    const removed = new Set<FoundBead>();
    for (const i of bead.source) if (ofSource[i] !== undefined) removed.add(ofSource[i]!);
    for (const j of bead.target) if (ofTarget[j] !== undefined) removed.add(ofTarget[j]!);
    if (removed.size === 1 && removed.has(bead)) return 0;
    const added: FoundBead[] = [bead];
    const free: { source: number[]; target: number[] } = { source: [], target: [] };
    for (const old of removed) {
      const source = old.source.filter((i) => !bead.source.includes(i));
      const target = old.target.filter((j) => !bead.target.includes(j));
      if (source.length > 0 && target.length > 0) {
        const rest = this.#cache.bead(source, target);
        if (rest.score > 0) {
          added.push(rest);
          continue;
        }
      }
      free.source.push(...source);
      free.target.push(...target);
    }
    let gain = this.#layout.replace([...removed], added);
    for (const i of free.source) gain += this.#fill(i, this.#bySource[i]!, true);
    for (const j of free.target) gain += this.#fill(j, this.#byTarget[j]!, false);
    return gain;
  }

  /** Gives a free segment the best place among its candidates, if any gains. */
  #fill(segment: number, candidates: readonly number[], isSource: boolean): number {
    const { ofSource, ofTarget, structure } = this.#layout;
    if ((isSource ? ofSource : ofTarget)[segment] !== undefined) return 0;
    let best = LEAST_GAIN;
    let change: { removed: FoundBead[]; added: FoundBead[] } | undefined;
    for (const k of candidates) {
      const old = (isSource ? ofTarget : ofSource)[k];
      const source = isSource ? insert(old?.source ?? [], segment) : (old?.source ?? [k]);
      const target = isSource ? (old?.target ?? [k]) : insert(old?.target ?? [], segment);
      if (source.length > structure.largest || target.length > structure.largest) continue;
      const removed = old === undefined ? [] : [old];
      const added = [this.#cache.bead(source, target)];
      const mark = this.#layout.mark();
      const gain = this.#layout.replace(removed, added);
      this.#layout.rollBack(mark);
      if (gain > best) {
        best = gain;
        change = { removed, added };
      }
    }
    return change === undefined ? 0 : this.#layout.replace(change.removed, change.added);
  }

  /** Drops single segments, and whole beads, that are worth more left alone. */
  #prune(): boolean {
    let gained = false;
    for (const bead of this.#layout.beads()) {
      const smaller: FoundBead[][] = [[]];
      if (bead.source.length > 1) {
        for (const i of bead.source)
          smaller.push([
            this.#cache.bead(
              bead.source.filter((k) => k !== i),
              bead.target,
            ),
          ]);
      }
      if (bead.target.length > 1) {
        for (const j of bead.target)
          smaller.push([
            this.#cache.bead(
              bead.source,
              bead.target.filter((k) => k !== j),
            ),
          ]);
      }
      let best = LEAST_GAIN;
      let change: FoundBead[] | undefined;
      const mark = this.#layout.mark();
      for (const added of smaller) {
        const gain = this.#layout.replace([bead], added);
        this.#layout.rollBack(mark);
        if (gain > best) {
          best = gain;
          change = added;
        }
      }
      if (change === undefined) continue;
      this.#layout.replace([bead], change);
      gained = true;
    }
    return gained;
  }
}

function insert(group: readonly number[], index: number): readonly number[] {
  if (group.includes(index)) return group;
  return [...group, index].sort((a, b) => a - b);
}

function unite(a: readonly number[], b: readonly number[]): readonly number[] {
  return [...a, ...b].sort((x, y) => x - y);
}

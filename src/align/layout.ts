import type { FoundBead } from "./problem.ts";
import type { Structure } from "./structure.ts";

/** How far a neighbour is looked for across segments without a bead. */
const FARTHEST_NEIGHBOUR = 24;

/**
 * Beads as they stand at one moment of the search: who owns each segment, and what the order is worth.
 *
 * The order is judged by adjacency (the breakpoints of genome rearrangement): a bead is *continued* by the next one of
 * the source side when the same bead comes next on the target side too, with nothing but beadless segments between.
 * So the worth of a change can be told from the beads around it, and a block that moved as a whole costs the same
 * wherever it went.
 */
export class Layout {
  readonly structure: Structure;
  /** Bead of each segment. */
  readonly ofSource: (FoundBead | undefined)[];
  readonly ofTarget: (FoundBead | undefined)[];
  /** Room for the beads around a change. */
  readonly #around: FoundBead[] = [];
  #log: { removed: readonly FoundBead[]; added: readonly FoundBead[] }[] = [];

  constructor(sources: number, targets: number, structure: Structure) {
    this.structure = structure;
    this.ofSource = new Array<FoundBead | undefined>(sources).fill(undefined);
    this.ofTarget = new Array<FoundBead | undefined>(targets).fill(undefined);
  }

  /** All beads, by first source segment. */
  beads(): FoundBead[] {
    return this.ofSource.filter((bead, i): bead is FoundBead => bead !== undefined && bead.source[0] === i);
  }

  /** Takes beads out and puts others in; returns what the whole gains by it. */
  replace(removed: readonly FoundBead[], added: readonly FoundBead[]): number {
    const around = this.#around;
    around.length = 0;
    this.#neighbours(removed, around);
    this.#neighbours(added, around);
    this.#swap(removed, added);
    this.#neighbours(removed, around);
    this.#neighbours(added, around);
    leaveOut(around, added, removed);
    let gain = 0;
    for (const bead of around) gain += this.#order(bead);
    for (const bead of added) gain += bead.score + this.#order(bead);
    this.#swap(added, removed);
    for (const bead of around) gain -= this.#order(bead);
    for (const bead of removed) gain -= bead.score + this.#order(bead);
    this.#swap(removed, added);
    this.#log.push({ removed, added });
    return gain;
  }

  /** A place in the history, for `rollBack`. */
  mark(): number {
    return this.#log.length;
  }

  /** Undoes everything since a mark. */
  rollBack(mark: number): void {
    while (this.#log.length > mark) {
      const { removed, added } = this.#log.pop()!;
      this.#swap(added, removed);
    }
  }

  /** Every bead that came or went since a mark. */
  changedSince(mark: number): FoundBead[] {
    const changed: FoundBead[] = [];
    for (let k = mark; k < this.#log.length; k++) {
      const { removed, added } = this.#log[k]!;
      changed.push(...removed, ...added);
    }
    return changed;
  }

  /** Whether the same beads, of one cache, stand in another layout. */
  equals(other: Layout): boolean {
    return this.ofSource.every((bead, i) => bead === other.ofSource[i]);
  }

  /** What the layout is worth as a whole. */
  worth(): number {
    let sum = 0;
    for (const bead of this.beads()) sum += bead.score + this.#order(bead);
    return sum;
  }

  #swap(removed: readonly FoundBead[], added: readonly FoundBead[]): void {
    for (const bead of removed) {
      for (const i of bead.source) this.ofSource[i] = undefined;
      for (const j of bead.target) this.ofTarget[j] = undefined;
    }
    for (const bead of added) {
      for (const i of bead.source) this.ofSource[i] = bead;
      for (const j of bead.target) this.ofTarget[j] = bead;
    }
  }

  /** The beads whose step to the next one may change when the given ones come or go. */
  #neighbours(beads: readonly FoundBead[], into: FoundBead[]): void {
    for (const bead of beads) {
      for (const i of bead.source) before(this.ofSource, i, into);
      for (const j of bead.target) {
        const previous = before(this.ofTarget, j, into);
        if (previous !== undefined) for (const i of previous.source) before(this.ofSource, i, into);
      }
    }
  }

  /** What the step from a bead to the next one on the source side is worth. */
  #order(bead: FoundBead): number {
    const { continued, fade, broken, swapped } = this.structure;
    const end = bead.source[bead.source.length - 1]!;
    const next = following(this.ofSource, end);
    if (next < 0) return 0;
    const other = this.ofSource[next]!;
    const targetEnd = bead.target[bead.target.length - 1]!;
    const nextTarget = following(this.ofTarget, targetEnd);
    if (nextTarget >= 0 && this.ofTarget[nextTarget] === other) {
      if (other.source[0] === next && other.target[0] === nextTarget) {
        return faded(continued, fade, next - end - 1 + nextTarget - targetEnd - 1);
      }
    }
    const back = following(this.ofTarget, other.target[other.target.length - 1]!);
    return back >= 0 && this.ofTarget[back] === bead ? -swapped : -broken;
  }
}

/** The next segment that has a bead, or -1. */
function following(owners: readonly (FoundBead | undefined)[], from: number): number {
  const end = Math.min(owners.length, from + 1 + FARTHEST_NEIGHBOUR);
  for (let k = from + 1; k < end; k++) if (owners[k] !== undefined) return k;
  return -1;
}

/** Adds the bead of a segment and the one before it; returns the latter. */
function before(owners: readonly (FoundBead | undefined)[], at: number, into: FoundBead[]): FoundBead | undefined {
  const own = owners[at];
  if (own !== undefined && !into.includes(own)) into.push(own);
  const end = Math.max(0, at - 1 - FARTHEST_NEIGHBOUR);
  for (let k = at - 1; k >= end; k--) {
    const bead = owners[k];
    if (bead !== undefined && bead !== own) {
      if (!into.includes(bead)) into.push(bead);
      return bead;
    }
  }
  return undefined;
}

/** Takes beads out of a list; the others stay in their order. */
function leaveOut(beads: FoundBead[], some: readonly FoundBead[], others: readonly FoundBead[]): void {
  let kept = 0;
  for (const bead of beads) if (!some.includes(bead) && !others.includes(bead)) beads[kept++] = bead;
  beads.length = kept;
}

/** Segments in between from which nothing is left that counts: .8 to this power is below a millionth. */
const FADED_AWAY = 64;

/** A gain less what fades with each segment in between. Multiplied out: engines differ in the last bit of a power. */
function faded(gain: number, fade: number, between: number): number {
  if (between > FADED_AWAY) return 0;
  let left = gain;
  for (let k = 0; k < between; k++) left *= fade;
  return left;
}

import type { FoundBead, Problem } from "./problem.ts";
import { type Structure, shapePrice } from "./structure.ts";

/** Most segments of a group that fits into a number. */
export const COMPACT = 4;

/** Makes beads and remembers them, so that each group is scored once. */
export class BeadCache {
  readonly #problem: Problem;
  readonly #structure: Structure;
  /** Beads whose groups have no holes and few segments, by a number; the others by their lists. */
  readonly #compact = new Map<number, FoundBead>();
  readonly #other = new Map<string, FoundBead>();

  constructor(problem: Problem, structure: Structure) {
    this.#problem = problem;
    this.#structure = structure;
  }

  /** The bead of two groups of ascending indexes. */
  bead(source: readonly number[], target: readonly number[]): FoundBead {
    const first = source[0]!;
    const last = source[source.length - 1]!;
    const firstTarget = target[0]!;
    const lastTarget = target[target.length - 1]!;
    const compact =
      last - first === source.length - 1 &&
      lastTarget - firstTarget === target.length - 1 &&
      source.length <= COMPACT &&
      target.length <= COMPACT;
    if (compact) return this.run(first, source.length, firstTarget, target.length);
    const key = `${source.join()}|${target.join()}`;
    let bead = this.#other.get(key);
    if (bead === undefined) {
      bead = this.#make(source, target);
      this.#other.set(key, bead);
    }
    return bead;
  }

  /** The bead of two runs of segments, up to `COMPACT` on each side: from the first ones on, so many. */
  run(first: number, size: number, firstTarget: number, targetSize: number): FoundBead {
    const row = first * COMPACT + size - 1;
    const key = (row * this.#problem.targets + firstTarget) * COMPACT + targetSize - 1;
    let bead = this.#compact.get(key);
    if (bead === undefined) {
      bead = this.#make(runOf(first, size), runOf(firstTarget, targetSize));
      this.#compact.set(key, bead);
    }
    return bead;
  }

  /** Keeps a bead of one segment a side in place of the one that would be made of its groups. */
  put(bead: FoundBead): void {
    const row = bead.source[0]! * COMPACT;
    this.#compact.set((row * this.#problem.targets + bead.target[0]!) * COMPACT, bead);
  }

  #make(source: readonly number[], target: readonly number[]): FoundBead {
    const score = this.#problem.score(source, target) - shapePrice(source, target, this.#structure);
    return { source, target, score };
  }
}

function runOf(first: number, size: number): number[] {
  const run: number[] = [];
  for (let k = 0; k < size; k++) run.push(first + k);
  return run;
}

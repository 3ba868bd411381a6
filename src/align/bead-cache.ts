import type { FoundBead, Problem } from "./problem.ts";
import { type Structure, shapePrice } from "./structure.ts";

/** Makes beads and remembers them, so that each group is scored once. */
export class BeadCache {
  readonly #problem: Problem;
  readonly #structure: Structure;
  readonly #beads = new Map<string, FoundBead>();

  constructor(problem: Problem, structure: Structure) {
    this.#problem = problem;
    this.#structure = structure;
  }

  /** The bead of two groups of ascending indexes. */
  bead(source: readonly number[], target: readonly number[]): FoundBead {
    const key = `${source.join()}|${target.join()}`;
    let bead = this.#beads.get(key);
    if (bead === undefined) {
      const score = this.#problem.score(source, target) - shapePrice(source, target, this.#structure);
      bead = { source, target, score };
      this.#beads.set(key, bead);
    }
    return bead;
  }
}

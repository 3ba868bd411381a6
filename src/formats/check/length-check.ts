import { detached } from "../detached.ts";
import type { TranslationUnit } from "../unit.ts";

/** Variance of the target's length for each character of the source. Gale & Church (1993). */
const VARIANCE = 6.8;
/** So many standard deviations from what the file's own ratio lets expect. */
const SUSPICIOUS = 3.5;
/** The ratio of the lengths must differ at least so much, whatever their number of characters. */
const LEAST_RATIO = 2;
/** Share of that ratio under which a unit is usual, whatever the rest of the file is like. */
const SURELY_USUAL = 0.75;
/** Shorter texts say nothing by their length. */
const SHORTEST = 20;
/** Characters of each side that a ratio of 1 is worth before the file's own is known. */
const PRIOR = 2000;

/** Texts much longer or shorter than the ratio of the file's languages lets expect (Gale & Church 1993). */
export class LengthCheck {
  #source: number = PRIOR;
  #target: number = PRIOR;
  readonly #suspects: { index: number; id: string; source: number; target: number }[] = [];

  add(unit: TranslationUnit, index: number): void {
    const [source, target] = [unit.source.length, unit.target.length];
    this.#source += source;
    this.#target += target;
    if (Math.max(source, target) < SHORTEST) return;
    // Judged at the end, when the ratio of all the file is known; what is near to the ratio so far is not kept until then.
    const expected = (source * this.#target) / this.#source;
    if (Math.max(expected / target, target / expected) < LEAST_RATIO * SURELY_USUAL) return;
    this.#suspects.push({ index, id: detached(unit.id), source, target });
  }

  /** What is suspicious, with the place of the unit in the file. */
  end(): { index: number; id: string; reason: string }[] {
    const ratio = this.#target / this.#source;
    return this.#suspects.flatMap(({ index, id, source, target }) => {
      const expected = source * ratio;
      const deviation = Math.abs(target - expected) / Math.sqrt(VARIANCE * Math.max(source, target / ratio));
      const times = Math.max(target / expected, expected / target);
      if (deviation < SUSPICIOUS || times < LEAST_RATIO) return [];
      const reason = `the target has ${target} characters, the source ${source}: about ${Math.round(expected)} would be usual`;
      return [{ index, id, reason }];
    });
  }
}

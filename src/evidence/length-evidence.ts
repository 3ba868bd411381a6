/**
 * How well the lengths of two groups fit, in nats: the ratio of characters is log-normal for translations, with a
 * spread that shrinks as texts grow, and wide for any two segments (after Gale & Church 1993).
 */
export class LengthEvidence {
  readonly #source: Int32Array;
  readonly #target: Int32Array;
  readonly #ratio: number;

  readonly #spread: number;

  /**
   * @param ratio natural log of target characters for each source character
   * @param spread standard deviation of the log ratio of long translations
   */
  constructor(source: Int32Array, target: Int32Array, ratio: number, spread: number) {
    this.#spread = spread;
    this.#source = source;
    this.#target = target;
    this.#ratio = ratio;
  }

  score(source: readonly number[], target: readonly number[]): number {
    const [ratio, spread] = this.#compare(source, target);
    return (
      0.5 * Math.log(SPREAD_CHANCE ** 2 / spread) -
      (0.5 * ratio * ratio) / spread +
      (0.5 * ratio * ratio) / SPREAD_CHANCE ** 2
    );
  }

  /** Standard deviations by which the ratio of two groups is off that of translations, whichever is too long. */
  misfit(source: readonly number[], target: readonly number[]): number {
    const [ratio, spread] = this.#compare(source, target);
    return Math.abs(ratio) / Math.sqrt(spread);
  }

  /** The log ratio of two groups, less the usual one, and its variance for translations of their length. */
  #compare(source: readonly number[], target: readonly number[]): [number, number] {
    let from = 0;
    let to = 0;
    for (const k of source) from += this.#source[k]! + 1;
    for (const k of target) to += this.#target[k]! + 1;
    return [Math.log(to / from) - this.#ratio, this.#spread * this.#spread + (2 * SPREAD_SHORT) / (from + to)];
  }
}

/** Adds to the variance for each character that a text is short. */
const SPREAD_SHORT = 1.5;
/** Standard deviation of the log ratio of two segments that have nothing to do with each other. */
const SPREAD_CHANCE = 0.75;

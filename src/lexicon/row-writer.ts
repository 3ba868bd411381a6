import { roundProbability } from "./table.ts";

/** Share of a unit's probability that its curated translations take where the unit has several words; the rest is left to trained ones. */
const MASS_OF_UNIT = 0.85;
/** The same of a single word, which may have more meanings than a termbase tells. */
const MASS_OF_WORD = 0.5;
/** What a variant and an abbreviation weigh beside a preferred form. */
export const WEIGHT_OF_VARIANT = 0.5;
/** Translations that there is room for at first. */
const FIRST_ROOM = 4096;

/**
 * Writes rows of translations: curated ones first, what is said twice once, then trained ones, which share what is left of the
 * unit's probability; at the end all are sorted, best first.
 */
export class RowWriter {
  /** The translations of all rows; they are replaced when they have to grow. */
  units: Uint32Array = new Uint32Array(FIRST_ROOM);
  probabilities: Float32Array = new Float32Array(FIRST_ROOM);
  origins: Uint8Array = new Uint8Array(FIRST_ROOM);
  /** One more than where each unit was written last. */
  readonly #places: Int32Array;
  #first = 0;
  #size = 0;
  #sum = 0;
  #left = 1;

  /** @param width how many units a row may name */
  constructor(width: number) {
    this.#places = new Int32Array(width);
  }

  /** Begins a row behind all others; returns where. */
  begin(): number {
    this.#first = this.#size;
    this.#sum = 0;
    this.#left = 1;
    return this.#first;
  }

  /** Adds a curated translation; all of them come before trained ones. */
  curated(unit: number, weight: number, origin: number): void {
    const known = this.#places[unit]! - 1;
    if (known < this.#first) {
      this.#write(unit, weight, origin);
      this.#sum += weight;
    } else if (this.probabilities[known]! < weight) {
      this.#sum += weight - this.probabilities[known]!;
      this.probabilities[known] = weight;
    }
  }

  /** Ends the curated translations of a row. */
  endCurated(isSeveral: boolean): void {
    if (this.#size === this.#first) return;
    const mass = isSeveral ? MASS_OF_UNIT : MASS_OF_WORD;
    for (let place = this.#first; place < this.#size; place++) this.probabilities[place]! *= mass / this.#sum;
    this.#left = 1 - mass;
  }

  trained(unit: number, probability: number, origin: number): void {
    if (probability === 0) return;
    const known = this.#places[unit]! - 1;
    if (known < this.#first) this.#write(unit, probability * this.#left, origin);
    else this.probabilities[known]! += probability * this.#left;
  }

  /** Ends the row; returns where. */
  end(): number {
    const { probabilities } = this;
    for (let place = this.#first; place < this.#size; place++) {
      probabilities[place] = roundProbability(probabilities[place]!);
    }
    this.#sort();
    return this.#size;
  }

  #write(unit: number, probability: number, origin: number): void {
    if (this.#size === this.units.length) this.#grow();
    this.units[this.#size] = unit;
    this.probabilities[this.#size] = probability;
    this.origins[this.#size++] = origin;
    this.#places[unit] = this.#size;
  }

  #grow(): void {
    const larger = <Values extends Uint32Array | Float32Array | Uint8Array>(old: Values, next: Values): Values => {
      next.set(old);
      return next;
    };
    const room = this.#size * 2;
    this.units = larger(this.units, new Uint32Array(room));
    this.probabilities = larger(this.probabilities, new Float32Array(room));
    this.origins = larger(this.origins, new Uint8Array(room));
  }

  /** Sorts the row, best first, equal ones by unit; by insertion, since rows are short. */
  #sort(): void {
    const { units, probabilities, origins } = this;
    for (let i = this.#first + 1; i < this.#size; i++) {
      const [unit, p, origin] = [units[i]!, probabilities[i]!, origins[i]!];
      let to = i;
      for (; to > this.#first; to--) {
        const before = probabilities[to - 1]!;
        if (before > p || (before === p && units[to - 1]! < unit)) break;
        units[to] = units[to - 1]!;
        probabilities[to] = before;
        origins[to] = origins[to - 1]!;
      }
      units[to] = unit;
      probabilities[to] = p;
      origins[to] = origin;
    }
  }
}

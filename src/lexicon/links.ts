import { LinkRows } from "./link-rows.ts";

/** What a variant and an abbreviation weigh beside a preferred form. */
const WEIGHT_OF_VARIANT = 0.5;

/**
 * Gathers curated and trained translations of the same units and gives the rows of both directions. Curated ones win: trained
 * ones share what is left of a unit's probability.
 *
 * Decoding the shipped lexicon runs through here once, before any code is warm: hence few passes, plain loops, and rows that are
 * made when they are asked for.
 */
export class Links {
  #size = 0;
  /** Links below this are curated. */
  #curated = 0;
  #source: Int32Array;
  #target: Int32Array;
  #there: Float32Array;
  #back: Float32Array;
  #origin: Uint8Array;

  constructor(room: number = 1024) {
    this.#source = new Int32Array(room);
    this.#target = new Int32Array(room);
    this.#there = new Float32Array(room);
    this.#back = new Float32Array(room);
    this.#origin = new Uint8Array(room);
  }

  /**
   * Adds a concept: every form translates every form of the other language, the first ones most. Forms are units of
   * `source` from `sourceStart` to `sourceEnd`, likewise of `target`; -1 is none. All concepts come before trained links.
   */
  addConcept(
    source: ArrayLike<number>,
    sourceStart: number,
    sourceEnd: number,
    target: ArrayLike<number>,
    targetStart: number,
    targetEnd: number,
    origin: number,
  ): void {
    const most = (sourceEnd - sourceStart) * (targetEnd - targetStart);
    if (this.#size + most > this.#source.length) this.#grow(most);
    let e = this.#size;
    for (let a = sourceStart; a < sourceEnd; a++) {
      if (source[a]! < 0) continue;
      for (let b = targetStart; b < targetEnd; b++) {
        if (target[b]! < 0) continue;
        this.#source[e] = source[a]!;
        this.#target[e] = target[b]!;
        this.#there[e] = b === targetStart ? 1 : WEIGHT_OF_VARIANT;
        this.#back[e] = a === sourceStart ? 1 : WEIGHT_OF_VARIANT;
        this.#origin[e++] = origin;
      }
    }
    this.#size = e;
    this.#curated = e;
  }

  /** Adds a trained link with its probabilities, 0 for none. */
  addTrained(source: number, target: number, there: number, back: number, origin: number): void {
    if (this.#size === this.#source.length) this.#grow(1);
    const e = this.#size++;
    this.#source[e] = source;
    this.#target[e] = target;
    this.#there[e] = there;
    this.#back[e] = back;
    this.#origin[e] = origin;
  }

  /**
   * The rows of both directions.
   * @param sourceSeveral for each source unit, 1 where it has several words
   */
  rows(sourceSeveral: Uint8Array, targetSeveral: Uint8Array): { forward: LinkRows; backward: LinkRows } {
    const [size, curated, origin] = [this.#size, this.#curated, this.#origin];
    const [source, target] = [this.#source, this.#target];
    return {
      forward: new LinkRows({ row: source, unit: target, weight: this.#there, origin, curated, size }, sourceSeveral),
      backward: new LinkRows({ row: target, unit: source, weight: this.#back, origin, curated, size }, targetSeveral),
    };
  }

  #grow(more: number): void {
    const room = Math.max(this.#source.length * 2, this.#size + more);
    const old = {
      source: this.#source,
      target: this.#target,
      there: this.#there,
      back: this.#back,
      origin: this.#origin,
    };
    this.#source = new Int32Array(room);
    this.#target = new Int32Array(room);
    this.#there = new Float32Array(room);
    this.#back = new Float32Array(room);
    this.#origin = new Uint8Array(room);
    this.#source.set(old.source);
    this.#target.set(old.target);
    this.#there.set(old.there);
    this.#back.set(old.back);
    this.#origin.set(old.origin);
  }
}

import { hash64 } from "../content-id.ts";
import type { TranslationUnit } from "../unit.ts";

const FIRST_SIZE = 1 << 12;
const MARKS = /[\s\p{P}]+/gu;

/** What two targets must share to be called the same: case, white space and punctuation are style. */
const essence = (text: string): string => text.toLowerCase().replace(MARKS, " ").trim();

/** Finds sources that come with different targets, in 16 bytes a unit and its slack: hashes in typed arrays. */
export class RepeatedSources {
  #high: Uint32Array = new Uint32Array(FIRST_SIZE);
  #low: Uint32Array = new Uint32Array(FIRST_SIZE);
  #target: Uint32Array = new Uint32Array(FIRST_SIZE);
  /** Place of the unit in the file, from 1; 0 is a free slot. */
  #place: Uint32Array = new Uint32Array(FIRST_SIZE);
  #used = 0;

  /** Adds a unit. @returns the place of the first unit with this source, where its target was another */
  add(unit: TranslationUnit, index: number): number | undefined {
    const [high, low] = hash64(unit.source);
    const [target] = hash64(essence(unit.target));
    const slot = this.#slotOf(high, low);
    if (this.#place[slot] !== 0) return this.#target[slot] === target ? undefined : this.#place[slot]! - 1;
    this.#put(slot, high, low, target, index + 1);
    if (++this.#used * 2 > this.#place.length) this.#grow();
    return undefined;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#place.length - 1;
    let slot = low & mask;
    while (this.#place[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, high: number, low: number, target: number, place: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#target[slot] = target;
    this.#place[slot] = place;
  }

  #grow(): void {
    const [high, low, target, place] = [this.#high, this.#low, this.#target, this.#place];
    const size = place.length * 2;
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#target = new Uint32Array(size);
    this.#place = new Uint32Array(size);
    for (let i = 0; i < place.length; i++) {
      if (place[i] !== 0) this.#put(this.#slotOf(high[i]!, low[i]!), high[i]!, low[i]!, target[i]!, place[i]!);
    }
  }
}

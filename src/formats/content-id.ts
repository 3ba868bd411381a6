/** Multipliers of the two lanes: primes near 2^32 divided by the golden ratio and by its square. */
const LANE_A = 0x9e3779b1;
const LANE_B = 0x5f356495;

/** A 64-bit hash of a text as two unsigned 32-bit numbers, in `out`: fast, well mixed, not for secrets. */
function hash(text: string, out: Uint32Array): void {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, LANE_A);
    b = Math.imul(b ^ unit, LANE_B);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  out[0] = b;
  out[1] = a;
}

const lanes: Uint32Array = new Uint32Array(2);
const hex = (value: number): string => value.toString(16).padStart(8, "0");

/** The hash of a text as two unsigned 32-bit numbers. */
export function hash64(text: string): [high: number, low: number] {
  hash(text, lanes);
  return [lanes[0]!, lanes[1]!];
}

/** The id of a pair of texts: 16 hexadecimal digits, the same for the same pair on every machine. Texts should be in NFC. */
export function contentId(source: string, target: string): string {
  hash(`${source}\u0000${target}`, lanes);
  return hex(lanes[0]!) + hex(lanes[1]!);
}

/** Slots to begin with; a power of two. */
const FIRST_SIZE = 1 << 12;

/** Counts how often each text was seen, in about 24 bytes a text: it keeps hashes in typed arrays, so that a million is no burden. */
export class SeenCounter {
  #high: Uint32Array = new Uint32Array(FIRST_SIZE);
  #low: Uint32Array = new Uint32Array(FIRST_SIZE);
  #count: Uint32Array = new Uint32Array(FIRST_SIZE);
  #used = 0;

  /** Counts a text. @returns how often it was seen by now, this time included */
  add(text: string): number {
    hash(text, lanes);
    const slot = this.#slotOf(lanes[0]!, lanes[1]!);
    const count = ++this.#count[slot]!;
    if (count === 1) {
      this.#high[slot] = lanes[0]!;
      this.#low[slot] = lanes[1]!;
      if (++this.#used * 2 > this.#count.length) this.#grow();
    }
    return count;
  }

  /** How often a text was seen. */
  count(text: string): number {
    hash(text, lanes);
    return this.#count[this.#slotOf(lanes[0]!, lanes[1]!)]!;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#count.length - 1;
    let slot = low & mask;
    while (this.#count[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [high, low, count] = [this.#high, this.#low, this.#count];
    const size = count.length * 2;
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#count = new Uint32Array(size);
    for (let i = 0; i < count.length; i++) {
      if (count[i] === 0) continue;
      const slot = this.#slotOf(high[i]!, low[i]!);
      this.#high[slot] = high[i]!;
      this.#low[slot] = low[i]!;
      this.#count[slot] = count[i]!;
    }
  }
}

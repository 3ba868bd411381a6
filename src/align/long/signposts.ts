import type { Chain } from "./chains.ts";

/** Segments that a copy may stand off from where a unique neighbour points; each segment in between adds a half. */
const STANDS_OFF = 6;
const STANDS_OFF_MORE = 0.5;
/** Segments for each anchor of a chain, up to a most, that its ends are heard beyond: a few anchors may lie in line by chance. */
const HEARD_FOR_AN_ANCHOR = 4;
const HEARD = 400;
/** Anchors of a chain from which copies that were placed by it may lead further ones. */
const FIRM = 8;
/** Segments that two posts may be apart to point together at what stands between them. */
const NEIGHBOURS = 8;
/** Copies placed last that tell together how far the target runs ahead, and how far off them a copy may stand. */
const LAST_PLACED = 15;
const OFF_LAST_PLACED = 40;

/** Where the counterpart of a source segment is to be looked for. */
export interface Direction {
  /** How far the target runs ahead there: target index less source index. */
  readonly ahead: number;
  /** How far off it may stand. */
  readonly tolerance: number;
  /** Whether unique neighbours on both sides point there. */
  readonly between: boolean;
  /** Whether it goes back to something unique and not to counting alone. */
  readonly unique: boolean;
  /** Whether what is placed by it may lead on. */
  readonly firm: boolean;
}

/** Says, going along the source, where the target is: by the nearest unique anchor, or by the copies placed last. */
export class Signposts {
  /** Source segments of the posts, ascending, how far the target runs ahead there, and how far a post is heard. */
  readonly #sources: Int32Array;
  readonly #ahead: Int32Array;
  readonly #heard: Int32Array;
  #next = 0;
  readonly #last: number[] = [];
  #placed = 0;
  /** Whether the copies placed last were led by something unique. */
  #unique = false;

  /** @param chains of unique anchors */
  constructor(chains: readonly Chain[], sources: number) {
    const [ahead, heard] = [new Int32Array(sources), new Int32Array(sources)];
    let size = 0;
    for (const chain of chains) {
      size += chain.sources.length;
      chain.sources.forEach((i, k) => {
        ahead[i] = chain.targets[k]! - i;
        heard[i] = Math.min(HEARD, HEARD_FOR_AN_ANCHOR * chain.sources.length);
      });
    }
    this.#sources = new Int32Array(size);
    for (let i = 0, next = 0; i < sources; i++) if (heard[i]! > 0) this.#sources[next++] = i;
    this.#ahead = this.#sources.map((i) => ahead[i]!);
    this.#heard = this.#sources.map((i) => heard[i]!);
  }

  /** What something unique says at a source segment; segments are asked for in ascending order. */
  byUnique(i: number): Direction | undefined {
    while (this.#next < this.#sources.length && this.#sources[this.#next]! < i) this.#next++;
    const [before, behind] = [this.#distance(this.#next - 1, i), this.#distance(this.#next, i)];
    const distance = Math.min(before, behind);
    if (distance === Infinity) return undefined;
    const post = before <= behind ? this.#next - 1 : this.#next;
    const [ahead, firm] = [this.#ahead[post]!, this.#heard[post]! >= FIRM * HEARD_FOR_AN_ANCHOR];
    const change = before === behind ? this.#ahead[this.#next]! - ahead : 0;
    // Two neighbours as near, between which one side has more: what belongs there stands between them or is missing.
    if (change !== 0 && Math.abs(change) <= STANDS_OFF) {
      return { ahead: ahead + change / 2, tolerance: Math.abs(change) / 2, between: false, unique: true, firm };
    }
    const between = before + behind <= NEIGHBOURS && this.#ahead[this.#next - 1] === this.#ahead[this.#next];
    return { ahead, tolerance: STANDS_OFF + STANDS_OFF_MORE * distance, between, unique: true, firm };
  }

  /** What the copies placed last say. */
  byLast(): Direction | undefined {
    if (this.#last.length === 0) return undefined;
    const sorted = [...this.#last].sort((a, b) => a - b);
    return {
      ahead: sorted[sorted.length >>> 1]!,
      tolerance: OFF_LAST_PLACED,
      between: false,
      unique: this.#unique,
      firm: true,
    };
  }

  /** Takes note of a copy that was placed by a direction, or by counting alone. */
  place(i: number, j: number, direction: Direction | undefined): void {
    if (direction?.firm === false || (this.#unique && direction?.unique !== true)) return;
    if (!this.#unique && direction?.unique === true) {
      this.#unique = true;
      this.#last.length = this.#placed = 0;
    }
    this.#last[this.#placed++ % LAST_PLACED] = j - i;
  }

  /** How far a post is from a source segment; infinite where it is not heard. */
  #distance(post: number, i: number): number {
    const at = this.#sources[post];
    return at === undefined || Math.abs(at - i) > this.#heard[post]! ? Infinity : Math.abs(at - i);
  }
}

import type { ItemsOfSide } from "./items-of-side.ts";
import type { Translations } from "./translations.ts";
import type { TypesOfSide } from "./types-of-side.ts";
import { LIFT_KNOTS, type Weights } from "./weights.ts";
import { priceOfMissing, worthOfLink } from "./word-prices.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** One side, ready to be compared. */
export interface ComparableSide {
  readonly words: WordsOfSide;
  readonly items: ItemsOfSide;
  readonly types: TypesOfSide;
}

/** Items of one type in a group that links are tried with; more of the same word say nothing new. */
const MOST_OF_A_TYPE = 6;
/** Steps of lift, in nats, between which the order of linking is not kept apart. */
const LIFT_STEP = 1 / 32;

/**
 * What the words of two groups of segments say on their being translations of each other.
 *
 * Two views that err apart: *linking*, where word pairs are linked best first and each word is explained at most
 * once (competitive linking, Melamed 2000), so that what counts is how much of both sides is covered; and the
 * *average* of IBM Model 1 over the other side's words (Brown et al. 1993), which bears holes in the lexicon.
 */
export class WordEvidence {
  readonly #source: ComparableSide;
  readonly #target: ComparableSide;
  readonly #translations: Translations;
  readonly #mixture: number;
  /** Worth of a word that only joins the partner of the word beside it. */
  readonly #extended: number;
  readonly #missingSource: Float64Array;
  readonly #missingTarget: Float64Array;
  readonly #levels: Uint16Array;
  /** Worth of each entry as a link. */
  readonly #values: Float64Array;
  readonly #targetSegments: number;
  #lastAsked = -1;
  // Scratch space, used anew by each call.
  #stamp = 0;
  readonly #seen: Int32Array;
  readonly #first: Int32Array;
  readonly #explained: Float64Array;
  readonly #times: Int32Array;
  #next = new Int32Array(256);
  #itemStart = new Int32Array(256);
  #itemSize = new Uint8Array(256);
  #itemType = new Int32Array(256);
  #linkSource = new Int32Array(1024);
  #linkTarget = new Int32Array(1024);
  #linkEntry = new Int32Array(1024);
  #order = new Int32Array(1024);
  readonly #buckets: Int32Array;
  #partnerOfSource = new Int32Array(256);
  #partnerOfTarget = new Int32Array(256);
  #sourceStart = new Int32Array(256);
  #sourceSize = new Uint8Array(256);
  #sourceType = new Int32Array(256);

  /** Worth of the links of the last comparison, in nats. */
  linked = 0;
  /** Price of the unlinked words of each side of the last comparison, in nats. */
  missingSource = 0;
  missingTarget = 0;
  /** Model 1 average of the last comparison, both directions, in nats. */
  average = 0;
  /** Called for each link of a comparison while it is set. */
  onLink:
    | ((sourceType: number, targetType: number, entry: number, worth: number, extended: boolean) => void)
    | undefined;
  /** Called for each unlinked word of a comparison while it is set. */
  onMissing: ((side: "source" | "target", type: number) => void) | undefined;

  constructor(source: ComparableSide, target: ComparableSide, translations: Translations, weights: Weights) {
    this.#source = source;
    this.#target = target;
    this.#translations = translations;
    this.#mixture = weights.mixture;
    this.#extended = weights.extended;
    this.#targetSegments = target.words.offsets.length - 1;
    this.#missingSource = priceOfMissing(source, weights);
    this.#missingTarget = priceOfMissing(target, weights);
    this.#seen = new Int32Array(target.types.background.length);
    this.#first = new Int32Array(target.types.background.length);
    this.#explained = new Float64Array(target.types.background.length);
    this.#times = new Int32Array(target.types.background.length);
    const least = LIFT_KNOTS[0]!;
    const most = LIFT_KNOTS[LIFT_KNOTS.length - 1]!;
    this.#levels = Uint16Array.from(translations.lifts, (lift) =>
      lift < least ? 0 : 1 + Math.round(Math.min(lift, most) / LIFT_STEP),
    );
    this.#values = translations.lifts.map((lift, e) => worthOfLink(lift, translations.kinds[e]!, weights));
    this.#buckets = new Int32Array(Math.ceil(most / LIFT_STEP) + 3);
  }

  /** Compares the words of two groups of segments; leaves the result in `linked`, `missingSource`, `missingTarget` and `average`. */
  compare(source: readonly number[], target: readonly number[]): void {
    // Two questions about one pair come one after the other while candidates are chosen.
    const single = source.length === 1 && target.length === 1 && this.onLink === undefined;
    const asked = single ? source[0]! * this.#targetSegments + target[0]! : -1;
    if (single && asked === this.#lastAsked) return;
    this.#lastAsked = asked;
    const targets = this.#listTarget(target);
    this.#link(this.#collect(source, targets));
  }

  /** Lays out the words and units of the target group; returns how many words it has. */
  #listTarget(target: readonly number[]): number {
    const { words, items } = this.#target;
    const stamp = ++this.#stamp;
    let size = 0;
    for (const k of target) size += items.offsets[k + 1]! - items.offsets[k]!;
    if (size > this.#next.length) {
      const room = size * 2;
      this.#next = new Int32Array(room);
      this.#itemStart = new Int32Array(room);
      this.#itemSize = new Uint8Array(room);
      this.#itemType = new Int32Array(room);
      this.#partnerOfTarget = new Int32Array(room);
    }
    let n = 0;
    let before = 0;
    for (const k of target) {
      const from = words.offsets[k]!;
      for (let x = items.offsets[k]!; x < items.offsets[k + 1]!; x++) {
        const type = items.types[x]!;
        if (this.#seen[type] !== stamp) {
          this.#seen[type] = stamp;
          this.#first[type] = -1;
          this.#explained[type] = 0;
          this.#times[type] = 0;
        }
        this.#itemType[n] = type;
        this.#itemStart[n] = before + items.starts[x]! - from;
        this.#itemSize[n] = items.sizes[x]!;
        if (this.#times[type]!++ < MOST_OF_A_TYPE) {
          this.#next[n] = this.#first[type]!;
          this.#first[type] = n;
        }
        n++;
      }
      before += words.offsets[k + 1]! - from;
    }
    this.#partnerOfTarget.fill(0, 0, before + 1);
    this.#items = n;
    return before;
  }
  #items = 0;

  /** Walks over the source group: all links there may be, and the Model 1 average; returns the number of links. */
  #collect(source: readonly number[], targets: number): number {
    const { words, items, types } = this.#source;
    const { offsets, targets: to, forward, backward } = this.#translations;
    const stamp = this.#stamp;
    const mixture = this.#mixture;
    const nothing = Math.log(1 - mixture);
    let sources = 0;
    let size = 0;
    for (const k of source) {
      sources += words.offsets[k + 1]! - words.offsets[k]!;
      size += items.offsets[k + 1]! - items.offsets[k]!;
    }
    if (size > this.#sourceStart.length) {
      this.#sourceStart = new Int32Array(size * 2);
      this.#sourceSize = new Uint8Array(size * 2);
      this.#sourceType = new Int32Array(size * 2);
      this.#partnerOfSource = new Int32Array(size * 2);
    }
    this.#partnerOfSource.fill(0, 0, sources + 1);
    let links = 0;
    let sum = 0;
    let before = 0;
    let n = 0;
    for (const k of source) {
      const from = words.offsets[k]!;
      for (let x = items.offsets[k]!; x < items.offsets[k + 1]!; x++) {
        const type = items.types[x]!;
        const word = items.sizes[x] === 1;
        let explained = 0;
        for (let e = offsets[type]!; e < offsets[type + 1]!; e++) {
          const other = to[e]!;
          if (this.#seen[other] !== stamp) continue;
          if (word) {
            explained += this.#times[other]! * backward[e]!;
            this.#explained[other]! += forward[e]!;
          }
          if (this.#levels[e] === 0) continue;
          for (let y = this.#first[other]!; y >= 0; y = this.#next[y]!) {
            if (links === this.#linkEntry.length) this.#growLinks();
            this.#linkSource[links] = n;
            this.#linkTarget[links] = y;
            this.#linkEntry[links++] = e;
          }
        }
        if (word) {
          const lift = explained / (targets + 1) / types.background[type]!;
          sum += explained === 0 ? nothing : Math.log(1 - mixture + mixture * lift);
        }
        this.#sourceType[n] = type;
        this.#sourceStart[n] = before + items.starts[x]! - from;
        this.#sourceSize[n++] = items.sizes[x]!;
      }
      before += words.offsets[k + 1]! - from;
    }
    for (let y = 0; y < this.#items; y++) {
      if (this.#itemSize[y] !== 1) continue;
      const type = this.#itemType[y]!;
      const explained = this.#explained[type]!;
      const lift = explained / (sources + 1) / this.#target.types.background[type]!;
      sum += explained === 0 ? nothing : Math.log(1 - mixture + mixture * lift);
    }
    this.average = sum;
    this.#sources = n;
    return links;
  }
  #sources = 0;

  /** Links best first, each word once, and adds up what is linked and what is not. */
  #link(links: number): void {
    const buckets = this.#buckets.fill(0);
    for (let l = 0; l < links; l++) buckets[this.#levels[this.#linkEntry[l]!]!]! += 1;
    let position = 0;
    for (let level = buckets.length - 1; level >= 0; level--) {
      const count = buckets[level]!;
      buckets[level] = position;
      position += count;
    }
    for (let l = 0; l < links; l++) this.#order[buckets[this.#levels[this.#linkEntry[l]!]!]!++] = l;
    let linked = 0;
    for (let o = 0; o < links; o++) {
      const l = this.#order[o]!;
      const x = this.#linkSource[l]!;
      const y = this.#linkTarget[l]!;
      const [start, size] = [this.#sourceStart[x]!, this.#sourceSize[x]!];
      const [targetStart, targetSize] = [this.#itemStart[y]!, this.#itemSize[y]!];
      const sourceTaken = taken(this.#partnerOfSource, start, size);
      const targetTaken = taken(this.#partnerOfTarget, targetStart, targetSize);
      if (sourceTaken && targetTaken) continue;
      const entry = this.#linkEntry[l]!;
      if (sourceTaken || targetTaken) {
        const joins = sourceTaken
          ? targetSize === 1 && beside(this.#partnerOfTarget, targetStart, start + 1)
          : size === 1 && beside(this.#partnerOfSource, start, targetStart + 1);
        if (!joins) continue;
        linked += this.#extended;
        this.onLink?.(this.#sourceType[x]!, this.#itemType[y]!, entry, this.#extended, true);
      } else {
        linked += this.#values[entry]!;
        this.onLink?.(this.#sourceType[x]!, this.#itemType[y]!, entry, this.#values[entry]!, false);
      }
      if (!sourceTaken) this.#partnerOfSource.fill(targetStart + 1, start, start + size);
      if (!targetTaken) this.#partnerOfTarget.fill(start + 1, targetStart, targetStart + targetSize);
    }
    this.linked = linked;
    this.missingSource = this.#priceOfRest(
      this.#sources,
      this.#sourceType,
      this.#sourceStart,
      this.#sourceSize,
      this.#partnerOfSource,
      this.#missingSource,
      this.#source.words.names,
      "source",
    );
    this.missingTarget = this.#priceOfRest(
      this.#items,
      this.#itemType,
      this.#itemStart,
      this.#itemSize,
      this.#partnerOfTarget,
      this.#missingTarget,
      this.#target.words.names,
      "target",
    );
  }

  /** Price of the words without a partner; a name of several words, left out as a whole, costs once. */
  #priceOfRest(
    items: number,
    types: Int32Array,
    starts: Int32Array,
    sizes: Uint8Array,
    partners: Int32Array,
    prices: Float64Array,
    names: Uint8Array,
    side: "source" | "target",
  ): number {
    let price = 0;
    let nameBefore = -2;
    for (let x = 0; x < items; x++) {
      const start = starts[x]!;
      if (sizes[x] !== 1 || partners[start] !== 0) continue;
      const type = types[x]!;
      if (names[type] === 1) {
        const goesOn = nameBefore === start - 1;
        nameBefore = start;
        if (goesOn) continue;
      }
      price += prices[type]!;
      this.onMissing?.(side, type);
    }
    return price;
  }

  #growLinks(): void {
    const grow = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(old.length * 2);
      larger.set(old);
      return larger;
    };
    this.#linkSource = grow(this.#linkSource);
    this.#linkTarget = grow(this.#linkTarget);
    this.#linkEntry = grow(this.#linkEntry);
    this.#order = new Int32Array(this.#linkEntry.length);
  }
}

function taken(partners: Int32Array, start: number, size: number): boolean {
  for (let i = start; i < start + size; i++) if (partners[i] !== 0) return true;
  return false;
}

/** Whether the word before or behind has this partner: "supply" holds both syllables of "cung cấp". */
function beside(partners: Int32Array, at: number, partner: number): boolean {
  return (at > 0 && partners[at - 1] === partner) || partners[at + 1] === partner;
}

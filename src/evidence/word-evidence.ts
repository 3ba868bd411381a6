import type { Work } from "../core/work.ts";
import type { ComparableSide } from "./comparable-side.ts";
import { ItemGroup, LITTLE_ROOM } from "./item-group.ts";
import { Linking, type OnLink } from "./linking.ts";
import type { Translations } from "./translations.ts";
import type { Weights } from "./weights.ts";
import { type WordPrices, wordPrices } from "./word-prices.ts";

/** Items of one type in a group that links are tried with; more of the same word say nothing new. */
const MOST_OF_A_TYPE = 6;

/**
 * What the words of two groups of segments say on their being translations of each other.
 *
 * Two views that err apart: *linking*, where word pairs are linked best first and each word is explained at most
 * once, so that what counts is how much of both sides is covered; and the *average* of IBM Model 1 over the other
 * side's words (Brown et al. 1993), which bears holes in the lexicon.
 */
export class WordEvidence {
  readonly #source: ComparableSide;
  readonly #target: ComparableSide;
  readonly #translations: Translations;
  readonly #prices: WordPrices;
  readonly #mixture: number;
  readonly #targetSegments: number;
  #lastAsked = -1;
  // Scratch space, used anew by each call.
  readonly #from: ItemGroup;
  readonly #to: ItemGroup;
  readonly #linking: Linking;
  #stamp = 0;
  /** For each target type: whether it is in the group, the last of its items, how many there are, how much of it is explained. */
  readonly #seen: Int32Array;
  readonly #last: Int32Array;
  readonly #times: Int32Array;
  readonly #explained: Float64Array;
  /** For each item of the target group, the one of the same type before it, or -1. */
  #before = new Int32Array(LITTLE_ROOM);

  /** Worth of the links of the last comparison, in nats. */
  linked = 0;
  /** Price of the unlinked words of each side of the last comparison, in nats. */
  missingSource = 0;
  missingTarget = 0;
  /** Model 1 average of the last comparison, both directions, in nats. */
  average = 0;
  /** Called for each link of a comparison while it is set. */
  onLink: OnLink | undefined;
  /** Called for each unlinked word of a comparison while it is set. */
  onMissing: ((side: "source" | "target", type: number) => void) | undefined;

  private constructor(
    source: ComparableSide,
    target: ComparableSide,
    translations: Translations,
    prices: WordPrices,
    weights: Weights,
  ) {
    this.#source = source;
    this.#target = target;
    this.#translations = translations;
    this.#prices = prices;
    this.#mixture = weights.mixture;
    this.#targetSegments = target.words.offsets.length - 1;
    this.#from = new ItemGroup(source);
    this.#to = new ItemGroup(target);
    this.#linking = new Linking(prices, weights.extended);
    const types = target.types.background.length;
    this.#seen = new Int32Array(types);
    this.#last = new Int32Array(types);
    this.#times = new Int32Array(types);
    this.#explained = new Float64Array(types);
  }

  /** Sets the prices of words and links, once for two texts. */
  static *prepare(
    source: ComparableSide,
    target: ComparableSide,
    translations: Translations,
    weights: Weights,
  ): Work<WordEvidence> {
    const prices = yield* wordPrices(source, target, translations, weights);
    return new WordEvidence(source, target, translations, prices, weights);
  }

  /** Compares the words of two groups of segments; leaves the result in `linked`, `missingSource`, `missingTarget` and `average`. */
  compare(source: readonly number[], target: readonly number[]): void {
    // Two questions about one pair come one after the other while candidates are chosen.
    const single = source.length === 1 && target.length === 1 && this.onLink === undefined;
    const asked = single ? source[0]! * this.#targetSegments + target[0]! : -1;
    if (single && asked === this.#lastAsked) return;
    this.#lastAsked = asked;
    this.#from.lay(source);
    this.#to.lay(target);
    this.#listTypes();
    this.average = this.#explainTarget(this.#explainSource());
    this.linked = this.#linking.choose(this.#from, this.#to, this.onLink);
    this.missingSource = this.#priceOfRest(this.#from, this.#prices.missingSource, this.#source.words.names, "source");
    this.missingTarget = this.#priceOfRest(this.#to, this.#prices.missingTarget, this.#target.words.names, "target");
  }

  /** Lists the types of the target group and the items of each. */
  #listTypes(): void {
    const { first, end, types } = this.#to;
    const stamp = ++this.#stamp;
    const seen = this.#seen;
    const last = this.#last;
    const times = this.#times;
    const explained = this.#explained;
    if (end - first > this.#before.length) this.#before = new Int32Array((end - first) * 2);
    const before = this.#before;
    for (let y = first; y < end; y++) {
      const type = types[y]!;
      if (seen[type] !== stamp) {
        seen[type] = stamp;
        last[type] = -1;
        explained[type] = 0;
        times[type] = 0;
      }
      if (times[type]!++ < MOST_OF_A_TYPE) {
        before[y - first] = last[type]!;
        last[type] = y;
      }
    }
  }

  /** Goes over the source group and offers all links there may be; returns how well its words are explained, in nats. */
  #explainSource(): number {
    const { first: begin, end: finish, types, sizes } = this.#from;
    const { offsets, targets, forward, backward } = this.#translations;
    const { levels } = this.#prices;
    const { background } = this.#source.types;
    const seen = this.#seen;
    const last = this.#last;
    const times = this.#times;
    const explained = this.#explained;
    const before = this.#before;
    const linking = this.#linking;
    const stamp = this.#stamp;
    const mixture = this.#mixture;
    const nothing = Math.log(1 - mixture);
    const others = this.#to.tokens + 1;
    const firstOther = this.#to.first;
    linking.clear();
    let sum = 0;
    for (let x = begin; x < finish; x++) {
      const type = types[x]!;
      const word = sizes[x] === 1;
      const end = offsets[type + 1]!;
      let share = 0;
      for (let e = offsets[type]!; e < end; e++) {
        const other = targets[e]!;
        if (seen[other] !== stamp) continue;
        if (word) {
          share += times[other]! * backward[e]!;
          explained[other]! += forward[e]!;
        }
        if (levels[e] === 0) continue;
        for (let y = last[other]!; y >= 0; y = before[y - firstOther]!) linking.offer(x, y, e);
      }
      if (!word) continue;
      sum += share === 0 ? nothing : Math.log(1 - mixture + mixture * (share / others / background[type]!));
    }
    return sum;
  }

  /** Adds to a sum how well the words of the target group are explained by those of the source group, in nats. */
  #explainTarget(sum: number): number {
    const { words, firstToken, tokens } = this.#to;
    const { background } = this.#target.types;
    const explained = this.#explained;
    const mixture = this.#mixture;
    const nothing = Math.log(1 - mixture);
    const others = this.#from.tokens + 1;
    let total = sum;
    for (let at = firstToken; at < firstToken + tokens; at++) {
      const type = words[at]!;
      const share = explained[type]!;
      total += share === 0 ? nothing : Math.log(1 - mixture + mixture * (share / others / background[type]!));
    }
    return total;
  }

  /** Price of the words without a partner; a name of several words, left out as a whole, costs once, a date nothing. */
  #priceOfRest(group: ItemGroup, prices: Float64Array, names: Uint8Array, side: "source" | "target"): number {
    const { words, dates, firstToken, tokens, partners } = group;
    let price = 0;
    let nameBefore = -2;
    for (let at = 0; at < tokens; at++) {
      if (partners[at] !== 0 || dates[firstToken + at] === 1) continue;
      const type = words[firstToken + at]!;
      if (names[type] === 1) {
        const goesOn = nameBefore === at - 1;
        nameBefore = at;
        if (goesOn) continue;
      }
      price += prices[type]!;
      if (this.onMissing !== undefined) this.onMissing(side, type);
    }
    return price;
  }
}

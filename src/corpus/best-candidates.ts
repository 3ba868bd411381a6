/** Keeps the best few candidates of each of many documents: those with most votes, among equals the lower index. */
export class BestCandidates {
  readonly #most: number;
  readonly #counts: Int32Array;
  readonly #others: Int32Array;
  readonly #votes: Float64Array;

  /** @param most candidates kept of each document */
  constructor(documents: number, most: number) {
    this.#most = most;
    this.#counts = new Int32Array(documents);
    this.#others = new Int32Array(documents * most);
    this.#votes = new Float64Array(documents * most);
  }

  /** Takes a candidate in where it is among the best so far. */
  offer(document: number, other: number, votes: number): void {
    const first = document * this.#most;
    const count = this.#counts[document]!;
    let at = first + count;
    while (at > first && this.#isBetter(other, votes, at - 1)) at--;
    if (at === first + this.#most) return;
    const last = first + Math.min(count, this.#most - 1);
    this.#others.copyWithin(at + 1, at, last);
    this.#votes.copyWithin(at + 1, at, last);
    this.#others[at] = other;
    this.#votes[at] = votes;
    if (count < this.#most) this.#counts[document]!++;
  }

  /** The candidates of a document, best first. */
  *of(document: number): Generator<{ other: number; votes: number }> {
    const first = document * this.#most;
    for (let at = first; at < first + this.#counts[document]!; at++) {
      yield { other: this.#others[at]!, votes: this.#votes[at]! };
    }
  }

  #isBetter(other: number, votes: number, at: number): boolean {
    return votes > this.#votes[at]! || (votes === this.#votes[at]! && other < this.#others[at]!);
  }
}

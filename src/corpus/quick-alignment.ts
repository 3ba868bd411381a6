import type { BuiltInEvidence } from "../evidence/built-in.ts";
import type { DocumentSet } from "./document-set.ts";
import { SharedWords } from "./shared-words.ts";

/** Segments of each document that are looked at; of longer ones a sample spread evenly. */
const MOST_ROWS = 32;
/** Segments of the other document that each is compared with. */
const COMPARED = 4;
/** Links weaker than this, in nats, do not choose what is compared. */
const LEAST_LIFT = 1;

/** Share of the weight of their words that sentences on one subject have in common, and that translations have. */
const SAME_SUBJECT = 0.3;
const SAME_STATEMENT = 0.6;

/** Aligns two documents roughly, 1-1 and whatever their order: a few comparisons for each segment of a sample. */
export class QuickAlignment {
  readonly #source: DocumentSet;
  readonly #target: DocumentSet;
  readonly #evidence: BuiltInEvidence;
  readonly #words: SharedWords;
  /** First item of the target document at hand that has a type, and for each of its items the next one with the same type. */
  readonly #first: Int32Array;
  readonly #next: number[] = [];
  /** The segment of each item of the target. */
  readonly #segments: Int32Array;
  readonly #votes: Float64Array;

  constructor(source: DocumentSet, target: DocumentSet, evidence: BuiltInEvidence, knowsWords: boolean) {
    this.#source = source;
    this.#target = target;
    this.#evidence = evidence;
    this.#words = new SharedWords(evidence, knowsWords);
    const { items, types } = evidence.target;
    this.#first = new Int32Array(types.background.length).fill(-1);
    this.#segments = new Int32Array(items.types.length);
    for (let k = 0; k + 1 < items.offsets.length; k++) this.#segments.fill(k, items.offsets[k]!, items.offsets[k + 1]!);
    this.#votes = new Float64Array(target.segments.length);
  }

  /**
   * How much of two documents (indexes into the two sets) says the same, 0 to 1: the share of their letters that
   * finds a counterpart, weighed by the evidence for it. One shared sentence alone, as a quotation is, counts half.
   */
  compare(source: number, target: number): number {
    const from = this.#source.offsets[source]!;
    const rows = this.#source.offsets[source + 1]! - from;
    const step = Math.max(1, rows / MOST_ROWS);
    const found: { row: number; column: number; score: number }[] = [];
    const { items } = this.#evidence.target;
    const [start, end] = [this.#target.offsets[target]!, this.#target.offsets[target + 1]!].map(
      (k) => items.offsets[k]!,
    );
    this.#remember(start!, end!);
    let [letters, sampled] = [0, 0];
    for (let at = 0; at < rows; at += step) {
      const row = from + Math.floor(at);
      letters += this.#source.segments[row]!.length;
      sampled++;
      for (const column of this.#likely(row, start!)) {
        const score = this.#words.coverage(row, column);
        if (score > SAME_SUBJECT) found.push({ row, column, score });
      }
    }
    this.#forget(start!, end!);
    found.sort((p, q) => q.score - p.score || p.row - q.row || p.column - q.column);
    const [rowsUsed, columnsUsed] = [new Set<number>(), new Set<number>()];
    let [share, otherShare] = [0, 0];
    for (const { row, column, score } of found) {
      if (rowsUsed.has(row) || columnsUsed.has(column)) continue;
      rowsUsed.add(row);
      columnsUsed.add(column);
      const credit = Math.min(1, (score - SAME_SUBJECT) / (SAME_STATEMENT - SAME_SUBJECT));
      share += credit * this.#source.segments[row]!.length;
      otherShare += credit * this.#target.segments[column]!.length;
    }
    let others = 0;
    for (let k = this.#target.offsets[target]!; k < this.#target.offsets[target + 1]!; k++) {
      others += this.#target.segments[k]!.length;
    }
    // Of a sampled source only as much of the target can be found as was looked for.
    const ofSource = share / Math.max(1, letters);
    const ofTarget = Math.min(1, otherShare / Math.max(1, (others * sampled) / Math.max(1, rows)));
    return Math.sqrt(ofSource * ofTarget) * (rowsUsed.size / (rowsUsed.size + 1));
  }

  /** Lists the items of a target document by their types; `#forget` has to follow. */
  #remember(start: number, end: number): void {
    const { items } = this.#evidence.target;
    // Backwards, so that the lists go forwards.
    for (let y = end - 1; y >= start; y--) {
      const type = items.types[y]!;
      this.#next[y - start] = this.#first[type]!;
      this.#first[type] = y;
    }
  }

  #forget(start: number, end: number): void {
    const { items } = this.#evidence.target;
    for (let y = start; y < end; y++) this.#first[items.types[y]!] = -1;
  }

  /** The segments of the target document at hand, whose items begin at `start`, that share most with a source segment. */
  #likely(row: number, start: number): number[] {
    const { source, translations } = this.#evidence;
    const touched: number[] = [];
    for (let x = source.items.offsets[row]!; x < source.items.offsets[row + 1]!; x++) {
      const type = source.items.types[x]!;
      for (let e = translations.offsets[type]!; e < translations.offsets[type + 1]!; e++) {
        const lift = translations.lifts[e]!;
        if (lift < LEAST_LIFT) continue;
        for (let y = this.#first[translations.targets[e]!]!; y >= 0; y = this.#next[y - start]!) {
          const column = this.#segments[y]!;
          if (this.#votes[column] === 0) touched.push(column);
          this.#votes[column]! += lift;
        }
      }
    }
    // Without this, long segments would win every vote.
    const worth = (k: number): number => this.#votes[k]! / Math.sqrt(this.#target.segments[k]!.length + 20);
    const best = touched.sort((p, q) => worth(q) - worth(p) || p - q).slice(0, COMPARED);
    for (const column of touched) this.#votes[column] = 0;
    return best;
  }
}

/** The least that is needed of a bead to compare it: which segments of each side it holds. */
export interface BeadIndexes {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** How well predicted beads agree with the gold; null beads count on neither side. */
export interface Scores {
  /** A bead is right when both sides are exactly as in a gold bead. */
  strict: Score;
  /** A bead is right when both sides overlap one gold bead. One giant bead would get 1: read it beside strict. */
  lax: Score;
  /** Beads with two sides in the gold. */
  gold: number;
  /** Beads with two sides that were predicted. */
  predicted: number;
}

/**
 * Compares predicted beads with gold beads of the same segments.
 * Where neither has a bead, both scores are 1: nothing was to be found and nothing was.
 */
export function evaluate(
  gold: { readonly beads: readonly BeadIndexes[] },
  predicted: { readonly beads: readonly BeadIndexes[] },
): Scores {
  const truth = gold.beads.filter(isFull);
  const guess = predicted.beads.filter(isFull);
  const keys = new Set(truth.map(keyOf));
  const exact = guess.filter((bead) => keys.has(keyOf(bead))).length;
  return {
    strict: score(exact, guess.length, exact, truth.length),
    lax: score(touching(guess, truth), guess.length, touching(truth, guess), truth.length),
    gold: truth.length,
    predicted: guess.length,
  };
}

const isFull = (bead: BeadIndexes): boolean => bead.source.length > 0 && bead.target.length > 0;
const ascending = (indexes: readonly number[]): number[] => [...indexes].sort((a, b) => a - b);
const keyOf = (bead: BeadIndexes): string => `${ascending(bead.source).join(" ")}|${ascending(bead.target).join(" ")}`;

/** How many of `beads` share a segment on both sides with one of `others`. */
function touching(beads: readonly BeadIndexes[], others: readonly BeadIndexes[]): number {
  const bySource = new Map<number, BeadIndexes[]>();
  for (const other of others) {
    for (const i of other.source) bySource.set(i, [...(bySource.get(i) ?? []), other]);
  }
  return beads.filter((bead) => {
    const targets = new Set(bead.target);
    return bead.source.some((i) => bySource.get(i)?.some((other) => other.target.some((j) => targets.has(j))));
  }).length;
}

function score(rightPredicted: number, predicted: number, rightGold: number, gold: number): Score {
  if (predicted === 0 && gold === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = predicted === 0 ? 0 : rightPredicted / predicted;
  const recall = gold === 0 ? 0 : rightGold / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

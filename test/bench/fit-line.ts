/** A thing to learn from: what was seen of it, whether it came out right, and how much it counts. */
export interface Example {
  readonly seen: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** Steps of Newton's method; it settles in less. */
const STEPS = 10;
/** Prior that keeps weights small, in examples, on what is scaled to a spread of one. */
const RIDGE = 1;

/** Logistic regression: the shift, and a weight for each number that was seen, under which what came out is likeliest. */
export function fitLine(examples: readonly Example[]): { shift: number; weights: number[] } {
  const size = examples[0]!.seen.length;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const means = Array.from(
    { length: size },
    (_, f) => examples.reduce((sum, { seen, weight }) => sum + weight * seen[f]!, 0) / total,
  );
  const spreads = means.map((mean, f) =>
    Math.sqrt(examples.reduce((sum, { seen, weight }) => sum + weight * (seen[f]! - mean) ** 2, 0) / total + 1e-9),
  );
  const rows = examples.map(({ seen }) => Float64Array.of(...seen.map((x, f) => (x - means[f]!) / spreads[f]!), 1));
  const line = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step++) {
    const slope = Array.from(line, (b, f) => (f < size ? -RIDGE * b : 0));
    const bend = Array.from(line, (_, f) => Float64Array.from(line, (_, g) => (f === g && f < size ? RIDGE : 0)));
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!;
      const { right, weight } = examples[k]!;
      let sureness = 0;
      for (let f = 0; f <= size; f++) sureness += row[f]! * line[f]!;
      const p = 1 / (1 + Math.exp(-sureness));
      for (let f = 0; f <= size; f++) {
        slope[f]! += weight * (Number(right) - p) * row[f]!;
        for (let g = 0; g <= size; g++) bend[f]![g]! += weight * p * (1 - p) * row[f]! * row[g]!;
      }
    }
    solve(bend, slope).forEach((change, f) => {
      line[f]! += change;
    });
  }
  const weights = spreads.map((spread, f) => line[f]! / spread);
  return { shift: line[size]! - weights.reduce((sum, b, f) => sum + b * means[f]!, 0), weights };
}

/** The shift under which what came out is likeliest when the weights are given. */
export function fitShift(examples: readonly Example[], weights: readonly number[]): number {
  let [low, high] = [-20, 20];
  for (let step = 0; step < 40; step++) {
    const shift = (low + high) / 2;
    let excess = 0;
    for (const { seen, right, weight } of examples) {
      const sureness = seen.reduce((sum, x, f) => sum + x * weights[f]!, shift);
      excess += weight * (1 / (1 + Math.exp(-sureness)) - Number(right));
    }
    if (excess > 0) high = shift;
    else low = shift;
  }
  return (low + high) / 2;
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const rows = matrix.map((row, f) => [...row, right[f]!]);
  for (let f = 0; f < rows.length; f++) {
    let pivot = f;
    for (let g = f + 1; g < rows.length; g++) if (Math.abs(rows[g]![f]!) > Math.abs(rows[pivot]![f]!)) pivot = g;
    [rows[f], rows[pivot]] = [rows[pivot]!, rows[f]!];
    for (let g = 0; g < rows.length; g++) {
      if (g === f) continue;
      const share = rows[g]![f]! / rows[f]![f]!;
      rows[g] = rows[g]!.map((x, h) => x - share * rows[f]![h]!);
    }
  }
  return rows.map((row, f) => row[rows.length]! / row[f]!);
}

/** Share of pairs of a right and a wrong one in which the right one stands higher. */
export function ranking(judged: readonly { readonly value: number; readonly right: boolean }[]): number {
  const order = [...judged].sort((a, b) => a.value - b.value);
  let wrongBelow = 0;
  let won = 0;
  let rights = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && order[to]!.value === order[from]!.value) to++;
    const tied = order.slice(from, to);
    const right = tied.filter((one) => one.right).length;
    won += right * (wrongBelow + (tied.length - right) / 2);
    rights += right;
    wrongBelow += tied.length - right;
  }
  return won / (rights * wrongBelow);
}

/** How well two documents (or groups of near-duplicates) fit, as indexes of either side. */
export interface Match {
  readonly source: number;
  readonly target: number;
  readonly score: number;
}

/** Largest component solved exactly, in nodes; in larger ones the best pairs are taken first. */
const LARGEST_EXACT = 200;

/** The one-to-one choice of matches with the largest sum of scores, by source. Equal sums: the earlier matches. */
export function bestMatching<T extends Match>(matches: readonly T[]): T[] {
  const chosen: T[] = [];
  for (const component of components(matches)) {
    const sources = new Set(component.map(({ source }) => source));
    const targets = new Set(component.map(({ target }) => target));
    if (component.length === 1) chosen.push(component[0]!);
    else if (sources.size + targets.size > LARGEST_EXACT) chosen.push(...bestFirst(component));
    else chosen.push(...assign(component, [...sources], [...targets]));
  }
  return chosen.sort((p, q) => p.source - q.source || p.target - q.target);
}

/** Matches that hang together by a shared document, in the order given. */
function components<T extends Match>(matches: readonly T[]): T[][] {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    while (parent.get(at) !== undefined) at = parent.get(at)!;
    return at;
  };
  for (const { source, target } of matches) {
    const [a, b] = [root(`s${source}`), root(`t${target}`)];
    if (a !== b) parent.set(a, b);
  }
  const groups = new Map<string, T[]>();
  for (const match of matches) {
    const key = root(`s${match.source}`);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [match]);
    else list.push(match);
  }
  return [...groups.values()];
}

function bestFirst<T extends Match>(matches: readonly T[]): T[] {
  const [sources, targets] = [new Set<number>(), new Set<number>()];
  return [...matches]
    .sort((p, q) => q.score - p.score || p.source - q.source || p.target - q.target)
    .filter(({ source, target }) => {
      if (sources.has(source) || targets.has(target)) return false;
      sources.add(source);
      targets.add(target);
      return true;
    });
}

/** The Hungarian method (Kuhn 1955) in the form with potentials, on one component; a missing match is worth nothing. */
function assign<T extends Match>(matches: readonly T[], sources: readonly number[], targets: readonly number[]): T[] {
  const [n, m] = [sources.length, Math.max(sources.length, targets.length)];
  const row = new Map(sources.map((source, k) => [source, k + 1]));
  const column = new Map(targets.map((target, k) => [target, k + 1]));
  const best = new Map<number, T>();
  for (const match of matches) {
    const key = row.get(match.source)! * (m + 1) + column.get(match.target)!;
    if (match.score > (best.get(key)?.score ?? 0)) best.set(key, match);
  }
  const cost = (i: number, j: number): number => -(best.get(i * (m + 1) + j)?.score ?? 0);
  const [u, v] = [new Float64Array(n + 1), new Float64Array(m + 1)];
  const owner = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    owner[0] = i;
    let j0 = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = owner[j0]!;
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue;
        const current = cost(i0, j) - u[i0]! - v[j]!;
        if (current < least[j]!) {
          least[j] = current;
          way[j] = j0;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          u[owner[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      j0 = j1;
    } while (owner[j0] !== 0);
    while (j0 !== 0) {
      const j1 = way[j0]!;
      owner[j0] = owner[j1]!;
      j0 = j1;
    }
  }
  const chosen: T[] = [];
  for (let j = 1; j <= m; j++) {
    const match = best.get(owner[j]! * (m + 1) + j);
    if (match !== undefined) chosen.push(match);
  }
  return chosen;
}

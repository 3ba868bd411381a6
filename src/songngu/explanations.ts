import { shapePrice } from "../align/structure.ts";
import type { Bead, Bitext } from "../core/bitext.ts";
import { SongnguError } from "../core/error.ts";
import type { EvidenceScore, Explanation, RunnerUp, WordLink } from "../core/explanation.ts";
import type { Side } from "../core/segment.ts";
import { inSlices, type Work } from "../core/work.ts";
import type { ExplainOptions } from "./explain.ts";
import { whileHeld } from "./hold-evidence.ts";
import { type OrderedTexts, orderTexts } from "./ordered-texts.ts";
import { type PairEvidence, pairEvidence } from "./pair-evidence.ts";
import { segmentedSide } from "./segmented-text.ts";

/** Other segments that are tried with each segment of the bead, nearest in the text first. */
const NEAREST = 60;

/** The explanations of all beads of a bitext: what `explainAll` does. */
export async function explanationsOf(bitext: Bitext, options: ExplainOptions): Promise<Explanation[]> {
  for (const bead of bitext.beads) checkBead(bitext, bead);
  const sides = orderTexts(segmentedSide(bitext.source), segmentedSide(bitext.target));
  const texts = await inSlices(sides, options.signal);
  return whileHeld(options.evidence, options.signal, async () => {
    const evidence = await evidenceOf(bitext, texts, options);
    return inSlices(explanations(bitext, evidence, texts.turned), options.signal);
  });
}

/** Units of work for a bead: about a hundred groups are scored. See `Work`. */
const BEAD_WORK = 1_000;

function* explanations(bitext: Bitext, evidence: PairEvidence, turned: boolean): Work<Explanation[]> {
  const found: Explanation[] = [];
  for (const bead of bitext.beads) {
    found.push(explanationOf(bitext, bead, evidence, turned));
    yield BEAD_WORK;
  }
  return found;
}

function explanationOf({ source, target }: Bitext, bead: Bead, evidence: PairEvidence, turned: boolean): Explanation {
  const [a, b] = turned ? [bead.target, bead.source] : [bead.source, bead.target];
  const isNull = a.length === 0 || b.length === 0;
  const scores: EvidenceScore[] = isNull ? [] : evidence.builtIn.parts(a, b);
  const links: WordLink[] = (isNull ? [] : evidence.builtIn.links(a, b)).map((link) =>
    turned ? { ...link, source: link.target, target: link.source } : { ...link },
  );
  if (!isNull) for (const { name, score } of evidence.own) scores.push({ name, score: score(a, b) });
  const other = runnerUp(
    evidence,
    a,
    b,
    turned ? source.segments.length : target.segments.length,
    turned ? target.segments.length : source.segments.length,
    turned,
  );
  return { evidence: scores, links, ...(other === undefined ? {} : { runnerUp: other }) };
}

/** The evidence on a pair of sides, by its source, that was explained last: beads may be explained one by one. */
const prepared = new WeakMap<Side, { key: string; options: ExplainOptions; evidence: PairEvidence }>();

async function evidenceOf(
  bitext: Bitext,
  { from, to, turned }: OrderedTexts,
  options: ExplainOptions,
): Promise<PairEvidence> {
  const key = [from, to].map(({ language, segments }) => [language, ...segments].join("\n")).join("\n\n");
  const known = prepared.get(bitext.source);
  if (known?.key === key && known.evidence.isReady() && isSame(known.options, options)) return known.evidence;
  const evidence = await pairEvidence(from, to, turned, options);
  prepared.set(bitext.source, { key, options, evidence });
  return evidence;
}

const isSame = (a: ExplainOptions, b: ExplainOptions): boolean => a.lexicon === b.lexicon && a.evidence === b.evidence;

/** The best bead, less the price of its shape, that shares a segment with the one of groups `a` and `b`. */
function runnerUp(
  evidence: PairEvidence,
  a: readonly number[],
  b: readonly number[],
  targets: number,
  sources: number,
  turned: boolean,
): RunnerUp | undefined {
  const tried = new Set([`${a.join()}|${b.join()}`]);
  let best: { source: readonly number[]; target: readonly number[]; score: number; worth: number } | undefined;
  const attempt = (source: readonly number[], target: readonly number[]): void => {
    const key = `${source.join()}|${target.join()}`;
    if (source.length === 0 || target.length === 0 || tried.has(key)) return;
    tried.add(key);
    const score = evidence.score(source, target);
    const worth = score - shapePrice(source, target, evidence.structure);
    if (best === undefined || worth > best.worth) best = { source, target, score, worth };
  };
  for (const i of a) {
    for (const j of nearest(targets, b[0] ?? Math.round((i * targets) / Math.max(1, sources)))) attempt([i], [j]);
    attempt(
      a.filter((k) => k !== i),
      b,
    );
  }
  for (const j of b) {
    for (const i of nearest(sources, a[0] ?? Math.round((j * sources) / Math.max(1, targets)))) attempt([i], [j]);
    attempt(
      a,
      b.filter((k) => k !== j),
    );
  }
  for (const [group, size, place] of [
    [a, sources, 0],
    [b, targets, 1],
  ] as const) {
    for (const next of [(group[0] ?? 0) - 1, (group[group.length - 1] ?? -2) + 1]) {
      if (group.length === 0 || next < 0 || next >= size) continue;
      const larger = [...group, next].sort((x, y) => x - y);
      attempt(place === 0 ? larger : a, place === 0 ? b : larger);
    }
  }
  if (best === undefined || best.score === -Infinity) return undefined;
  const { source, target, score } = best;
  return turned
    ? { source: [...target], target: [...source], score }
    : { source: [...source], target: [...target], score };
}

function nearest(size: number, to: number): number[] {
  const from = Math.max(0, Math.min(size - NEAREST, to - NEAREST / 2));
  return Array.from({ length: Math.min(size, NEAREST) }, (_, k) => from + k);
}

function checkBead(bitext: Bitext, bead: Bead): void {
  for (const side of ["source", "target"] as const) {
    for (const index of bead[side]) {
      if (bitext[side].segments[index] !== undefined) continue;
      throw new SongnguError("BAD_BITEXT", `explain: the ${side} has no segment ${index}`);
    }
  }
}

import { compareSets, type Edge } from "./compare-sets.ts";
import type { DocumentSet } from "./document-set.ts";
import { isSourceFirst } from "./language-order.ts";
import { bestMatching } from "./match-pairs.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import type { CorpusDocument, DocumentMatch, LeftDocument, Pairing, PairOptions } from "./pairing.ts";
import { splitByLanguage } from "./split-by-language.ts";

/**
 * Below this score two documents share their subject, or a quotation. Of 112 pairs of reports and comparable texts the
 * lowest has .28, of 1,164 proposed pairs of others the highest has .12 (test/bench/pairing.ts, corpus/reports).
 */
const LEAST_SCORE = 0.16;
/**
 * The same where no lexicon knows words of both languages, and only names and numbers are compared: of 16 report pairs and
 * 21 encyclopedic ones, their lexicon taken away, the lowest has .03, and of all others none has .01.
 */
const LEAST_SCORE_OF_NAMES = 0.03;
/** What agreeing names add to the score when the best one-to-one choice is made. */
const NAME_BONUS = 0.03;
/** A rival with at least this share of the chosen pair's score makes the choice a close one. */
const CLOSE = 0.6;

/**
 * Finds the pairs of documents that have been checked: what `pairDocuments` does.
 * @param compared told the ids and the score of each two documents as soon as they are compared, before anything is chosen
 */
export async function findPairs(
  documents: readonly CorpusDocument[],
  options: PairOptions,
  compared?: (source: string, target: string, score: number) => void,
): Promise<Pairing> {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const left: LeftDocument[] = [];
  const sets = await splitByLanguage(sorted, left, options.signal);
  const originals = sets.map((set) => originalsOf(set, sorted));
  const pairs: DocumentMatch[] = [];
  const paired = new Set<number>();
  const closest = new Map<number, { id: string; score: number }>();
  for (let a = 0; a < sets.length; a++) {
    for (let b = a + 1; b < sets.length; b++) {
      const [s, t] = isSourceFirst(sets[a]!.language, sets[b]!.language, options.sourceLanguage) ? [a, b] : [b, a];
      const { edges: scored, knowsWords } = await compareSets(sets[s]!, sets[t]!, options, sorted, (edge) => {
        compared?.(sorted[edge.source]!.id, sorted[edge.target]!.id, edge.score);
      });
      const ids = (match: { source: number; target: number }): { source: string; target: string } => ({
        source: sorted[match.source]!.id,
        target: sorted[match.target]!.id,
      });
      for (const edge of scored) {
        for (const [document, other] of [
          [edge.source, edge.target],
          [edge.target, edge.source],
        ] as const) {
          const known = closest.get(document);
          if (known === undefined || edge.score > known.score) {
            closest.set(document, { id: sorted[other]!.id, score: round(edge.score) });
          }
        }
      }
      const least = knowsWords ? LEAST_SCORE : LEAST_SCORE_OF_NAMES;
      const chosen = choose(scored, originals[s]!, originals[t]!, options.minScore ?? least, sorted);
      for (const { best, rival } of chosen) {
        paired.add(best.source).add(best.target);
        const runnerUp = rival && { ...ids(rival), score: round(rival.score) };
        pairs.push({ ...ids(best), score: round(best.score), ...(runnerUp ? { runnerUp } : {}) });
      }
    }
  }
  sets.forEach((set, k) => {
    const versions = groupBy([...originals[k]!.keys()], (document) => originals[k]!.get(document)!);
    for (const document of set.documents) {
      if (paired.has(document)) continue;
      left.push(reasonFor(document, sets.length, originals[k]!, versions, paired, closest.get(document), sorted));
    }
  });
  const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    pairs: pairs.sort((p, q) => byId(p.source, q.source) || byId(p.target, q.target)),
    left: left.sort((p, q) => byId(p.id, q.id)),
  };
}

/** The first document of each group of near-duplicates stands for all. */
type Originals = ReadonlyMap<number, number>;

function originalsOf(set: DocumentSet, documents: readonly CorpusDocument[]): Originals {
  const first = new Map(set.documents.map((document) => [document, document]));
  for (const group of nearDuplicates(set.documents.map((document) => documents[document]!.text))) {
    for (const member of group) first.set(set.documents[member]!, set.documents[group[0]!]!);
  }
  return first;
}

/** The best one-to-one choice; versions of one report count as one document, of which the best is taken. */
function choose(
  edges: readonly Edge[],
  from: Originals,
  to: Originals,
  least: number,
  documents: readonly CorpusDocument[],
): { best: Edge; rival?: Edge }[] {
  const worth = (edge: Edge): number => edge.score + (edge.hint ? NAME_BONUS : 0);
  const length = ({ source, target }: Edge): number => documents[source]!.id.length + documents[target]!.id.length;
  // Of equal texts the one with the plainest name: "visit.txt", not "visit (copy).txt".
  const isBetter = (edge: Edge, other: Edge): boolean =>
    worth(edge) > worth(other) || (worth(edge) === worth(other) && length(edge) < length(other));
  const groups = new Map<string, Edge>();
  for (const edge of edges) {
    if (edge.score < least) continue;
    const key = `${from.get(edge.source)} ${to.get(edge.target)}`;
    const known = groups.get(key);
    if (known === undefined || isBetter(edge, known)) groups.set(key, edge);
  }
  const matches = [...groups.values()].map((edge) => ({
    source: from.get(edge.source)!,
    target: to.get(edge.target)!,
    score: worth(edge),
    edge,
  }));
  const sharing = {
    source: groupBy(edges, ({ source }) => from.get(source)!),
    target: groupBy(edges, ({ target }) => to.get(target)!),
  };
  return bestMatching(matches).map(({ source, target, edge }) => {
    const rivals = [
      ...sharing.source.get(source)!.filter((other) => to.get(other.target) !== target),
      ...sharing.target.get(target)!.filter((other) => from.get(other.source) !== source),
    ].filter(({ score }) => score >= CLOSE * edge.score);
    // Of equal ones the first by index, whichever document it shares.
    const rival = rivals.sort((p, q) => q.score - p.score || p.source - q.source || p.target - q.target)[0];
    return rival ? { best: edge, rival } : { best: edge };
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function reasonFor(
  document: number,
  languages: number,
  originals: Originals,
  versionsOf: ReadonlyMap<number, readonly number[]>,
  paired: ReadonlySet<number>,
  closest: { id: string; score: number } | undefined,
  documents: readonly CorpusDocument[],
): LeftDocument {
  const id = documents[document]!.id;
  const near = closest ? { closest } : {};
  const versions = (versionsOf.get(originals.get(document)!) ?? []).filter((other) => other !== document);
  const taken = versions.find((version) => paired.has(version)) ?? versions.find((version) => version < document);
  if (taken !== undefined) {
    const duplicateOf = documents[taken]!.id;
    return { id, reason: `it is a version of ${JSON.stringify(duplicateOf)}`, ...near, duplicateOf };
  }
  if (languages < 2) return { id, reason: "there is no document in another language" };
  return { id, reason: "no document in another language reports the same", ...near };
}

const round = (score: number): number => Math.round(score * 1e4) / 1e4;

import { inSlices } from "../core/work.ts";
import { BuiltInEvidence } from "../evidence/built-in.ts";
import { languageOf } from "../lexicon/language-of.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { shippedLexicon } from "../lexicon/shipped.ts";
import type { DocumentSet } from "./document-set.ts";
import { namesAgree } from "./name-key.ts";
import type { CorpusDocument, PairOptions } from "./pairing.ts";
import { QuickAlignment } from "./quick-alignment.ts";
import { proposePairs } from "./shared-evidence.ts";
import { letOthersRun } from "./turns.ts";

/** Two documents that have something in common. */
export interface Edge {
  /** Indexes of the documents, by id. */
  readonly source: number;
  readonly target: number;
  readonly score: number;
  readonly hint: boolean;
}

/** Comparisons after which others may run: some tens of milliseconds. */
const SLICE = 24;

/**
 * Proposes and scores pairs of documents of two languages.
 * @param compared told each as it is found
 * @returns also whether a lexicon knows words of both; without one only names and numbers were compared
 */
export async function compareSets(
  source: DocumentSet,
  target: DocumentSet,
  options: PairOptions,
  documents: readonly CorpusDocument[],
  compared: (edge: Edge) => void,
): Promise<{ edges: Edge[]; knowsWords: boolean }> {
  const shipped = await shippedLexicon(source.language, target.language);
  const own = (Array.isArray(options.lexicon) ? options.lexicon : options.lexicon ? [options.lexicon] : []).filter(
    (lexicon) => serves(lexicon, source.language, target.language),
  );
  const lexicons = shipped === undefined ? own : [shipped, ...own];
  const evidence = await inSlices(BuiltInEvidence.of(source, target, lexicons), options.signal);
  await letOthersRun(options.signal);
  const proposed = proposePairs(source, target, evidence);
  const alignment = new QuickAlignment(source, target, evidence, lexicons.length > 0);
  const edges: Edge[] = [];
  for (let k = 0; k < proposed.length; k++) {
    if (k % SLICE === 0) await letOthersRun(options.signal);
    const pair = proposed[k]!;
    const score = alignment.compare(pair.source, pair.target);
    const [from, to] = [source.documents[pair.source]!, target.documents[pair.target]!];
    const hint = options.names !== false && namesAgree(documents[from]!.id, documents[to]!.id);
    if (score === 0) continue;
    const edge = { source: from, target: to, score, hint };
    edges.push(edge);
    compared(edge);
  }
  return { edges, knowsWords: lexicons.length > 0 };
}

function serves(lexicon: Lexicon, source: string, target: string): boolean {
  const tags = [lexicon.source, lexicon.target].map(languageOf);
  return tags.includes(source) && tags.includes(target);
}

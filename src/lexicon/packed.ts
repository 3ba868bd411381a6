import type { Lexicon, LexiconInfo } from "./lexicon.ts";
import { Links } from "./links.ts";
import { type PackedTable, unpackTable } from "./packed-table.ts";
import { addConcepts, type PackedTermbase, termUnits, unpackTermbase } from "./packed-termbase.ts";
import { type PackedWords, unpackWords } from "./packed-words.ts";
import type { TermbaseEntry } from "./termbase.ts";

/** What the package ships for a pair of languages: a trained table and curated lists, on common lists of words. */
export interface PackedLexicon {
  readonly source: string;
  readonly target: string;
  readonly info: LexiconInfo;
  readonly sourceWords: PackedWords;
  readonly targetWords: PackedWords;
  readonly trained: PackedTable;
  readonly termbase: PackedTermbase;
}

/** Unpacks the lexicon: curated translations before trained ones. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const { source, target, info, termbase } = packed;
  const from = termUnits(termbase.source, unpackWords(packed.sourceWords));
  const to = termUnits(termbase.target, unpackWords(packed.targetWords));
  const curated = termbase.lists.map(([name]) => name);
  const links = new Links(2 * (termbase.source.lengths.length + packed.trained.forward.length));
  addConcepts(termbase, from, to, links);
  unpackTable(packed.trained, curated.length, links);
  return {
    source,
    target,
    sourceUnits: from.units,
    targetUnits: to.units,
    sourceCounts: from.counts,
    targetCounts: to.counts,
    ...links.build(from.units, to.units, from.singles, to.singles),
    info: { ...info, origins: [...curated, ...info.origins] },
  };
}

/** Unpacks the entries of the curated lists. */
export function unpackEntries(packed: PackedLexicon): TermbaseEntry[] {
  return unpackTermbase(packed.termbase, unpackWords(packed.sourceWords).words, unpackWords(packed.targetWords).words);
}

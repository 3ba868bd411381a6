import { countOf, digits } from "./digits.ts";
import type { Lexicon } from "./lexicon.ts";
import { readTermbase, type TermbaseEntry } from "./termbase.ts";
import { termbaseLexicon } from "./termbase-lexicon.ts";

/** The curated lists that the package ships, as text, with what the training data says of their units. */
export interface PackedTermbase {
  readonly source: string;
  readonly target: string;
  /** Tab-separated lists by name, in falling order of trust. */
  readonly lists: readonly { readonly name: string; readonly text: string }[];
  /** One digit for each unit: how often the training data has it. */
  readonly sourceCounts: string;
  readonly targetCounts: string;
}

/** Reads the entries of all lists. */
export async function unpackTermbase(packed: PackedTermbase): Promise<TermbaseEntry[]> {
  const { source, target } = packed;
  const lists = await Promise.all(
    packed.lists.map(({ name, text }) => readTermbase(text, { source, target, origin: name })),
  );
  return lists.flat();
}

/** Makes the lexicon of the lists. */
export function curatedLexicon(entries: readonly TermbaseEntry[], packed: PackedTermbase): Lexicon {
  const lexicon = termbaseLexicon(entries, { source: packed.source, target: packed.target });
  return {
    ...lexicon,
    sourceCounts: Float64Array.from(digits(packed.sourceCounts), countOf),
    targetCounts: Float64Array.from(digits(packed.targetCounts), countOf),
  };
}

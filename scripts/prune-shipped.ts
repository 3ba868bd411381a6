import { baseForms } from "../src/evidence/base-forms.ts";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import { PRUNED, pruneLexicon } from "../src/lexicon/prune.ts";
import type { TermbaseEntry } from "../src/lexicon/termbase.ts";
import { lexiconUnit } from "../src/lexicon/tokens.ts";

/** A trained Vietnamese–English lexicon without what is too rare, what a base form stands for, and what the lists link already. */
export function pruneForShipping(trained: Lexicon, entries: Iterable<TermbaseEntry>): Lexicon {
  const linked = new Set<string>();
  for (const { source, target } of entries) {
    for (const from of [source.preferred, ...source.variants]) {
      for (const to of [target.preferred, ...target.variants]) linked.add(`${lexiconUnit(from)}\t${lexiconUnit(to)}`);
    }
  }
  return pruneLexicon(trained, {
    ...PRUNED,
    baseForms: (unit) => baseForms(unit, "en"),
    isLinked: (from, to) => linked.has(`${from}\t${to}`),
  });
}

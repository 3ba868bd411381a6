import type { Lexicon } from "./lexicon.ts";
import { knownIndex, rememberIndex, reverseIndex } from "./lexicon-index.ts";

/** The same lexicon read the other way round; tables are shared, not copied. */
export function reverseLexicon(lexicon: Lexicon): Lexicon {
  const { info } = lexicon;
  const reversed: Lexicon = {
    source: lexicon.target,
    target: lexicon.source,
    // The tables of the shipped lexicon are made when they are asked for.
    get sourceUnits() {
      return lexicon.targetUnits;
    },
    get targetUnits() {
      return lexicon.sourceUnits;
    },
    sourceCounts: lexicon.targetCounts,
    targetCounts: lexicon.sourceCounts,
    get forward() {
      return lexicon.backward;
    },
    get backward() {
      return lexicon.forward;
    },
    info: { ...info, sourceWords: info.targetWords, targetWords: info.sourceWords },
  };
  const index = knownIndex(lexicon);
  if (index !== undefined) rememberIndex(reversed, reverseIndex(index));
  return reversed;
}

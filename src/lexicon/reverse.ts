import type { Lexicon } from "./lexicon.ts";

/** The same lexicon read the other way round; tables are shared, not copied. */
export function reverseLexicon(lexicon: Lexicon): Lexicon {
  const { info } = lexicon;
  return {
    source: lexicon.target,
    target: lexicon.source,
    sourceUnits: lexicon.targetUnits,
    targetUnits: lexicon.sourceUnits,
    sourceCounts: lexicon.targetCounts,
    targetCounts: lexicon.sourceCounts,
    forward: lexicon.backward,
    backward: lexicon.forward,
    info: { ...info, sourceWords: info.targetWords, targetWords: info.sourceWords },
  };
}

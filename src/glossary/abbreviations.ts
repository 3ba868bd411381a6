import { bracketed, expansionOf } from "./definitions.ts";
import { dictionaryKey } from "./dictionary-form.ts";
import { ALL_CAPITALS, type MarkedWords, textOf } from "./marked-words.ts";

/** What the texts of one side define: full forms and their abbreviations. */
export interface Abbreviations {
  /** Key of a full form to its abbreviations. */
  readonly ofFull: ReadonlyMap<string, ReadonlySet<string>>;
  /** Abbreviation to the full form as it stands in the text; none where the texts explain it in two ways. */
  readonly fullOf: ReadonlyMap<string, string>;
  /** Every word that is written like an abbreviation. */
  readonly seen: ReadonlySet<string>;
}

function abbreviationsSeen(marked: MarkedWords): Set<string> {
  const seen = new Set<string>();
  const { offsets } = marked.words;
  for (let bead = 0; bead + 1 < offsets.length; bead++) {
    for (let i = offsets[bead]!; i < offsets[bead + 1]!; i++) {
      if ((marked.marks[i]! & ALL_CAPITALS) !== 0) seen.add(textOf(marked, bead, i, i));
    }
  }
  return seen;
}

/** Collects the definitions of all beads of one side. */
export function abbreviationsOf(marked: MarkedWords): Abbreviations {
  const ofFull = new Map<string, Set<string>>();
  const fullOf = new Map<string, { key: string; full: string } | undefined>();
  for (let bead = 0; bead + 1 < marked.words.offsets.length; bead++) {
    for (const one of bracketed(marked, bead)) {
      const definition = expansionOf(marked, one);
      if (definition === undefined) continue;
      const short = textOf(marked, bead, ...one.abbreviation);
      const key = dictionaryKey(marked, ...definition.full);
      const full = textOf(marked, bead, ...definition.full).replace(/\s+/g, " ");
      const shorts = ofFull.get(key);
      if (shorts === undefined) ofFull.set(key, new Set([short]));
      else shorts.add(short);
      const known = fullOf.get(short);
      if (!fullOf.has(short)) fullOf.set(short, { key, full });
      else if (known !== undefined && known.key !== key) fullOf.set(short, undefined);
    }
  }
  const certain = new Map<string, string>();
  for (const [short, known] of fullOf) if (known !== undefined) certain.set(short, known.full);
  return { ofFull, fullOf: certain, seen: abbreviationsSeen(marked) };
}

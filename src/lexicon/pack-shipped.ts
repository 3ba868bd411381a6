import { countStep, digit } from "./digits.ts";
import type { Lexicon } from "./lexicon.ts";
import type { PackedLexicon } from "./packed.ts";
import { listedToken, tokensOf } from "./packed-forms.ts";
import { packTable } from "./packed-table.ts";
import { type PackedSide, packTermbase } from "./packed-termbase.ts";
import { PackedUnits } from "./packed-units.ts";
import { packWords, unpackWords } from "./packed-words.ts";
import type { TermbaseEntry, TermForms } from "./termbase.ts";
import { lexiconUnit } from "./tokens.ts";

/** Units of several words that the texts have less often than this all count as if they had them a few times: no error more on report pairs 01 to 120, one on the development sets, 5 KB less. */
const FEWEST = 64;
const AS_FEW = 4;
/** The same for words. */
const FEWEST_OF_WORD = 6;
const AS_FEW_OF_WORD = 3;

/** Packs a trained lexicon and curated entries together; the texts say how often each curated unit occurs. */
export function packShipped(
  trained: Lexicon,
  entries: readonly TermbaseEntry[],
  sourceTexts: readonly string[],
  targetTexts: readonly string[],
): PackedLexicon {
  const sourceWords = packWords(
    wordCounts(
      trained.sourceUnits,
      trained.sourceCounts,
      entries.map(({ source }) => source),
      sourceTexts,
    ),
    keyOfToken,
  );
  const targetWords = packWords(
    wordCounts(
      trained.targetUnits,
      trained.targetCounts,
      entries.map(({ target }) => target),
      targetTexts,
    ),
    keyOfToken,
  );
  const [source, target] = [unpackWords(sourceWords), unpackWords(targetWords)];
  const termbase = packTermbase(entries, source.words, target.words);
  const counted = (side: PackedSide, words: typeof source, texts: readonly string[]): PackedSide => {
    const units = new PackedUnits(side, words);
    const several = units.all().slice(units.singles);
    return {
      ...side,
      counts: countUnits(several, texts)
        .map((count) => digit(countStep(count < FEWEST ? AS_FEW : count)))
        .join(""),
    };
  };
  return {
    source: trained.source,
    target: trained.target,
    info: trained.info,
    sourceWords,
    targetWords,
    trained: packTable(trained, source.words, target.words),
    termbase: {
      ...termbase,
      source: counted(termbase.source, source, sourceTexts),
      target: counted(termbase.target, target, targetTexts),
    },
  };
}

/** The key of a token. A possessive ending belongs to the word before it, which is known without it. */
const keyOfToken = (token: string): string => (token === "'s" ? "" : lexiconUnit(token));

function wordCounts(
  units: readonly string[],
  counts: Float64Array,
  terms: readonly TermForms[],
  texts: readonly string[],
): Map<string, number> {
  const all = new Map(units.map((unit, at) => [unit, counts[at]!]));
  const added = new Set<string>();
  for (const { preferred, variants, abbreviations } of terms) {
    for (const form of [preferred, ...variants, ...abbreviations]) {
      for (const token of tokensOf(form)) if (!all.has(listedToken(token))) added.add(listedToken(token));
    }
  }
  const words = [...added];
  countUnits(words.map(lexiconUnit), texts).forEach((count, at) => {
    all.set(words[at]!, count);
  });
  for (const [word, count] of all) if (count < FEWEST_OF_WORD) all.set(word, AS_FEW_OF_WORD);
  return all;
}

/** How often each unit occurs in the texts, whole. */
function countUnits(units: readonly string[], texts: readonly string[]): number[] {
  const counts = new Map(units.map((unit) => [unit, 0]));
  const longest = Math.max(0, ...units.map((unit) => unit.split(" ").length));
  for (const text of texts) {
    const found = lexiconUnit(text).split(" ");
    for (let at = 0; at < found.length; at++) {
      let run = found[at]!;
      for (let end = at + 1; ; end++) {
        const count = counts.get(run);
        if (count !== undefined) counts.set(run, count + 1);
        if (end >= Math.min(found.length, at + longest)) break;
        run += ` ${found[end]!}`;
      }
    }
  }
  return units.map((unit) => counts.get(unit)!);
}

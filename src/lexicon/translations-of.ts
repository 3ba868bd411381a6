import { type Candidate, composeTerm } from "./compose-term.ts";
import { displayNames } from "./display-names.ts";
import { languageOf } from "./language-of.ts";
import type { Lexicon } from "./lexicon.ts";
import { indexLexicon, type LexiconIndex, reverseIndex } from "./lexicon-index.ts";
import type { LookupOptions, Translation } from "./lookup.ts";
import { shippedLexicon, shippedTerms } from "./shipped.ts";
import { indexTerms, matchesOf, type TermIndex, type TermMatch } from "./term-index.ts";
import { termKeys } from "./term-keys.ts";

/** Least probability of a trained translation. */
const LEAST_TRAINED = 0.05;
/** The same into Vietnamese, where a trained unit is one syllable and mostly part of a word. */
const LEAST_TRAINED_SYLLABLE = 0.5;
/** Shares of what is left of the probability that each kind of translation takes. */
const SHARES = { own: 0.95, curated: 0.85, trained: 0.9, composed: 0.5 };
/** What a form weighs where the term matched a preferred form, a variant, an abbreviation. */
const MATCH_WEIGHT = { preferred: 1, variant: 0.7, abbreviation: 0.7 };
/** The same where another number or spelling of the term matched. */
const OTHER_KEY = 0.8;
/** What the forms of a matched concept weigh. */
const FORM_WEIGHT = { preferred: 1, variant: 0.5, abbreviation: 0.3 };

/** The translations of a term, options checked: what `lookup` does. */
export async function translationsOf(term: string, options: LookupOptions): Promise<Translation[]> {
  const { from, to } = options;
  const keys = termKeys(term, from);
  const ranking = new Ranking();
  for (const own of ownLexicons(options)) {
    const key = keys.find((key) => own.index.source.unitOf.get(key) !== undefined);
    ranking.add(rowOf(own, key), SHARES.own);
  }
  const shipped = await shippedLexicon(from, to);
  const terms = await termIndex(from, to, options.displayNames !== false);
  ranking.add(curated(terms, keys), SHARES.curated);
  if (shipped === undefined) return ranking.best(options.most ?? 10);
  const least = languageOf(to) === "vi" ? LEAST_TRAINED_SYLLABLE : LEAST_TRAINED;
  const trained = (key: string): Found[] => trainedRow(indexedOf(shipped), key, least);
  if (keys.length > 0) ranking.add(trained(keys[0]!), SHARES.trained);
  if (ranking.isEmpty) {
    // Keys that add a word would put it into the composition.
    const shorter = keys.filter((key) => key.length <= keys[0]!.length);
    const composed = shorter.flatMap((key) => composeTerm(key, from, to, terms, trained));
    ranking.add(
      composed.map((candidate) => ({ ...candidate, origin: "composed" })),
      SHARES.composed,
    );
  }
  return ranking.best(options.most ?? 10);
}

interface Found extends Candidate {
  readonly origin: string;
}

/** Translations in the order they were found; those of one kind share what the kinds before left. */
class Ranking {
  readonly #found = new Map<string, Translation>();
  #left = 1;
  #least = 1;

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  add(candidates: readonly Found[], share: number): void {
    const fresh = candidates.filter(({ term }) => !this.#found.has(term.toLowerCase()));
    const sum = fresh.reduce((total, { weight }) => total + weight, 0);
    if (sum === 0) return;
    for (const { term, weight, origin } of [...fresh].sort((a, b) => b.weight - a.weight)) {
      if (this.#found.has(term.toLowerCase())) continue;
      // A kind that is trusted less never overtakes the one before.
      this.#least = Math.min(this.#least, (this.#left * share * weight) / sum);
      this.#found.set(term.toLowerCase(), { term, probability: this.#least, origin });
    }
    this.#left *= 1 - share;
  }

  best(most: number): Translation[] {
    return [...this.#found.values()].slice(0, most);
  }
}

const namesOfPair = new Map<string, TermIndex>();

/** The curated concepts of a pair by the keys of their source forms; for a pair without any, names, kept once made. */
async function termIndex(from: string, to: string, withNames: boolean): Promise<TermIndex> {
  const shipped = await shippedTerms(from, to);
  if (shipped !== undefined) return shipped;
  const pair = `${from}\t${to}\t${withNames}`;
  const known = namesOfPair.get(pair) ?? indexTerms(withNames ? displayNames(from, to) : []);
  namesOfPair.set(pair, known);
  return known;
}

function curated(terms: TermIndex, keys: readonly string[]): Found[] {
  const found: Found[] = [];
  const seen = new Set<TermMatch["entry"]>();
  matchesOf(terms, keys).forEach((matches, n) => {
    for (const { entry, as } of matches) {
      if (seen.has(entry)) continue;
      seen.add(entry);
      const weight = MATCH_WEIGHT[as] * (n === 0 ? 1 : OTHER_KEY);
      const { preferred, variants, abbreviations } = entry.target;
      const { origin } = entry;
      found.push({ term: preferred, weight: weight * FORM_WEIGHT.preferred, origin });
      for (const term of variants) found.push({ term, weight: weight * FORM_WEIGHT.variant, origin });
      for (const term of abbreviations) found.push({ term, weight: weight * FORM_WEIGHT.abbreviation, origin });
    }
  });
  return found;
}

/** A lexicon as it is looked up in. */
interface Indexed {
  readonly index: LexiconIndex;
  readonly origins: readonly string[];
}

function ownLexicons({ lexicon, from, to }: LookupOptions): Indexed[] {
  const given = lexicon === undefined ? [] : Array.isArray(lexicon) ? (lexicon as Lexicon[]) : [lexicon as Lexicon];
  const [source, target] = [languageOf(from), languageOf(to)];
  return given.flatMap((own) => {
    const [one, other] = [languageOf(own.source), languageOf(own.target)];
    if (one === source && other === target) return [indexedOf(own)];
    if (one !== target || other !== source) return [];
    const { index, origins } = indexedOf(own);
    return [{ index: reverseIndex(index), origins }];
  });
}

const indexedOf = (lexicon: Lexicon): Indexed => ({ index: indexLexicon(lexicon), origins: lexicon.info.origins });

/** Trained translations of a unit, as probable as if there were no curated ones. */
function trainedRow(shipped: Indexed, key: string, least: number): Found[] {
  const trained = shipped.origins.at(-1)!;
  const row = rowOf(shipped, key);
  const left = 1 - row.reduce((sum, { weight, origin }) => sum + (origin === trained ? 0 : weight), 0);
  return row
    .filter(({ origin }) => origin === trained)
    .map((entry) => ({ ...entry, weight: Math.min(1, entry.weight / Math.max(left, 1e-6)) }))
    .filter(({ weight }) => weight >= least);
}

function rowOf({ index, origins }: Indexed, key: string | undefined): Found[] {
  const { unitOf, rows } = index.source;
  const row = key === undefined ? undefined : unitOf.get(key);
  if (row === undefined) return [];
  const found: Found[] = [];
  const start = rows.start(row);
  for (let e = start; e < rows.end(row); e++) {
    found.push({
      term: index.target.textOf(rows.units[e]!),
      weight: rows.probabilities[e]!,
      origin: origins[rows.origins[e]!]!,
    });
  }
  return found;
}

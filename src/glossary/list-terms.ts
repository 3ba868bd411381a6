import type { Bitext } from "../core/bitext.ts";
import { entryId } from "../core/entry-id.ts";
import type { Form, Glossary, GlossaryEntry } from "../core/glossary.ts";
import { inSlices } from "../core/work.ts";
import { BuiltInEvidence } from "../evidence/built-in.ts";
import { languageOf } from "../lexicon/language-of.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { indexLexicon, reverseIndex } from "../lexicon/lexicon-index.ts";
import { shippedLexicon, shippedTermbase } from "../lexicon/shipped.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { abbreviationsOf } from "./abbreviations.ts";
import { type BeadTexts, beadTexts } from "./bead-texts.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesOf } from "./candidates.ts";
import { Concepts } from "./concepts.ts";
import type { GlossaryOptions } from "./extract.ts";
import { packOf } from "./languages/pack-of.ts";
import { LexiconParts } from "./lexicon-parts.ts";
import { type MarkedWords, markedWords } from "./marked-words.ts";
import { Rarity } from "./rarity.ts";
import { select, usualSize } from "./select.ts";
import { sightingsOf } from "./sightings-of.ts";

/** Beads between two looks at the signal. */
const BEADS_AT_A_TIME = 256;

/** Lists the terms of bitexts that have been checked: what `extractGlossary` does. */
export async function listTerms(bitexts: readonly Bitext[], options: GlossaryOptions): Promise<Glossary> {
  const first = bitexts[0];
  if (first === undefined) return { sourceLanguage: "und", targetLanguage: "und", entries: [], notes: [] };
  const [from, to] = [first.source.language, first.target.language];
  const texts = beadTexts(bitexts);
  const lexicons = await lexiconsFor(from, to, texts, options);
  const entries = [
    ...(options.termbase ?? []),
    ...(options.shippedTermbase === false ? [] : await shippedTermbase(from, to)),
  ];
  const sides = [
    { language: from, segments: texts.source },
    { language: to, segments: texts.target },
  ] as const;
  const evidence = await inSlices(BuiltInEvidence.of(sides[0], sides[1], lexicons), options.signal);
  const [a, b] = [evidence.source.words, evidence.target.words];
  const source = markedWords(texts.source, a, packOf(from, a.types, a.counts));
  const target = markedWords(texts.target, b, packOf(to, b.types, b.counts));
  const concepts = new Concepts(source, target, texts.document, entries);
  let bead = 0;
  for (const sightings of sightingsOf(texts, source, target, evidence, entries, partsOf(lexicons, source, target))) {
    const worth = worthOfExample(texts.source[bead]!, texts.target[bead]!, texts.confidence[bead]!);
    for (const sighting of sightings) concepts.add(sighting, worth);
    if (++bead % BEADS_AT_A_TIME === 0) {
      options.signal?.throwIfAborted();
      await new Promise<void>((resume) => setTimeout(resume, 0));
    }
  }
  const defined = [abbreviationsOf(source), abbreviationsOf(target)] as const;
  const candidates = candidatesOf(
    [...concepts.all.values()],
    concepts,
    defined,
    source,
    target,
    [new Rarity(lexicons, from, source), new Rarity(lexicons, to, target)],
    texts.count,
  );
  const wanted = candidates.filter(isWantedBy(options));
  const chosen = select(wanted, options.top ?? usualSize(texts.count), options.minScore);
  const list = chosen.map((one) => entryOf(one, entries, texts, options));
  return { sourceLanguage: from, targetLanguage: to, entries: list, notes: [] };
}

/** What the parts of the lexicons' units say, for a language of syllables and one of words. */
function partsOf(
  lexicons: readonly Lexicon[],
  { pack: source }: MarkedWords,
  { pack: target }: MarkedWords,
): LexiconParts | undefined {
  if (source.head === target.head) return undefined;
  const [syllables, words] = source.head === "first" ? [source, target] : [target, source];
  const indexes = lexicons.map((lexicon) => {
    const index = indexLexicon(lexicon);
    return languageOf(lexicon.source) === languageOf(syllables.language) ? index : reverseIndex(index);
  });
  return new LexiconParts(indexes, words.language);
}

/** What is neither rejected by the caller nor of a kind that he does not want. */
function isWantedBy({ reject = [], kinds }: GlossaryOptions): (one: Candidate) => boolean {
  const rejected = new Set(reject.map(({ source, target }) => entryId(source, target)));
  return ({ concept, source, target }) => {
    if (kinds !== undefined && !kinds.includes(concept.kind)) return false;
    if (rejected.size === 0) return true;
    const forms = (form: Form): string[] => [form.preferred, ...form.variants, ...form.abbreviations];
    return !forms(source).some((a) => forms(target).some((b) => rejected.has(entryId(a, b))));
  };
}

function entryOf(
  one: Candidate,
  entries: readonly TermbaseEntry[],
  texts: BeadTexts,
  options: GlossaryOptions,
): GlossaryEntry {
  const { concept, frequency, parts } = one;
  const domain = entries[concept.entry]?.domain;
  const example = exampleOf(concept.example, texts, options);
  return {
    id: one.id,
    kind: concept.kind,
    source: one.source,
    target: one.target,
    ...(domain ? { domain } : {}),
    frequency: { source: frequency.source, target: frequency.target },
    documents: concept.documents,
    score: parts.score,
    origin: concept.entry < 0 ? "extracted" : concept.extracted ? "both" : "termbase",
    status: "candidate",
    ...(example === undefined ? {} : { example }),
    ...(options.explain ? { reasons: parts.reasons } : {}),
  };
}

function exampleOf(at: number, texts: BeadTexts, { files }: GlossaryOptions): GlossaryEntry["example"] {
  if (at < 0) return undefined;
  const document = texts.document[at]!;
  const file = files?.[document];
  return {
    source: texts.source[at]!.replaceAll("\n", " "),
    target: texts.target[at]!.replaceAll("\n", " "),
    document,
    bead: texts.bead[at]!,
    ...(file === undefined ? {} : { file: { ...file } }),
  };
}

/** A good example is sure, and neither a fragment nor a paragraph. */
function worthOfExample(source: string, target: string, confidence: number): number {
  const length = (source.length + target.length) / 2;
  return confidence - Math.abs(Math.log((length + 1) / 160)) * 0.15;
}

/** Beads from which a lexicon is worth learning from them. */
const LEAST_BEADS_TO_LEARN = 50;

/** The lexicons given and the shipped one; for a pair of languages with neither, one that is learnt from the beads. */
async function lexiconsFor(from: string, to: string, texts: BeadTexts, options: GlossaryOptions): Promise<Lexicon[]> {
  const own = options.lexicon === undefined ? [] : Array.isArray(options.lexicon) ? options.lexicon : [options.lexicon];
  const shipped = await shippedLexicon(from, to);
  if (shipped !== undefined) return [...own, shipped];
  if (own.length > 0 || texts.count < LEAST_BEADS_TO_LEARN) return own;
  const pairs = Array.from({ length: texts.count }, (_, k) => [texts.source[k]!, texts.target[k]!] as const);
  const { trainLexicon } = await import("../lexicon/train.ts");
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  return [await trainLexicon(pairs, { source: from, target: to, ...signal })];
}

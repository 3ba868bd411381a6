import type { Bitext } from "../core/bitext.ts";
import { SongnguError } from "../core/error.ts";
import { BuiltInEvidence } from "../evidence/built-in.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { shippedLexicon, shippedTermbase } from "../lexicon/shipped.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { type Abbreviations, abbreviationsOf } from "./abbreviations.ts";
import { beadTexts } from "./bead-texts.ts";
import type { Candidate } from "./candidate.ts";
import { type Concept, Concepts } from "./concepts.ts";
import { entryId } from "../core/entry-id.ts";
import { expanded, formOf } from "./forms.ts";
import { frequenciesOf } from "./frequencies.ts";
import type { Form, Glossary, GlossaryEntry, GlossaryKind } from "../core/glossary.ts";
import { packOf } from "./languages/pack-of.ts";
import { type MarkedWords, markedWords } from "./marked-words.ts";
import { fullConcepts, withAbbreviation } from "./merge-abbreviations.ts";
import { Rarity } from "./rarity.ts";
import { scoreOf } from "./score.ts";
import { select, usualSize } from "./select.ts";
import { sightingsOf } from "./sightings-of.ts";

/** What extraction can be told. */
export interface GlossaryOptions {
  /** Added to the shipped lexicon. */
  lexicon?: Lexicon | Lexicon[];
  /** Known terms, before the shipped ones. */
  termbase?: readonly TermbaseEntry[];
  /** Whether the termbase of the package is used. @default true */
  shippedTermbase?: boolean;
  /** Pairs of forms that are kept out, whatever their case. */
  reject?: readonly { source: string; target: string }[];
  /** Kinds to list. @default all */
  kinds?: readonly GlossaryKind[];
  /** Most entries. @default 40 for a report, growing with the square root of the text */
  top?: number;
  /** 0 to 1: least score. @default .5, less where there would be fewer than ten entries */
  minScore?: number;
  /** Names of the files of each bitext, for the examples. */
  files?: readonly { source: string; target: string }[];
  /** Keep the reasons of each rank. @default false */
  explain?: boolean;
  signal?: AbortSignal;
}

/** Beads between two looks at the signal. */
const BEADS_AT_A_TIME = 256;

/**
 * Finds the terms of bitexts and their translations, best first: terms, names, bodies, documents and abbreviations, each
 * with an example. All bitexts must be of the same two languages, in the same direction. Time is linear in the text.
 * @throws SongnguError BAD_INPUT for bitexts of different languages, BAD_OPTION for an impossible option; the signal's reason when aborted.
 */
export async function extractGlossary(bitexts: readonly Bitext[], options: GlossaryOptions = {}): Promise<Glossary> {
  const first = bitexts[0];
  if (first === undefined) return { sourceLanguage: "und", targetLanguage: "und", entries: [], notes: [] };
  const [from, to] = [first.source.language, first.target.language];
  const texts = beadTexts(bitexts);
  const lexicons = await lexiconsFor(from, to, options);
  const entries = [
    ...(options.termbase ?? []),
    ...(options.shippedTermbase === false ? [] : await shippedTermbase(from, to)),
  ];
  const evidence = new BuiltInEvidence(
    { language: from, segments: texts.source },
    { language: to, segments: texts.target },
    lexicons,
  );
  const [a, b] = [evidence.source.words, evidence.target.words];
  const source = markedWords(texts.source, a, packOf(from, a.types, a.counts));
  const target = markedWords(texts.target, b, packOf(to, b.types, b.counts));
  const concepts = new Concepts(source, target, texts.document, entries);
  let bead = 0;
  for (const sightings of sightingsOf(texts, source, target, evidence, entries)) {
    for (const sighting of sightings)
      concepts.add(sighting, worthOfExample(texts.source[bead]!, texts.target[bead]!, texts.confidence[bead]!));
    if (++bead % BEADS_AT_A_TIME === 0) {
      options.signal?.throwIfAborted();
      await new Promise<void>((go) => queueMicrotask(go));
    }
  }
  const defined = [abbreviationsOf(source), abbreviationsOf(target)] as const;
  const candidates = candidatesOf([...concepts.all.values()], concepts, defined, source, target, [
    new Rarity(lexicons, from, source),
    new Rarity(lexicons, to, target),
  ]);
  const chosen = select(candidates, options.top ?? usualSize(texts.source.length), options.minScore);
  const list = chosen.map((one): GlossaryEntry => {
    const domain = entries[one.concept.entry]?.domain;
    const at = one.concept.example;
    const document = texts.document[at]!;
    const file = options.files?.[document];
    return {
      id: one.id,
      kind: one.concept.kind,
      source: one.source,
      target: one.target,
      ...(domain ? { domain } : {}),
      frequency: { source: one.frequency.source, target: one.frequency.target },
      documents: one.concept.documents,
      score: one.parts.score,
      origin: one.concept.entry < 0 ? "extracted" : "both",
      status: "candidate",
      example: {
        source: texts.source[at]!.replaceAll("\n", " "),
        target: texts.target[at]!.replaceAll("\n", " "),
        document,
        bead: texts.bead[at]!,
        ...(file === undefined ? {} : { file: { ...file } }),
      },
      ...(options.explain ? { reasons: one.parts.reasons } : {}),
    };
  });
  return { sourceLanguage: from, targetLanguage: to, entries: list, notes: [] };
}

/** A good example is sure, and neither a fragment nor a paragraph. */
function worthOfExample(source: string, target: string, confidence: number): number {
  const length = (source.length + target.length) / 2;
  return confidence - Math.abs(Math.log((length + 1) / 160)) * 0.15;
}

function candidatesOf(
  all: Concept[],
  concepts: Concepts,
  defined: readonly [Abbreviations, Abbreviations],
  source: MarkedWords,
  target: MarkedWords,
  rarities: readonly [Rarity, Rarity],
): Candidate[] {
  const forms = all.map((concept) => {
    const entry = concepts.entryOf(concept);
    return {
      source: formOf(concept.source, entry?.source, defined[0]),
      target: formOf(concept.target, entry?.target, defined[1]),
      concept,
    };
  });
  joinAbbreviations(all, forms, defined);
  joinSurnames(all, forms);
  const frequencies = frequenciesOf(forms, source, target);
  return all.map((concept, k): Candidate => {
    const parts = scoreOf(concept, concepts.entryOf(concept), frequencies[k]!, rarities, [source.pack, target.pack]);
    const form = forms[k]!;
    return { id: entryId(form.source.preferred, form.target.preferred), ...form, frequency: frequencies[k]!, parts };
  });
}

/** A bare abbreviation joins the concept that it stands for, and is no concept of its own. */
function joinAbbreviations(
  all: Concept[],
  forms: { source: Form; target: Form; concept: Concept }[],
  defined: readonly [Abbreviations, Abbreviations],
): void {
  const full = fullConcepts(forms, ({ concept }) => concept.kind === "abbreviation" && concept.by === "name");
  for (const [bare, whole] of full) {
    withAbbreviation(whole.source, bare.source.preferred);
    withAbbreviation(whole.target, bare.target.preferred);
    const at = forms.indexOf(bare);
    forms.splice(at, 1);
    all.splice(at, 1);
  }
  for (const { source, target, concept } of forms) {
    if (concept.kind !== "abbreviation" || concept.entry >= 0) continue;
    expanded(source, defined[0]);
    expanded(target, defined[1]);
  }
}

/** A part of a name that the texts also give whole is a variant of it: Trung of Lê Hoài Trung. */
function joinSurnames(all: Concept[], forms: { source: Form; target: Form; concept: Concept }[]): void {
  const isName = ({ concept }: { concept: Concept }): boolean => concept.kind === "name" && concept.entry < 0;
  const whole = new Map<string, (typeof forms)[number] | undefined>();
  for (const one of forms) {
    if (!isName(one) || !one.source.preferred.includes(" ") || !one.target.preferred.includes(" ")) continue;
    for (const part of new Set([one.concept.source.key.split(" ").at(0)!, one.concept.source.key.split(" ").at(-1)!])) {
      whole.set(part, whole.has(part) && whole.get(part) !== one ? undefined : one);
    }
  }
  for (const part of [...forms]) {
    if (!isName(part) || part.concept.source.key.includes(" ")) continue;
    const full = whole.get(part.concept.source.key);
    if (full === undefined) continue;
    full.source.variants.push(part.source.preferred);
    full.target.variants.push(part.target.preferred);
    const at = forms.indexOf(part);
    forms.splice(at, 1);
    all.splice(at, 1);
  }
}

async function lexiconsFor(from: string, to: string, options: GlossaryOptions): Promise<Lexicon[]> {
  const own = options.lexicon === undefined ? [] : Array.isArray(options.lexicon) ? options.lexicon : [options.lexicon];
  const shipped = await shippedLexicon(from, to);
  if (own.length === 0 && shipped === undefined && options.minScore !== undefined && Number.isNaN(options.minScore)) {
    throw new SongnguError("BAD_OPTION", "extractGlossary: minScore is not a number");
  }
  return shipped === undefined ? own : [...own, shipped];
}

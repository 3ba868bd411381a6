import type { GlossaryKind } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { dictionaryForm, dictionaryKey } from "./dictionary-form.ts";
import { ALL_CAPITALS, type MarkedWords, NAME, textOf } from "./marked-words.ts";
import type { Finder, Nesting, Sighting } from "./sighting.ts";

/** A concept as it grows while beads are read. */
export interface Concept {
  kind: GlossaryKind;
  /** Index of its termbase entry, -1 without one. */
  entry: number;
  by: Finder;
  /** Beads in which both sides were seen together, and the sum of what was explained there. */
  sightings: number;
  quality: number;
  lastBead: number;
  lastDocument: number;
  documents: number;
  source: Surfaces;
  target: Surfaces;
  /** Bead that shows it best, and how well. */
  example: number;
  exampleWorth: number;
  /** Words of the longer side; syllables count as words. */
  size: number;
  /** Whether a name stands inside, on the source side or the target side. */
  holdsName: boolean;
  /** A single word seen in the place of a noun. */
  noun: boolean;
  /** Found without the termbase, too. */
  extracted: boolean;
  /** Seen inside longer terms only, and how. */
  nested: Nesting | undefined;
  /** Never seen in one bead. */
  readonly apart: boolean;
}

/** The spellings of one side of a concept in the texts. */
export interface Surfaces {
  /** Dictionary form to how often. */
  readonly forms: Map<string, number>;
  /** As written in the texts, to how often. */
  readonly written: Map<string, number>;
  /** Key of the form seen first. */
  readonly key: string;
}

/** Gathers sightings into concepts. */
export class Concepts {
  readonly all: Map<string, Concept> = new Map();
  readonly #source: MarkedWords;
  readonly #target: MarkedWords;
  readonly #document: Int32Array;
  readonly #entries: readonly TermbaseEntry[];

  constructor(source: MarkedWords, target: MarkedWords, document: Int32Array, entries: readonly TermbaseEntry[]) {
    this.#source = source;
    this.#target = target;
    this.#document = document;
    this.#entries = entries;
  }

  /** Adds a sighting. */
  add(sighting: Sighting, worth: number): void {
    const [a, b] = [this.#source, this.#target];
    const sourceKey = dictionaryKey(a, sighting.source[0], sighting.source[1]);
    const targetKey = dictionaryKey(b, sighting.target[0], sighting.target[1]);
    const entry = sighting.entry ?? -1;
    const id = entry >= 0 ? `#${entry}` : `${sourceKey}\t${targetKey}`;
    const document = this.#document[sighting.bead]!;
    let concept = this.all.get(id);
    if (sighting.apart && concept !== undefined) return;
    if (concept === undefined) {
      concept = {
        kind: sighting.kind,
        entry,
        by: sighting.by,
        sightings: 0,
        quality: 0,
        lastBead: -1,
        lastDocument: -1,
        documents: 0,
        source: { forms: new Map(), written: new Map(), key: sourceKey },
        target: { forms: new Map(), written: new Map(), key: targetKey },
        example: -1,
        exampleWorth: -1,
        size: Math.max(sighting.source[1] - sighting.source[0], sighting.target[1] - sighting.target[0]) + 1,
        extracted: false,
        nested: sighting.nested,
        noun: false,
        apart: sighting.apart ?? false,
        holdsName: holdsName(a, sighting.source) || holdsName(b, sighting.target),
      };
      this.all.set(id, concept);
    }
    if (rank(sighting.by) < rank(concept.by)) {
      concept.by = sighting.by;
      concept.kind = sighting.kind;
    }
    if (sighting.by !== "termbase" || sighting.extracted) concept.extracted = true;
    if (concept.nested === "head" || sighting.nested === undefined) concept.nested = sighting.nested;
    if (sighting.noun) concept.noun = true;
    concept.quality += sighting.quality;
    concept.sightings++;
    concept.lastBead = sighting.bead;
    if (document !== concept.lastDocument) {
      concept.documents++;
      concept.lastDocument = document;
    }
    note(concept.source, a, sighting, 0);
    note(concept.target, b, sighting, 1);
    if (!sighting.apart && worth > concept.exampleWorth) {
      concept.exampleWorth = worth;
      concept.example = sighting.bead;
    }
  }

  /** The termbase entry of a concept. */
  entryOf(concept: Concept): TermbaseEntry | undefined {
    return this.#entries[concept.entry];
  }
}

/** True where a run holds a name that is no abbreviation; a term whose words are all written with capitals is none. */
function holdsName({ marks, words, pack }: MarkedWords, [from, to]: readonly [number, number]): boolean {
  let [names, others] = [0, 0];
  for (let i = from; i <= to; i++) {
    if ((marks[i]! & (NAME | ALL_CAPITALS)) === NAME) names++;
    else if (!pack.function.has(words.types[words.tokens[i]!]!)) others++;
  }
  return names > 0 && (others > 0 || names === 1);
}

const ORDER: readonly Finder[] = ["termbase", "definition", "document", "name", "run", "phrase"];
const rank = (by: Finder): number => ORDER.indexOf(by);

/** Notes how one side of a sighting is written: as a dictionary writes it, as it stands there, shorter and longer. */
function note(surfaces: Surfaces, marked: MarkedWords, sighting: Sighting, side: 0 | 1): void {
  const { bead, kind, wide, narrow, dated, inner } = sighting;
  const [from, to] = side === 0 ? sighting.source : sighting.target;
  count(surfaces.forms, dictionaryForm(marked, bead, from, to, kind));
  count(surfaces.written, writtenForm(marked, bead, from, to));
  const [longer, shorter] = [wide?.[side] ?? from, narrow?.[side] ?? from];
  if (longer !== from) count(surfaces.written, writtenForm(marked, bead, longer, to));
  if (shorter !== from && shorter !== longer) count(surfaces.written, writtenForm(marked, bead, shorter, to));
  if (dated !== undefined) count(surfaces.written, writtenForm(marked, bead, dated[side][0], dated[side][1]));
  for (const [first, last] of inner?.[side] ?? []) count(surfaces.written, writtenForm(marked, bead, first, last));
}

/** A run as the text writes it, small where its first word is capital only because a sentence begins with it. */
function writtenForm(marked: MarkedWords, bead: number, from: number, to: number): string {
  const written = textOf(marked, bead, from, to).replace(/\s+/g, " ");
  const initialOnly = (marked.marks[from]! & (NAME | ALL_CAPITALS)) === 0;
  return initialOnly ? written.charAt(0).toLowerCase() + written.slice(1) : written;
}

const count = (forms: Map<string, number>, form: string): void => {
  forms.set(form, (forms.get(form) ?? 0) + 1);
};

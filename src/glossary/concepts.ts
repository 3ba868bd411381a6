import type { GlossaryKind } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { dictionaryForm, dictionaryKey } from "./dictionary-form.ts";
import { ALL_CAPITALS, type MarkedWords, NAME, textOf } from "./marked-words.ts";
import type { Finder, Nesting, Place, Sighting } from "./sighting.ts";

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
    note(
      concept.source,
      a,
      sighting,
      sighting.source,
      [sighting.wide?.[0], sighting.narrow?.[0]],
      [sighting.dated?.[0], ...(sighting.inner?.[0] ?? [])],
    );
    note(
      concept.target,
      b,
      sighting,
      sighting.target,
      [sighting.wide?.[1], sighting.narrow?.[1]],
      [sighting.dated?.[1], ...(sighting.inner?.[1] ?? [])],
    );
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

function note(
  surfaces: Surfaces,
  marked: MarkedWords,
  { bead, kind }: Sighting,
  [from, to]: readonly [number, number],
  others: readonly (number | undefined)[],
  places: readonly (Place | undefined)[],
): void {
  const form = dictionaryForm(marked, bead, from, to, kind);
  surfaces.forms.set(form, (surfaces.forms.get(form) ?? 0) + 1);
  const firsts = new Set([from, ...others.map((other) => other ?? from)]);
  const further = places.filter((place) => place !== undefined);
  for (const [first, last] of [...[...firsts].map((first) => [first, to] as const), ...further]) {
    const initialOnly = (marked.marks[first]! & (NAME | ALL_CAPITALS)) === 0;
    let written = textOf(marked, bead, first, last).replace(/\s+/g, " ");
    if (initialOnly) written = written.charAt(0).toLowerCase() + written.slice(1);
    surfaces.written.set(written, (surfaces.written.get(written) ?? 0) + 1);
  }
}

import { SLICE, type Work } from "../core/work.ts";
import type { Lexicon, LexiconInfo } from "./lexicon.ts";
import { rememberIndex, type UnitIndex } from "./lexicon-index.ts";
import { EntryForms, PackedEntries } from "./packed-entries.ts";
import { unpackNumbers } from "./packed-forms.ts";
import { PackedRows } from "./packed-rows.ts";
import { type PackedTable, unpackTable } from "./packed-table.ts";
import { PackedTermIndex } from "./packed-term-index.ts";
import { formStarts, type PackedSide, type PackedTermbase } from "./packed-termbase.ts";
import { PackedUnits } from "./packed-units.ts";
import { type PackedWords, unpackWords } from "./packed-words.ts";
import type { TermIndex } from "./term-index.ts";
import type { TranslationRows } from "./translation-rows.ts";

/** What the package ships for a pair of languages: a trained table and curated lists, on common lists of words. */
export interface PackedLexicon {
  readonly source: string;
  readonly target: string;
  readonly info: LexiconInfo;
  readonly sourceWords: PackedWords;
  readonly targetWords: PackedWords;
  readonly trained: PackedTable;
  readonly termbase: PackedTermbase;
}

/** A packed lexicon, of which each part is unpacked when it is first asked for, and kept. */
export class UnpackedLexicon {
  /** The lexicon: curated translations before trained ones. */
  readonly lexicon: () => Lexicon;
  /** The entries of the curated lists. */
  readonly entries: () => PackedEntries;
  /** The entries by the keys of their source forms, or of their target forms, which are the source then. */
  readonly terms: { readonly source: () => TermIndex; readonly target: () => TermIndex };
  readonly #sides: readonly UnpackedSide[];

  constructor(packed: PackedLexicon) {
    const { termbase } = packed;
    const source = new UnpackedSide(termbase.source, packed.sourceWords);
    const target = new UnpackedSide(termbase.target, packed.targetWords);
    this.#sides = [source, target];
    this.lexicon = once(() => lexiconOf(packed, source, target));
    this.entries = once(() => new PackedEntries(termbase, source.forms(), target.forms()));
    this.terms = {
      source: once(() => new PackedTermIndex(this.entries(), "source", source.units())),
      target: once(() => new PackedTermIndex(this.entries(), "target", target.units())),
    };
  }

  /** Unpacks what every use needs, one language at a time: others may run between them. */
  *prepare(): Work<void> {
    for (const side of this.#sides) {
      side.units();
      yield SLICE;
    }
  }
}

/** What the parts of one language share. */
class UnpackedSide {
  readonly units: () => PackedUnits;
  /** Where the forms of each entry begin. */
  readonly starts: () => Uint32Array;
  readonly forms: () => EntryForms;

  constructor(packed: PackedSide, packedWords: PackedWords) {
    const words = once(() => unpackWords(packedWords));
    const numbers = once(() => unpackNumbers(packed));
    this.units = once(() => new PackedUnits(packed, words(), numbers()));
    this.starts = once(() => formStarts(packed));
    this.forms = once(() => new EntryForms(packed, words().words, numbers(), this.starts()));
  }
}

/** What a text is looked up in is made at once; the lists and tables of the whole lexicon are made when they are asked for. */
function lexiconOf(packed: PackedLexicon, sourceSide: UnpackedSide, targetSide: UnpackedSide): Lexicon {
  const { source, target, info, termbase } = packed;
  const [from, to] = [sourceSide.units(), targetSide.units()];
  const curated = termbase.lists.map(([name]) => name);
  const trained = once(() => unpackTable(packed.trained));
  const lists = termbase.lists.map(([, entries]) => entries);
  const [ofSource, ofTarget] = [
    once(() => ({ units: from, starts: sourceSide.starts() })),
    once(() => ({ units: to, starts: targetSide.starts() })),
  ];
  const forward = once(() => new PackedRows(ofSource(), ofTarget(), trained().forward, lists));
  const backward = once(() => new PackedRows(ofTarget(), ofSource(), trained().backward, lists));
  const index = {
    source: indexOf(from, info.sourceWords, forward),
    target: indexOf(to, info.targetWords, backward),
  };
  const [sourceUnits, targetUnits] = [once(() => from.all()), once(() => to.all())];
  const [there, back] = [once(() => forward().table()), once(() => backward().table())];
  const lexicon: Lexicon = {
    source,
    target,
    get sourceUnits() {
      return sourceUnits();
    },
    get targetUnits() {
      return targetUnits();
    },
    sourceCounts: from.counts,
    targetCounts: to.counts,
    get forward() {
      return there();
    },
    get backward() {
      return back();
    },
    info: { ...info, origins: [...curated, ...info.origins] },
  };
  rememberIndex(lexicon, index);
  return lexicon;
}

function indexOf(units: PackedUnits, words: number, rows: () => TranslationRows): UnitIndex {
  return {
    unitOf: units,
    listed: units.words,
    holding: (word) => units.holding(word),
    textOf: (unit) => units.textOf(unit),
    counts: units.counts,
    words: Math.max(words, 1),
    get rows() {
      return rows();
    },
    get trie() {
      return units.trie;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

import type { Lexicon, LexiconInfo } from "./lexicon.ts";
import { rememberIndex, type UnitIndex } from "./lexicon-index.ts";
import { PackedEntries } from "./packed-entries.ts";
import { PackedRows } from "./packed-rows.ts";
import { type PackedTable, unpackTable } from "./packed-table.ts";
import { PackedTermIndex } from "./packed-term-index.ts";
import { formStarts, type PackedTermbase } from "./packed-termbase.ts";
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

  constructor(packed: PackedLexicon) {
    const { termbase } = packed;
    const sourceWords = once(() => unpackWords(packed.sourceWords));
    const targetWords = once(() => unpackWords(packed.targetWords));
    const source = once(() => new PackedUnits(termbase.source, sourceWords()));
    const target = once(() => new PackedUnits(termbase.target, targetWords()));
    this.lexicon = once(() => lexiconOf(packed, source(), target()));
    this.entries = once(() => new PackedEntries(termbase, sourceWords().words, targetWords().words));
    this.terms = {
      source: once(() => new PackedTermIndex(this.entries(), "source", source())),
      target: once(() => new PackedTermIndex(this.entries(), "target", target())),
    };
  }
}

/** What a text is looked up in is made at once; the lists and tables of the whole lexicon are made when they are asked for. */
function lexiconOf(packed: PackedLexicon, from: PackedUnits, to: PackedUnits): Lexicon {
  const { source, target, info, termbase } = packed;
  const curated = termbase.lists.map(([name]) => name);
  const trained = unpackTable(packed.trained);
  const lists = termbase.lists.map(([, entries]) => entries);
  const [ofSource, ofTarget] = [
    { units: from, starts: formStarts(termbase.source) },
    { units: to, starts: formStarts(termbase.target) },
  ];
  const forward = new PackedRows(ofSource, ofTarget, trained.forward, lists);
  const backward = new PackedRows(ofTarget, ofSource, trained.backward, lists);
  const index = {
    source: indexOf(from, info.sourceWords, forward),
    target: indexOf(to, info.targetWords, backward),
  };
  const [sourceUnits, targetUnits] = [once(() => from.all()), once(() => to.all())];
  const [there, back] = [once(() => forward.table()), once(() => backward.table())];
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

function indexOf(units: PackedUnits, words: number, rows: TranslationRows): UnitIndex {
  const { counts, trie } = units;
  return { unitOf: units, textOf: (unit) => units.textOf(unit), counts, words: Math.max(words, 1), rows, trie };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

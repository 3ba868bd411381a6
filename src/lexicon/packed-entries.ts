import { bytesOf, VALUES } from "./digits.ts";
import { type NumberedForms, WrittenForms } from "./packed-forms.ts";
import type { PackedSide, PackedTermbase } from "./packed-termbase.ts";
import type { TermbaseEntry, TermForms } from "./termbase.ts";

/** The forms of one language, by entry. */
export class EntryForms {
  readonly #written: WrittenForms;
  readonly #variants: Uint8Array;
  /** Form with which each entry begins: its preferred one, then its variants, then its abbreviations. */
  readonly starts: Uint32Array;

  constructor(packed: PackedSide, words: readonly string[], numbers: NumberedForms, starts: Uint32Array) {
    this.#written = new WrittenForms(packed, words, numbers);
    this.#variants = bytesOf(packed.variants);
    this.starts = starts;
  }

  /** Whether the `n`-th form of an entry is preferred, a variant or an abbreviation. */
  kindOf(entry: number, n: number): "preferred" | "variant" | "abbreviation" {
    if (n === 0) return "preferred";
    return n <= VALUES[this.#variants[entry]!]! ? "variant" : "abbreviation";
  }

  of(entry: number): TermForms {
    const [start, end] = [this.starts[entry]!, this.starts[entry + 1]!];
    const forms: TermForms = { preferred: this.#written.textOf(start), variants: [], abbreviations: [] };
    for (let form = start + 1; form < end; form++) {
      const list = this.kindOf(entry, form - start) === "variant" ? forms.variants : forms.abbreviations;
      list.push(this.#written.textOf(form));
    }
    return forms;
  }
}

/** The entries of a packed termbase as they are written, each made when it is asked for. */
export class PackedEntries {
  readonly source: EntryForms;
  readonly target: EntryForms;
  readonly #termbase: PackedTermbase;
  readonly #pos: Uint8Array;
  readonly #domains: Uint8Array;

  constructor(termbase: PackedTermbase, source: EntryForms, target: EntryForms) {
    this.source = source;
    this.target = target;
    this.#termbase = termbase;
    this.#pos = bytesOf(termbase.pos);
    this.#domains = bytesOf(termbase.domains);
  }

  /** The entries of the lists that are wanted, in order; new objects each time. */
  list(isWanted: (list: string) => boolean): TermbaseEntry[] {
    const entries: TermbaseEntry[] = [];
    let first = 0;
    for (const [name, size] of this.#termbase.lists) {
      if (isWanted(name)) for (let entry = first; entry < first + size; entry++) entries.push(this.at(entry));
      first += size;
    }
    return entries;
  }

  at(entry: number): TermbaseEntry {
    const { lists, allPos, allDomains } = this.#termbase;
    let behind = 0;
    const list = lists.find(([, size]) => {
      behind += size;
      return entry < behind;
    });
    return {
      source: this.source.of(entry),
      target: this.target.of(entry),
      pos: allPos[VALUES[this.#pos[entry]!]!]!,
      domain: allDomains[VALUES[this.#domains[entry]!]!]!,
      origin: list![0],
    };
  }
}

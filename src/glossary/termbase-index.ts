import type { TermbaseEntry, TermForms } from "../lexicon/termbase.ts";
import { lexiconWord } from "../lexicon/tokens.ts";
import { UnitTrie } from "../lexicon/unit-trie.ts";
import { words } from "../text/words.ts";
import type { TermPack } from "./languages/pack.ts";
import { ALL_CAPITALS, BREAK, CAPITAL, COMMA, type MarkedWords } from "./marked-words.ts";

/** A place where a form of a termbase stands. */
export interface TermbaseHit {
  readonly entry: number;
  readonly from: number;
  readonly to: number;
  /** Which form: the index in the list of `formsOf`. */
  readonly form: number;
}

/** A form as it was looked up by: of which entry, the index among its forms, and the marks that its first word must have. */
interface End {
  readonly entry: number;
  readonly form: number;
  readonly look: number;
}

/** All forms of one side of an entry: the preferred one, variants, abbreviations. */
export const formsOf = (forms: TermForms): string[] => [forms.preferred, ...forms.variants, ...forms.abbreviations];

/** Finds the forms of one side of a termbase in texts, plural and case apart. */
export class TermbaseIndex {
  readonly #pack: TermPack;
  readonly #base: Map<string, string> = new Map();
  /** The number of each word of a form, plural and case apart. */
  readonly #numbers: Map<string, number> = new Map();
  /** Words of all forms, one form behind the other, and where each ends. */
  readonly #paths: number[] = [];
  readonly #pathEnds: number[] = [];
  /** What each path is the form of. */
  readonly #formOf: End[] = [];
  readonly #trie: UnitTrie;
  /** The forms that end at a unit of the trie: several entries may have one. */
  readonly #ends: End[][] = [];
  /** By type of the words last looked through: its number as word of a form, -1 for none; and the node of the forms that begin with it. */
  #types: readonly string[] = [];
  #words: Int32Array = new Int32Array(0);
  #firsts: Int32Array = new Int32Array(0);

  constructor(entries: readonly TermbaseEntry[], side: "source" | "target", pack: TermPack) {
    this.#pack = pack;
    const shorter = shortenings(entries, side);
    entries.forEach((entry, e) => {
      formsOf(entry[side]).forEach((form, f) => {
        for (const spelling of shortened(form, shorter)) {
          this.#add(spelling, e, f);
          for (const other of respelt(spelling)) this.#add(other, e, f);
          if (entry.pos === "verb") for (const other of this.#inflected(spelling)) this.#add(other, e, f);
        }
      });
    });
    this.#trie = new UnitTrie(this.#numbers, this.#numbers.size, this.#paths.length);
    for (const [k, form] of this.#formOf.entries()) {
      const unit = this.#trie.add(
        this.#paths,
        k === 0 ? 0 : this.#pathEnds[k - 1]!,
        this.#pathEnds[k]!,
        this.#ends.length,
      );
      if (unit === this.#ends.length) this.#ends.push([]);
      const ends = this.#ends[unit]!;
      if (!ends.some(({ entry }) => entry === form.entry)) ends.push(form);
    }
  }

  #add(form: string, entry: number, index: number): void {
    const parts = words(form);
    if (parts.length === 0) return;
    for (const part of parts) {
      const word = /^\d/.test(part) ? `#${part.replace(/[.,]/g, "")}` : this.#normal(lexiconWord(part));
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(word, number);
      }
      this.#paths.push(number);
    }
    this.#pathEnds.push(this.#paths.length);
    // A single word is a name or an abbreviation only where it is written like one: WHO is not who, Ý is not ý.
    let look = 0;
    if (parts.length === 1) {
      if (/^\p{Lu}[\p{Lu}\p{M}\d]+$/u.test(parts[0]!)) look = ALL_CAPITALS;
      else if (/^\p{Lu}/u.test(parts[0]!)) look = CAPITAL;
    }
    this.#formOf.push({ entry, form: index, look });
  }

  /** A verb in its forms: ratified, ratifying; of several words the first one changes. */
  #inflected(form: string): string[] {
    const blank = form.indexOf(" ");
    const [verb, rest] = blank < 0 ? [form, ""] : [form.slice(0, blank), form.slice(blank)];
    return this.#pack.verbForms(verb).map((other) => other + rest);
  }

  #normal(word: string): string {
    let base = this.#base.get(word);
    if (base === undefined) {
      base = this.#pack.singular(word);
      this.#base.set(word, base);
    }
    return base;
  }

  /** All places in a bead, nested ones as well. */
  find(marked: MarkedWords, bead: number): TermbaseHit[] {
    const { words: side, marks } = marked;
    const { tokens } = side;
    if (side.types !== this.#types) this.#enter(side.types);
    const hits: TermbaseHit[] = [];
    const end = side.offsets[bead + 1]!;
    for (let from = side.offsets[bead]!; from < end; from++) {
      let node = this.#firsts[tokens[from]!]!;
      for (let to = from; node !== 0; ) {
        const unit = this.#trie.unitAt(node);
        if (unit >= 0) {
          for (const { entry, form, look } of this.#ends[unit]!) {
            if ((marks[from]! & look) === look) hits.push({ entry, from, to, form });
          }
        }
        if (++to === end || ((marks[to]! & BREAK) !== 0 && (marks[to]! & COMMA) === 0)) break;
        const word = this.#words[tokens[to]!]!;
        node = word < 0 ? 0 : this.#trie.step(node, word);
      }
    }
    return hits;
  }

  /** Looks all types of a side up once: most words begin no form. */
  #enter(types: readonly string[]): void {
    this.#types = types;
    this.#words = Int32Array.from(types, (type) => this.#numbers.get(this.#normal(type)) ?? -1);
    this.#firsts = this.#words.map((word) => (word < 0 ? 0 : this.#trie.step(0, word)));
  }
}

/** Spellings of two names that English texts from Vietnam have, and Vietnamese words that stand for each other in terms. */
const RESPELT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^quốc gia (?=\S+ \S)/, ["nước "]],
  [/^nước (?=\S+ \S)/, ["quốc gia "]],
  [/ tại /, [" ở "]],
  [/ ở /, [" tại "]],
  [/\bVietnam\b/, ["Viet Nam", "Việt Nam"]],
  [/\bHanoi\b/, ["Ha Noi", "Hà Nội"]],
];

/** What is in every form that is respelt: most hold none of it. */
const MAY_BE_RESPELT = /nước|gia|tại|ở|Vietnam|Hanoi/;

function respelt(form: string): string[] {
  if (!MAY_BE_RESPELT.test(form)) return [];
  return RESPELT.flatMap(([name, others]) => (name.test(form) ? others.map((other) => form.replace(name, other)) : []));
}

/** Full forms inside other forms that texts shorten, by their first word: Liên hợp quốc is LHQ, United Nations is UN. */
type Shortenings = ReadonlyMap<string, readonly (readonly [full: string, short: string])[]>;

function shortenings(entries: readonly TermbaseEntry[], side: "source" | "target"): Shortenings {
  const found = new Map<string, [string, string][]>();
  for (const entry of entries) {
    if (entry.pos !== "name") continue;
    const { preferred, abbreviations } = entry[side];
    const short = abbreviations.find((one) => !one.includes(" "));
    if (short === undefined || !preferred.includes(" ") || short.length > 4) continue;
    const first = preferred.slice(0, preferred.indexOf(" "));
    const list = found.get(first);
    if (list === undefined) found.set(first, [[preferred, short]]);
    else list.push([preferred, short]);
  }
  return found;
}

function shortened(form: string, shorter: Shortenings): string[] {
  const spellings = [form];
  for (let at = 0; at >= 0 && form.includes(" "); at = form.indexOf(" ", at) + 1 || -1) {
    const blank = form.indexOf(" ", at);
    for (const [full, short] of shorter.get(blank < 0 ? form.slice(at) : form.slice(at, blank)) ?? []) {
      const end = at + full.length;
      if (!form.startsWith(full, at) || (end < form.length && form[end] !== " ")) continue;
      const other = form.slice(0, at) + short + form.slice(end);
      if (other !== short) spellings.push(other);
    }
  }
  return spellings;
}

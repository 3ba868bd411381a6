import type { TranslationUnit } from "../unit.ts";
import type { Complaint } from "./complaint.ts";

/** A term and what it must be called on the other side. */
export interface TermPair {
  source: string;
  target: string;
}

const WORD = /[\p{L}\p{M}\d]+/gu;
/** Longest source term, in words. */
const LONGEST = 12;

interface Entry {
  source: string;
  words: string[];
  targets: { text: string; words: string[] }[];
}

/** Terms of a termbase whose source occurs in a unit and whose target does not. */
export class TermCheck {
  readonly #byFirst: Map<string, Entry[]> = new Map();

  constructor(terms: Iterable<TermPair>) {
    const bySource = new Map<string, Entry>();
    for (const term of terms) {
      const words = wordsOf(term.source);
      const target = wordsOf(term.target);
      if (words.length === 0 || words.length > LONGEST || target.length === 0) continue;
      const key = words.join(" ");
      let entry = bySource.get(key);
      if (!entry) {
        entry = { source: term.source, words, targets: [] };
        bySource.set(key, entry);
        this.#byFirst.set(words[0]!, [...(this.#byFirst.get(words[0]!) ?? []), entry]);
      }
      entry.targets.push({ text: term.target, words: target });
    }
    // The longest first: of "Bộ Ngoại giao" and "ngoại giao" only the longer is meant.
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  check(unit: TranslationUnit): Complaint[] {
    if (this.#byFirst.size === 0) return [];
    const source = wordsOf(unit.source);
    const target = wordsOf(unit.target);
    const complaints = new Map<string, Complaint>();
    for (let i = 0; i < source.length; ) {
      const entry = this.#byFirst
        .get(source[i]!)
        ?.find(({ words }) => words.every((word, k) => source[i + k] === word));
      if (!entry) {
        i++;
        continue;
      }
      i += entry.words.length;
      if (entry.targets.some(({ words }) => hasTerm(target, words))) continue;
      const wanted = entry.targets.map(({ text }) => `"${text}"`).join(" or ");
      const reason = `"${entry.source}" should be ${wanted}`;
      complaints.set(reason, { code: "TERM_NOT_USED", severity: "warning", reason });
    }
    return [...complaints.values()];
  }
}

const wordsOf = (text: string): string[] => text.normalize("NFC").toLowerCase().match(WORD) ?? [];

const hasTerm = (words: readonly string[], term: readonly string[]): boolean =>
  words.some((_, i) => i + term.length <= words.length && term.every((word, k) => isForm(words[i + k]!, word)));

/** True where a word is a term's word, or may be a form of it: treaties, signed, nations'. */
function isForm(word: string, base: string): boolean {
  if (word === base) return true;
  // Vietnamese words have one form; their letters say so.
  if (base.length < 4 || !/^[a-z]+$/.test(base)) return false;
  const stem = base.replace(/(?:y|e)$/, "");
  return word.startsWith(stem) && /^(?:s|es|ed|d|ing|ies|ied|e|y)?$/.test(word.slice(stem.length));
}

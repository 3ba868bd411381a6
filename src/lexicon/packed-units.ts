import { bytesOf, COUNTS, VALUES } from "./digits.ts";
import { unpackNumbers } from "./packed-forms.ts";
import type { PackedSide } from "./packed-termbase.ts";
import type { NumberedWords } from "./packed-words.ts";
import { type UnitNumbers, UnitTrie } from "./unit-trie.ts";

/**
 * A side's units as a lexicon numbers them: words first, then the units of several tokens in the order of their first forms. The
 * latter are known by the numbers of their words; they are written out when they are asked for.
 */
export class PackedUnits {
  readonly counts: Float64Array;
  /** Unit of each form, -1 where it has no word. */
  readonly unitOfForm: Int32Array;
  /** For each unit, 1 where it has several words. */
  readonly several: Uint8Array;
  readonly trie: UnitTrie;
  /** A word that has no key, or that another word stands for, keeps its place; nothing in a text is equal to it. */
  readonly #words: string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** The first form of each unit of several tokens, as the numbers of its words: `#paths[#ends[k - 1]]` to `#paths[#ends[k]]`. */
  readonly #paths: Int32Array;
  readonly #ends: Int32Array;
  /** Words that are only part of keys, numbered on from the words. */
  readonly #parts: string[];

  constructor(packed: PackedSide, words: NumberedWords) {
    const keys = new KeysOfWords(words);
    const { offsets, tokens } = unpackNumbers(packed);
    const steps = bytesOf(packed.counts);
    const forms = offsets.length - 1;
    let path = new Int32Array(tokens.length);
    const ends = new Int32Array(forms);
    const unitOfForm = new Int32Array(forms);
    const singles = keys.words.length;
    const trie = new UnitTrie(keys, singles + keys.parts.length, tokens.length);
    const several = new Uint8Array(singles + forms);
    keys.addTo(trie, several);
    let size = singles;
    let from = 0;
    const { unitOfWord, splits } = keys;
    for (let form = 0; form < forms; form++) {
      const start = offsets[form]!;
      const end = offsets[form + 1]!;
      if (end === start + 1) {
        unitOfForm[form] = unitOfWord[tokens[start]!]!;
        continue;
      }
      while (from + (end - start) * keys.longest > path.length) path = grown(path);
      let to = from;
      for (let at = start; at < end; at++) {
        const unit = unitOfWord[tokens[at]!]!;
        if (unit < 0) continue;
        if (splits[unit] === 0) path[to++] = unit;
        else to = keys.split(unit, path, to);
      }
      // A form of one word and a sign is the unit of the word.
      if (to <= from + 1) {
        unitOfForm[form] = to === from ? -1 : path[from]!;
        continue;
      }
      const unit = trie.add(path, from, to, size);
      unitOfForm[form] = unit;
      if (unit < size) continue;
      several[size] = 1;
      ends[size - singles] = to;
      from = to;
      size++;
    }
    this.trie = trie;
    this.unitOfForm = unitOfForm;
    this.several = several.subarray(0, size);
    this.counts = new Float64Array(size).fill(1);
    this.counts.set(words.counts);
    const counted = Math.min(steps.length, size - singles);
    for (let k = 0; k < counted; k++) this.counts[singles + k] = COUNTS[VALUES[steps[k]!]!]!;
    this.#words = keys.words;
    this.#numbers = keys.numbers;
    this.#parts = keys.parts;
    this.#paths = path;
    this.#ends = ends;
  }

  /** How many of the units are words of the list. */
  get singles(): number {
    return this.#words.length;
  }

  /** The number of a unit. */
  get(unit: string): number | undefined {
    return this.#numbers.get(unit) ?? (unit.includes(" ") ? this.trie.unitOf(unit) : undefined);
  }

  /** The unit of a number. */
  textOf(unit: number): string {
    const singles = this.#words.length;
    if (unit < singles) return this.#words[unit]!;
    const k = unit - singles;
    let text = "";
    for (let at = k === 0 ? 0 : this.#ends[k - 1]!; at < this.#ends[k]!; at++) {
      const word = this.#paths[at]!;
      const written = word < singles ? this.#words[word]! : this.#parts[word - singles]!;
      text = text === "" ? written : `${text} ${written}`;
    }
    return text;
  }

  /** All units, written out. */
  all(): string[] {
    return Array.from(this.several, (_, unit) => this.textOf(unit));
  }
}

function grown(path: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(path.length * 2 + 16);
  larger.set(path);
  return larger;
}

/** The keys of a list of words, and how they are split where they have several words themselves. */
class KeysOfWords implements UnitNumbers {
  /** The key of each word. */
  readonly words: string[];
  /** The number of each key. */
  readonly numbers: Map<string, number> = new Map();
  /** The unit of each word: its own, that of another word with the same key, or -1. */
  readonly unitOfWord: Int32Array;
  /** Words that stand in keys and are no keys. */
  readonly parts: string[] = [];
  /** For each unit, 1 where its key has several words. */
  readonly splits: Uint8Array;
  /** Words of the longest key. */
  longest = 1;
  readonly #partOf = new Map<string, number>();
  /** The words of a key that has several. */
  readonly #paths = new Map<number, Int32Array>();

  constructor({ words, keys, shared }: NumberedWords) {
    this.words = words.slice();
    this.splits = new Uint8Array(words.length);
    this.unitOfWord = new Int32Array(words.length);
    for (let word = 0; word < words.length; word++) this.unitOfWord[word] = word;
    for (const [word, key] of keys) {
      if (key === "") this.unitOfWord[word] = -1;
      else this.words[word] = key;
    }
    for (const [word] of shared) this.unitOfWord[word] = -1;
    for (let word = 0; word < words.length; word++) {
      if (this.unitOfWord[word] === word) this.numbers.set(this.words[word]!, word);
    }
    for (const [word, key] of shared) this.unitOfWord[word] = this.numbers.get(key)!;
    for (const [word, key] of keys) {
      if (!key.includes(" ")) continue;
      const path = Int32Array.from(key.split(" "), (part) => this.get(part) ?? this.#newPart(part));
      this.#paths.set(word, path);
      this.splits[word] = 1;
      this.longest = Math.max(this.longest, path.length);
    }
  }

  get(word: string): number | undefined {
    return this.numbers.get(word) ?? this.#partOf.get(word);
  }

  /** Adds the keys of several words to a trie, and marks them. */
  addTo(trie: UnitTrie, several: Uint8Array): void {
    for (const [word, path] of this.#paths) {
      trie.add(path, 0, path.length, word);
      several[word] = 1;
    }
  }

  /** Writes the words of a key of several into a path, from a place on; returns the place behind. */
  split(unit: number, path: Int32Array, at: number): number {
    const parts = this.#paths.get(unit)!;
    path.set(parts, at);
    return at + parts.length;
  }

  #newPart(part: string): number {
    const number = this.words.length + this.parts.length;
    this.parts.push(part);
    this.#partOf.set(part, number);
    return number;
  }
}

import { type Chains, chainsOf } from "./chains.ts";
import { bytesOf, COUNTS, VALUES } from "./digits.ts";
import { type NumberedForms, unpackNumbers } from "./packed-forms.ts";
import type { PackedSide } from "./packed-termbase.ts";
import type { NumberedWords } from "./packed-words.ts";
import { PlacesOfWords } from "./places-of-words.ts";
import { type UnitNumbers, UnitTrie } from "./unit-trie.ts";

/**
 * A side's units as a lexicon numbers them: words first, then the units of several tokens in the order of their first forms. The
 * latter are known by the numbers of their words; they are written out when they are asked for.
 */
export class PackedUnits {
  readonly counts: Float64Array;
  /** Unit of each form, -1 where it has no word. */
  readonly unitOfForm: Int32Array;
  /** How many units there are. */
  readonly size: number;
  #trie: UnitTrie | undefined;
  readonly #keys: KeysOfWords;
  /** The first form of each unit of several tokens, as the numbers of its words: `#paths[#ends[k - 1]]` to `#paths[#ends[k]]`. */
  readonly #paths: Int32Array;
  readonly #ends: Int32Array;
  #chains: Chains | undefined;
  #places: PlacesOfWords | undefined;

  constructor(packed: PackedSide, words: NumberedWords, { offsets, tokens }: NumberedForms = unpackNumbers(packed)) {
    const keys = new KeysOfWords(words);
    const { unitOfWord, splits } = keys;
    const singles = keys.words.length;
    const forms = offsets.length - 1;
    const ends = new Int32Array(forms);
    const unitOfForm = new Int32Array(forms);
    let path = new Int32Array(tokens.length);
    // Which units there are already: their numbers, + 1, by the hash of their paths.
    const slots = new Int32Array(slotsFor(forms + keys.splitKeys.size));
    const mask = slots.length - 1;
    for (const [unit, parts] of keys.splitKeys) {
      let slot = hashOf(parts, 0, parts.length) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = unit + 1;
    }
    let size = singles;
    let from = 0;
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
      let slot = hashOf(path, from, to) & mask;
      let known = slots[slot]! - 1;
      while (known >= 0) {
        const isSplit = known < singles;
        const other = isSplit ? keys.splitKeys.get(known)! : path;
        const first = isSplit || known === singles ? 0 : ends[known - singles - 1]!;
        const behind = isSplit ? other.length : ends[known - singles]!;
        if (behind - first === to - from) {
          let same = 0;
          while (from + same < to && other[first + same] === path[from + same]) same++;
          if (from + same === to) break;
        }
        slot = (slot + 1) & mask;
        known = slots[slot]! - 1;
      }
      if (known >= 0) {
        unitOfForm[form] = known;
        continue;
      }
      slots[slot] = size + 1;
      unitOfForm[form] = size;
      ends[size - singles] = to;
      from = to;
      size++;
    }
    this.size = size;
    this.unitOfForm = unitOfForm;
    this.counts = countsOf(words.counts, size, bytesOf(packed.counts));
    this.#keys = keys;
    this.#paths = path;
    this.#ends = ends;
  }

  /** The units of several words. */
  get trie(): UnitTrie {
    this.#trie ??= this.#trieByFirstWord();
    return this.#trie;
  }

  /** A trie that takes in the units that begin with a word when the word is first met. */
  #trieByFirstWord(): UnitTrie {
    const [keys, paths, ends] = [this.#keys, this.#paths, this.#ends];
    const singles = keys.words.length;
    const words = singles + keys.parts.length;
    const head = new Int32Array(words).fill(-1);
    const next = new Int32Array(this.size - singles);
    for (let k = this.size - singles - 1; k >= 0; k--) {
      const first = paths[k === 0 ? 0 : ends[k - 1]!]!;
      next[k] = head[first]!;
      head[first] = k;
    }
    const trie = new UnitTrie(keys, words, 0, (word) => {
      for (let k = head[word]!; k >= 0; k = next[k]!)
        trie.add(paths, k === 0 ? 0 : ends[k - 1]!, ends[k]!, singles + k);
    });
    for (const [unit, parts] of keys.splitKeys) trie.add(parts, 0, parts.length, unit);
    return trie;
  }

  /** The units that are words of the list. */
  get words(): readonly string[] {
    return this.#keys.words;
  }

  /** The units of several words that hold a word. */
  holding(word: string): number[] {
    const number = this.#keys.get(word);
    if (number === undefined) return [];
    const ends = this.#ends.subarray(0, this.size - this.singles);
    this.#places ??= new PlacesOfWords(this.#paths, ends, this.singles, this.#keys.splitKeys);
    return this.#places.holding(number);
  }

  get #forms(): Chains {
    this.#chains ??= chainsOf(this.unitOfForm);
    return this.#chains;
  }

  /** The first form of a unit, and the one behind a form; -1 where there is none. */
  firstForm(unit: number): number {
    return this.#forms.first[unit] ?? -1;
  }

  nextForm(form: number): number {
    return this.#forms.next[form]!;
  }

  /** Whether a unit has several words. */
  isSeveral(unit: number): boolean {
    return unit >= this.singles || this.#keys.splits[unit] === 1;
  }

  /** How many of the units are words of the list. */
  get singles(): number {
    return this.#keys.words.length;
  }

  /** The number of a unit. */
  get(unit: string): number | undefined {
    return this.#keys.numbers.get(unit) ?? (unit.includes(" ") ? this.trie.unitOf(unit) : undefined);
  }

  /** The unit of a number. */
  textOf(unit: number): string {
    const { words, parts } = this.#keys;
    const singles = words.length;
    if (unit < singles) return words[unit]!;
    const k = unit - singles;
    let text = "";
    for (let at = k === 0 ? 0 : this.#ends[k - 1]!; at < this.#ends[k]!; at++) {
      const word = this.#paths[at]!;
      const written = word < singles ? words[word]! : parts[word - singles]!;
      text = text === "" ? written : `${text} ${written}`;
    }
    return text;
  }

  /** All units, written out. */
  all(): string[] {
    return Array.from({ length: this.size }, (_, unit) => this.textOf(unit));
  }
}

function slotsFor(units: number): number {
  let size = 16;
  while (size < units * 1.5) size *= 2;
  return size;
}

/** FNV-1a over the numbers of a path (Fowler, Noll and Vo 1991). */
function hashOf(path: Int32Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ path[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function countsOf(ofWords: Float64Array, size: number, steps: Uint8Array): Float64Array {
  const counts = new Float64Array(size).fill(1);
  counts.set(ofWords);
  const counted = Math.min(steps.length, size - ofWords.length);
  for (let k = 0; k < counted; k++) counts[ofWords.length + k] = COUNTS[VALUES[steps[k]!]!]!;
  return counts;
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
  /** The words of each key that has several, by unit. */
  readonly splitKeys: Map<number, Int32Array> = new Map();

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
      this.splitKeys.set(word, path);
      this.splits[word] = 1;
      this.longest = Math.max(this.longest, path.length);
    }
  }

  get(word: string): number | undefined {
    return this.numbers.get(word) ?? this.#partOf.get(word);
  }

  /** Writes the words of a key of several into a path, from a place on; returns the place behind. */
  split(unit: number, path: Int32Array, at: number): number {
    const parts = this.splitKeys.get(unit)!;
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

import type { ItemsOfSide } from "../evidence/items-of-side.ts";
import { isModifier, joinsVerb } from "./edges.ts";
import { KnownUnits } from "./known-units.ts";
import type { TermPack } from "./languages/pack.ts";
import { ALL_CAPITALS, BREAK, CAPITAL, COMMA, type MarkedWords, NAME, NUMBER, POSSESSIVE } from "./marked-words.ts";

/** Which runs of words of a bead's side could be a term, by their edges and by the known units that they must not cut. */
export class Spans {
  readonly #marked: MarkedWords;
  readonly #units: KnownUnits;
  #first = 0;
  #size = 0;

  constructor(marked: MarkedWords, items: ItemsOfSide) {
    this.#marked = marked;
    this.#units = new KnownUnits(marked, items);
  }

  /** Turns to a bead; see KnownUnits. */
  enter(bead: number, linkFirst: Int16Array, linkLast: Int16Array): void {
    const { offsets } = this.#marked.words;
    this.#first = offsets[bead]!;
    this.#size = offsets[bead + 1]! - this.#first;
    this.#units.enter(bead, linkFirst, linkLast);
  }

  /** True where the run cuts a known unit in two. */
  cutsUnit(from: number, to: number): boolean {
    return this.#units.isGlued(from) || this.#units.isGlued(to + 1);
  }

  /** True where a run may be a term and cuts no known unit. */
  isWhole(from: number, to: number): boolean {
    if (this.cutsUnit(from, to) || !this.mayBegin(from, to)) return false;
    return this.mayEnd(from, this.lastFull(from, to)) && this.mayHold(from, to);
  }

  /** True where two words belong to one known unit. */
  isGlued(word: number): boolean {
    return this.#units.isGlued(word);
  }

  word(at: number): string {
    const { types, tokens } = this.#marked.words;
    return types[tokens[at]!]!;
  }

  /** True for a word that carries meaning: it has to be explained by the other side. */
  isContent(at: number): boolean {
    if (this.isName(at) || this.#units.isSmall(at)) return this.isName(at);
    return !this.#marked.pack.function.has(this.word(at)) || this.isGlued(at) || this.isGlued(at + 1);
  }

  /** First and last word of the known unit that holds a word. */
  unitAround(at: number): [number, number] {
    return this.#units.around(at);
  }

  get head(): "first" | "last" {
    return this.pack.head;
  }
  get pack(): TermPack {
    return this.#marked.pack;
  }

  /** True where a word and the next are a known unit, whether or not they are held together here. */
  isPair(word: number): boolean {
    return this.#units.isPair(word);
  }

  /** True for a small word, also where a known unit holds it. */
  isFunctional(at: number): boolean {
    return (this.#marked.pack.function.has(this.word(at)) || this.#units.isSmall(at)) && !this.isName(at);
  }

  /** True for a form of a verb that stands in no term and is no participle. */
  isFiniteVerb(at: number): boolean {
    return this.isVerbForm(at) && !this.#marked.pack.isParticiple(this.word(at));
  }

  /** True for any form of a verb that stands in no term but as a participle. */
  isVerbForm(at: number): boolean {
    return this.#marked.pack.never.has(this.word(at)) && !this.isName(at) && this.#marked.gaps[at] !== 1;
  }

  /** True for a verb of reports that stands before what it does: mang, trao. */
  isVerb(at: number): boolean {
    const { head, notFirst } = this.#marked.pack;
    return head === "first" && notFirst.has(this.word(at)) && !this.isGlued(at) && !this.isGlued(at + 1);
  }

  /** True for an owner: Treasury's. */
  isPossessive(at: number): boolean {
    return (this.#marked.marks[at]! & POSSESSIVE) !== 0;
  }

  isName(at: number): boolean {
    return (this.#marked.marks[at]! & NAME) !== 0;
  }

  isCapital(at: number): boolean {
    return (this.#marked.marks[at]! & CAPITAL) !== 0;
  }

  isAbbreviation(at: number): boolean {
    return (this.#marked.marks[at]! & (ALL_CAPITALS | NAME)) === (ALL_CAPITALS | NAME);
  }

  isNumber(at: number): boolean {
    return (this.#marked.marks[at]! & NUMBER) !== 0;
  }

  /** True where no term may run from the word before into this one. */
  isBreak(at: number): boolean {
    return (this.#marked.marks[at]! & BREAK) !== 0;
  }

  /** True for a word that counts others and is no part of their name: chiếc, tấm. */
  isCounter(at: number): boolean {
    return this.#marked.pack.counters.has(this.word(at));
  }

  /** True where the word before this one is a capitalised word of the same name. */
  continuesName(at: number): boolean {
    return (
      !this.isBreak(at) && this.isName(at - 1) && this.isName(at) && !this.#marked.pack.function.has(this.word(at - 1))
    );
  }

  /** True for a word for "and" or "or". */
  isCoordinator(at: number): boolean {
    return this.#marked.pack.coordinators.has(this.word(at));
  }

  /** True for the small word that makes two nouns one name. */
  isOf(at: number): boolean {
    return !this.isBreak(at) && this.#marked.pack.inside?.has(this.word(at)) === true;
  }

  isComma(at: number): boolean {
    return (this.#marked.marks[at]! & COMMA) !== 0;
  }

  /** True where a run that begins with a capital goes on like a name of its language. */
  isNameTo(from: number, to: number): boolean {
    const { pack } = this.#marked;
    if (pack.head === "first") {
      if (pack.function.has(this.word(from)) || this.#holdsLoose(from, to)) return false;
      return this.mayEnd(from, to) && !this.#holdsNever(from, to);
    }
    if (!this.isName(to) && !this.isNumber(to)) return false;
    for (let i = from + 1; i < to; i++) {
      if (!this.isName(i) && !this.isNumber(i) && !pack.connectors.has(this.word(i))) return false;
    }
    // A capital and a name behind it make a name of a verb: Can Tho University.
    const isVerbal = pack.never.has(this.word(from)) && this.isName(from + 1);
    return !pack.function.has(this.word(from)) || this.isGlued(from + 1) || isVerbal;
  }

  /** True where a small word that joins no names stands inside: Công ước về hòa giải (lên Tổng Thư ký). */
  #holdsLoose(from: number, to: number): boolean {
    const { pack } = this.#marked;
    for (let i = from + 1; i < to; i++) {
      const word = this.word(i);
      if (!pack.function.has(word) || pack.connectors.has(word) || pack.coordinators.has(word)) continue;
      if (!this.isName(i) && !this.isGlued(i) && !this.isGlued(i + 1)) return true;
    }
    return false;
  }

  #holdsNever(from: number, to: number): boolean {
    // Cần is a verb, but not in Đại học Cần Thơ.
    for (let i = from; i <= to; i++) {
      if (this.#marked.pack.never.has(this.word(i)) && !this.isGlued(i) && !(i > from && this.isName(i))) return true;
    }
    return false;
  }

  /** True where a run is a term if only the words at its edges are nouns here: cam kết (song phương), closing plenary. */
  mayBeNoun(from: number, to: number): boolean {
    const { pack } = this.#marked;
    for (let i = from + 1; i <= to; i++)
      if (pack.head === "last" && pack.function.has(this.word(i)) && !this.isGlued(i)) return false;
    return (
      (this.mayBegin(from, to) || (this.#isMeaningful(from) && !this.#isVerbBefore(from))) &&
      (this.mayEnd(from, to) ||
        (this.#isMeaningful(to) && !pack.isParticiple(this.word(to)) && !pack.notLast.has(this.word(to))))
    );
  }

  /** A verb before a word of its own: gây (sức ép); cam kết is one word. */
  #isVerbBefore(at: number): boolean {
    return this.#marked.pack.head === "first" && !this.#units.isPair(at) && this.#units.isPair(at + 1);
  }

  #isMeaningful(at: number): boolean {
    const { function: small, stripped, never } = this.#marked.pack;
    if (this.isNumber(at) || this.isPossessive(at)) return false;
    return ![small, stripped, never].some((words) => words.has(this.word(at)));
  }

  /** True where a run may begin a term. */
  mayBegin(from: number, to: number): boolean {
    const { pack } = this.#marked;
    const word = this.word(from);
    if (this.isNumber(from) || pack.stripped.has(word) || this.isPossessive(from)) return false;
    if (this.isName(from)) return !pack.function.has(word) || this.isGlued(from + 1);
    if (from < to && this.#isJoinedSmall(from + 1) && !pack.function.has(word)) return true;
    const two = from < to ? `${word} ${this.word(from + 1)}` : "";
    if (pack.notFirst.has(word) || pack.notFirst.has(two) || pack.never.has(two) || pack.function.has(two))
      return false;
    // On-site (inspection), two-thirds (majority).
    const joined = from + 1 < to && this.#marked.gaps[from + 1] === 1 && !pack.isParticiple(this.word(from + 1));
    if (pack.function.has(word) && pack.head === "last") return joined;
    if (pack.function.has(word)) return this.#units.endOf(from) > 0 && this.#units.endOf(from) <= to;
    const before = from > this.#first && !this.isBreak(from) ? this.word(from - 1) : "";
    const isNoun = from === to ? pack.isGerund(word, before, this.#wordAfter(to)) : isModifier(this, from);
    return isNoun || pack.mayBegin(word, before);
  }

  /** True where what stands before a word says that a noun phrase begins: an article, a preposition, a break. */
  opensNoun(at: number): boolean {
    return this.#marked.pack.opensNoun(at > this.#first && !this.isBreak(at) ? this.word(at - 1) : "");
  }

  /** True where what stands around a single word says that it is a noun: behind an article or preposition, before a small word. */
  isNoun(at: number): boolean {
    const { pack } = this.#marked;
    if (this.isBreak(at) || !this.opensNoun(at) || pack.isParticiple(this.word(at))) return false;
    const after = this.#wordAfter(at);
    return after === "" || (pack.function.has(after) && !pack.coordinators.has(after));
  }

  /** A small word that a hyphen joins to the word before it, and makes a noun of: run-off, follow-up. */
  #isJoinedSmall(at: number): boolean {
    const { pack } = this.#marked;
    return pack.head === "last" && this.#marked.gaps[at] === 1 && pack.function.has(this.word(at));
  }

  /** True where a small word may be the second syllable of a word: before a break or another small word, chuyển (tiếp). */
  isSecondSyllable(at: number): boolean {
    const { pack } = this.#marked;
    const word = this.word(at);
    if (pack.head === "last" || this.isBreak(at) || this.isGlued(at) || this.isGlued(at + 1)) return false;
    if (!pack.function.has(word) || !pack.seconds.has(word)) return false;
    const after = this.#wordAfter(at);
    return after === "" || pack.function.has(after);
  }

  /** The last word of a run but for the small word that is its second syllable. */
  lastFull(from: number, to: number): number {
    return from < to && this.isSecondSyllable(to) ? to - 1 : to;
  }

  /** The word behind another, empty at a break. */
  #wordAfter(at: number): string {
    return at + 1 < this.#first + this.#size && !this.isBreak(at + 1) ? this.word(at + 1) : "";
  }

  /** True where a run may end a term. */
  mayEnd(from: number, to: number): boolean {
    const { pack } = this.#marked;
    const word = this.word(to);
    if (this.isNumber(to)) return false;
    const two = from < to ? `${this.word(to - 1)} ${word}` : "";
    if (pack.notLast.has(two) || pack.never.has(two) || pack.function.has(two)) return false;
    if (this.#units.startOf(to) >= from && pack.head === "first") return true;
    // Anh is England, and AI an abbreviation.
    const isName = pack.head === "first" && from < to && this.isName(to);
    if (pack.function.has(word) && !isName) return from < to && this.#isJoinedSmall(to);
    return !pack.notLast.has(word) && (this.isName(to) || pack.mayEnd(word));
  }

  /**
   * True where no word inside forbids a term. Where word order tells that it is a noun phrase, forms of verbs may stand
   * before its main word, or be it: internationally recognised government, street fighting.
   */
  mayHold(from: number, to: number, isNoun = false): boolean {
    const { pack } = this.#marked;
    for (let i = from; i <= to; i++) {
      if ((i > from && this.isBreak(i)) || this.isNumber(i)) return false;
      const word = this.word(i);
      const compound = pack.head === "first" && (this.isGlued(i) || this.isGlued(i + 1));
      const hyphenated = this.#marked.gaps[i] === 1 || this.#marked.gaps[i + 1] === 1;
      const participle = i < to && (isNoun || i === from) && pack.isParticiple(word);
      const gerund = isNoun && i === to && from < to && pack.isGerund(word, this.word(i - 1), "");
      if (pack.never.has(word) && !this.isName(i) && !compound && !hyphenated && !participle && !gerund) return false;
      const unit = this.#units.isGlued(i) && this.#units.isGlued(i + 1);
      if (pack.coordinators.has(word) && !compound && !unit) return false;
      // Doors of the camps, cánh cửa của các trại: what is said of certain things is no term.
      if (i > from && pack.stripped.has(word) && !this.isName(i) && !compound) return false;
      if (i > from && !hyphenated && pack.isVerbAfter(word, this.word(i - 1))) return false;
      const apart =
        i > from && i < to && pack.inside !== undefined && pack.function.has(word) && !pack.inside.has(word);
      if (apart && !this.isName(i) && !hyphenated && !unit && !joinsVerb(this, i)) return false;
      if (i > from && pack.never.has(`${this.word(i - 1)} ${word}`)) return false;
    }
    return true;
  }
}

import { closes, isBehindOpener } from "./edges.ts";
import type { LinkedBead } from "./linked-bead.ts";
import type { Span } from "./span.ts";
import type { Spans } from "./spans.ts";

/**
 * Adds what the lexicon has no link for, and what the word order says belongs to the pair: the other syllable of a word
 * (hộ dân = household), and the modifier before a phrase whose partner has an unexplained word inside (vùng đặc quyền kinh
 * tế = exclusive economic zone). Undefined where a syllable by itself may belong to either of its neighbours.
 */
export function wholeWords(
  { links, source, target, sourceStart, targetStart }: LinkedBead,
  span: Span,
  heads: readonly ["first" | "last", "first" | "last"],
): Span | undefined {
  if (heads[0] === heads[1]) return span;
  const [from, to, first, last] = span;
  const a = { side: source, links: links.sourceFirst, size: links.sourceWords, start: sourceStart, from, to };
  const b = {
    side: target,
    links: links.targetFirst,
    size: links.targetWords,
    start: targetStart,
    from: first,
    to: last,
  };
  const whole = heads[0] === "first" ? completedPair(a, b) : completedPair(b, a);
  if (whole === undefined) return undefined;
  const [syllables, words] = whole;
  const [s, t] = heads[0] === "first" ? [syllables, words] : [words, syllables];
  const same = s[0] === from && s[1] === to && t[0] === first && t[1] === last;
  return same ? span : [s[0], s[1], t[0], t[1]];
}

/** A run of one side with what its words are linked with; places are counted from the beginning of the bead's side. */
interface LinkedRun {
  readonly side: Spans;
  readonly links: Int16Array;
  readonly size: number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}
type Run = readonly [from: number, to: number];

/** `syllables` is the side with the main word first, `words` the one with it last. */
function completedPair(syllables: LinkedRun, words: LinkedRun): readonly [Run, Run] | undefined {
  const { side, links, size, start, from, to } = syllables;
  const other: Run = [words.from, words.to];
  if (from === to && words.from === words.to) {
    if (hasFree(words.side, words.links, words.size, words.start, words.from)) return [[from, to], other];
    const run = wordOfSyllable(side, links, size, start, from);
    return run === undefined ? undefined : [run, other];
  }
  if (holdsFree(side, links, start, from, to) && isFreeModifier(words.side, words.links, words.start, words.from - 1)) {
    return [
      [from, to],
      [words.from - 1, words.to],
    ];
  }
  if (holdsFree(side, links, start, from, to) && isFreeMain(words))
    return [
      [from, to],
      [words.from, words.to + 1],
    ];
  return [[startOfWord(syllables, words), endOfWord(syllables, words)], other];
}

/** Where the word begins whose second syllable opens a run: (tiền) đồn quân sự = military outposts. */
function startOfWord({ side, links, size, start, from, to }: LinkedRun, words: LinkedRun): number {
  if (from === 0 || side.isGlued(start + from) || side.isName(start + from)) return from;
  const before = start + from - 1;
  // Behind a word that opens a noun phrase a syllable before a whole word is its main word: các (đơn) đặt hàng.
  if (side.isGlued(start + from + 1) && (!isBehindOpener(side, before) || side.pack.general.has(side.word(before))))
    return from;
  // The syllable behind it may be the other one: chạm (hạn mức).
  if (words.from < words.to && from < to && links[from + 1]! < 0 && side.isContent(start + from + 1)) return from;
  if (!freeNeighbours(side, links, size, start, from)[0] || side.isCounter(start + from - 1)) return from;
  return isOpen(words) || !side.mayBegin(start + from - 1, start + from) ? from : from - 1;
}

/** Where the word ends whose first syllable closes a run: công suất phát (điện) = generating capacity. */
function endOfWord({ side, links, size, start, from, to }: LinkedRun, words: LinkedRun): number {
  if (from === to || side.isGlued(start + to) || side.isGlued(start + to + 1) || side.isName(start + to)) return to;
  if (!freeNeighbours(side, links, size, start, to)[1] || isOpen(words)) return to;
  return closes(side, start + to + 1) && side.mayEnd(start + from, start + to + 1) ? to + 1 : to;
}

/** True where a word beside a run, no form of a verb, is linked with nothing. */
function isOpen({ side, links, size, start, from, to }: LinkedRun): boolean {
  return [from, to].some((at) => {
    const near = freeNeighbours(side, links, size, start, at);
    return [at - 1, at + 1].some((k, x) => near[x] && !side.isVerbForm(start + k));
  });
}

/** A linked syllable with the one neighbour that is linked with nothing; undefined where both are such. */
function wordOfSyllable(
  side: Spans,
  links: Int16Array,
  size: number,
  start: number,
  at: number,
): readonly [number, number] | undefined {
  if (side.isGlued(start + at) || side.isGlued(start + at + 1) || side.isName(start + at)) return [at, at];
  const [before, after] = freeNeighbours(side, links, size, start, at);
  if (before && after) return undefined;
  // Two that are left are a word of their own: kho (tiền phương). A verb is no second syllable: khối (đạt).
  const isOwn = (k: number, x: 0 | 1): boolean =>
    side.isVerb(start + k) || freeNeighbours(side, links, size, start, k)[x];
  if (before) return isOwn(at - 1, 0) ? [at, at] : [at - 1, at];
  return after && !isOwn(at + 1, 1) ? [at, at + 1] : [at, at];
}

/** Whether the words before and behind a word are linked with nothing, and might belong to it. */
function freeNeighbours(side: Spans, links: Int16Array, size: number, start: number, at: number): [boolean, boolean] {
  const isFree = (k: number): boolean =>
    k >= 0 &&
    k < size &&
    links[k]! < 0 &&
    side.isContent(start + k) &&
    !side.isName(start + k) &&
    !side.isNumber(start + k) &&
    !side.isGlued(start + k) &&
    !side.isGlued(start + k + 1);
  return [
    !side.isBreak(start + at) && isFree(at - 1),
    at + 1 < size && !side.isBreak(start + at + 1) && isFree(at + 1),
  ];
}

const hasFree = (side: Spans, links: Int16Array, size: number, start: number, at: number): boolean =>
  freeNeighbours(side, links, size, start, at).includes(true);

function holdsFree(side: Spans, links: Int16Array, start: number, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (links[k]! < 0 && side.isContent(start + k)) return true;
  return false;
}

/** True where the last syllable of a run may be the first of a longer word: xử lý bảo (tồn). */
export function mayGoOn(side: Spans, links: Int16Array, size: number, start: number, last: number): boolean {
  return side.head === "first" && !side.isGlued(start + last) && freeNeighbours(side, links, size, start, last)[1];
}

/** True where the word behind a phrase is linked with nothing, and may be its main word: military transport (plane). */
function isFreeMain({ side, links, size, start, from, to }: LinkedRun): boolean {
  const at = to + 1;
  for (let k = from; k < to; k++) if (!side.isContent(start + k)) return false;
  if (at >= size || links[at]! >= 0 || side.isBreak(start + at) || side.isGlued(start + at + 1)) return false;
  return (
    side.isContent(start + at) &&
    !side.isName(start + at) &&
    !side.isNumber(start + at) &&
    !side.isFiniteVerb(start + at) &&
    side.mayEnd(start + to, start + at)
  );
}

function isFreeModifier(side: Spans, links: Int16Array, start: number, at: number): boolean {
  if (at < 0 || links[at]! >= 0 || side.isBreak(start + at + 1)) return false;
  return (
    side.isContent(start + at) &&
    !side.isName(start + at) &&
    !side.isNumber(start + at) &&
    side.mayBegin(start + at, start + at + 1)
  );
}

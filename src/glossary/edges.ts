import type { Spans } from "./spans.ts";

/** True where the word before another surely opens a noun phrase. */
export function isBehindOpener(side: Spans, at: number): boolean {
  return !side.isBreak(at) && side.pack.openers.has(side.word(at - 1));
}

/** True where nothing that could be of the same phrase follows: a break, a number or a small word. */
export function closes(side: Spans, at: number): boolean {
  const next = at + 1;
  return side.word(next) === undefined || side.isBreak(next) || side.isNumber(next) || side.isFunctional(next);
}

/** True for a participle before its noun, behind an adjective or a number: new (crossing) points. */
export function isModifier(side: Spans, at: number): boolean {
  const { pack } = side;
  if (!pack.isParticiple(side.word(at)) || side.isBreak(at) || side.isFunctional(at + 1)) return false;
  const before = side.word(at - 1);
  return isCounted(side, at) || pack.notFirst.has(before) || pack.notLast.has(before);
}

/** True behind a number or a word that counts: two (friction points), first (block train). */
export function isCounted(side: Spans, at: number): boolean {
  if (side.isBreak(at)) return false;
  const { pack } = side;
  const before = side.word(at - 1);
  return side.isNumber(at - 1) || pack.numerals.has(before) || pack.counters.has(before);
}

/** True for the small word between a right, duty or ability and the verb that it is about: duty (to) cooperate. */
export function joinsVerb(side: Spans, at: number): boolean {
  const { rights } = side.pack;
  return rights.joint === side.word(at) && !side.isBreak(at) && rights.nouns.has(side.word(at - 1));
}

/** True where a small word is the second syllable of a word whose first stands before it: (biển) số. */
export function isSecondOf(side: Spans, at: number): boolean {
  if (!side.pack.seconds.has(side.word(at)) || side.isBreak(at) || side.isBreak(at + 1)) return false;
  const isLone = (k: number): boolean => !side.isGlued(k) && !side.isGlued(k + 1) && !side.isName(k);
  return isLone(at) && isLone(at - 1) && side.isContent(at - 1) && !side.isNumber(at - 1) && !side.isVerb(at - 1);
}

import { isSecondOf } from "./edges.ts";
import type { Spans } from "./spans.ts";

/** Most words without links that complete a term; chosen on the term lists of report pairs 25 to 120. */
const MOST_LEFT = { first: 4, last: 2 } as const;
/** Syllables of most words of a language that writes them apart. */
const SYLLABLES_OF_A_WORD = 2;

/** The run widened to one side by all words without links up to where its phrase must end; undefined for none or too many. */
export function leftBeside(
  side: Spans,
  links: Int16Array,
  start: number,
  size: number,
  [from, to]: readonly [number, number],
  before: boolean,
): [number, number] | undefined {
  const step = before ? -1 : 1;
  let at = before ? from : to;
  let count = 0;
  for (;;) {
    const next = at + step;
    if (next < start || next >= start + size || side.isBreak(before ? at : next)) break;
    if (side.isNumber(next) || (!side.isContent(next) && !side.isGlued(before ? at : next))) break;
    if (side.isFunctional(next) && !side.isGlued(before ? at : next)) break;
    if (side.isFiniteVerb(next)) break;
    if (before && side.isVerb(next)) break;
    if (links[next - start]! >= 0) break;
    if (side.isName(next) !== side.isName(at)) break;
    if (++count > MOST_LEFT[side.head]) return undefined;
    at = next;
  }
  // A small word alone is one, too: bầu cử (lại). It is none behind whole words.
  const mayTake = !before && (count === 0 || count % SYLLABLES_OF_A_WORD === 1);
  if (mayTake && at + 1 < start + size && links[at + 1 - start]! < 0 && side.isSecondSyllable(at + 1)) {
    at++;
    count++;
  }
  // The other syllable before it: (biển) số.
  const alone = at - 2;
  const mayLead = before && count === 0 && alone >= start && links[alone - start]! < 0 && links[at - 1 - start]! < 0;
  if (mayLead && isSecondOf(side, at - 1)) {
    at = alone;
    count = SYLLABLES_OF_A_WORD;
  }
  if (count === 0) return undefined;
  return before ? [at, to] : [from, at];
}

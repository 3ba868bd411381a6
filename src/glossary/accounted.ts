import { leftBeside } from "./left-beside.ts";
import type { LinkedBead } from "./linked-bead.ts";
import type { Span } from "./span.ts";
import type { Spans } from "./spans.ts";

/** Most syllables that stand for one word of the other side. */
const MOST_SYLLABLES = 2;

/**
 * Takes in what stands for a word that the other side's run holds without a link, where a known unit has brought it in:
 * transitional government, linked with chính phủ alone, is chính phủ chuyển tiếp. What stands for its main word is looked
 * for before the run of syllables, what stands for another word behind it.
 */
export function accounted(
  { links, source, target, sourceStart, targetStart }: LinkedBead,
  [from, to, first, last]: Span,
  heads: readonly ["first" | "last", "first" | "last"],
): Span | undefined {
  if (heads[0] === heads[1]) return undefined;
  const a = { side: source, links: links.sourceFirst, start: sourceStart, size: links.sourceWords, from, to };
  const b = {
    side: target,
    links: links.targetFirst,
    start: targetStart,
    size: links.targetWords,
    from: first,
    to: last,
  };
  const run = heads[0] === "first" ? withRest(a, b) : withRest(b, a);
  if (run === undefined) return undefined;
  return heads[0] === "first" ? [run[0], run[1], first, last] : [from, to, run[0], run[1]];
}

interface Run {
  readonly side: Spans;
  readonly links: Int16Array;
  readonly start: number;
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

function withRest({ side, links, start, size, from, to }: Run, words: Run): readonly [number, number] | undefined {
  const most = MOST_SYLLABLES * (words.to - words.from + 1);
  const [isFull, free] = unexplained(words);
  if (!isFull || free === 0 || to - from + 1 >= most) return undefined;
  for (let i = from; i <= to; i++) if (links[i]! < 0 && side.isContent(start + i)) return undefined;
  for (const before of words.links[words.to]! < 0 ? [true, false] : [false]) {
    const run = leftBeside(side, links, start, size, [start + from, start + to], before);
    if (run === undefined) continue;
    const count = run[1] - run[0] + 1;
    if (count > most || count - (to - from + 1) > MOST_SYLLABLES * free || !side.isWhole(...run)) continue;
    return [run[0] - start, run[1] - start];
  }
  return undefined;
}

/** Whether a run has no small words, and how many of its words are linked with nothing. */
function unexplained({ side, links, start, from, to }: Run): [isFull: boolean, free: number] {
  let free = 0;
  for (let i = from; i <= to; i++) {
    if (!side.isContent(start + i)) return [false, 0];
    if (links[i]! < 0) free++;
  }
  return [true, free];
}

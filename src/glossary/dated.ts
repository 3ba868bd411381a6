import type { LinkedBead } from "./linked-bead.ts";
import type { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

type Run = readonly [from: number, to: number];

/** A year as the words of a side have it. */
const YEAR = /^#(1[6-9]|20)\d\d$/;

/** Notes the year that both sides write beside a document or term: Thỏa thuận Geneva (năm 1966) = (1966) Geneva Agreement. */
export function dated(one: Sighting, { source, target, links, sourceStart, targetStart }: LinkedBead): Sighting {
  if ((one.kind !== "document" && one.kind !== "term") || one.nested !== undefined) return one;
  const from = withYear(source, one.source, [sourceStart, sourceStart + links.sourceWords - 1]);
  const to = from && withYear(target, one.target, [targetStart, targetStart + links.targetWords - 1]);
  return from === undefined || to === undefined || from.year !== to.year
    ? one
    : one.with({ dated: [from.run, to.run] });
}

/** A run with the year right before it or behind it, there after a small word of a name at most: năm 1966, of 1966. */
function withYear(side: Spans, [from, to]: Run, [first, last]: Run): { run: Run; year: string } | undefined {
  const isYear = (at: number): boolean => at >= first && at <= last && YEAR.test(side.word(at));
  if (to < last && side.continuesName(to + 1)) return undefined;
  if (isYear(from - 1) && !side.isBreak(from)) return { run: [from - 1, to], year: side.word(from - 1) };
  for (let at = to + 1; at <= to + 2 && at <= last && !side.isBreak(at); at++) {
    if (isYear(at)) return { run: [from, at], year: side.word(at) };
    if (side.head === "last" ? !side.isOf(at) : !side.isFunctional(at)) break;
  }
  return undefined;
}

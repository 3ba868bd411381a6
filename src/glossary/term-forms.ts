import type { TermbaseEntry } from "../lexicon/termbase.ts";
import type { LinkedBead } from "./linked-bead.ts";
import type { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";
import { isThing, narrowedStart, ungeneralStart, widenedStart } from "./term-start.ts";

/** Takes the small word off the beginning of a term; of a known one, notes where it begins without. */
export function narrowed(one: Sighting, { source, target }: LinkedBead, entry: TermbaseEntry | undefined): Sighting {
  if (one.kind !== "term" || (entry !== undefined && entry.pos !== "noun")) return one;
  const only = entry === undefined ? "small words" : "nominalisers";
  let [from, to] = [narrowedStart(source, one.source, only), narrowedStart(target, one.target, only)];
  if (entry !== undefined && from === one.source[0] && to === one.target[0]) {
    from = ungeneralStart(source, one.source, wordsIn(target, one.target));
    to = ungeneralStart(target, one.target, wordsIn(source, one.source));
  }
  if (from === one.source[0] && to === one.target[0]) return one;
  if (entry !== undefined) return one.with({ narrow: [from, to] });
  return one.with({
    source: [from, one.source[1]],
    target: [to, one.target[1]],
    wide: [one.source[0], one.target[0]],
  });
}

/** Words of a run that carry meaning. */
const wordsIn = (side: Spans, [from, to]: readonly [number, number]): number => {
  let words = 0;
  for (let at = from; at <= to; at++) if (side.isContent(at)) words++;
  return words;
};

/** Notes the general words before a term that stand for nothing on the other side. */
export function widened(
  one: Sighting,
  { source, target, links, sourceStart, targetStart }: LinkedBead,
  entry: TermbaseEntry | undefined,
): Sighting {
  if (one.kind !== "term" && one.kind !== "name") return one;
  const [[a, b], [c, d]] = [one.source, one.target];
  const name = entry?.domain === "geography" ? "place" : one.entry === undefined ? "name" : undefined;
  const what = (side: Spans, place: Sighting["source"]): "name" | "place" | "thing" | "other" =>
    one.kind === "name" && name !== undefined ? name : isThing(side, place) ? "thing" : "other";
  const [ofSource, ofTarget] = [what(target, one.target), what(source, one.source)];
  const from = widenedStart(source, a, sourceStart, links.sourceFirst, [c - targetStart, d - targetStart], ofSource);
  const to = widenedStart(target, c, targetStart, links.targetFirst, [a - sourceStart, b - sourceStart], ofTarget);
  return from === a && to === c ? one : one.with({ wide: [from, to] });
}

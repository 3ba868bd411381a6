import { isBehindOpener, isCounted } from "./edges.ts";
import { innerSightings } from "./inner-completions.ts";
import { leftBeside } from "./left-beside.ts";
import type { LinkedBead } from "./linked-bead.ts";
import { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** How sure what is left over on both sides is of being the rest of the same term. */
const QUALITY_BY_ELIMINATION = 0.72;
/** Least quality of a phrase that is completed. */
const LEAST_QUALITY = 0.8;
/** Most syllables that stand for one word of the other side. */
const MOST_SYLLABLES = 2;

/**
 * Completes phrases whose main word, or whose modifier, the lexicon lacks: where a linked pair stands beside words
 * without links on both sides, in the places where the two languages put them, and nothing else is left there, these say
 * the same. For languages with the main word at opposite ends of a phrase.
 */
export function completedSightings(
  linked: LinkedBead,
  phrases: readonly Sighting[],
  sourceHead: "first" | "last",
): Sighting[] {
  const found: Sighting[] = [];
  for (const phrase of phrases) {
    if (phrase.quality < LEAST_QUALITY) continue;
    for (const main of [true, false]) {
      // The main word is missing: it stands before the pair on the head-first side, behind it on the other.
      const before = main === (sourceHead === "first");
      const wideA = leftBeside(
        linked.source,
        linked.links.sourceFirst,
        linked.sourceStart,
        linked.links.sourceWords,
        phrase.source,
        before,
      );
      if (wideA === undefined) continue;
      const wideB = leftBeside(
        linked.target,
        linked.links.targetFirst,
        linked.targetStart,
        linked.links.targetWords,
        phrase.target,
        !before,
      );
      if (wideB === undefined) continue;
      const fitting =
        sourceHead === "first"
          ? inProportion(linked.source, wideA, phrase.source, wideB, phrase.target)
          : inProportion(linked.target, wideB, phrase.target, wideA, phrase.source);
      if (fitting === undefined) continue;
      const [a, b] = sourceHead === "first" ? [fitting, wideB] : [wideA, fitting];
      const opens = before
        ? opensPhrase(linked.source, linked.links.sourceFirst, linked.sourceStart, a[0])
        : opensPhrase(linked.target, linked.links.targetFirst, linked.targetStart, b[0]);
      if (!opens) continue;
      if (
        ![[linked.source, a] as const, [linked.target, b] as const].every(([side, [from, to]]) =>
          side.isWhole(from, to),
        )
      )
        continue;
      found.push(new Sighting(phrase.bead, a, b, "term", "phrase", QUALITY_BY_ELIMINATION * phrase.quality));
    }
  }
  for (const phrase of phrases) {
    if (phrase.quality < LEAST_QUALITY) continue;
    found.push(...joinedByOf(linked, phrase), ...behindPrefix(linked, phrase, sourceHead));
  }
  return [...found, ...innerSightings(linked, phrases)];
}

/**
 * What stands in one order on both sides because a small word joins it to the phrase: tương quan (lực lượng) = balance of
 * (forces), (nghị quyết) phản đối = (resolution) of disapproval.
 */
function joinedByOf(
  { links, source, target, sourceStart, targetStart, bead }: LinkedBead,
  phrase: Sighting,
): Sighting[] {
  return [true, false].flatMap((before) => {
    const sides = [
      leftOf(source, links.sourceFirst, sourceStart, links.sourceWords, phrase.source, before),
      leftOf(target, links.targetFirst, targetStart, links.targetWords, phrase.target, before),
    ] as const;
    const [a, b] = sides;
    if (a === undefined || b === undefined || a.joined === b.joined) return [];
    const most = (side: Spans): number => (side.head === "first" ? MOST_SYLLABLES : 1);
    if (a.count > most(source) || b.count > most(target)) return [];
    if (!source.isWhole(...a.run) || !target.isWhole(...b.run)) return [];
    if (source.head === "last" ? !source.opensNoun(a.run[0]) : !target.opensNoun(b.run[0])) return [];
    const quality = QUALITY_BY_ELIMINATION * phrase.quality;
    return [new Sighting(bead, a.run, b.run, "term", "phrase", quality)];
  });
}

/** What stands in one order on both sides because a word comes before its noun in both: tổng (dung tích) = gross (tonnage). */
function behindPrefix(
  { links, source, target, sourceStart, targetStart, bead }: LinkedBead,
  phrase: Sighting,
  sourceHead: "first" | "last",
): Sighting[] {
  const [side, place] = sourceHead === "first" ? [source, phrase.source] : [target, phrase.target];
  if (place[0] !== place[1] || !side.pack.prefixes.has(side.word(place[0]))) return [];
  const a = leftBeside(source, links.sourceFirst, sourceStart, links.sourceWords, phrase.source, false);
  const b = leftBeside(target, links.targetFirst, targetStart, links.targetWords, phrase.target, false);
  if (a === undefined || b === undefined || !source.isWhole(...a) || !target.isWhole(...b)) return [];
  const [syllables, words] = sourceHead === "first" ? [a, b] : [b, a];
  if (sizeOf(syllables) - 1 > MOST_SYLLABLES * (sizeOf(words) - 1)) return [];
  return [new Sighting(bead, a, b, "term", "phrase", QUALITY_BY_ELIMINATION * phrase.quality)];
}

/** The run widened over the small word beside it, if there is one, by all words without links. */
function leftOf(
  side: Spans,
  links: Int16Array,
  start: number,
  size: number,
  [from, to]: readonly [number, number],
  before: boolean,
): { run: [number, number]; joined: boolean; count: number } | undefined {
  const at = before ? from - 1 : to + 1;
  const joined =
    at > start &&
    at + 1 < start + size &&
    side.head === "last" &&
    side.isOf(at) &&
    !side.isBreak(at + (before ? 1 : 0));
  const edge: [number, number] = joined ? (before ? [at, to] : [from, at]) : [from, to];
  const run = leftBeside(side, links, start, size, edge, before);
  // Holders of diplomatic (and official passports): the phrase behind the small word goes on.
  const next = to + 1;
  const isLast = next >= start + size || side.isBreak(next) || !(side.isContent(next) || side.isCoordinator(next));
  const goesOn = joined && before && !isLast;
  if (run === undefined || goesOn) return undefined;
  return { run, joined, count: before ? edge[0] - run[0] : run[1] - edge[1] };
}

/**
 * The run of syllables where those that are left over are no more than the words they stand for have. Where it is sure that
 * a noun begins, a known unit of syllables counts as one: (hàng cứu trợ) nhân đạo = humanitarian (cargo). Where there are
 * too many, the known unit beside the pair is the rest of the term: (đập tan) âm mưu đảo chính = coup attempt.
 */
function inProportion(side: Spans, whole: Run, part: Run, words: Run, partOfWords: Run): Run | undefined {
  const most = MOST_SYLLABLES * (sizeOf(words) - sizeOf(partOfWords));
  if (sizeOf(whole) - sizeOf(part) <= most) return whole;
  const before = whole[0] < part[0];
  if (!before || isBehindOpener(side, whole[0])) {
    let pieces = 0;
    for (let i = whole[0]; i <= whole[1]; i++) if ((i < part[0] || i > part[1]) && !side.isGlued(i)) pieces++;
    if (pieces <= most) return whole;
  }
  const [from, to] = side.unitAround(before ? part[0] - 1 : part[1] + 1);
  if (to - from + 1 !== MOST_SYLLABLES || sizeOf(words) - sizeOf(partOfWords) !== 1) return undefined;
  return before ? [from, part[1]] : [part[0], to];
}

/**
 * True where a noun phrase begins: where the word before says so, counts what follows, or has a partner of its own:
 * (attacking) merchant vessels.
 */
function opensPhrase(side: Spans, links: Int16Array, start: number, at: number): boolean {
  if (side.opensNoun(at) || isCounted(side, at)) return true;
  return side.head === "last" && at > start && links[at - 1 - start]! >= 0;
}

type Run = readonly [from: number, to: number];
const sizeOf = ([from, to]: readonly [number, number]): number => to - from + 1;

import type { GlossaryKind } from "../core/glossary.ts";
import type { LinkedBead } from "./linked-bead.ts";
import type { MarkedWords } from "./marked-words.ts";
import { Sighting } from "./sighting.ts";

/** Runs of capitalised words that are equal on both sides, case and diacritics apart: Lê Hoài Trung = Le Hoai Trung. */
export function nameSightings(
  linked: LinkedBead,
  source: MarkedWords,
  target: MarkedWords,
  known: readonly Sighting[],
): Sighting[] {
  const { links, sourceStart, targetStart, bead } = linked;
  const folded = (side: MarkedWords, at: number): string => side.words.folded[side.words.tokens[at]!]!;
  // A name that the termbase knows ends where it ends: "tại Việt Nam Ingrid Halvorsen" has two names.
  const takenSource = new Set(known.flatMap(({ source: [from, to] }) => places(from, to)));
  const isName = (at: number, to: number): boolean =>
    !takenSource.has(at) &&
    linked.source.isName(at) &&
    linked.target.isName(to) &&
    folded(source, at) === folded(target, to);
  const done = new Set<number>();
  const found: Sighting[] = [];
  const size = links.targetWords;
  for (let x = 0; x < links.source.length; x++) {
    let [i, j] = [links.source[x]!, links.target[x]!];
    if (done.has(i * size + j) || !isName(sourceStart + i, targetStart + j)) continue;
    while (
      i > 0 &&
      j > 0 &&
      !linked.source.isBreak(sourceStart + i) &&
      !linked.target.isBreak(targetStart + j) &&
      isName(sourceStart + i - 1, targetStart + j - 1)
    ) {
      i--;
      j--;
    }
    let length = 1;
    while (
      i + length < links.sourceWords &&
      j + length < size &&
      !linked.source.isBreak(sourceStart + i + length) &&
      !linked.target.isBreak(targetStart + j + length) &&
      isName(sourceStart + i + length, targetStart + j + length)
    ) {
      length++;
    }
    for (let k = 0; k < length; k++) done.add((i + k) * size + j + k);
    // "Seo Min-gyu": what is joined by a hyphen belongs to the name, whatever its case.
    while (
      i + length < links.sourceWords &&
      j + length < size &&
      isHyphenated(source, sourceStart + i + length) &&
      isHyphenated(target, targetStart + j + length) &&
      folded(source, sourceStart + i + length) === folded(target, targetStart + j + length)
    ) {
      length++;
    }
    const short =
      length === 1 && linked.source.isAbbreviation(sourceStart + i) && linked.target.isAbbreviation(targetStart + j);
    const kind: GlossaryKind = short ? "abbreviation" : "name";
    const [from, to] = [sourceStart + i, targetStart + j];
    found.push(new Sighting(bead, [from, from + length - 1], [to, to + length - 1], kind, "name", 1));
  }
  return found;
}

/** Titles that stand before the same name on both sides: Thứ trưởng (Lê Hoài Trung) = Deputy Foreign Minister (Le Hoai Trung). */
export function titleSightings(
  linked: LinkedBead,
  names: readonly Sighting[],
  source: MarkedWords,
  target: MarkedWords,
): Sighting[] {
  const found: Sighting[] = [];
  for (const name of names) {
    if (name.kind !== "name" || name.source[1] === name.source[0]) continue;
    const a = titleBefore(linked.source, source, name.source[0], linked.sourceStart);
    const b = titleBefore(linked.target, target, name.target[0], linked.targetStart);
    if (a === undefined || b === undefined) continue;
    const { links, sourceStart, targetStart } = linked;
    let joined = false;
    for (let x = 0; x < links.source.length; x++) {
      const [i, j] = [links.source[x]! + sourceStart, links.target[x]! + targetStart];
      if (i >= a && i < name.source[0] && j >= b && j < name.target[0] && links.lifts[x]! > 1.5) joined = true;
    }
    if (!joined) continue;
    found.push(new Sighting(name.bead, [a, name.source[0] - 1], [b, name.target[0] - 1], "term", "run", 0.9));
  }
  return found;
}

/** First word of the title that stands right before a name. */
function titleBefore(side: LinkedBead["source"], marked: MarkedWords, name: number, start: number): number | undefined {
  const { pack } = marked;
  let first: number | undefined;
  for (let at = name; at > start && name - at < 8 && !side.isBreak(at); ) {
    at--;
    if (pack.head === "first") {
      for (let to = at; to < name && to < at + 4; to++) {
        const key = Array.from({ length: to - at + 1 }, (_, k) => side.word(at + k)).join(" ");
        // Only a title of at least two syllables: "ông" and "bà" say no rank.
        if (to > at && pack.titles.has(key)) first = at;
      }
      if (first === undefined && name - at >= 8) return undefined;
      continue;
    }
    if (!side.isName(at) || !pack.titles.has(side.word(at))) break;
    if (!["mr", "mrs", "ms"].includes(side.word(at))) first = at;
  }
  return first;
}

const isHyphenated = (side: MarkedWords, at: number): boolean => side.gaps[at] === 1;

const places = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k);

import type { LinkedBead } from "./linked-bead.ts";
import { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** Most words before a number that say what it numbers. */
const MOST_WORDS_OF_HEAD = 3;
/** Words for one; the other number words are those of the language packs. */
const ONE: ReadonlySet<string> = new Set(["one", "một"]);
/** Roman numerals below forty, as parts of documents have them. */
const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/;

type Run = readonly [from: number, to: number];

/** A number with the words before it that say what it numbers. */
interface Numbered {
  readonly head: Run;
  readonly number: number;
  readonly value: number;
}

/**
 * Parts of documents, plans and armies that bear the same number on both sides: Điều 5 = Article 5, Trụ cột 1 = Pillar
 * One, Chương V = Chapter V. A language of words writes them with a capital; what is said before the number has to be
 * linked, or to have no link on either side. The name of a country is numbered by nothing.
 */
export function numberedParts(linked: LinkedBead, countries: readonly Sighting[]): Sighting[] {
  const { bead, links, sourceStart, targetStart } = linked;
  const sources = numbered(linked.source, sourceStart, links.sourceWords);
  if (sources.length === 0) return [];
  const targets = numbered(linked.target, targetStart, links.targetWords);
  const found: Sighting[] = [];
  for (const a of sources) {
    const same = targets.filter((b) => b.value === a.value);
    if (same.length !== 1 || sources.filter((other) => other.value === a.value).length !== 1) continue;
    const b = same[0]!;
    if (!isLinked(linked, a.head, b.head) || isAlike(linked, a.head, b.head)) continue;
    if (countries.some((one) => meets(one.source, a.head) || meets(one.target, b.head))) continue;
    found.push(new Sighting(bead, [a.head[0], a.number], [b.head[0], b.number], "term", "document", 1));
  }
  return found;
}

function numbered(side: Spans, start: number, size: number): Numbered[] {
  const found: Numbered[] = [];
  for (let at = start + 1; at < start + size; at++) {
    const value = side.isBreak(at) ? undefined : numeralAt(side, at);
    const head = value === undefined ? undefined : headBefore(side, at, start);
    if (value !== undefined && head !== undefined) found.push({ head, number: at, value });
  }
  return found;
}

/** What a figure, a Roman numeral or a number word written with a capital counts. */
function numeralAt(side: Spans, at: number): number | undefined {
  const word = side.word(at);
  if (/^#\d+$/.test(word)) return Number(word.slice(1));
  if (!side.isCapital(at)) return undefined;
  if (ONE.has(word)) return 1;
  const named = side.pack.numerals.get(word);
  if (named !== undefined) return Number(named.slice(1));
  const [, tens, ones] = ROMAN.exec(word) ?? [];
  if (tens === undefined || ones === undefined) return undefined;
  const unit = ones === "ix" ? 9 : ones === "iv" ? 4 : (ones.startsWith("v") ? 5 : 0) + ones.replace("v", "").length;
  return 10 * tens.length + unit;
}

/** The words before a number: in a language of words those with capitals, in one of syllables back to the first capital. */
function headBefore(side: Spans, number: number, start: number): Run | undefined {
  let first: number | undefined;
  for (let at = number - 1; at >= Math.max(start, number - MOST_WORDS_OF_HEAD); at--) {
    if (side.isNumber(at) || side.isPossessive(at) || (side.isFunctional(at) && !side.isGlued(at))) break;
    if (side.head === "last" && (side.pack.function.has(side.word(at)) || side.pack.never.has(side.word(at)))) break;
    if (side.head === "last" && !side.isCapital(at)) break;
    if (side.isCapital(at)) first = at;
    if (side.isBreak(at) || (side.head === "first" && first !== undefined)) break;
  }
  return first === undefined ? undefined : [first, number - 1];
}

/** True where the words of either run are linked with the other's, or where none of either has a link. */
function isLinked({ links, sourceStart, targetStart }: LinkedBead, [a, b]: Run, [c, d]: Run): boolean {
  let inside = 0;
  for (let i = a - sourceStart; i <= b - sourceStart; i++) {
    if (links.sourceFirst[i]! < 0) continue;
    if (links.sourceFirst[i]! < c - targetStart || links.sourceLast[i]! > d - targetStart) return false;
    inside++;
  }
  for (let j = c - targetStart; j <= d - targetStart; j++) {
    if (links.targetFirst[j]! < 0) continue;
    if (links.targetFirst[j]! < a - sourceStart || links.targetLast[j]! > b - sourceStart) return false;
    inside++;
  }
  return inside > 0 || d === c;
}

/** True where both sides write a word alike, as names of things do: Boeing 737. */
function isAlike({ source, target }: LinkedBead, [a, b]: Run, [c, d]: Run): boolean {
  const words = new Set(Array.from({ length: b - a + 1 }, (_, k) => source.word(a + k)));
  return Array.from({ length: d - c + 1 }, (_, k) => target.word(c + k)).some((word) => words.has(word));
}

const meets = (a: Run, b: Run): boolean => a[0] <= b[1] && b[0] <= a[1];

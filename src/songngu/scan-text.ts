import type { Work } from "../core/work.ts";
import { skipBlanks } from "../text/characters.ts";

/** How often something stands in a text, and where it stands first. */
export interface Sighting {
  count: number;
  /** UTF-16 offset of the first, -1 where there is none. */
  start: number;
  /** Its line, counted from 1. */
  line: number;
}

/** A run of a text. */
export interface Stretch {
  /** Characters (UTF-16 units) of a line, or lines of a run of empty ones. */
  length: number;
  start: number;
  line: number;
}

/** What a text is made of, below its words. Lines end in LF, CR LF or CR, as editors count them. */
export interface TextScan {
  /** Halves of surrogate pairs without the other half. */
  surrogates: Sighting;
  /** U+FFFD, which a decoder puts where it cannot read. */
  replaced: Sighting;
  /** Letters with marks that NFC has as one character. */
  decomposed: Sighting;
  lineEnds: { readonly lf: Sighting; readonly crLf: Sighting; readonly cr: Sighting };
  /** The first of the longest. */
  longestLine: Stretch;
  longestGap: Stretch;
  /** The line of each offset that was asked for. */
  lines: number[];
}

/** Characters between two chances to rest, and characters that are about a microsecond of work. */
const CHARACTERS_A_REST = 50_000;
const CHARACTERS_A_UNIT = 100;
/** Clusters of a letter and marks that take about a microsecond. */
const CLUSTERS_A_UNIT = 5;

const LF = 0x0a;
const CR = 0x0d;
/** The first combining mark; below, nothing but line ends is odd. */
const FIRST_MARK = 0x300;
/** Most marks on one letter that are looked at. */
const MOST_MARKS = 8;

/**
 * Goes through a text once.
 * @param pieces the text in pieces, one behind the other; each but the last ends in a line feed
 * @param offsets ascending UTF-16 offsets of which the lines are wanted
 */
export function* scanText(pieces: Iterable<string>, offsets: readonly number[] = []): Work<TextScan> {
  const scan: TextScan = {
    surrogates: nowhere(),
    replaced: nowhere(),
    decomposed: nowhere(),
    lineEnds: { lf: nowhere(), crLf: nowhere(), cr: nowhere() },
    longestLine: { length: 0, start: 0, line: 1 },
    longestGap: { length: 0, start: 0, line: 1 },
    lines: [],
  };
  const composable = new Map<string, boolean>();
  const gap: Stretch = { length: 0, start: 0, line: 1 };
  /** The piece at hand, and where it begins in the text; places are counted from there. */
  let text = "";
  let base = 0;
  let line = 1;
  let lineStart = 0;
  let clusters = 0;
  for (const piece of pieces) {
    base += text.length;
    text = piece;
    lineStart = 0;
    for (let at = 0, rested = 0; at < text.length; rested = at) {
      const until = Math.min(text.length, rested + CHARACTERS_A_REST);
      while (at < until) {
        const unit = text.charCodeAt(at);
        if (unit === LF || unit === CR) at = endLine(at, unit);
        else if (unit < FIRST_MARK) at++;
        else if (isMark(unit)) at = passMarks(at);
        else if (unit < 0xd800) at++;
        else if (unit < 0xe000) at = passSurrogate(at, unit);
        else if (unit === 0xfffd) see(scan.replaced, base + at++, line);
        else at++;
      }
      yield (at - rested) / CHARACTERS_A_UNIT + clusters / CLUSTERS_A_UNIT;
      clusters = 0;
    }
  }
  closeLine(text.length);
  while (scan.lines.length < offsets.length) scan.lines.push(line);
  return scan;

  function endLine(at: number, unit: number): number {
    const double = unit === CR && text.charCodeAt(at + 1) === LF;
    const { lf, crLf, cr } = scan.lineEnds;
    see(unit === LF ? lf : double ? crLf : cr, base + at, line);
    closeLine(at);
    line++;
    lineStart = at + (double ? 2 : 1);
    return lineStart;
  }

  function closeLine(end: number): void {
    const { lines, longestLine, longestGap } = scan;
    if (end - lineStart > longestLine.length) set(longestLine, end - lineStart, base + lineStart, line);
    const mayBeEmpty = lineStart < text.length && end - lineStart < CHARACTERS_A_REST;
    if (mayBeEmpty && skipBlanks(text, lineStart, end) === end) {
      if (gap.length === 0) set(gap, 0, base + lineStart, line);
      gap.length++;
      if (gap.length > longestGap.length) set(longestGap, gap.length, gap.start, gap.line);
    } else gap.length = 0;
    while (lines.length < offsets.length && (offsets[lines.length] as number) <= base + end) lines.push(line);
  }

  function passMarks(at: number): number {
    let end = at + 1;
    while (end - at < MOST_MARKS && isMark(text.charCodeAt(end))) end++;
    clusters++;
    const cluster = text.slice(Math.max(lineStart, at - 1), end);
    let composes = composable.get(cluster);
    if (composes === undefined) {
      composes = cluster.normalize("NFC").length < cluster.length;
      if (composable.size < 10_000) composable.set(cluster, composes);
    }
    if (composes) see(scan.decomposed, base + Math.max(lineStart, at - 1), line);
    return end;
  }

  function passSurrogate(at: number, unit: number): number {
    const next = text.charCodeAt(at + 1);
    if (unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) return at + 2;
    see(scan.surrogates, base + at, line);
    return at + 1;
  }
}

const nowhere = (): Sighting => ({ count: 0, start: -1, line: 0 });

function see(sighting: Sighting, start: number, line: number): void {
  if (sighting.count++ > 0) return;
  sighting.start = start;
  sighting.line = line;
}

function set(stretch: Stretch, length: number, start: number, line: number): void {
  stretch.length = length;
  stretch.start = start;
  stretch.line = line;
}

/** The marks that canonical decomposition parts from letters: Latin, Greek, Cyrillic; Arabic; kana; vowels and finals of Hangul. */
const isMark = (unit: number): boolean =>
  unit < 0x370
    ? unit >= FIRST_MARK
    : unit < 0x1161
      ? unit >= 0x653 && unit <= 0x655
      : unit <= 0x11c2 || unit === 0x3099 || unit === 0x309a;

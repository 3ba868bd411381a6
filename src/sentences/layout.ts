import type { Work } from "../core/work.ts";
import { BREAK, classOf, classTable, LOWER, SPACE, skipBlanks, trimBlanks } from "../text/characters.ts";
import { datelineLength } from "./datelines.ts";

/** A run of text that sentences do not leave: a paragraph whose wrapped lines are joined, a headline, an item of a list. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

interface Line {
  start: number;
  end: number;
  /** An empty line stands before it. */
  apart: boolean;
  /** Blanks before its first character. */
  indent: number;
}

/** Shortest line in characters that a word of the next line can have been pushed out of. */
const NARROWEST_COLUMN = 30;
/** Lines between two chances to rest. */
const LINES_A_REST = 1000;
/** Characters between two chances to rest, and characters that are about a microsecond of work. */
const CHARACTERS_A_REST = 50_000;
const CHARACTERS_A_UNIT = 50;
/** Share of lines going on with a small letter from which a text counts as wrapped: prose has .8, a list of headlines 0. */
const WRAPPED_SHARE = 0.3;

/**
 * Cuts a text into paragraphs. Lines of a wrapped paragraph are joined, and so is a paragraph break inside a sentence ("(UNSC),⏎⏎thus");
 * everything else that stands on its own line stays on its own. Linear time.
 */
export function* findParagraphs(text: string): Work<Paragraph[]> {
  const lines = yield* findLines(text);
  const width = columnWidth(text, lines);
  yield lines.length;
  const paragraphs: { start: number; end: number }[] = [];
  for (let k = 0; k < lines.length; k++) {
    if (k % LINES_A_REST === LINES_A_REST - 1) yield LINES_A_REST;
    const line = lines[k] as Line;
    const last = lines[k - 1];
    const paragraph = paragraphs[paragraphs.length - 1];
    if (last !== undefined && paragraph !== undefined && goesOn(text, last, line, width)) paragraph.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

function* findLines(text: string): Work<Line[]> {
  const classes = classTable();
  const lines: Line[] = [];
  let apart = false;
  let rested = 0;
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && ((classes[text.charCodeAt(to)] as number) & BREAK) === 0) to++;
    if (to - rested > CHARACTERS_A_REST) {
      yield (to - rested) / CHARACTERS_A_UNIT;
      rested = to;
    }
    const start = skipBlanks(text, from, to);
    const end = trimBlanks(text, start, to);
    if (start < end) {
      lines.push({ start, end, apart, indent: start - from });
      apart = false;
    } else apart = true;
    from = to + (text[to] === "\r" && text[to + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

/** Width in characters to which the lines were wrapped, 0 where they were not. */
function columnWidth(text: string, lines: readonly Line[]): number {
  let open = 0;
  let small = 0;
  let widest = 0;
  for (let k = 1; k < lines.length; k++) {
    const [last, line] = [lines[k - 1] as Line, lines[k] as Line];
    if (line.apart || endsWithStop(text, last)) continue;
    open++;
    if (!startsSmall(text, line)) continue;
    small++;
    widest = Math.max(widest, last.end - last.start);
  }
  return small >= WRAPPED_SHARE * open && widest >= NARROWEST_COLUMN ? widest : 0;
}

function goesOn(text: string, last: Line, line: Line, width: number): boolean {
  if (isItem(text, line.start, line.end)) return false;
  const small = startsSmall(text, line);
  const length = last.end - last.start;
  if (!endsWithStop(text, last)) {
    if (small && (length >= NARROWEST_COLUMN || endsOpen(text, last))) return true;
    if (line.apart) return false;
  }
  if (!line.apart && isTornSubscript(text, last, line)) return true;
  // A first line that is moved in begins a paragraph, whatever the width.
  if (line.apart || width === 0 || line.indent > last.indent + 1) return false;
  if (datelineLength(text, line.start, line.end, false) > 0) return false;
  return length + 1 + firstWordLength(text, line) > 0.95 * width;
}

/** "… of O⏎2 in the lungs": a web page's subscript, copied as a line of its own. */
function isTornSubscript(text: string, last: Line, line: Line): boolean {
  const digits = /^\d(?:[\s.,;)]|$)/.exec(text.slice(line.start, Math.min(line.end, line.start + 2)));
  return digits !== null && /\s(?:[A-Z][a-z]?){1,3}$/.test(text.slice(Math.max(last.start, last.end - 8), last.end));
}

function firstWordLength(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && (classOf(text.charCodeAt(at)) & SPACE) === 0) at++;
  return at - line.start;
}

const CLOSER = "\"”’»)]'」』";

function endsWithStop(text: string, line: Line): boolean {
  let at = line.end - 1;
  for (let k = 0; k < 4 && at > line.start && CLOSER.includes(text[at] as string); k++) at--;
  return ".!?…:;。！？：；".includes(text[at] as string);
}

function endsOpen(text: string, line: Line): boolean {
  return ",–—-(".includes(text[line.end - 1] as string);
}

function startsSmall(text: string, line: Line): boolean {
  let at = line.start;
  for (let k = 0; k < 3 && at < line.end && "\"“‘'«([".includes(text[at] as string); k++) at++;
  return (classOf(text.charCodeAt(at)) & LOWER) !== 0;
}

const MARKER =
  /^(?:[-–—*+•◦▪■●○►➢✓·‣⁃]\s+|\(?\d{1,3}[.)/]\s+|\d{1,2}(?:\.\d{1,2}){1,3}(?:\.\s+|\s+(?=\p{Lu}))|\(?[a-zđ][)/]\s+|\(?[ivxIVX]{1,5}[.)]\s+)/u;

/** Whether a paragraph begins as an item of a list: a bullet, "1.", "a)", "(iv)". */
export function isItem(text: string, start: number, end: number): boolean {
  return MARKER.test(text.slice(start, Math.min(end, start + 16)));
}

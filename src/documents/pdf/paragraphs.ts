import type { PdfLine } from "./lines.ts";

/** A distance between lines, in usual distances for the height of the letters, from which on a paragraph begins. */
const WIDE = 1.3;
/** A difference of letter heights from which on a line is of another kind: a heading, a caption. */
const OTHER_HEIGHT = 0.12;
/** A first line set in, in heights of the line. */
const INDENT = 0.8;
/** A line that ends before this share of the page's width, with a stop, is the last of its paragraph. */
const SHORT = 0.85;
const STOP = /[.!?…:;]["”’»)]*$/;

/** Joins the lines of pages to paragraphs, each a line, a blank line between. */
export function joinLines(pages: readonly PdfLine[][]): string {
  const lines = pages.flatMap((page, number) => page.map((line) => ({ ...line, page: number })));
  const usual = usualDistance(pages);
  const compounds = hyphenated(lines);
  const paragraphs: string[] = [];
  let paragraph = "";
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined) paragraph = line.text;
    else if (isNewParagraph(before, line, usual, margins(lines, i))) {
      paragraphs.push(paragraph);
      paragraph = line.text;
    } else paragraph = joinWrapped(paragraph, line.text, compounds);
  }
  if (paragraph !== "") paragraphs.push(paragraph);
  return paragraphs.join("\n\n");
}

function isNewParagraph(before: PdfLine, line: PdfLine, usual: number, page: { left: number; right: number }): boolean {
  if (Math.abs(before.height - line.height) > OTHER_HEIGHT * Math.max(before.height, line.height)) return true;
  const isShort = before.right - page.left < SHORT * (page.right - page.left);
  if (before.page !== line.page) return STOP.test(before.text) || (isShort && !/^\p{Ll}/u.test(line.text));
  const distance = before.y - line.y;
  // The next column begins at the top: the same paragraph, unless it has ended.
  if (distance < 0) return STOP.test(before.text);
  if (distance > WIDE * usual * line.height) return true;
  if (line.left - before.left > INDENT * line.height && line.left - page.left > INDENT * line.height) return true;
  return isShort && STOP.test(before.text);
}

/** Left and right ends of the lines around. */
function margins(lines: readonly PdfLine[], at: number): { left: number; right: number } {
  let [left, right] = [Infinity, -Infinity];
  for (let i = Math.max(0, at - 20); i < Math.min(lines.length, at + 20); i++) {
    left = Math.min(left, lines[i]!.left);
    right = Math.max(right, lines[i]!.right);
  }
  return { left, right };
}

/** The median distance of two lines that follow each other, in heights of the line. */
function usualDistance(pages: readonly PdfLine[][]): number {
  const distances = pages
    .flatMap((page) => page.slice(1).map((line, i) => (page[i]!.y - line.y) / line.height))
    .filter((distance) => distance > 0 && Number.isFinite(distance));
  distances.sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 1;
}

const COMPOUND = /(?<![a-zA-Z])[a-zA-Z]+-[a-zA-Z]+/g;

/** Words written with a hyphen inside a line: theirs stays at a line's end too. */
function hyphenated(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => (line.text.match(COMPOUND) ?? []).map((word) => word.toLowerCase())));
}

/**
 * Joins a line to the one before. A hyphen between two small plain letters goes, unless the word has it elsewhere too; Vietnamese is not
 * hyphenated at line ends, and numbers keep theirs (Covid-19).
 */
function joinWrapped(text: string, line: string, compounds: ReadonlySet<string>): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  const left = /([\p{L}\p{M}]{1,40})[-\u2010]$/u.exec(text.slice(-42))?.[1];
  if (left === undefined) return `${text} ${line}`;
  const right = /^[\p{L}\p{M}\p{N}]{1,40}/u.exec(line)?.[0];
  if (right === undefined) return `${text} ${line}`;
  const isSplit =
    /^[a-zA-Z]+$/.test(left) && /^[a-z]+$/.test(right) && !compounds.has(`${left}-${right}`.toLowerCase());
  return isSplit ? text.slice(0, -1) + line : text + line;
}

/** A piece of text on a page, as the PDF reader gives it. */
export interface PdfItem {
  readonly str: string;
  /** The last two numbers are x and y in points, from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page. Points; y grows upwards. */
export interface PdfLine {
  text: string;
  page?: number;
  left: number;
  right: number;
  y: number;
  height: number;
}

/** A gap between two pieces, in heights of the line, from which on it is a blank. */
const BLANK = 0.18;
/** Pieces whose base lines differ by less than this, in heights, stand on one line: raised numbers do. */
const SAME_LINE = 0.5;

/** Puts the pieces of a page together to lines, in the order in which the page has them. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  const finish = (): void => {
    if (line !== undefined && line.text.trim() !== "")
      lines.push({ ...line, text: line.text.replace(/\s+/g, " ").trim() });
    line = undefined;
  };
  for (const item of items) {
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    if (line !== undefined && item.str !== "" && Math.abs(y - line.y) > SAME_LINE * Math.max(item.height, line.height))
      finish();
    if (item.str !== "") {
      line ??= { text: "", left: x, right: x, y, height: item.height };
      if (x - line.right > BLANK * line.height && !/\s$/.test(line.text)) line.text += " ";
      line.text += item.str;
      if (item.str.trim() !== "") {
        line.right = Math.max(line.right, x + item.width);
        line.height = Math.max(line.height, item.height);
      }
    }
    if (item.hasEOL) finish();
  }
  finish();
  return lines;
}

/** Lines at the upper and at the lower edge of a page that may be furniture. */
const EDGE_LINES = 3;
/** Share of the pages on which a line must come back, and least number of them. */
const [PAGE_SHARE, MIN_PAGES] = [0.4, 2];
/** How far, in points, a line that comes back may move up or down. */
const DRIFT = 6;
const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:page|trang|p\.|tr\.)?\s?\d{1,4}(?:\s?(?:\/|of|trên)\s?\d{1,4})?[^\p{L}\p{N}]*$/iu;

/** Finds page headers, footers and page numbers: lines at the edge that come back at the same height, numbers aside, and lone numbers. */
export function isFurniture(pages: readonly PdfLine[][]): (line: PdfLine) => boolean {
  const edges = pages.map(edgeLines);
  const seen = new Map<string, number[]>();
  for (const lines of edges) {
    for (const line of lines) {
      const key = keyOf(line);
      const heights = seen.get(key);
      if (heights === undefined) seen.set(key, [line.y]);
      else heights.push(line.y);
    }
  }
  const least = Math.max(MIN_PAGES, PAGE_SHARE * pages.length);
  const found = new Set<PdfLine>();
  for (const lines of edges) {
    for (const line of lines) {
      const heights = (seen.get(keyOf(line)) ?? []).filter((y) => Math.abs(y - line.y) <= DRIFT);
      if (heights.length >= least || isLoneNumber(line, lines)) found.add(line);
    }
  }
  return (line) => found.has(line);
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return [...new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])];
}

const keyOf = (line: PdfLine): string => line.text.replace(/\d+/g, "#").toLowerCase();

/** The highest or lowest line of a page, when it is nothing but a page number. */
function isLoneNumber(line: PdfLine, edge: readonly PdfLine[]): boolean {
  if (!PAGE_NUMBER.test(line.text)) return false;
  return edge.every((other) => other.y <= line.y) || edge.every((other) => other.y >= line.y);
}

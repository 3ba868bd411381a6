import { trimBlanks } from "../text/characters.ts";
import { datelineLength } from "./datelines.ts";
import { isByline, isFurnitureLine, isSignature, LONGEST_LINE } from "./furniture-lines.ts";
import type { Paragraph } from "./layout.ts";
import { signOffStart } from "./sign-offs.ts";

/** What was cut from a paragraph, and what is left of it. */
export interface CutParagraph {
  readonly before: Paragraph | undefined;
  readonly body: Paragraph | undefined;
  readonly after: readonly Paragraph[];
}

/** Pieces that can follow each other at the end of a paragraph: a credit, a name, an end mark. */
const MOST_PIECES = 3;

/** Where a paragraph stands in its text. */
export interface Position {
  /** No sentence stands before it, only headings and furniture. */
  readonly early: boolean;
  /** No text follows. */
  readonly last: boolean;
}

/** Parts a paragraph into dateline, body and sign-offs. A line with a name alone is a signature at the end, a by-line before the first sentence. */
export function cutFurniture(text: string, paragraph: Paragraph, { early, last }: Position): CutParagraph {
  const { start } = paragraph;
  if (paragraph.end - start <= LONGEST_LINE) {
    const line = text.slice(start, paragraph.end);
    const signed = start > 0 && ((last && isSignature(line)) || (early && isByline(line)));
    if (signed || isFurnitureLine(line)) return { before: undefined, body: undefined, after: [paragraph] };
  }
  const bodyStart = start + datelineLength(text, start, paragraph.end, early);
  const after: Paragraph[] = [];
  let end = paragraph.end;
  for (let k = 0; k < MOST_PIECES && end > bodyStart; k++) {
    const cut = signOffStart(text, bodyStart, end);
    if (cut >= end) break;
    after.unshift({ start: cut, end });
    end = trimBlanks(text, bodyStart, cut);
  }
  return {
    before: bodyStart > start ? { start, end: bodyStart } : undefined,
    body: bodyStart < end ? { start: bodyStart, end } : undefined,
    after,
  };
}

import { trimBlanks } from "../text/characters.ts";
import { datelineLength } from "./datelines.ts";
import { isFurnitureLine, isSignature } from "./furniture-lines.ts";
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

/** Parts a paragraph into dateline, body and sign-offs. `last` says that no text follows: there a line with a name alone is a signature. */
export function cutFurniture(text: string, paragraph: Paragraph, last: boolean): CutParagraph {
  const { start } = paragraph;
  const whole = text.slice(start, Math.min(paragraph.end, start + 100));
  if (paragraph.end - start <= 90 && (isFurnitureLine(whole) || (last && start > 0 && isSignature(whole))))
    return { before: undefined, body: undefined, after: [paragraph] };
  const bodyStart = start + datelineLength(text, start, paragraph.end);
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

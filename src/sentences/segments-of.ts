import type { Segment } from "../core/segment.ts";
import { inSlices, rest } from "../core/work.ts";
import { skipBlanks, trimBlanks } from "../text/characters.ts";
import { normaliseSlice } from "../text/normalise.ts";
import { sentenceEnds } from "./boundaries.ts";
import { fallbackEnds } from "./fallback.ts";
import { cutFurniture } from "./furniture.ts";
import { isPictureCredit, isPictureCreditLine, kindOf } from "./kinds.ts";
import { findParagraphs } from "./layout.ts";
import { packOf } from "./packs.ts";

/** Characters after which the event loop has a turn: about 10 milliseconds. */
const CHARACTERS_A_REST = 50_000;

/** The segments of a text in a known language: what `splitSentences` does. */
export async function segmentsOf(text: string, language: string): Promise<Segment[]> {
  const pack = packOf(language);
  const paragraphs = await inSlices(findParagraphs(text));
  const marks = new Uint8Array(text.length + 1);
  const segments: Segment[] = [];
  let early = true;
  let rested = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { before, body, after } = cutFurniture(text, paragraph, { early, last: index === paragraphs.length - 1 });
    if (before !== undefined) push(before.start, before.end, index, "furniture");
    if (body !== undefined) {
      const ends =
        pack === undefined
          ? await fallbackEnds(text, body.start, body.end)
          : await inSlices(sentenceEnds(text, body.start, body.end, pack, marks));
      const credited = isPictureCredit(text, after[0]) || isPictureCreditLine(text, paragraphs[index + 1]);
      const kind = kindOf(text, body, { index, sentences: ends.length, credited });
      if (kind === "sentence") early = false;
      let from = body.start;
      for (const to of ends) {
        push(from, to, index, kind);
        from = to;
      }
    }
    for (const piece of after) push(piece.start, piece.end, index, "furniture");
    if (paragraph.end - rested > CHARACTERS_A_REST) {
      await rest();
      rested = paragraph.end;
    }
  }
  return segments;

  function push(from: number, to: number, paragraph: number, kind: Segment["kind"]): void {
    const start = skipBlanks(text, from, to);
    const end = trimBlanks(text, start, to);
    if (start < end) segments.push({ text: normaliseSlice(text, start, end, language), start, end, paragraph, kind });
  }
}

import type { SegmentKind } from "../core/segment.ts";
import { isItem, type Paragraph } from "./layout.ts";

/** Longest headline or caption in characters. */
const LONGEST_HEADING = 250;
const CAPTION =
  /^(?:Ảnh|Photo|Illustration|Minh họa|Minh hoạ|Quang cảnh|Toàn cảnh|Hình ảnh)\b|\b(?:at|during) the \p{Ll}+$|\((?:left|right|centre|center|trái|phải|giữa|bên trái|bên phải|[^)]{0,30}(?:photo|ảnh)[^)]{0,40})\)/iu;

/** What a paragraph's segments are: sentences where it ends in a stop, else an item, a caption or a heading. */
export function kindOf(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  body: Paragraph,
  credited: boolean,
): SegmentKind {
  if (isItem(text, body.start, body.end)) return "item";
  const tail = text.slice(Math.max(body.start, body.end - 6), body.end);
  if (/[.!?…][\s"”’»)\]']*$/u.test(tail) || body.end - body.start > LONGEST_HEADING) return "sentence";
  if (index > 0 && (credited || CAPTION.test(text.slice(body.start, body.end)))) return "caption";
  return index < paragraphs.length ? "heading" : "sentence";
}

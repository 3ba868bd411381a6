import type { SegmentKind } from "../core/segment.ts";
import { isFurnitureLine } from "./furniture-lines.ts";
import { isItem, type Paragraph } from "./layout.ts";

/** Longest headline or caption in characters. */
const LONGEST_HEADING = 250;
const PICTURE =
  /^(?:ảnh|photo|illustration|minh họa|minh hoạ|quang cảnh|toàn cảnh|hình ảnh)(?:$|[\s:])|\s(?:at|during)\sthe\s\p{Ll}{1,30}$|\((?:left|right|centre|center|trái|phải|giữa|bên trái|bên phải|hàng đầu)[,) ]/iu;

/** What is known of the place of a paragraph. */
export interface KindContext {
  /** Index of the paragraph in the text. */
  readonly index: number;
  /** Number of sentences that it was cut into. */
  readonly sentences: number;
  /** Whether a photo credit follows. */
  readonly credited: boolean;
}

/** What a paragraph's segments are: items behind a bullet or a number, captions before a credit, headings where there is no stop, else sentences. */
export function kindOf(text: string, body: Paragraph, { index, sentences, credited }: KindContext): SegmentKind {
  const length = body.end - body.start;
  if (isItem(text, body.start, body.end)) return "item";
  if (length > LONGEST_HEADING || sentences > 2) return "sentence";
  if (credited) return "caption";
  if (
    sentences > 1 ||
    /[.!?…;,:。！？]["”’»)\]'」』\s]{0,6}$/u.test(text.slice(Math.max(body.start, body.end - 8), body.end))
  )
    return "sentence";
  return index > 0 && PICTURE.test(text.slice(body.start, body.end)) ? "caption" : "heading";
}

/** Whether a line or a piece is the credit of a picture; "Bài và ảnh: …" signs the whole report. */
export function isPictureCredit(text: string, piece: Paragraph | undefined): boolean {
  if (piece === undefined || piece.end - piece.start > 90) return false;
  const line = text.slice(piece.start, piece.end);
  return /^[([—–-]?\s?(?:(?!bài|tin)[^:]{0,25}ảnh|[^:]{0,25}photo|illustrat|courtesy)/iu.test(line);
}

/** Whether the paragraph behind a caption is nothing but the credit of its picture. */
export function isPictureCreditLine(text: string, next: Paragraph | undefined): boolean {
  return isPictureCredit(text, next) && next !== undefined && isFurnitureLine(text.slice(next.start, next.end));
}

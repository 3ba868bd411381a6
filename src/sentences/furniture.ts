import type { Paragraph } from "./layout.ts";

/** What was cut from a paragraph, and what is left of it. */
export interface CutParagraph {
  readonly before: Paragraph[];
  readonly body: Paragraph | undefined;
  readonly after: Paragraph[];
}

const DATE_LINE = /^(?:date|ngày đăng)\s+\d{4}-\d{2}-\d{2}\s*/iu;
const PLACE_LINE =
  /^(?:\p{Lu}[\p{L}\p{M}.]*(?:[ -]\p{L}[\p{L}\p{M}.]*){0,4}(?:, [\p{L}\p{M}\d./ -]{1,20})? ?\((?:[\p{L}\d+/ .]{2,20})\)|\([\p{L}\d+/ .]{2,20}\)|[\p{Lu}\d]{2,}(?:\.(?:VN|vn))?(?:\/[\p{Lu}\d]{2,})?|\p{Lu}{2,}(?: \p{Lu}{2,}){0,3})\s*[-–—]+\s+(?=\p{Lu}|["“])/u;
const SIGN_OFF =
  /(?:\.?\s*\/\.\s*(?:VNA|TTXVN|VNS|VOV)?|\s[—–-]\s*(?:VNS|VNA|VOV|TTXVN|NDO)|\s*\((?:TTXVN|VNA|VNS|VOV)\))\s*$/u;

/** Cuts dateline and sign-off off a paragraph. */
export function cutFurniture(text: string, paragraph: Paragraph, _index: number, _count: number): CutParagraph {
  let { start, end } = paragraph;
  const before: Paragraph[] = [];
  const after: Paragraph[] = [];
  for (const pattern of [DATE_LINE, PLACE_LINE]) {
    const found = pattern.exec(text.slice(start, Math.min(end, start + 80)));
    if (found === null) continue;
    before.push({ start, end: start + found[0].length });
    start += found[0].length;
  }
  const tailFrom = Math.max(start, end - 40);
  const sign = SIGN_OFF.exec(text.slice(tailFrom, end));
  if (sign !== null) {
    let from = tailFrom + sign.index;
    if (text[from] === ".") from++;
    after.push({ start: from, end });
    end = from;
  }
  return { before, body: start < end ? { start, end } : undefined, after };
}

import { isBlank } from "../text/characters.ts";
import { isAgency } from "./agencies.ts";

/** Characters at the end of a paragraph in which a sign-off or a credit may stand. */
const REACH = 120;
const CREDIT_BEHIND_COLON =
  /(?:^|[\s(—–.-])((?:ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|ảnh và tin|bài và ảnh|tin và ảnh|bài, ảnh|tin, ảnh|nguồn ảnh|ảnh|đồ họa|photo credit|file photo|illustrative photo|illustration photo|photos?)\s?:\s?)([^:]{1,60})$/iu;
const SOURCE_BEHIND_STOP = /^(?:\(?(?:nguồn|source|theo|thực hiện|phóng viên|reporter|by)\s?:?\s)([^:]{1,60})$/iu;
const PHOTO_WORD = /(?:^|[\s/(])(?:photos?|ảnh)(?:$|[\s:.,)])/iu;
const SIDE_WORD = /(?:^|\s)(?:left|right|cent(?:er|re)|trái|phải|giữa|hàng|đứng|ngồi|thứ|from|từ)(?:$|[\s,)])/iu;

/**
 * Offset at which the last piece of furniture of a paragraph begins, `end` where it ends without any: "./.", "/.VNA", "— VNS", "(TTXVN)",
 * "(Photo: VNA)", "Ảnh: TTXVN", "VNA/VNS Photo Khánh Vân". A stop that the sentence needs stays with the sentence.
 */
export function signOffStart(text: string, start: number, end: number): number {
  const from = Math.max(start, end - REACH);
  const tail = text.slice(from, end);
  for (const cut of [endMark(tail), agencyAtEnd(tail), creditInBrackets(tail), creditAtEnd(tail), photoBy(tail)])
    if (cut >= 0) return from + cut;
  return end;
}

/** One of .!?… */
function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

/** A stop, or one of ”"’»)] */
function isStopOrCloser(unit: number): boolean {
  if (isStop(unit) || unit === 0x201d || unit === 0x22) return true;
  return unit === 0x2019 || unit === 0xbb || unit === 0x29 || unit === 0x5d;
}

/** "./." and "/." close a Vietnamese report; an agency or a name may follow. */
function endMark(tail: string): number {
  const slash = tail.lastIndexOf("/.");
  if (slash < 0) return tail.endsWith("./") ? tail.length - 1 : -1;
  if (!/^\/\.[\s.]{0,4}[\p{L}\p{M}\d+&/ (–—-]{0,35}[\s.)]{0,4}$/u.test(tail.slice(slash))) return -1;
  const bracket = bracketedAgency(tail.slice(0, slash).replace(/\.$/, ""));
  if (bracket >= 0) return bracket;
  if (tail[slash - 1] !== ".") return slash;
  let at = slash - 2;
  while (at >= 0 && "”\"’»)]'".includes(tail[at] as string)) at--;
  const spare = at < 0 || ".!?…".includes(tail[at] as string) || isBlank(tail, at);
  return spare ? slash - 1 : slash;
}

/** "… in Hanoi (VNA)": where the agency in brackets begins, unless the words before it are its name. */
function bracketedAgency(tail: string): number {
  if (!tail.endsWith(")")) return -1;
  const found = /\s?\(([^()]{2,40})\)$/.exec(tail);
  if (found === null || !isAgency(found[1] as string)) return -1;
  const words = tail.slice(0, found.index).split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join("");
  const mark = (found[1] as string).toUpperCase();
  // "Vietnam News Agency (VNA)", "Đài Tiếng nói Việt Nam (VOV)".
  if (
    initials.endsWith(mark) ||
    /(?:agency|news|báo|đài|hãng|tân xã|tấn xã|voice|television|việt nam|vietnam)$/iu.test(
      tail.slice(0, found.index).trim(),
    )
  )
    return -1;
  return found.index + (found[0].startsWith("(") ? 0 : 1);
}

/** An agency's mark behind the last stop, with or without a dash or brackets. */
function agencyAtEnd(tail: string): number {
  const start = Math.max(0, tail.length - 45);
  let before = start - 1;
  while (before >= 0 && isBlank(tail, before)) before--;
  for (let at = start; at < tail.length - 1; at++) {
    if (isBlank(tail, at)) continue;
    const last = before;
    before = at;
    if (last < 0 || !isStopOrCloser(tail.charCodeAt(last))) continue;
    if (last === at - 1 && /[\p{L}\d]/u.test(tail[at] as string)) continue;
    const mark = tail
      .slice(at)
      .replace(/^[—–/([\s-]{1,4}/, "")
      .replace(/^(?:theo|nguồn:?|source:?|according to)\s/iu, "")
      .replace(/[.)\]\s-]{1,3}$/, "");
    if (isAgency(mark) && mark !== mark.toLowerCase()) return at;
  }
  return bracketedAgency(tail.endsWith(".") ? tail.slice(0, -1) : tail);
}

/** "(Photo: VNA)", "(Ảnh: Khánh Vân/TTXVN)", "(VNA photo)"; not "(left in photo)". */
function creditInBrackets(tail: string): number {
  if (!tail.endsWith(")") && !tail.endsWith(").")) return -1;
  const open = tail.lastIndexOf("(");
  if (open < 0 || tail.length - open > 90) return -1;
  const inside = tail.slice(open + 1).replace(/\)\.?$/, "");
  if (SIDE_WORD.test(inside)) return -1;
  return PHOTO_WORD.test(inside) ||
    /^(?:nguồn|source|theo|minh họa)\s?:?\s/iu.test(inside) ||
    /^(?:credit|courtesy|illustration)/i.test(inside)
    ? open
    : -1;
}

/** "… phiên khai mạc Ảnh: Hải Vân", "… bế mạc. Nguồn: TTXVN". */
function creditAtEnd(tail: string): number {
  const found = tail.includes(":") ? CREDIT_BEHIND_COLON.exec(tail) : null;
  if (found !== null && isCreditName(found[2] as string))
    return found.index + found[0].length - (found[1] as string).length - (found[2] as string).length;
  for (let at = tail.length - 1; at > 0; at--) {
    if (!isStop(tail.charCodeAt(at)) || !isBlank(tail, at + 1)) continue;
    const rest = tail.slice(at + 1).trimStart();
    const source = SOURCE_BEHIND_STOP.exec(rest);
    return source !== null && isCreditName(source[1] as string) ? tail.length - rest.length : -1;
  }
  return -1;
}

/** "VNA/VNS Photo Khánh Vân", "Photo by Khanh Van" at the end of a caption. */
function photoBy(tail: string): number {
  if (!/photo|ảnh/iu.test(tail)) return -1;
  const agency = /(?:^|\s)((?:[—–-]\s)?([^\s]{2,25})\s(?:file\s)?(?:photos?|ảnh)(?:\s[^.:;]{1,40})?)$/iu.exec(tail);
  if (agency !== null && isAgency(agency[2] as string)) return tail.length - (agency[1] as string).length;
  const person = /(?:^|\s)((?:[—–-]\s)?photos?\s(?:by|courtesy of)\s([^.:;]{2,45}))$/iu.exec(tail);
  if (person !== null && isCreditName(person[2] as string)) return tail.length - (person[1] as string).length;
  const plain = /(?:^|[\s.!?…])(?:[—–-]\s)?((?:photo|ảnh)\s([^\s.:;][^.:;]{1,25}))$/iu.exec(tail);
  if (plain !== null && isAgency(plain[2] as string)) return tail.length - (plain[1] as string).length;
  const stock = /(?:^|[\s.!?…])((?:ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|file photo|illustrative photo)\.?)$/iu.exec(
    tail,
  );
  return stock === null || stock.index === 0 ? -1 : tail.length - (stock[1] as string).length;
}

/** Whether what stands behind "Photo:" is a name or an agency: most of its words are capital. "Ảnh: Thứ trưởng phát biểu tại hội nghị" is a caption. */
export function isCreditName(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\d+.]+/gu) ?? [];
  if (words.length === 0 || words.length > 12) return false;
  const capital = words.filter((word) => /^[\p{Lu}\d]/u.test(word) || isAgency(word)).length;
  return capital >= 0.6 * words.length;
}

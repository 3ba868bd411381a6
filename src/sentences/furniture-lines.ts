import { isSyllable } from "../language/syllables.ts";
import { isAgency } from "./agencies.ts";
import { isBareDateline } from "./datelines.ts";
import { isCreditName } from "./sign-offs.ts";

/** Longest line that can be furniture as a whole, in characters. */
export const LONGEST_LINE = 90;
const CREDIT_LINE =
  /^(?:bài|tin|ảnh|hình|hình ảnh|bài và ảnh|tin và ảnh|bài, ảnh|tin, ảnh|tin - ảnh|tin, bài|ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|nguồn ảnh|nguồn|theo|nguồn tin|đồ họa|thực hiện|photos?|photo credit|credit|file photo|illustrative photo|illustration photo|illustration|source|story|story and photos?|courtesy|reported by|reporter|phóng viên|pv|tác giả|author|người dịch|biên dịch|biên tập|translated by|edited by|written by)\s?[:：]\s?(.{1,60})$/iu;
const NAMED_LINE =
  /^(?:by|theo|photos?|photos? by|photos? courtesy of|ảnh|ảnh của|source|nguồn|according to|reported by|reporting by|translated by|edited by|written by)\s(.{2,50})$/iu;
const STAMP_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|\d{1,2}h|gmt|utc|ict|am|pm|at|on|lúc|ngày|tháng|năm|thứ|hai|ba|tư|sáu|bảy|chủ|nhật|giờ|phút|cập|đăng|date|time|updated|published|posted|last|update|xuất|bản|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/iu;
const PAGE = /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:trang|page)\s\d{1,4}(?:\s?(?:\/|of|trên)\s?\d{1,4})?)$/iu;

/** Whether a whole line is furniture: a credit, a time stamp, an agency's mark, a dateline without its text, a page number, a line of asterisks. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  if (!/[\p{L}\d]/u.test(line)) return true;
  const bare = line.replace(/^[([]|[)\]]$/gu, "").trim();
  return isMark(bare) || isOffice(bare) || isCredit(bare) || isStamp(line) || isBareDateline(line) || PAGE.test(line);
}

/** Whether a last line is nothing but its reporter's name: "Minh Nhật", "Thu Hiền - Khánh Vân", "Nguyễn Hà/TTXVN", "P.V". */
export function isSignature(line: string): boolean {
  if (line.length > 70 || /[!?…:;"“”]$/.test(line)) return false;
  if (/^\(?\p{Lu}{1,2}\.?(?:\p{Lu}\.?){0,3}\)?$/u.test(line)) return true;
  if (line.endsWith(".")) return false;
  const parts = line.split(/[-–—/,&(]|\svà\s|\sand\s/u).map((part) => part.replace(/\)$/, "").trim());
  return parts.length <= 4 && parts.every((part) => isPersonName(part) || isAgency(part) || isOffice(part));
}

/** "By Nadia Rahim, South East Asia correspondent, Kuala Lumpur" */
const WRITTEN_BY = /^by \p{Lu}[^.!?]*\b(?:correspondent|reporter|editor|staff writers?)\b[^.!?]*$/iu;

/** Whether a line before the first sentence is a by-line: a Vietnamese name alone, a correspondent and his place. */
export function isByline(line: string): boolean {
  if (WRITTEN_BY.test(line) && line.length <= LONGEST_LINE) return true;
  return (
    isSignature(line) &&
    (isOffice(line) || (/^\p{Lu}/u.test(line) && line.length <= 40 && line.split(/[\s,&–-]+/).every(isVietnamese)))
  );
}

function isVietnamese(word: string): boolean {
  return isSyllable(word.toLowerCase());
}

/** "Pv TTXVN tại Geneva", "Phóng viên TTXVN tại Mỹ", "VNA correspondent", "tổng hợp". */
function isOffice(text: string): boolean {
  if (
    /^(?:pv|p\.v|ctv|ghi|tổng hợp|lược dịch|thực hiện|ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|illustrative photo|file photo)$/iu.test(
      text,
    )
  )
    return true;
  if (/^(?:by )?our (?:own )?(?:correspondent|reporter)s?(?:$|\s(?:in|from)\s)/iu.test(text)) return true;
  const words = text.split(/\s/);
  return (
    words.length <= 10 &&
    /^(?:pv|phóng viên|theo phóng viên|correspondent|reporter)\s|\s(?:correspondent|reporter)s?(?:\s|$)/iu.test(text) &&
    words.some((word) => isAgency(word))
  );
}

function isMark(line: string): boolean {
  return isAgency(line) && line !== line.toLowerCase();
}

function isCredit(line: string): boolean {
  const credit = CREDIT_LINE.exec(line) ?? NAMED_LINE.exec(line);
  return credit !== null && isCreditName(credit[1] as string);
}

function isStamp(line: string): boolean {
  if (!/\d/.test(line) || line.length > 60) return false;
  const words = line.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  if (words.length > 1 && isAgency(words[0] as string)) words.shift();
  // "Ngày 26 tháng 9" alone is a heading of a chronicle as well as a stamp; a stamp has a year or a time.
  return words.every((word) => STAMP_WORD.test(word)) && /\d{4}|\d[:hg]\d/.test(line) && !/^\d+$/.test(line);
}

function isPersonName(text: string): boolean {
  // "T.Hà": one word will do where initials stand before it.
  if (/^\p{Lu}\.\s?\p{Lu}[\p{Ll}\p{M}]{1,12}$/u.test(text)) return true;
  const words = text.split(/\s+/);
  return (
    words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{M}{0,3}[\p{Ll}\p{M}]{1,20}$/u.test(word))
  );
}

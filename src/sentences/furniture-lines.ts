import { isAgency } from "./agencies.ts";
import { isBareDateline } from "./datelines.ts";
import { isCreditName } from "./sign-offs.ts";

/** Longest line that can be furniture as a whole, in characters. */
const LONGEST_LINE = 90;
const CREDIT_LINE =
  /^(?:bài|tin|ảnh|hình|hình ảnh|bài và ảnh|tin và ảnh|bài, ảnh|tin, ảnh|tin - ảnh|tin, bài|ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|nguồn ảnh|nguồn|theo|nguồn tin|đồ họa|thực hiện|photos?|photo credit|credit|file photo|illustrative photo|illustration photo|illustration|source|story|story and photos?|courtesy|reported by|reporter|phóng viên|pv|tác giả|author)\s?[:：]\s?(.{1,60})$/iu;
const NAMED_LINE = /^(?:by|theo|photo|photos|ảnh|source|nguồn|according to|reported by)\s(.{2,40})$/iu;
const STAMP_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|\d{1,2}h|gmt|utc|ict|am|pm|at|on|lúc|ngày|tháng|năm|thứ|hai|ba|tư|sáu|bảy|chủ|nhật|giờ|phút|cập|đăng|date|time|updated|published|posted|last|update|xuất|bản|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/iu;
const PAGE = /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:trang|page)\s\d{1,4}(?:\s?(?:\/|of|trên)\s?\d{1,4})?)$/iu;

/** Whether a whole line is furniture: a credit, a time stamp, an agency's mark, a dateline without its text, a page number, a line of asterisks. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  if (!/[\p{L}\d]/u.test(line)) return true;
  const bare = line.replace(/^[([]|[)\]]$/gu, "").trim();
  return isMark(bare) || isCredit(bare) || isStamp(line) || isBareDateline(line) || PAGE.test(line);
}

/** Whether a last line is nothing but its reporter's name: "Minh Nhật", "Thu Hiền - Khánh Vân", "Nguyễn Hà/TTXVN". */
export function isSignature(line: string): boolean {
  if (line.length > 60 || /[.!?…:;"“”]$/.test(line)) return false;
  const parts = line.split(/[-–—/,&(]|\svà\s|\sand\s/u).map((part) => part.replace(/\)$/, "").trim());
  return (
    parts.length <= 4 &&
    parts.every((part) => isPersonName(part) || isAgency(part) || /^(?:PV|P\.V|CTV|ghi|tổng hợp)$/iu.test(part))
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
  // "Ngày 26 tháng 9" alone is a heading of a chronicle as well as a stamp; a stamp has a year or a time.
  return words.every((word) => STAMP_WORD.test(word)) && /\d{4}|\d[:hg]\d/.test(line) && !/^\d+$/.test(line);
}

function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{M}*[\p{Ll}\p{M}]+$/u.test(word));
}

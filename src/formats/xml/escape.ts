/** What XML 1.0 cannot hold, not even as a character reference: control characters, U+FFFE, U+FFFF, halves of surrogate pairs. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;
const MAY_BE_ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Drops the characters that would make a reader reject the whole file. */
export const dropIllegal = (text: string): string => (MAY_BE_ILLEGAL.test(text) ? text.replace(ILLEGAL, "") : text);

const SPECIAL = /[&<>"]/;

/** A text as it stands in XML, in an element or between double quotes. Legal characters only: see {@link dropIllegal}. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An attribute value: as an element's text, with white space kept from being folded. */
export const escapeAttribute = (text: string): string =>
  escapeXml(dropIllegal(text)).replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");

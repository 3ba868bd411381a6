/** What XML 1.0 cannot hold, not even as a character reference: control characters, U+FFFE, U+FFFF, halves of surrogate pairs. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Drops the characters that would make a reader reject the whole file. */
export const dropIllegal = (text: string): string => (mayBeIllegal(text) ? text.replace(ILLEGAL, "") : text);

function mayBeIllegal(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (
      unit < 0x20 ? unit !== 0x09 && unit !== 0x0a && unit !== 0x0d : unit >= 0xd800 && (unit < 0xe000 || unit > 0xfffd)
    ) {
      return true;
    }
  }
  return false;
}

/** A text as it stands in XML, in an element or between double quotes. Legal characters only: see {@link dropIllegal}. */
export function escapeXml(text: string): string {
  let out = "";
  let kept = 0;
  // A loop, not a pattern: every text of every unit passes here.
  for (let i = 0; i < text.length; i++) {
    const reference = referenceOf(text.charCodeAt(i));
    if (reference === "") continue;
    out += text.slice(kept, i) + reference;
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function referenceOf(unit: number): string {
  if (unit > 0x3e) return "";
  if (unit === 0x26) return "&amp;";
  if (unit === 0x3c) return "&lt;";
  if (unit === 0x3e) return "&gt;";
  return unit === 0x22 ? "&quot;" : "";
}

/** An attribute value: as an element's text, with white space kept from being folded. */
export const escapeAttribute = (text: string): string =>
  escapeXml(dropIllegal(text)).replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");

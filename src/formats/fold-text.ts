const UNFOLDED = /\s\s|[^\S ]|^ | $/;
/** With the u flag a surrogate matches only where it stands alone. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** The form in which texts are written and compared: NFC, white space folded to one blank, none at the ends. */
export function foldText(text: string): string {
  const composed = text.normalize("NFC");
  return UNFOLDED.test(composed) ? composed.replace(/\s+/g, " ").trim() : composed;
}

/** Puts U+FFFD in place of halves of surrogate pairs, which no encoding of Unicode can hold. */
export const mendSurrogates = (text: string): string => text.replace(LONE_SURROGATE, "\ufffd");

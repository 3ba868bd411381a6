/** With the u flag a surrogate matches only where it stands alone. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** The form in which texts are written and compared: NFC, white space folded to one blank, none at the ends. */
export function foldText(text: string): string {
  const composed = text.normalize("NFC");
  return isFolded(composed) ? composed : composed.replace(/\s+/g, " ").trim();
}

/** True where white space is single blanks between words. A loop, not a pattern: every text of every unit passes here. */
function isFolded(text: string): boolean {
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20) {
      if (blank) return false;
      blank = true;
    } else {
      if (isOtherSpace(unit)) return false;
      blank = false;
    }
  }
  return !blank || text === "";
}

/** White space as JavaScript's `\s` has it, the blank apart. */
const isOtherSpace = (unit: number): boolean =>
  unit < 0x21
    ? unit >= 0x09 && unit <= 0x0d
    : unit >= 0xa0 &&
      (unit === 0xa0 ||
        unit === 0x1680 ||
        (unit >= 0x2000 && unit <= 0x200a) ||
        (unit >= 0x2028 && unit <= 0x2029) ||
        unit === 0x202f ||
        unit === 0x205f ||
        unit === 0x3000 ||
        unit === 0xfeff);

/** Puts U+FFFD in place of halves of surrogate pairs, which no encoding of Unicode can hold. */
export const mendSurrogates = (text: string): string => text.replace(LONE_SURROGATE, "\ufffd");

/** A word whose plain letters are capitals; at least two of them, so that "Bộ" and "Ủy" are left alone. */
const CAPITALS = /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/;
const TONED_SMALL = /[à-ỹđ]/u;

/**
 * Mends the case of words in capitals. TCVN3 has toned letters only as small ones; typists changed to a font that shows capitals
 * (.VnTimeH), and the bytes say "VIệT": read as VIỆT.
 */
export function mendCapitals(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    TONED_SMALL.test(word) && CAPITALS.test(word) ? word.toUpperCase() : word,
  );
}

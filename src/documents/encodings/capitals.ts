const TONED_SMALL = /[à-ỹđ]/u;

/**
 * Mends the case of words in capitals. TCVN3 has toned letters only as small ones; typists changed to a font that shows capitals
 * (.VnTimeH), and the bytes say "VIệT": read as VIỆT.
 */
export function mendCapitals(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    TONED_SMALL.test(word) && isCapitals(word) ? word.toUpperCase() : word,
  );
}

/** All plain letters are capitals, and there are two at least: "Bộ" and "Ủy" are left alone. */
function isCapitals(word: string): boolean {
  let capitals = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 97 && unit <= 122) return false;
    if (unit >= 65 && unit <= 90) capitals++;
  }
  return capitals > 1;
}

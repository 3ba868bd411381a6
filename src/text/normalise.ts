import { BREAK, classOf, INVISIBLE, SPACE } from "./characters.ts";

const VIETNAMESE_LETTER = /[ăâêôơưĂÂÊÔƠƯ\u1ea0-\u1ef9]/u;
const LOOK_ALIKE = /[\u00d0\u0189]/;
/** What has to be folded: all white space but a single blank, and what is zero-width. */
const FOLDABLE = /[^\S ]|[ ]{2}|\u00ad|\u200b|\u200c|\u200d|\u200e|\u200f|[\u2060-\u2064]/;

/**
 * Takes a slice of a text into the form in which segments are compared and exported: NFC; white space folded to one blank; soft
 * hyphens and zero-width characters dropped (joiners stay between letters of the scripts that need them); Ð (U+00D0) and Ɖ (U+0189) read
 * as Đ (U+0110) in words that have a Vietnamese letter, or in every word where `language` is Vietnamese. Linear time.
 */
export function normaliseSlice(text: string, start: number, end: number, language?: string): string {
  let slice = text.slice(start, end);
  if (FOLDABLE.test(slice)) slice = foldSpaces(slice);
  // Last, since a mark may have stood apart from its letter by a character that is dropped.
  slice = slice.normalize("NFC");
  return LOOK_ALIKE.test(slice) ? mendLookAlikes(slice, language) : slice;
}

function foldSpaces(slice: string): string {
  let out = "";
  let kept = 0;
  for (let i = 0; i < slice.length; ) {
    const kind = classOf(slice.charCodeAt(i));
    if ((kind & (SPACE | INVISIBLE)) === 0 || isNeededJoiner(slice, i)) {
      i++;
      continue;
    }
    let to = i;
    let space = false;
    for (let at = kind; (at & (SPACE | INVISIBLE)) !== 0 && to < slice.length; at = classOf(slice.charCodeAt(to))) {
      if ((at & SPACE) !== 0 && slice.charCodeAt(to) !== 0xfeff) space = true;
      to++;
    }
    // A soft hyphen at the end of a line says that the word goes on in the next one.
    if (slice.charCodeAt(i) === 0xad && (classOf(slice.charCodeAt(i + 1)) & BREAK) !== 0) space = false;
    out += slice.slice(kept, i) + (space ? " " : "");
    i = kept = to;
  }
  return (out + slice.slice(kept)).trim();
}

/** Zero-width joiners shape Arabic, Indic and emoji sequences; beside Latin letters they are litter. */
function isNeededJoiner(slice: string, at: number): boolean {
  const unit = slice.charCodeAt(at);
  return (unit === 0x200c || unit === 0x200d) && slice.charCodeAt(at - 1) > 0x5ff && slice.charCodeAt(at + 1) > 0x5ff;
}

function mendLookAlikes(slice: string, language: string | undefined): string {
  const everywhere = language !== undefined && /^vi\b/i.test(language);
  return slice.replace(/[\p{L}\p{M}]+/gu, (word) =>
    everywhere || VIETNAMESE_LETTER.test(word) ? word.replace(/[\u00d0\u0189]/g, "Đ") : word,
  );
}

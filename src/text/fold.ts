const MARKS = /\p{M}+/gu;

/** Takes case and diacritics away, so that names agree across spellings: Lê Hoài Trung = Le Hoai Trung, Đà = Ð (U+00D0) à = da. For matching only. */
export function fold(word: string): string {
  return word.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/[đðɖ]/g, "d");
}

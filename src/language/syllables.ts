const MARKS = /\p{M}+/gu;
const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?(?:oai|oay|oeo|uay|uya|uye|uyu|uoi|uou|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/;

/** Whether a word in small letters, its marks taken away, can be a Vietnamese syllable. Few words of English can. */
export function isSyllable(word: string): boolean {
  return word.length <= 8 && SYLLABLE.test(word.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d"));
}

/** Words of Romance, Nordic and Slavic languages that look like Vietnamese syllables with a mark. */
const LOOK_ALIKES: ReadonlySet<string> = new Set(
  "là mà già più può è à où tú él sí más qué quí mí té dé sé día río tío até há já lá pá só nó nós pé fé mãe não cá é ó ò ì ú oí oú pò dà sì né mè père în să că mă vă dă tău său rău tê sê ê pôr vós vê vêm têm têm ná vá ó dá há ké má dò ta tú bý já jí ní mít být té tím má må så få då gå cât".split(
    " ",
  ),
);

/** Whether a syllable with marks, in small letters, is one that other languages with accents do not have as a word. */
export function isOwnSyllable(word: string): boolean {
  return !LOOK_ALIKES.has(word);
}

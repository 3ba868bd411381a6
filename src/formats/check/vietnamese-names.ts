import { fold } from "../../text/fold.ts";

/** Family names of nine in ten Vietnamese: what begins with one and goes on with capitals is most likely a person. */
const FAMILY_NAMES = new Set(
  "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lương tạ cao chu mai tô lưu quách kiều đào thái la hà lâm vương tống đàm triệu nghiêm khúc phùng".split(
    " ",
  ),
);
/** The same as texts without marks have them. */
const BARE_FAMILY_NAMES = new Set([...FAMILY_NAMES].map(fold));

/** A Vietnamese syllable without marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?(?:uye|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uya|uyn|iu|ia|ie|ye|ua|uo|uy|ue|ui|uu|oa|oe|oi|oo|ai|ao|au|ay|eo|eu|a|e|i|o|u|y)(?:ng|nh|ch|c|m|n|p|t)?$/;

/** True for what can be a Vietnamese syllable, with marks or without. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(fold(word));

const PERSON = /(?<![\p{L}\p{M}])\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){2,3}(?![\p{L}\p{M}])/gu;

/** Full names of Vietnamese people in a text: a family name and two or three more syllables, all with capitals. */
export function vietnamesePeople(text: string): string[] {
  return (text.match(PERSON) ?? []).filter((name) => {
    const syllables = name.toLowerCase().split(" ");
    // "Đảng" (party) is not "Đặng": marks count, where there are any in the name.
    const known = fold(name) === name.toLowerCase() ? BARE_FAMILY_NAMES : FAMILY_NAMES;
    const country = / vi[eệ]t nam$/i.test(name); // "Đoàn Việt Nam" is a delegation
    return known.has(syllables[0]!) && !country && syllables.every(isSyllable);
  });
}

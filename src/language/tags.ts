/** ISO 639-3 codes, as franc gives them, and their BCP 47 tags where these differ. Source: the IANA subtag registry and CLDR's aliases. */
const TAGS: ReadonlyMap<string, string> = new Map(
  `afr af|als sq|amh am|arb ar|ayr ay|azj az|bam bm|bel be|ben bn|bod bo|bos bs|bul bg|cat ca|ces cs|cmn zh|dan da|deu de|ekk et|ell el|
eng en|epo eo|ewe ee|fin fi|fra fr|glg gl|guj gu|hat ht|hau ha|heb he|hin hi|hrv hr|hun hu|hye hy|ibo ig|iii ii|ind id|ita it|jav jv|jpn ja|
kan kn|kat ka|kaz kk|khk mn|khm km|kin rw|kir ky|knc kr|kng kg|kor ko|lao lo|lin ln|lit lt|lug lg|lvs lv|mal ml|mar mr|mkd mk|mya my|ndo ng|
nld nl|nno nn|nob nb|npi ne|nya ny|pan pa|pbu ps|pes fa|plt mg|pol pl|por pt|prs fa|quz qu|ron ro|run rn|rus ru|sag sg|sin si|slk sk|slv sl|
sna sn|som so|sot st|spa es|src sc|srp sr|ssw ss|sun su|swe sv|swh sw|tam ta|tat tt|tel te|tgk tg|tgl fil|tha th|tir ti|tsn tn|tso ts|tuk tk|
tur tr|uig ug|ukr uk|urd ur|uzn uz|ven ve|vie vi|wol wo|xho xh|ydd yi|yor yo|zlm ms|zul zu|zyb za`
    .split("|")
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

/** The BCP 47 tag of an ISO 639-3 code. */
export function tagOfCode(code: string): string {
  return TAGS.get(code) ?? code;
}

/** The ISO 639-3 codes of a BCP 47 tag, by its language alone. */
export function codesOfTag(tag: string): string[] {
  const language = languageOf(tag);
  const codes = [...TAGS].filter(([, t]) => t === language).map(([code]) => code);
  return codes.length > 0 ? codes : [language];
}

/** The language subtag of a BCP 47 tag: "vi" of "vi-VN". */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] as string;
}

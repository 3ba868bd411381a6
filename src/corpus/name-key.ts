/** Tags and words that name a language in a file name, and the tag that they stand for. */
const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ["vi", "vi"],
  ["vie", "vi"],
  ["vn", "vi"],
  ["viet", "vi"],
  ["vietnamese", "vi"],
  ["en", "en"],
  ["eng", "en"],
  ["english", "en"],
  ["de", "de"],
  ["deu", "de"],
  ["german", "de"],
  ["fr", "fr"],
  ["fra", "fr"],
  ["french", "fr"],
  ["es", "es"],
  ["spa", "es"],
  ["is", "is"],
  ["isl", "is"],
  ["it", "it"],
  ["ja", "ja"],
  ["jpn", "ja"],
  ["ko", "ko"],
  ["kor", "ko"],
  ["lo", "lo"],
  ["km", "km"],
  ["nl", "nl"],
  ["pl", "pl"],
  ["pt", "pt"],
  ["ru", "ru"],
  ["rus", "ru"],
  ["th", "th"],
  ["zh", "zh"],
  ["zho", "zh"],
]);

/** A file name without its language: `news/vi/visit.txt`, `news/visit.vi.txt` and `news/visit_en.docx` have one key. */
export interface NameKey {
  readonly key: string;
  /** BCP 47 tag of the language that the name gives; absent where it gives none. */
  readonly language?: string;
}

/**
 * Takes the language out of a path: a folder of its own (`vi/x.txt`), or the last or first part of the name
 * (`x.vi.txt`, `x-vi.txt`, `x_vi.txt`, `x (vi).txt`, `vi-x.txt`). The ending goes too. Unicode form and case are folded.
 */
export function nameKey(path: string): NameKey {
  const folders = path.normalize("NFC").toLowerCase().split(/[\\/]/);
  const name = folders
    .pop()!
    .replace(/(?<=.)\.[a-z\d]{1,5}$/, (ending) => (languageNamed(ending.slice(1)) ? ending : ""));
  const parts = /^(?<first>[a-z]+)(?<between>[-_. ]+)(?=.)/.exec(name);
  const last = /(?:[-_. ]+|\s*\()(?<last>[a-z]+(?:[-_][a-z]{2})?)\)?$/.exec(name);
  const ofLast = last && last.index > 0 ? languageNamed(last.groups!.last!) : undefined;
  if (ofLast !== undefined) return { key: [...folders, name.slice(0, last!.index)].join("/"), language: ofLast };
  const ofFirst = parts ? languageNamed(parts.groups!.first!) : undefined;
  if (ofFirst !== undefined) return { key: [...folders, name.slice(parts![0].length)].join("/"), language: ofFirst };
  for (let k = folders.length - 1; k >= 0; k--) {
    const language = languageNamed(folders[k]!);
    if (language !== undefined) {
      return { key: [...folders.slice(0, k), ...folders.slice(k + 1), name].join("/"), language };
    }
  }
  return { key: [...folders, name].join("/") };
}

function languageNamed(part: string): string | undefined {
  const [primary, region, ...rest] = part.split(/[-_]/);
  if (rest.length > 0 || (region !== undefined && region.length !== 2)) return undefined;
  return LANGUAGE_NAMES.get(primary!);
}

const DATE = /(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])(?!\d)/;

/** Whether two names hint at one report: the same key in two languages, or the same date. Equal names without a language say nothing. */
export function namesAgree(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  if (a.key === b.key && a.language !== undefined && b.language !== undefined && a.language !== b.language) return true;
  const [first, second] = [DATE.exec(one)?.[0], DATE.exec(other)?.[0]];
  return first !== undefined && second !== undefined && first.replace(/\D/g, "") === second.replace(/\D/g, "");
}

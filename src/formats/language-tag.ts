import { ownValue } from "./own-value.ts";

/** Where Trados and other tools want a region, the one that is usually meant. Language subtag to tag. */
const REGIONAL: Record<string, string> = {
  ar: "ar-SA",
  cs: "cs-CZ",
  da: "da-DK",
  de: "de-DE",
  en: "en-US",
  es: "es-ES",
  fi: "fi-FI",
  fr: "fr-FR",
  id: "id-ID",
  is: "is-IS",
  it: "it-IT",
  ja: "ja-JP",
  km: "km-KH",
  ko: "ko-KR",
  lo: "lo-LA",
  ms: "ms-MY",
  my: "my-MM",
  nl: "nl-NL",
  pl: "pl-PL",
  pt: "pt-PT",
  ru: "ru-RU",
  sv: "sv-SE",
  th: "th-TH",
  tr: "tr-TR",
  uk: "uk-UA",
  vi: "vi-VN",
  zh: "zh-CN",
};

/** How languages are to be named in a file: a preset of regional tags, or own tags by language. */
export type LanguageNames = "trados" | { readonly [language: string]: string };

/** The tag under which a language goes into a file. A tag that has a region already stays unless it is named itself. */
export function namedLanguage(tag: string, names: LanguageNames | undefined): string {
  if (names === undefined) return tag;
  if (names === "trados") return ownValue(REGIONAL, tag) ?? tag;
  return ownValue(names, tag) ?? tag;
}

/** A language tag in its usual spelling: "EN_us" is "en-US", "zh-hant" is "zh-Hant". */
export function canonicalTag(tag: string): string {
  const parts = tag.trim().replaceAll("_", "-").split("-");
  return parts
    .map((part, k) => {
      if (k === 0) return part.toLowerCase();
      if (parts[k - 1]!.length === 1) return part.toLowerCase();
      if (part.length === 2) return part.toUpperCase();
      if (part.length === 4 && /^[a-z]+$/i.test(part)) return part[0]!.toUpperCase() + part.slice(1).toLowerCase();
      return part.toLowerCase();
    })
    .join("-");
}

/** True when two tags name one language, region apart: "vi" and "vi-VN". */
export const sameLanguage = (a: string, b: string): boolean =>
  canonicalTag(a).split("-")[0] === canonicalTag(b).split("-")[0];

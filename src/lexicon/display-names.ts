import type { TermbaseEntry } from "./termbase.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Codes of `Intl.DisplayNames` that are no places, or places under a second code. */
const NOT_PLACES: ReadonlySet<string> = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ".split(" "),
);
const LANGUAGES =
  "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko ku ky la lb lo lt lv mk mn ms mt my ne nl no pl ps pt ro ru sk sl so sq sr sv sw ta th tk tl tr uk ur uz vi yi zh zu".split(
    " ",
  );
const CURRENCIES =
  "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR INR JPY KRW MXN MYR NOK NZD PHP PLN RUB SEK SGD THB TRY UAH USD VND ZAR".split(
    " ",
  );

/**
 * Names of countries, languages and currencies from `Intl.DisplayNames`, for pairs without a shipped snapshot. What it
 * returns varies with the engine's version of Unicode CLDR. Empty where the engine does not know a language.
 */
export function displayNames(source: string, target: string): TermbaseEntry[] {
  const entries: TermbaseEntry[] = [];
  const regions = [...LETTERS]
    .flatMap((first) => [...LETTERS].map((second) => first + second))
    .filter((code) => !NOT_PLACES.has(code));
  for (const [type, codes, domain] of [
    ["region", regions, "geography"],
    ["language", LANGUAGES, "society"],
    ["currency", CURRENCIES, "economy"],
  ] as const) {
    const [from, to] = [namesOf(source, type), namesOf(target, type)];
    if (from === undefined || to === undefined) return [];
    for (const code of codes) {
      const [one, other] = [from.of(code), to.of(code)];
      if (one === undefined || other === undefined || one.includes("(") || other.includes("(")) continue;
      entries.push({
        source: { preferred: one, variants: [], abbreviations: [] },
        target: { preferred: other, variants: [], abbreviations: [] },
        pos: "name",
        domain,
        origin: "names",
      });
    }
  }
  return entries;
}

function namesOf(language: string, type: "region" | "language" | "currency"): Intl.DisplayNames | undefined {
  try {
    if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return undefined;
    return new Intl.DisplayNames([language], { type, fallback: "none" });
  } catch {
    return undefined;
  }
}

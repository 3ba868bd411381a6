/**
 * Makes src/lexicon/data/names.tsv, a snapshot of the names of countries, regions, languages and currencies in
 * Vietnamese and English: npx tsx scripts/build-names-lexicon.ts. Base: Unicode CLDR through Intl.DisplayNames
 * (Unicode-3.0); names-aliases.tsv, written by hand, replaces a name where news texts use another, and adds adjectives.
 */
import { readFileSync, writeFileSync } from "node:fs";

const REGION = /^(?:[A-Z]{2}|\d{3})$/;
/** Codes that are withdrawn, double, unknown, or of places without people. */
const NOT_REGIONS = new Set(
  "AC AN AX BU BV CP CQ CS DD DG DY EA EU EZ FX HM HV IC NH QO RH SU TA TF TP UK UM UN VD XA XB YD YU ZR ZZ".split(" "),
);
const LANGUAGES =
  "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hmn hr ht hu hy id is it ja jv ka kk km ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no pa pl ps pt qu ro ru sa si sk sl so sq sr su sv sw ta te tet tg th tk tl tr tt ug uk ur uz vi xh yi yue zh zu bo".split(
    " ",
  );
const CURRENCIES = Intl.supportedValuesOf("currency");

const names = (type: "region" | "language" | "currency", language: string): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type, fallback: "none" });
const list = (cell: string | undefined): string[] => (cell ?? "").split(" | ").filter((value) => value !== "");

const aliases = new Map(
  readFileSync(new URL("names-aliases.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [code, vi, en, adjectives] = line.split("\t");
      return [code!, { vi: list(vi), en: list(en), adjectives: list(adjectives) }] as const;
    }),
);

const rows: string[] = [];
const unused = new Set(aliases.keys());

function add(code: string, vi: string | undefined, en: string | undefined, pos: string, domain: string): void {
  const alias = aliases.get(code);
  unused.delete(code);
  const source = alias !== undefined && alias.vi.length > 0 ? alias.vi : list(vi);
  const target = alias !== undefined && alias.en.length > 0 ? alias.en : list(en);
  if (source.length === 0 || target.length === 0 || /\(| - |&/.test(source[0]! + target[0]!)) return;
  const row = (from: string[], to: string[], kind: string): void => {
    // What reads the same on both sides needs no entry: a reader of names sees it.
    if (from.length === 1 && to.length === 1 && from[0] === to[0]) return;
    rows.push([from[0], to[0], from.slice(1).join(" | "), to.slice(1).join(" | "), "", "", kind, domain].join("\t"));
  };
  row(source, target, pos);
  const adjectives = alias?.adjectives ?? [];
  if (adjectives.length > 0) row(source, adjectives, "adjective");
}

const [viRegions, enRegions] = [names("region", "vi"), names("region", "en")];
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const pairs = [...letters].flatMap((first) => [...letters].map((second) => first + second));
for (const code of [...pairs, ...[...aliases.keys()].filter((alias) => /^\d{3}$/.test(alias))]) {
  if (!REGION.test(code) || NOT_REGIONS.has(code)) continue;
  add(code, viRegions.of(code), enRegions.of(code)?.replace("&", "and").replace("’", "'"), "name", "geography");
}
const [viLanguages, enLanguages] = [names("language", "vi"), names("language", "en")];
for (const code of LANGUAGES) {
  add(code, viLanguages.of(code)?.replace(/^Tiếng/, "tiếng"), enLanguages.of(code), "name", "society");
}
const [viCurrencies, enCurrencies] = [names("currency", "vi"), names("currency", "en")];
for (const code of CURRENCIES) {
  if (aliases.has(code)) add(code, viCurrencies.of(code), enCurrencies.of(code), "noun", "economy");
}
if (unused.size > 0) throw new Error(`names-aliases.tsv: unknown codes ${[...unused].join(", ")}`);

const header = "vi\ten\tvi_variants\ten_variants\tvi_abbreviations\ten_abbreviations\tpos\tdomain";
writeFileSync(
  new URL("../src/lexicon/data/names.tsv", import.meta.url),
  `${[header, ...new Set(rows)].join("\n").normalize("NFC")}\n`,
);
console.log(`${rows.length} names`);

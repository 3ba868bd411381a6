// usage: npm run bench:glossary -- DIR — DIR holds document pairs as JSON (src, tgt, gold), such as a news set.
// Prints how many of the first 100 entries of DIR as one batch, of the report pairs as one batch, and of 000 ↔ 003 are
// right by test/glossary/judged.tsv, and how much of the report pairs' term lists is found. --list prints what is not judged.
// npm run bench:glossary -- --lines FILE.vi FILE.en measures the time and memory of 4,000 and of all lines instead.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { en } from "../../src/glossary/languages/en.ts";
import {
  align,
  alignSegments,
  type Bitext,
  extractGlossary,
  type Glossary,
  type GlossaryEntry,
} from "../../src/index.ts";
import { fold } from "../../src/text/fold.ts";
import { corpusText } from "../corpus/gold.ts";
import { type ReportPair, reportPairs } from "../corpus/report-pair.ts";

const args = process.argv.slice(2);
const dir = args.find((arg) => !arg.startsWith("--"));
const list = args.includes("--list");
const FIRST = 100;

if (args[0] === "--lines") {
  await measure(args[1]!, args[2]!);
  process.exit();
}

/** Checks that something was found, then times it; the second run must not cost more a line than the first. */
async function measure(vi: string, target: string): Promise<void> {
  const lines = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");
  const [a, b] = [lines(vi), lines(target)];
  console.log("| units | seconds of processor | entries | MB at most |\n|---|---|---|---|");
  for (const size of [4000, a.length]) {
    const bitext = lineByLine(a.slice(0, size), b.slice(0, size));
    const before = process.cpuUsage();
    const { entries } = await extractGlossary([bitext]);
    const seconds = process.cpuUsage(before).user / 1e6;
    if (entries.length < 100) throw new Error(`${entries.length} entries: not worth timing`);
    const memory = process.resourceUsage().maxRSS / 1000;
    console.log(`| ${size} | ${seconds.toFixed(1)} | ${entries.length} | ${memory.toFixed(0)} |`);
  }
}

function lineByLine(source: readonly string[], target: readonly string[]): Bitext {
  const side = (language: string, texts: readonly string[]): Bitext["source"] => {
    let start = 0;
    const segments = texts.map((text, paragraph) => {
      const segment = { text, start, end: start + text.length, paragraph, kind: "sentence" as const };
      start = segment.end + 1;
      return segment;
    });
    return { language, text: texts.join("\n"), segments, furniture: [] };
  };
  const beads = source.map((_, k) => ({ source: [k], target: [k], confidence: 1 }));
  return { source: side("vi", source), target: side("en", target), beads, notes: [] };
}

/** Verdicts by pair of preferred forms. */
const judged = new Map<string, string>(
  readFileSync(resolve(import.meta.dirname, "../glossary/judged.tsv"), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([source, target, verdict]) => [`${source}\t${target}`, verdict!]),
);

function report(name: string, glossary: Glossary): void {
  const entries = glossary.entries.slice(0, FIRST);
  const verdicts = entries.map((entry) => judged.get(`${entry.source.preferred}\t${entry.target.preferred}`));
  const right = verdicts.filter((verdict) => verdict === "right").length;
  const wrong = verdicts.filter((verdict) => verdict === "wrong").length;
  const open = entries.length - right - wrong;
  console.log(`| ${name} | ${entries.length} | ${right} | ${wrong} | ${open} |`);
  if (!list) return;
  entries.forEach((entry, k) => {
    if (verdicts[k] === undefined)
      console.error(`${entry.source.preferred}\t${entry.target.preferred}\t?\t${entry.kind}`);
  });
}

console.log("| first entries of | entries | right | wrong | not judged |\n|---|---|---|---|---|");
if (dir !== undefined) {
  const pairs = readdirSync(dir)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const bitexts: Bitext[] = [];
  for (const name of pairs) {
    const { src, tgt, srcLang, tgtLang } = JSON.parse(readFileSync(join(dir, name), "utf8"));
    const [source, target] = srcLang === "vi" ? [src, tgt] : [tgt, src];
    const languages = srcLang === "vi" ? [srcLang, tgtLang] : [tgtLang, srcLang];
    bitexts.push(await alignSegments(source, target, { sourceLanguage: languages[0], targetLanguage: languages[1] }));
  }
  report(`${pairs.length} pairs of DIR`, await extractGlossary(bitexts));
}
const aligned = new Map<ReportPair, Bitext>();
for (const pair of reportPairs()) {
  aligned.set(pair, await align(pair.vi.text, pair.en.text, { sourceLanguage: "vi", targetLanguage: "en" }));
}
report(`${aligned.size} report pairs`, await extractGlossary([...aligned.values()]));
report("000 ↔ 003", await extractGlossary([await align(corpusText("003"), corpusText("000"))]));

/** Letters and numbers without marks and case, words in the singular. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map(en.singular)
    .join(" ");
const forms = (form: GlossaryEntry["source"]): string[] =>
  [form.preferred, ...form.variants, ...form.abbreviations].map(plain);
const within = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `);
const isPart = (all: readonly string[], one: string): boolean =>
  all.some((form) => within(form, one) || (form.length > 3 && within(one, form)));

console.log(
  "\n| term lists of report pairs | terms | found | in or around an entry | entries a pair |\n|---|---|---|---|---|",
);
for (const split of ["tune", "held-back"] as const) {
  let [terms, found, around, entries, pairs] = [0, 0, 0, 0, 0];
  for (const [pair, bitext] of aligned) {
    if (pair.split !== split) continue;
    const glossary = await extractGlossary([bitext]);
    pairs++;
    entries += glossary.entries.length;
    for (const { vi, en: target } of pair.terms) {
      const [a, b] = [plain(vi), plain(target)];
      const sides = glossary.entries.map((entry) => [forms(entry.source), forms(entry.target)] as const);
      terms++;
      if (sides.some(([source, to]) => source.includes(a) && to.includes(b))) found++;
      if (sides.some(([source, to]) => isPart(source, a) && isPart(to, b))) around++;
    }
  }
  const share = (part: number): string => `${part} (${(part / terms).toFixed(3)})`;
  console.log(`| ${split} | ${terms} | ${share(found)} | ${share(around)} | ${(entries / pairs).toFixed(1)} |`);
}

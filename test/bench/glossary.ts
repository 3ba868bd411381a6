// usage: npm run bench:glossary -- DIR — DIR holds document pairs as JSON (src, tgt, gold), such as a news set.
// Prints how many of the first 100 entries of DIR as one batch, of the report pairs as one batch, and of 000 ↔ 003 are
// right by test/glossary/judged.tsv, and how much of the report pairs' term lists is found. --list prints what is not judged,
// --unseen measures the term lists of pairs 17 to 24, 121 to 144 and 169 to 192, too: for the last check only.
// npm run bench:glossary -- --lines FILE.vi FILE.en measures the time and memory of 4,000 and of all lines instead.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { align, alignSegments, type Bitext, extractGlossary, type Glossary } from "../../src/index.ts";
import { corpusText } from "../corpus/gold.ts";
import {
  furtherReportPairs,
  laterReportPairs,
  moreOpenReportPairs,
  moreReportPairs,
  moreUnseenReportPairs,
  openReportPairs,
  type ReportPair,
  reportPairs,
  unseenReportPairs,
} from "../corpus/report-pair.ts";
import { termsFound, verdictsOn } from "../glossary/judging.ts";

const args = process.argv.slice(2);
const dir = args.find((arg) => !arg.startsWith("--"));
const list = args.includes("--list");
const isLast = args.includes("--unseen");
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

function report(name: string, glossary: Glossary): void {
  const entries = glossary.entries.slice(0, FIRST);
  const { right, wrong, open } = verdictsOn(entries);
  console.log(`| ${name} | ${entries.length} | ${right} | ${wrong} | ${open.length} |`);
  if (!list) return;
  for (const { source, target, kind } of open) console.error(`${source.preferred}\t${target.preferred}\t?\t${kind}`);
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
for (const pair of reportPairs()) aligned.set(pair, await alignPair(pair));
report(`${aligned.size} report pairs`, await extractGlossary([...aligned.values()]));
report("000 ↔ 003", await extractGlossary([await align(corpusText("003"), corpusText("000"))]));

console.log(
  "\n| term lists of report pairs | terms | found | in or around an entry | entries a pair |\n|---|---|---|---|---|",
);
const ofSplit = (pairs: readonly ReportPair[], split: ReportPair["split"]): ReportPair[] =>
  pairs.filter((pair) => pair.split === split);
for (const [name, pairs] of [
  ["01 to 08, tune", ofSplit(reportPairs(), "tune")],
  ["09 to 16, held back", ofSplit(reportPairs(), "held-back")],
  ["25 to 48, tune", ofSplit(moreReportPairs(), "tune")],
  ["49 to 72, held back", ofSplit(moreReportPairs(), "held-back")],
  ["73 to 120, held back", furtherReportPairs()],
  ["145 to 168, open", openReportPairs()],
  ["193 to 224, open", moreOpenReportPairs()],
  ["17 to 24", isLast ? laterReportPairs() : []],
  ["121 to 144, unseen", isLast ? unseenReportPairs() : []],
  ["169 to 192, unseen", isLast ? moreUnseenReportPairs() : []],
  [
    "these three, whose terms nobody has read",
    isLast ? [...laterReportPairs(), ...unseenReportPairs(), ...moreUnseenReportPairs()] : [],
  ],
] as const) {
  if (pairs.length === 0) continue;
  let [terms, found, around, entries] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const glossary = await extractGlossary([aligned.get(pair) ?? (await alignPair(pair))]);
    entries += glossary.entries.length;
    const { missed, around: near } = termsFound(glossary.entries, pair.terms);
    terms += pair.terms.length;
    found += pair.terms.length - missed.length;
    around += near;
  }
  const share = (part: number): string => `${part} (${(part / terms).toFixed(3)})`;
  console.log(`| ${name} | ${terms} | ${share(found)} | ${share(around)} | ${(entries / pairs.length).toFixed(1)} |`);
}

function alignPair({ vi, en }: ReportPair): Promise<Bitext> {
  return align(vi.text, en.text, { sourceLanguage: "vi", targetLanguage: "en" });
}

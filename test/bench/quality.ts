// usage: npm run bench:quality — how well the project's own documents are aligned, split and recognised.
// With --reports it prints each report pair as well, without the held-back ones unless --held-back is given.
// With --unseen it measures 17 to 24, which were written later, and 121 to 144 and 169 to 192, which are kept unseen: for the last check only.
import { evaluate } from "../../src/evaluate/scores.ts";
import { detectLanguage } from "../../src/language/detect.ts";
import { splitSentences } from "../../src/sentences/split.ts";
import { align, alignSegments } from "../../src/songngu.ts";
import { corpusGold, corpusText } from "../corpus/gold.ts";
import {
  furtherReportPairs,
  goldBeads,
  laterReportPairs,
  moreOpenReportPairs,
  moreReportPairs,
  moreUnseenReportPairs,
  openReportPairs,
  type ReportPair,
  reportPairs,
  spansOf,
  unseenReportPairs,
} from "../corpus/report-pair.ts";

const show = process.argv.includes("--reports");
const heldBack = process.argv.includes("--held-back");
const unseen = process.argv.includes("--unseen");

const names = Object.keys(corpusGold.language);
let languages = 0;
let begins = 0;
let beginsRight = 0;
for (const name of names) {
  if ((await detectLanguage(corpusText(name))).language === corpusGold.language[name]) languages++;
  const segments = (await splitSentences(corpusText(name))).filter((segment) => segment.kind !== "furniture");
  const gold = corpusGold.segments[name]!;
  begins += gold.length;
  beginsRight += gold.filter((begin, k) => segments[k]?.text.startsWith(begin)).length;
}
const real = await align(corpusText("000"), corpusText("003"));
const realScores = evaluate({ beads: corpusGold.beads.map(([source, target]) => ({ source, target })) }, real);

console.log("| measured on | figure |");
console.log("|---|---|");
console.log(`| language of the ${names.length} documents | ${languages} of ${names.length} right |`);
console.log(`| beginnings of their ${begins} segments | ${beginsRight} of ${begins} right |`);
console.log(
  `| 000 ↔ 003, raw text: beads, strict | P ${percent(realScores.strict.precision)} R ${percent(realScores.strict.recall)} F1 ${percent(realScores.strict.f1)} |`,
);
const ofSplit = (pairs: readonly ReportPair[], split: ReportPair["split"]): ReportPair[] =>
  pairs.filter((pair) => pair.split === split);
const groups: [name: string, open: boolean, pairs: readonly ReportPair[]][] = [
  ["01 to 08, tune", true, ofSplit(reportPairs(), "tune")],
  ["09 to 16, held back", heldBack, ofSplit(reportPairs(), "held-back")],
  ["25 to 48, tune", true, ofSplit(moreReportPairs(), "tune")],
  ["49 to 72, held back", heldBack, ofSplit(moreReportPairs(), "held-back")],
  ["73 to 120, held back", heldBack, furtherReportPairs()],
  ["145 to 168, open", true, openReportPairs()],
  ["193 to 224, open", true, moreOpenReportPairs()],
];
if (unseen) {
  groups.push(
    ["17 to 24", heldBack, laterReportPairs()],
    ["21 to 24", false, laterReportPairs().slice(4)],
    ["121 to 144, unseen", heldBack, unseenReportPairs()],
    ["169 to 192, unseen", heldBack, moreUnseenReportPairs()],
  );
}
for (const [name, open, pairs] of groups) {
  const sums = { right: 0, predicted: 0, gold: 0 };
  const rawCuts = { right: 0, made: 0, gold: 0 };
  for (const pair of pairs) {
    const bitext = await alignSegments(pair.en.segments, pair.vi.segments, {
      sourceLanguage: "en",
      targetLanguage: "vi",
    });
    const scores = evaluate(goldBeads(pair), bitext);
    sums.right += Math.round(scores.strict.precision * scores.predicted);
    sums.predicted += scores.predicted;
    sums.gold += scores.gold;
    await countCuts(pair, rawCuts);
    if (show && open) console.error(`${pair.name.padEnd(36)} ${percent(scores.strict.f1)}`);
  }
  const f1 = (2 * sums.right) / (sums.predicted + sums.gold);
  console.log(
    `| ${pairs.length} report pairs (${name}), ${sums.gold} beads, strict | P ${percent(sums.right / sums.predicted)} R ${percent(sums.right / sums.gold)} F1 ${percent(f1)} |`,
  );
  console.log(`| their segment ends, raw text | F1 ${percent((2 * rawCuts.right) / (rawCuts.made + rawCuts.gold))} |`);
}

async function countCuts(pair: ReportPair, sum: { right: number; made: number; gold: number }): Promise<void> {
  for (const side of [pair.en, pair.vi]) {
    const gold = new Set(spansOf(side.text, side.segments).map(([start, end]) => `${start} ${end}`));
    const made = (await splitSentences(side.text)).filter((segment) => segment.kind !== "furniture");
    sum.made += made.length;
    sum.gold += gold.size;
    sum.right += made.filter((segment) => gold.has(`${segment.start} ${segment.end}`)).length;
  }
}

function percent(x: number): string {
  return x.toFixed(3);
}

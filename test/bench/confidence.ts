/**
 * How far confidence means what it says: `npm run bench:confidence -- DEVDIR`.
 *
 * For each group of held-back documents: expected calibration error (ten bins of equal width), AUROC of right against
 * wrong beads, precision and recall at .9. `--table` adds how right the beads of each tenth of confidence are. The
 * constants are made by fit-confidence.ts.
 */
import { join } from "node:path";
import { alignSegments } from "../../src/songngu.ts";
import { ranking } from "./fit-line.ts";
import { beadKey, type GoldDocument, isForTuning, readDevelopmentSets, readReports } from "./gold-documents.ts";

interface Judged {
  confidence: number;
  right: boolean;
}

interface Group {
  readonly name: string;
  beads: Judged[];
  nulls: Judged[];
  gold: number;
}

const folder = process.argv[2];
if (folder === undefined || folder.startsWith("--")) {
  console.error("usage: npm run bench:confidence -- DEVDIR [--table]");
  process.exit(2);
}
const reports = join(import.meta.dirname, "../../corpus/reports");
const documents = [...readDevelopmentSets(folder), ...readReports(reports)];
const groups = new Map<string, Group>();

for (const document of documents) {
  const name = groupOf(document);
  if (name === undefined) continue;
  const group = groups.get(name) ?? { name, beads: [], nulls: [], gold: 0 };
  groups.set(name, group);
  const { sourceLanguage, targetLanguage } = document;
  const bitext = await alignSegments(document.source, document.target, { sourceLanguage, targetLanguage });
  const keys = new Set(document.gold.map(([a, b]) => beadKey(a, b)));
  const paired = [new Set(document.gold.flatMap(([a]) => a)), new Set(document.gold.flatMap(([, b]) => b))] as const;
  group.gold += keys.size;
  for (const { source, target, confidence } of bitext.beads) {
    if (source.length > 0 && target.length > 0)
      group.beads.push({ confidence, right: keys.has(beadKey(source, target)) });
    else
      group.nulls.push({
        confidence,
        right: ![...source].some((i) => paired[0].has(i)) && !target.some((j) => paired[1].has(j)),
      });
  }
}

const held = [...groups.values()].filter(
  ({ name }) => name === "comparable" || name === "other sets" || name === "reports",
);
groups.set("", {
  name: "all held back",
  beads: held.flatMap((group) => group.beads),
  nulls: held.flatMap((group) => group.nulls),
  gold: held.reduce((sum, group) => sum + group.gold, 0),
});

console.log("group              beads    ECE  AUROC   P@.9   R@.9   nulls    ECE  AUROC");
for (const { name, beads, nulls, gold } of [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
  const sure = beads.filter((bead) => bead.confidence >= 0.9);
  const right = sure.filter((bead) => bead.right).length;
  const cells = [calibrationError(beads), rankingOf(beads), right / sure.length, right / gold];
  const nullCells = [calibrationError(nulls), rankingOf(nulls)];
  const show = (numbers: number[]): string => numbers.map((x) => x.toFixed(3).padStart(6)).join(" ");
  console.log(
    `${name.padEnd(18)} ${String(beads.length).padStart(5)} ${show(cells)}  ${String(nulls.length).padStart(6)} ${show(nullCells)}`,
  );
}
if (process.argv.includes("--table")) {
  for (const { name, beads } of groups.values()) {
    console.log(name);
    bins(beads).forEach((bin, k) => {
      if (bin.length > 0)
        console.log(
          `  .${k}–  ${bin.length} beads, said ${mean(bin.map((b) => b.confidence)).toFixed(3)}, right ${mean(bin.map((b) => Number(b.right))).toFixed(3)}`,
        );
    });
  }
}

/** What a document counts for: the comparable sets, the other sets with a lexicon, those without, and reports; each half. */
function groupOf(document: GoldDocument): string | undefined {
  const { set } = document;
  const half = isForTuning(document) ? " (fitted)" : "";
  if (set.startsWith("reports")) return `reports${half}`;
  if (set === "parice-enis") return "no lexicon";
  return `${set.includes("comparable") ? "comparable" : "other sets"}${half}`;
}

function bins(judged: readonly Judged[]): Judged[][] {
  const all: Judged[][] = Array.from({ length: 10 }, () => []);
  for (const bead of judged) all[Math.min(9, Math.floor(bead.confidence * 10))]!.push(bead);
  return all;
}

function rankingOf(judged: readonly Judged[]): number {
  return ranking(judged.map(({ confidence, right }) => ({ value: confidence, right })));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / Math.max(1, numbers.length);
}

function calibrationError(judged: readonly Judged[]): number {
  let error = 0;
  for (const bin of bins(judged)) {
    error += bin.length * Math.abs(mean(bin.map((b) => b.confidence)) - mean(bin.map((b) => Number(b.right))));
  }
  return error / Math.max(1, judged.length);
}

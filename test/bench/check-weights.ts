/**
 * Checks the numbers of src/evidence/weights.ts and src/align/structure.ts: `npm run check:weights -- DEVDIR [NAME …]`.
 *
 * Moves one number at a time, up and down, and counts the errors (beads found that are not gold, gold beads not found)
 * on the tuning half of the development sets and report pairs, as they are and made harder, with the whole lexicon and
 * with a thinned one. A number could be moved where documents that get better outweigh those that get worse by more
 * than twice the square root of both together; all others are at rest within what these documents can tell. Of forty
 * numbers one or two look so by chance: `SEED=18` and others in front of the command draw other documents.
 */
import { join } from "node:path";
import { STRUCTURE, type Structure } from "../../src/align/structure.ts";
import { WEIGHTS, type Weights } from "../../src/evidence/weights.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { shippedLexicon } from "../../src/lexicon/shipped.ts";
import { beadKey, type GoldDocument, isForTuning, readDevelopmentSets, readReports } from "./gold-documents.ts";
import { type Damage, harderDocument, strangerTo } from "./harder-documents.ts";
import { alignWith, thinned } from "./judged-beads.ts";
import { seeded } from "./long-text.ts";

const SEED = Number(process.env.SEED ?? 17);
/** What errors count on a document as it is, and on a harder one. */
const COUNTS: Partial<Record<Damage, number>> = { none: 2, gaps: 1, strangers: 1, "two documents": 1 };
/** Share of the lexicon in the second run, in which errors count half. */
const THINNED = 0.6;
/** Factors by which a number is moved; one that is 0 is moved by `STEP` instead, in nats. */
const FACTORS = [0.7, 1.4];
const STEP = 0.3;
const DEVIATIONS = 2;

interface Numbers {
  readonly weights: Weights;
  readonly structure: Structure;
}
interface Case {
  readonly document: GoldDocument;
  readonly lexicon: Lexicon;
  readonly count: number;
}

const [folder, ...only] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: npm run check:weights -- DEVDIR [NAME …]");
  process.exit(2);
}
const cases = await makeCases([
  ...readDevelopmentSets(folder),
  ...readReports(join(import.meta.dirname, "../../corpus/reports")),
]);
const given: Numbers = { weights: WEIGHTS, structure: STRUCTURE };
const before = await errors(given);
const sum = (list: readonly number[]): number => list.reduce((all, x) => all + x, 0);
console.log(`seed ${SEED}: ${cases.length} documents, ${sum(before).toFixed(1)} errors`);
for (const [name, moved] of movesOf(given)) {
  if (only.length > 0 && !only.some((wanted) => name.startsWith(wanted))) continue;
  const after = await errors(moved);
  const changes = after.map((count, k) => before[k]! - count);
  const gained = sum(changes);
  const spread = Math.sqrt(sum(changes.map((change) => change ** 2)));
  const verdict = gained > DEVIATIONS * spread ? "  MOVE" : "";
  console.log(
    `${name.padEnd(34)} ${gained > 0 ? "−" : "+"}${Math.abs(gained).toFixed(1)} ± ${spread.toFixed(1)}${verdict}`,
  );
}

async function makeCases(documents: readonly GoldDocument[]): Promise<Case[]> {
  const whole = (await shippedLexicon("en", "vi"))!;
  const less = thinned(whole, THINNED, SEED);
  const tuning = documents.filter((document) => isForTuning(document) && document.set !== "parice-enis");
  const random = seeded(SEED);
  const made: Case[] = [];
  for (const document of tuning) {
    const other = strangerTo(document, tuning, random);
    for (const [damage, count] of Object.entries(COUNTS) as [Damage, number][]) {
      const harder = harderDocument(document, other, damage, random);
      made.push({ document: harder, lexicon: whole, count }, { document: harder, lexicon: less, count: count / 2 });
    }
  }
  return made;
}

/** Errors of each case. */
async function errors(numbers: Numbers): Promise<number[]> {
  const counts: number[] = [];
  for (const { document, lexicon, count } of cases) {
    const { found } = await alignWith(document, { lexicon, ...numbers });
    const gold = new Set(document.gold.map(([a, b]) => beadKey(a, b)));
    const right = found.beads.filter((bead) => gold.has(beadKey(bead.source, bead.target))).length;
    counts.push(count * (found.beads.length + gold.size - 2 * right));
  }
  return counts;
}

/** Every single number moved up and down. */
function* movesOf({ weights, structure }: Numbers): Generator<[string, Numbers]> {
  for (const [part, record] of Object.entries({ weights, structure })) {
    for (const [name, value] of Object.entries(record) as [string, number | readonly number[]][]) {
      if (name === "largest") continue;
      const values = typeof value === "number" ? [value] : value;
      for (const [k, old] of values.entries()) {
        for (const number of old === 0 ? [-STEP, STEP] : FACTORS.map((factor) => old * factor)) {
          const moved = typeof value === "number" ? number : values.with(k, number);
          const label = typeof value === "number" ? name : `${name}[${k}]`;
          const numbers = { weights, structure, [part]: { ...record, [name]: moved } } as unknown as Numbers;
          yield [`${label} ${old} to ${number.toFixed(3)}`, numbers];
        }
      }
    }
  }
}

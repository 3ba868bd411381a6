/**
 * Makes the constants of src/align/confidence.ts again: `npm run fit:confidence -- DEVDIR`.
 *
 * Learns from the tuning half of the development sets and of the report pairs, as they are and made harder, with the
 * whole shipped lexicon, with a thinned one, and with none. Beside each fit stands how it ranks sets that it has not
 * seen (each set is judged by a fit on the others), so that a sign which helps one kind of text alone shows.
 */
import { join } from "node:path";
import { counted, type Signs } from "../../src/align/confidence.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { shippedLexicon } from "../../src/lexicon/shipped.ts";
import { type Example, fitLine, fitShift, ranking } from "./fit-line.ts";
import { type GoldDocument, isForTuning, readDevelopmentSets, readReports } from "./gold-documents.ts";
import { DAMAGES, type Damage, harderDocument, strangerTo } from "./harder-documents.ts";
import { judge, thinned } from "./judged-beads.ts";
import { seeded } from "./long-text.ts";

const SEEDS = [17, 18];
/** Shares of the lexicon that is left, and what beads found with it count. */
const LEXICONS = [
  { share: 1, weight: 1 },
  { share: 0.6, weight: 0.6 },
  { share: 0.35, weight: 0.3 },
];
/** What beads of a harder document count: cuts in the middle of sentences are rarer than gaps in what is to be aligned. */
const WEIGHTS: Record<Damage, number> = { none: 1, gaps: 1, strangers: 1, "two documents": 1, "other cuts": 0.25 };
/** The same where the texts teach themselves, which assumes that most of them is parallel and in one order. */
const TAUGHT_WEIGHTS: Record<Damage, number> = {
  none: 1,
  gaps: 0.4,
  strangers: 0.3,
  "two documents": 0.15,
  "other cuts": 0.4,
};
/** English and Vietnamese are not what the texts are made to teach themselves for; a set in languages without a lexicon counts more. */
const TRULY_WITHOUT = 4;
const REPORTS_WITHOUT = 0.3;
/** Signs by which beads are judged where there is a lexicon, and where there is none. */
const WITH_LEXICON = ["odds", "misfit", "unlinked", "strangers"] as const;
const WITHOUT = ["odds", "strangers", "neighbour"] as const;

interface Learnt extends Example {
  readonly set: string;
  readonly plain: boolean;
}
interface Sample {
  beads: { signs: Signs; right: boolean; weight: number; set: string; plain: boolean }[];
  nulls: Learnt[];
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: npm run fit:confidence -- DEVDIR");
  process.exit(2);
}
const documents = [
  ...readDevelopmentSets(folder),
  ...readReports(join(import.meta.dirname, "../../corpus/reports")),
].filter(isForTuning);
const whole = (await shippedLexicon("en", "vi"))!;

const known = documents.filter(({ set }) => set !== "parice-enis");
const lexicons = LEXICONS.map(({ share, weight }, k) => ({
  lexicon: share === 1 ? whole : thinned(whole, share, k),
  weight,
}));
report("with a lexicon", await sample(known, SEEDS, lexicons, ({ damage }) => WEIGHTS[damage]), WITH_LEXICON);
report(
  "without",
  await sample(documents, SEEDS.slice(0, 1), [{ lexicon: undefined, weight: 1 }], ({ document, damage }) => {
    const { set } = document;
    return TAUGHT_WEIGHTS[damage] * (set === "parice-enis" ? TRULY_WITHOUT : set === "reports" ? REPORTS_WITHOUT : 1);
  }),
  WITHOUT,
);

async function sample(
  from: readonly GoldDocument[],
  seeds: readonly number[],
  given: readonly { lexicon: Lexicon | undefined; weight: number }[],
  weightOf: (made: { document: GoldDocument; damage: Damage }) => number,
): Promise<Sample> {
  const all: Sample = { beads: [], nulls: [] };
  for (const seed of seeds) {
    const random = seeded(seed);
    for (const document of from) {
      const other = strangerTo(document, from, random);
      for (const damage of DAMAGES) {
        if (damage === "none" && seed !== seeds[0]) continue;
        const harder = harderDocument(document, other, damage, random);
        for (const { lexicon, weight } of given) {
          const { beads, nulls } = await judge(harder, lexicon);
          const label = {
            weight: weight * weightOf({ document, damage }),
            set: document.set,
            plain: damage === "none" && weight === 1,
          };
          for (const bead of beads) all.beads.push({ ...bead, ...label });
          for (const { odds, right } of nulls) all.nulls.push({ seen: [counted("odds", odds)], right, ...label });
        }
      }
    }
  }
  return all;
}

function report(name: string, { beads, nulls }: Sample, signs: readonly (keyof Signs)[]): void {
  const examples = beads.map((bead) => ({ ...bead, seen: signs.map((sign) => counted(sign, bead.signs[sign])) }));
  console.log(`${name}: ${beads.length} beads, ${beads.filter((bead) => !bead.right).length} of them wrong`);
  show("  beads", examples, signs);
  show("  nulls", nulls, ["odds"]);
}

function show(name: string, examples: readonly Learnt[], signs: readonly string[]): void {
  const { shift, weights } = fitLine(examples);
  const constants = signs.map((sign, f) => `${sign}: ${(-weights[f]!).toFixed(2)}`);
  console.log(`${name}: { shift: ${shift.toFixed(2)}, ${constants.join(", ")} }`);
  const asTheyAre = examples.filter((example) => example.plain);
  console.log(`${name}: shift ${fitShift(asTheyAre, weights).toFixed(2)} for documents as they are`);
  const unseen = [...new Set(examples.map(({ set }) => set))].flatMap((set) => {
    const line = fitLine(examples.filter((example) => example.set !== set));
    return examples
      .filter((example) => example.set === set)
      .map((example) => ({
        ...example,
        value: example.seen.reduce((sum, x, f) => sum + x * line.weights[f]!, line.shift),
      }));
  });
  const plain = unseen.filter((example) => example.plain);
  console.log(`${name}: AUROC ${ranking(unseen).toFixed(3)}, documents as they are ${ranking(plain).toFixed(3)}`);
}
